import { setTimeout as sleep } from 'node:timers/promises';
import { Unavailable } from '#platform/bus/consume';
import { openOfflineEmbedder } from './adapters/offline-embedder.ts';
import { openOpenAiEmbedder } from './adapters/openai-embedder.ts';
import type { SearchConfig } from './config.ts';
import type { Descriptions } from './domain/description.ts';
import type { Embedder } from './embedder.ts';
import type { CollectionStore } from './active-collection.ts';

/**
 * The embedder that the environment names. One that is away is waited for, however long: services may be started in any
 * order.
 */
export async function openEmbedder(config: SearchConfig, log: (reason: string) => void): Promise<Embedder> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await openNamed(config);
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      log(error.message);
      await sleep(Math.max(error.afterMs ?? 0, Math.min(5_000, 200 * 2 ** attempt)));
    }
  }
}

function openNamed(config: SearchConfig): Promise<Embedder> {
  if (config.EMBEDDER === 'offline') return openOfflineEmbedder();
  return openOpenAiEmbedder({
    url: config.EMBEDDINGS_URL ?? '',
    model: config.EMBEDDINGS_MODEL ?? '',
    batch: config.EMBEDDINGS_BATCH,
    queryPrefix: config.EMBEDDINGS_QUERY_PREFIX,
    documentPrefix: config.EMBEDDINGS_DOCUMENT_PREFIX,
    ...(config.EMBEDDINGS_API_KEY && { apiKey: config.EMBEDDINGS_API_KEY }),
  });
}

/** The collections of the store that the environment names; of the other one nothing is loaded, and images leave out Zvec's 40 MB. */
export async function openCollectionStore(config: SearchConfig, descriptions: Descriptions, dimensions: number): Promise<CollectionStore> {
  if (config.STORE === 'zvec') {
    const { zvecCollectionStore } = await import('./adapters/zvec-collection-store.ts');
    return zvecCollectionStore({ folder: config.DATA_DIR ?? '', descriptions, dimensions });
  }
  const { qdrantCollectionStore } = await import('./adapters/qdrant-collection-store.ts');
  return qdrantCollectionStore({
    url: config.QDRANT_URL ?? '',
    descriptions,
    dimensions,
    ...(config.QDRANT_API_KEY && { apiKey: config.QDRANT_API_KEY }),
  });
}
