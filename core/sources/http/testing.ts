import { z } from 'zod';
import { policies } from '../open.ts';
import type { SourcePolicy } from '../policy.ts';
import { createHttpClient } from './client.ts';
import { defaultTuning, type HttpOptions, type HttpTuning } from './types.ts';
import { readJson } from './json.ts';

/** Jikan's terms, but for its limits. */
export const policy: SourcePolicy = { ...policies.jikan, limits: [{ requests: 1000, perMs: 1000 }] };
/** No test waits for a pause. */
export const quick: HttpTuning = { ...defaultTuning, backoffMs: 1, maxBackoffMs: 5, patienceMs: 5000 };
const shape = z.object({ title: z.string() });
/** What a source of these tests answers. */
export const good = { title: 'Frieren' };

/** Asks a source for `good` as the client of these terms does. */
export function clientOf(options: Partial<HttpOptions> = {}, terms = policy) {
  const now = options.now ?? (() => new Date());
  const http = createHttpClient(terms, {
    fetch,
    now,
    cache: undefined,
    userAgent: 'echora-test',
    tuning: quick,
    ...options,
  });
  return (url: string, anew = false) =>
    http.send({ url, accept: 'application/json', anew }, (answer) => readJson(terms.name, shape, answer));
}
