import { sha256 } from '../cache/store.ts';
import { Lru } from '../operation/lru.ts';
import type { DocumentStore } from './store.ts';

/** Characters of documents that an isolate remembers. */
const MEMORY = 2_000_000;
const KEPT_SECONDS = 24 * 60 * 60;

/** Registered documents in the isolate's memory, and for a day in the Cache API of the data centre. */
export function registeredDocuments(open: () => Promise<Cache>, origin: string): DocumentStore {
  const memory = new Lru<string>(MEMORY);
  const address = (hash: string) => `${origin}/documents/${hash}`;
  return {
    async get(hash) {
      const known = memory.get(hash);
      if (known !== undefined) return known;
      const found = await (await open()).match(address(hash));
      const text = await found?.text();
      if (text === undefined || (await sha256(text)) !== hash) return undefined;
      memory.set(hash, text, text.length);
      return text;
    },
    async put(hash, text) {
      memory.set(hash, text, text.length);
      const headers = { 'cache-control': `public, max-age=${KEPT_SECONDS}`, 'content-type': 'application/graphql' };
      await (await open()).put(address(hash), new Response(text, { headers }));
    },
  };
}
