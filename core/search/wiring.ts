import { openOfflineEmbedder } from './adapters/offline-embedder.ts';
import { openOpenAiEmbedder } from './adapters/openai-embedder.ts';
import { qdrantLibrary } from './adapters/qdrant-library.ts';
import { zvecLibrary } from './adapters/zvec-library.ts';
import type { SearchConfig } from './config.ts';
import type { Descriptions } from './domain/description.ts';
import type { Embedder } from './embedder.ts';
import type { Library } from './shelf.ts';

/** The embedder that the environment names. */
export function openEmbedder(config: SearchConfig): Promise<Embedder> {
  if (config.EMBEDDER === 'offline') return openOfflineEmbedder();
  return openOpenAiEmbedder({
    url: config.EMBEDDINGS_URL ?? '',
    model: config.EMBEDDINGS_MODEL ?? '',
    batch: config.EMBEDDINGS_BATCH,
    ...(config.EMBEDDINGS_API_KEY && { apiKey: config.EMBEDDINGS_API_KEY }),
  });
}

/** The collections of the store that the environment names. */
export function openLibrary(config: SearchConfig, descriptions: Descriptions, dimensions: number): Library {
  if (config.STORE === 'zvec') return zvecLibrary({ folder: config.DATA_DIR ?? '', descriptions, dimensions });
  return qdrantLibrary({
    url: config.QDRANT_URL ?? '',
    descriptions,
    dimensions,
    ...(config.QDRANT_API_KEY && { apiKey: config.QDRANT_API_KEY }),
  });
}
