import type { Embedder } from './embedder.ts';
import { remember } from './remember.ts';

/** Remembers the vectors of the queries asked last: the same words on the next page need no second embedding. */
export function memoiseQueries(embedder: Embedder, size: number): Embedder {
  const vectors = remember((text) => embedder.embedQuery(text), size);
  return {
    model: embedder.model,
    dimensions: embedder.dimensions,
    ...(embedder.unrelatedBelow !== undefined && { unrelatedBelow: embedder.unrelatedBelow }),
    embedDocuments: (texts) => embedder.embedDocuments(texts),
    embedQuery: (text) => vectors.of(text),
    [Symbol.asyncDispose]: () => embedder[Symbol.asyncDispose](),
  };
}
