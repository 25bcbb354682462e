import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault, FaultContext } from '../faults.ts';

/**
 * The embedding server is asked for too much (429 with `Retry-After`, then without), and breaks (500). Changes wait
 * meanwhile, searches are answered by words alone, and nobody knocks before the pause is over that the server asked for.
 */
export const embedder429: Fault = {
  name: 'embedder-429',
  what: 'the embedding server answers 429 with Retry-After, 429 without, and 500',
  prepare: async () => ({ strike }),
};

const FAILURES = [{ failing: 429, retryAfter: 2 }, { failing: 429, retryAfter: 6 }, { failing: 500, retryAfter: undefined }, { failing: 429, retryAfter: undefined }];

async function strike({ system: { embeddings, rpc }, rounds, pause, random }: FaultContext) {
  const wrong = new Set<string>();
  let [refused, searches, over] = [0, 0, false];
  const searching = (async () => {
    for (; !over; await sleep(200)) {
      const query = `show ${Math.floor(random() * 1_000)}`;
      await rpc.search.search({ query, limit: 1 }).then(() => searches++, (error: unknown) => wrong.add(`a search failed: ${String(error)}`));
    }
  })();
  for (let round = 0; round < rounds; round++) {
    for (const failure of FAILURES) {
      const before = embeddings.requests;
      Object.assign(embeddings, failure);
      await pause();
      refused += embeddings.requests - before;
      embeddings.failing = undefined;
      await sleep(500);
    }
  }
  over = true;
  await searching;
  if (embeddings.early > 0) wrong.add(`${embeddings.early} requests came before the pause was over that Retry-After asked for`);
  return { done: `${rounds * FAILURES.length} failures, ${refused} requests refused, ${searches} searches meanwhile`, wrong: [...wrong] };
}
