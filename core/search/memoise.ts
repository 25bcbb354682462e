import type { Embedder } from './embedder.ts';

/** Remembers the vectors of the queries asked last: the same words on the next page need no second embedding. */
export function memoiseQueries(embedder: Embedder, size: number): Embedder {
  // A Map iterates in the order of insertion: what is read is put in again, so the first key is the oldest.
  const known = new Map<string, Promise<Float32Array>>();
  return {
    model: embedder.model,
    dimensions: embedder.dimensions,
    ...(embedder.unrelatedBelow !== undefined && { unrelatedBelow: embedder.unrelatedBelow }),
    embedDocuments: (texts) => embedder.embedDocuments(texts),
    embedQuery(text) {
      const vector = known.get(text) ?? embedder.embedQuery(text);
      known.delete(text);
      known.set(text, vector);
      if (known.size > size) known.delete(known.keys().next().value!);
      vector.catch(() => known.delete(text));
      return vector;
    },
    [Symbol.asyncDispose]: () => embedder[Symbol.asyncDispose](),
  };
}
