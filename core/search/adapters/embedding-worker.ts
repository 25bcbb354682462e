/** The thread in which the model computes, so that the service's own thread keeps answering. */
import { availableParallelism } from 'node:os';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { SentencePieces } from './sentence-pieces.ts';

export interface EmbeddingJob {
  readonly texts: readonly string[];
}

/** The thread's answer to each job, in order. */
export type EmbeddingAnswer = { readonly vectors: readonly Float32Array[] } | { readonly error: string };

/** Tokens that are read of a text: more than 1,200 letters have, but in scripts that write little a piece. */
const LONGEST = 512;
const THREADS = 4;

const port = parentPort;
if (!port) throw new Error('embedding-worker.ts is started as a worker thread');

const file = (name: string) => fileURLToPath(new URL(`model/${name}`, import.meta.url));
const pieces = new SentencePieces(readFileSync(file('pieces.tsv'), 'utf8'), { special: 6, unknown: 0 });
/** What each text begins and ends with. */
const [FIRST, LAST] = [1, 2];
const session = await InferenceSession.create(file('model.onnx'), {
  intraOpNumThreads: Math.min(THREADS, availableParallelism()),
  interOpNumThreads: 1,
  // It would keep the memory of its largest job.
  enableCpuMemArena: false,
  extra: {
    session: {
      // Threads that wait for work would keep the cores from the other services.
      intra_op: { allow_spinning: '0' },
    },
  },
});

async function answer({ texts }: EmbeddingJob): Promise<EmbeddingAnswer> {
  try {
    const empty = texts.findIndex((text) => text.trim() === '');
    if (empty >= 0) return { error: `text ${empty} is empty` };
    const { vectors } = await session.run(batch(texts));
    const [numbers, size] = [vectors!.data as Float32Array, vectors!.dims[1]!];
    return { vectors: texts.map((_text, place) => numbers.slice(place * size, (place + 1) * size)) };
  } catch (error) {
    return { error: String(error) };
  }
}

/** The texts' tokens, each row as long as the longest, and a mask of which are its own. */
function batch(texts: readonly string[]): Record<string, Tensor> {
  const rows = texts.map((text) => [FIRST, ...pieces.encode(text).slice(0, LONGEST - 2), LAST]);
  const length = Math.max(...rows.map((row) => row.length));
  const [ids, mask] = [new BigInt64Array(rows.length * length), new BigInt64Array(rows.length * length)];
  rows.forEach((row, place) => {
    ids.set(row.map(BigInt), place * length);
    mask.fill(1n, place * length, place * length + row.length);
  });
  const shape = [rows.length, length];
  return { ids: new Tensor('int64', ids, shape), mask: new Tensor('int64', mask, shape) };
}

port.on('message', (job: EmbeddingJob) => void answer(job).then((result) => port.postMessage(result)));
