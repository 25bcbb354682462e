import { Histogram, type Registry } from 'prom-client';
import { inSpan } from '#platform/tracing';
import type { Embedder } from './embedder.ts';

/** Seconds; from the embedded model to a batch of long texts on a slow server. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/** An embedder whose calls are measured, by what for and by how they ended, and are part of the trace they belong to. */
export function withMetrics(embedder: Embedder, registry: Registry): Embedder {
  const duration = new Histogram({
    name: 'search_embedder_duration_seconds', help: 'How long the embedding model took, retries included', labelNames: ['use', 'outcome'], buckets: BUCKETS,
    registers: [registry],
  });
  const timed = async <Result>(use: string, texts: number, act: () => Promise<Result>): Promise<Result> => {
    const end = duration.startTimer({ use });
    try {
      const result = await inSpan('embed', { attributes: { 'gen_ai.request.model': embedder.model, 'echora.texts': texts } }, act);
      end({ outcome: 'ok' });
      return result;
    } catch (error) {
      end({ outcome: 'error' });
      throw error;
    }
  };
  return {
    model: embedder.model,
    dimensions: embedder.dimensions,
    ...(embedder.unrelatedBelow !== undefined && { unrelatedBelow: embedder.unrelatedBelow }),
    embedQuery: (text) => timed('query', 1, () => embedder.embedQuery(text)),
    embedDocuments: (texts) => timed('documents', texts.length, () => embedder.embedDocuments(texts)),
    [Symbol.asyncDispose]: () => embedder[Symbol.asyncDispose](),
  };
}
