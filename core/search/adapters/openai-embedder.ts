import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { Unavailable } from '#platform/bus/consume';
import { Refused, type Embedder } from '../embedder.ts';

export interface OpenAiOptions {
  /** Base address; `/v1/embeddings` is asked below it, as TEI, Ollama, vLLM and the hosted ones serve it. */
  readonly url: string;
  readonly model: string;
  readonly apiKey?: string;
  /** What the model was trained to see before a query and before a document; e5 has "query: " and "passage: ". */
  readonly queryPrefix?: string;
  readonly documentPrefix?: string;
  /** Texts in one request. */
  readonly batch: number;
  /** How long a request may take, in milliseconds. */
  readonly timeoutMs?: number;
  /** The first pause before trying again, in milliseconds; it doubles. */
  readonly pauseMs?: number;
}

/** Tries of one request, the first included; after them it is the caller's to wait: see Unavailable. */
const TRIES = 4;
/** A server that asks for a longer pause than this is away. */
const LONGEST_PAUSE_MS = 20_000;
/** After this it is asked again whatever it said: a date that a wrong clock made must not end all embedding. */
const LONGEST_RECESS_MS = 600_000;

/**
 * An embedding server that speaks OpenAI's protocol (https://platform.openai.com/docs/api-reference/embeddings).
 * One request is made at once to learn the dimensions.
 *
 * @throws Unavailable when the server does not answer, Error when it answers something else
 */
export async function openOpenAiEmbedder(options: OpenAiOptions): Promise<Embedder> {
  const recess = new Recess();
  const probe = await request({ ...options, recess }, ['dimensions'], 0, new AbortController().signal);
  return new OpenAiEmbedder({ ...options, recess }, probe[0]!.length);
}

/** A pause that the server asked for: until it is over nobody asks it anything, whether for a query or for documents. */
class Recess {
  #until = 0;

  /** How long it still lasts, in milliseconds; 0 when there is none. Measured on a clock that does not step. */
  get left(): number {
    return Math.max(0, this.#until - performance.now());
  }

  begin(ms: number): void {
    this.#until = Math.max(this.#until, performance.now() + Math.min(ms, LONGEST_RECESS_MS));
  }
}

type Asking = OpenAiOptions & { readonly recess: Recess };

class OpenAiEmbedder implements Embedder {
  readonly model: string;
  readonly dimensions: number;
  readonly #options: Asking;
  readonly #ending = new AbortController();

  constructor(options: Asking, dimensions: number) {
    const { model, queryPrefix = '', documentPrefix = '' } = options;
    // Other prefixes make other vectors, which are never compared.
    this.model = queryPrefix || documentPrefix ? JSON.stringify([model, queryPrefix, documentPrefix]) : model;
    this.dimensions = dimensions;
    this.#options = options;
  }

  async embedQuery(text: string): Promise<Float32Array> {
    // Somebody waits for the answer: words alone serve better than a second try.
    const [vector] = await request(
      { ...this.#options, pauseMs: Infinity },
      [`${this.#options.queryPrefix ?? ''}${text}`],
      this.dimensions,
      this.#ending.signal,
    );
    return vector!;
  }

  async embedDocuments(texts: readonly string[]): Promise<Float32Array[]> {
    const { documentPrefix = '' } = this.#options;
    const vectors: Float32Array[] = [];
    for (let start = 0; start < texts.length; start += this.#options.batch) {
      const batch = texts.slice(start, start + this.#options.batch).map((text) => documentPrefix + text);
      vectors.push(...(await request(this.#options, batch, this.dimensions, this.#ending.signal)));
    }
    return vectors;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#ending.abort();
  }
}

const Answer = z.object({
  data: z.array(z.object({ index: z.number().int(), embedding: z.array(z.number()).min(1) })),
});

/** A try that may be repeated, after as many milliseconds as the server asked for. */
class Again extends Error {
  readonly afterMs: number;
  constructor(message: string, afterMs = 0) {
    super(message);
    this.afterMs = afterMs;
  }
}

/** @param dimensions what each vector must have; 0 for any number */
async function request(options: Asking, texts: readonly string[], dimensions: number, ending: AbortSignal) {
  const { pauseMs = 500 } = options;
  for (let attempt = 0; ; attempt++) {
    try {
      return readVectors(await post(options, texts, ending), texts.length, dimensions);
    } catch (error) {
      if (!(error instanceof Again)) throw error;
      const pause = Math.max(error.afterMs, pauseMs * 2 ** attempt * (0.5 + Math.random() / 2));
      if (attempt + 1 >= TRIES || pause > LONGEST_PAUSE_MS || ending.aborted)
        throw new Unavailable(error.message, error.afterMs);
      await sleep(pause, undefined, { signal: ending }).catch(() => undefined);
    }
  }
}

async function post(
  { url, model, apiKey, recess, timeoutMs = 30_000 }: Asking,
  input: readonly string[],
  ending: AbortSignal,
): Promise<unknown> {
  if (recess.left > 0) throw new Again('the embedding server asked to be left alone', recess.left);
  const address = `${url.replace(/\/+$/, '')}/v1/embeddings`;
  const headers = { 'content-type': 'application/json', ...(apiKey && { authorization: `Bearer ${apiKey}` }) };
  const signal = AbortSignal.any([ending, AbortSignal.timeout(timeoutMs)]);
  const body = JSON.stringify({ model, input, encoding_format: 'float' });
  try {
    const response = await fetch(address, { method: 'POST', headers, body, signal });
    if (response.ok) return await response.json();
    const said = (await response.text()).slice(0, 300);
    recess.begin(pauseAsked(response.headers.get('retry-after')) ?? 0);
    throw faultOf(response.status, recess.left, `the embedding server answered ${response.status}: ${said}`);
  } catch (error) {
    if (error instanceof Again || error instanceof Refused || error instanceof Unavailable) throw error;
    throw new Again(`the embedding server did not answer: ${String(error)}`);
  }
}

/** 400, 413 and 422 are about the texts. A wrong key or model is put right by an operator: until then it is away. */
function faultOf(status: number, pause: number, message: string): Error {
  if (status === 400 || status === 413 || status === 422) return new Refused(message);
  if (status !== 429 && status < 500) return new Unavailable(message);
  return new Again(message, pause);
}

/** Retry-After (RFC 9110, section 10.2.3) in milliseconds: seconds or a date. */
function pauseAsked(value: string | null): number | undefined {
  if (!value) return undefined;
  const pause = /^\d+$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - Date.now();
  return Number.isNaN(pause) ? undefined : Math.max(0, pause);
}

function readVectors(answer: unknown, count: number, dimensions: number): Float32Array[] {
  const parsed = Answer.safeParse(answer);
  if (!parsed.success) throw new Unavailable(`the embedding server answered no embeddings: ${parsed.error.message}`);
  const data = parsed.data.data.toSorted((a, b) => a.index - b.index);
  if (data.length !== count || data.some(({ index }, place) => index !== place))
    throw new Unavailable(`the embedding server answered ${data.length} vectors for ${count} texts`);
  const wrong = data.find(({ embedding }) => dimensions > 0 && embedding.length !== dimensions);
  if (wrong)
    throw new Unavailable(`the embedding server answered ${wrong.embedding.length} dimensions, not ${dimensions}`);
  return data.map(({ embedding }) => unit(embedding));
}

function unit(embedding: readonly number[]): Float32Array {
  const length = Math.hypot(...embedding) || 1;
  return Float32Array.from(embedding, (value) => value / length);
}
