import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What an OpenAI-compatible endpoint is asked, as far as tests look at it. */
export interface ChatRequest {
  readonly model: string;
  readonly max_tokens?: number;
  readonly max_completion_tokens?: number;
  readonly temperature?: number;
  readonly reasoning_effort?: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly response_format?: { readonly type: string; readonly json_schema?: { readonly strict?: boolean } };
  readonly tools?: readonly unknown[];
}

export type Behaviour = (response: ServerResponse, request: ChatRequest) => void;

/** What the model was asked by the user, out of the envelope that the agent puts it in. */
export function requestIn({ messages }: ChatRequest): string {
  return (JSON.parse(messages.at(-1)?.content ?? '{}') as { request: string }).request;
}

const reply = (message: object, finish = 'stop') => JSON.stringify({
  id: 'scripted', object: 'chat.completion', created: 0, model: 'scripted',
  choices: [{ index: 0, message: { role: 'assistant', ...message }, finish_reason: finish }],
  usage: { prompt_tokens: 900, completion_tokens: 100, total_tokens: 1_000 },
});
const send = (response: ServerResponse, body: string, status = 200, headers: Record<string, string> = {}) =>
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);

/** Each is one way for a model to behave. */
export const behaviours = {
  says: (text: string): Behaviour => (response) => send(response, reply({ content: text })),
  plans: (plan: object): Behaviour => (response) => send(response, reply({ content: JSON.stringify(plan) })),
  refuses: (): Behaviour => (response) => send(response, reply({ content: null, refusal: 'I cannot help with that.' })),
  filtered: (): Behaviour => (response) => send(response, reply({ content: '' }, 'content_filter')),
  callsTool: (name: string, args: object): Behaviour => (response) =>
    send(response, reply({ content: null, tool_calls: [{ id: 'call_1', type: 'function', function: { name, arguments: JSON.stringify(args) } }] }, 'tool_calls')),
  fails: (status: number, headers: Record<string, string> = {}): Behaviour => (response) =>
    send(response, JSON.stringify({ error: { message: 'scripted failure', type: 'error' } }), status, headers),
  /** Refuses a request that has this parameter, in these words or in OpenAI's, and goes on like `otherwise` without it. */
  refusesParameter: (name: keyof ChatRequest, otherwise: Behaviour, words?: string): Behaviour => (response, request) => {
    if (!(name in request)) return otherwise(response, request);
    const error = words === undefined ? { message: `Unsupported parameter: '${name}' is not supported with this model.`, param: name } : { message: words };
    send(response, JSON.stringify({ error: { ...error, type: 'invalid_request_error' } }), 400);
  },
  /** Thinks in a field of its own, as DeepSeek, vLLM and llama.cpp have it. */
  thinks: (thoughts: string, content: string, finish = 'stop'): Behaviour => (response) => send(response, reply({ content, reasoning_content: thoughts }, finish)),
  /** Streams unasked, some characters at a time, usage last. */
  streams: (content: string): Behaviour => (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
    const send = (piece: object) => response.write(`data: ${JSON.stringify(piece)}\n\n`);
    for (const part of content.match(/[^]{1,7}/g) ?? []) send({ choices: [{ index: 0, delta: { content: part } }] });
    send({ choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] });
    send({ choices: [], usage: { prompt_tokens: 900, completion_tokens: 100, total_tokens: 1_000 } });
    response.end('data: [DONE]\n\n');
  },
  redirects: (to: string): Behaviour => (response) => send(response, '', 307, { location: to }),
  hangs: (): Behaviour => () => undefined,
  resets: (): Behaviour => (response) => response.socket?.resetAndDestroy(),
  /** Begins an answer and goes on a byte at a time, for ever. */
  drips: (): Behaviour => (response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).write('{"id":"');
    const timer = setInterval(() => response.write('x'), 5);
    response.on('close', () => clearInterval(timer));
  },
  floods: (bytes: number): Behaviour => (response) => send(response, reply({ content: 'x'.repeat(bytes) })),
} as const;

/** An OpenAI-compatible endpoint on a free port that does what it is told and remembers what it was asked. */
export class ScriptedLlm implements AsyncDisposable {
  readonly requests: ChatRequest[] = [];
  readonly #server = createServer((request, response) => void this.#serve(request, response));
  #behaviour: Behaviour = behaviours.fails(500);

  /** Up to and including `/v1`. */
  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/v1`;
  }

  async start(): Promise<this> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return this;
  }

  /** From now on, in this order; the last one stays. */
  script(...behaviours: readonly Behaviour[]): void {
    const queue = [...behaviours];
    this.requests.length = 0;
    this.#behaviour = (response, request) => {
      const [next] = queue.length > 1 ? queue.splice(0, 1) : queue;
      next?.(response, request);
    };
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const asked = JSON.parse(Buffer.concat(chunks).toString()) as ChatRequest;
    this.requests.push(asked);
    this.#behaviour(response, asked);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
