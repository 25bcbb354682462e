import { Worker } from 'node:worker_threads';
import { Unavailable } from '#platform/bus/consume';
import { Refused, type Embedder } from '../embedder.ts';
import type { EmbeddingAnswer, EmbeddingJob } from './embedding-worker.ts';

/**
 * Google's Universal Sentence Encoder multilingual, of 16 languages: see model/README.md. The name stands for all that shapes a
 * vector, and is part of the collection's.
 */
const MODEL = 'use-multilingual-3-q4';
const DIMENSIONS = 512;
/**
 * Of 262 questions about anime in 15 languages 259 have something nearer than this, of 40 about cars, taxes and the weather 12 among
 * 1,822 described anime, 2 among the bundled ones (bench/noise.tsv). Of 193 topics of one word or two all had something nearer than the
 * lower figure, or their words in one record; of 41 such that are about no anime 13 had (bench/topics.tsv, noise-short.tsv).
 */
const UNRELATED_BELOW = { words: 0.155, sentence: 0.19 };
/**
 * A query waits for at most one job of documents, so jobs are small: about 50 ms. Of long texts larger ones would gain nothing; 16
 * short ones at once take 2.5 ms each against 4 alone. The model treats each text of a job as if it were as long as the longest,
 * and so it is counted.
 */
const JOB = { texts: 16, characters: 1_200 };

/** V8 lets garbage grow to 100 MB in a thread of its own unless told otherwise. */
const LIMITS = { maxYoungGenerationSizeMb: 4 };

interface Waiting extends EmbeddingJob {
  readonly resolve: (vectors: readonly Float32Array[]) => void;
  readonly reject: (reason: Error) => void;
}

/**
 * Loads the bundled model in a thread of its own.
 *
 * @throws Unavailable when the weights can't be loaded
 */
export async function openOfflineEmbedder(): Promise<Embedder> {
  const embedder = new OfflineEmbedder();
  // The first text takes several times as long as the next ones.
  await embedder.embedQuery('warm up');
  return embedder;
}

class OfflineEmbedder implements Embedder {
  readonly model = MODEL;
  readonly dimensions = DIMENSIONS;
  readonly unrelatedBelow = UNRELATED_BELOW;
  readonly #queries: Waiting[] = [];
  readonly #documents: Waiting[] = [];
  #current: Waiting | undefined;
  #worker: Worker | undefined;
  #disposed = false;

  async embedQuery(text: string): Promise<Float32Array> {
    const [vector] = await this.#submit(this.#queries, [text]);
    return vector!;
  }

  async embedDocuments(texts: readonly string[]): Promise<Float32Array[]> {
    // Texts of one length side by side, so that few are filled up.
    const order = texts.map((_text, place) => place).sort((a, b) => texts[a]!.length - texts[b]!.length);
    const jobs = splitJobs(order.map((place) => texts[place]!)).map((job) => this.#submit(this.#documents, job));
    const vectors = (await Promise.all(jobs)).flat();
    const given: Float32Array[] = [];
    order.forEach((place, rank) => (given[place] = vectors[rank]!));
    return given;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#disposed = true;
    await this.#worker?.terminate();
  }

  #submit(queue: Waiting[], texts: readonly string[]): Promise<readonly Float32Array[]> {
    const { promise, resolve, reject } = Promise.withResolvers<readonly Float32Array[]>();
    queue.push({ texts, resolve, reject });
    this.#next();
    return promise;
  }

  #next(): void {
    if (this.#disposed) return this.#fail('the embedder has ended');
    if (this.#current) return;
    this.#current = this.#queries.shift() ?? this.#documents.shift();
    if (!this.#current) return;
    this.#worker ??= this.#startWorker();
    this.#worker.postMessage({ texts: this.#current.texts } satisfies EmbeddingJob);
  }

  /** A thread that died, of want of memory for instance, is replaced when the next text comes. */
  #startWorker(): Worker {
    const worker = new Worker(new URL('./embedding-worker.ts', import.meta.url), { resourceLimits: LIMITS });
    let reason = 'it ended';
    worker.on('message', (answer: EmbeddingAnswer) => this.#finish(answer));
    worker.on('error', (error) => (reason = String(error)));
    worker.on('exit', () => {
      this.#worker = undefined;
      this.#fail(`the embedding thread is gone: ${reason}`);
    });
    return worker;
  }

  #finish(answer: EmbeddingAnswer): void {
    if ('vectors' in answer) this.#current?.resolve(answer.vectors);
    else this.#current?.reject(new Refused(`the model refused a text: ${answer.error}`));
    this.#current = undefined;
    this.#next();
  }

  #fail(reason: string): void {
    const waiting = [this.#current, ...this.#queries.splice(0), ...this.#documents.splice(0)];
    this.#current = undefined;
    for (const job of waiting) job?.reject(new Unavailable(reason));
  }
}

/** Consecutive texts in jobs of at most JOB's size; a longer text makes a job of its own. */
export function splitJobs(texts: readonly string[]): string[][] {
  const jobs: string[][] = [];
  let longest = 0;
  for (const text of texts) {
    const last = jobs.at(-1);
    longest = Math.max(longest, text.length);
    if (last && last.length < JOB.texts && (last.length + 1) * longest <= JOB.characters) last.push(text);
    else {
      jobs.push([text]);
      longest = text.length;
    }
  }
  return jobs;
}
