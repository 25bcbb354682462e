import type { Lifetime } from './policy.ts';

/** An answer that is kept. */
export interface Entry {
  readonly shownStatus?: number | undefined;
  readonly body: string;
  readonly digest: string;
  readonly tags: readonly string[];
  readonly lifetime: Lifetime;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  /** Where the log of purges stood when its making began. */
  readonly position: number;
  readonly detail?: string | undefined;
}

/** Where answers are kept beyond one isolate. It may lose anything at any time. */
export interface Store {
  get(key: string): Promise<Entry | undefined>;
  put(key: string, entry: Entry): Promise<void>;
}

/** The last second in which an entry is of any use, from when it was made. */
export const secondsOfUse = ({ maxAge, staleWhileRevalidate, staleIfError }: Lifetime): number =>
  maxAge + Math.max(staleWhileRevalidate, staleIfError);

/** SHA-256 in hex. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Keeps entries in the Cache API: one store for all isolates of a data centre. The cache is asked only for bytes;
 * whether they are fresh or purged is decided here, so an entry stays as long as it may be of use.
 *
 * @param origin addresses of the entries begin with it
 */
export function cacheApiStore(open: () => Promise<Cache>, origin: string): Store {
  const address = async (key: string) => `${origin}/${await sha256(key)}`;
  return {
    async get(key) {
      const found = await (await open()).match(await address(key));
      if (!found) return undefined;
      const { body, ...entry } = await found.json<Entry & { key: string }>();
      return entry.key === key ? { ...entry, body } : undefined;
    },
    async put(key, entry) {
      const headers = {
        'content-type': 'application/json',
        'cache-control': `public, max-age=${secondsOfUse(entry.lifetime)}`,
      };
      await (await open()).put(await address(key), new Response(JSON.stringify({ ...entry, key }), { headers }));
    },
  };
}
