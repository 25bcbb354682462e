import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { APICallError, type LanguageModelV4CallOptions, type LanguageModelV4GenerateResult } from '@ai-sdk/provider';
import type { PlanContract } from '../domain/contract.ts';
import { jsonIn } from '../domain/reply.ts';
import { planSchema } from '../domain/schema.ts';
import { Failure } from '../failure.ts';
import type { Planned, PlanRequest, Usage } from '../planner.ts';
import { AnswerTooLarge, boundedFetch } from './bounded-fetch.ts';
import { withModelDialect } from './dialect.ts';
import { instructions, question } from './prompt.ts';
import { wholeReply } from './whole-reply.ts';

/** A plan takes some 150; the rest is for models that think first, whose thoughts count too. */
export const OUTPUT_TOKENS = 2_048;
/** So many tokens and the envelope around them are some kilobytes in any script; streamed, each has an envelope of its own. */
const ANSWER_BYTES = 1024 * 1024;
/** When a model says "too many requests" and not for how long. */
const PAUSE_MS = 10_000;

export const EFFORTS = ['none', 'minimal', 'low', 'medium', 'high'] as const;

export interface ModelOptions {
  /** Of any OpenAI-compatible endpoint, up to and including `/v1`. */
  readonly baseUrl: string;
  readonly apiKey: string | undefined;
  readonly model: string;
  /** Whether the endpoint enforces JSON schemas; others are asked for JSON alone. */
  readonly structuredOutput: boolean;
  /** How much a model that thinks should, for endpoints that know the word. */
  readonly effort: (typeof EFFORTS)[number];
}

/** One call of the model: no tools, and no retry but of a request whose words the endpoint refused. @throws Failure */
export type AskModel = (request: PlanRequest, signal: AbortSignal) => Promise<Planned>;

/** A model behind an OpenAI-compatible endpoint. */
export function askModel(options: ModelOptions, contract: PlanContract): AskModel {
  const model = createOpenAICompatible({
    name: 'llm', baseURL: options.baseUrl, supportsStructuredOutputs: options.structuredOutput,
    fetch: wholeReply(withModelDialect(boundedFetch(ANSWER_BYTES), options.model)),
    ...(options.apiKey && { apiKey: options.apiKey }),
  })(options.model);
  return async (request, signal) => {
    try {
      return planIn(await model.doGenerate(callOf(request, contract, options, signal)));
    } catch (error) {
      throw namedFault(error, signal);
    }
  };
}

/** The most tokens that a call can cost. No script needs more than a token for three bytes of UTF-8, roughly. */
export function upperBound(request: PlanRequest, contract: PlanContract): number {
  const prompt = instructions(contract, request.vocabulary) + question(request) + JSON.stringify(planSchema(contract));
  return Math.ceil(Buffer.byteLength(prompt) / 3) + OUTPUT_TOKENS;
}

function callOf(request: PlanRequest, contract: PlanContract, { effort }: ModelOptions, abortSignal: AbortSignal): LanguageModelV4CallOptions {
  return {
    prompt: [
      { role: 'system', content: instructions(contract, request.vocabulary) },
      { role: 'user', content: [{ type: 'text', text: question(request) }] },
    ],
    // Checked by our own rules afterwards, which leave out what is wrong instead of losing the whole plan.
    responseFormat: { type: 'json', schema: planSchema(contract), name: 'plan' },
    providerOptions: { llm: { reasoningEffort: effort } },
    temperature: 0, maxOutputTokens: OUTPUT_TOKENS, abortSignal,
  };
}

/** Of what was said the text, else what a tool was called with, else thoughts that are the plan and nothing else. */
function planIn({ content, finishReason, usage: spent }: LanguageModelV4GenerateResult): Planned {
  const usage = usageOf(spent);
  const tokens = usage.input + usage.output;
  const [text, called, thought] = [
    content.map((part) => (part.type === 'text' ? part.text : '')).join(''),
    content.flatMap((part) => (part.type === 'tool-call' ? part.input : [])),
    content.map((part) => (part.type === 'reasoning' ? part.text : '')).join(''),
  ];
  const refuse = (why: string) => new Failure('AGENT_REFUSED', why, { tokens, usage });
  if (finishReason.unified === 'content-filter') throw refuse('the model would not answer');
  for (const said of [text, ...called, thought.startsWith('{') ? thought : '']) {
    const raw = jsonIn(said);
    if (raw !== undefined) return { raw, tokens, usage };
  }
  if (finishReason.unified === 'length') throw new Failure('AGENT_BAD_PLAN', `the model came to no plan within ${OUTPUT_TOKENS} tokens`, { tokens, usage });
  if (text === '' && called.length === 0) throw refuse('the model gave no answer');
  return { raw: undefined, tokens, usage };
}

function usageOf({ inputTokens, outputTokens }: LanguageModelV4GenerateResult['usage']): Usage {
  return { input: inputTokens.total ?? 0, output: outputTokens.total ?? 0, reasoning: outputTokens.reasoning ?? 0 };
}

/** Everything that goes wrong has a name, and none of the model's words in it. */
function namedFault(error: unknown, signal: AbortSignal): Failure {
  if (error instanceof Failure) return error;
  if (signal.aborted) return new Failure('AGENT_TIMEOUT', 'the model did not answer in time', { cause: error });
  if (causes(error).some((cause) => cause instanceof AnswerTooLarge)) return new Failure('AGENT_BAD_PLAN', 'the answer is too large', { cause: error });
  if (!APICallError.isInstance(error)) return new Failure('AGENT_UNREACHABLE', 'the model could not be asked', { cause: error });
  const { statusCode: status } = error;
  if (status === 429) return new Failure('AGENT_LIMITED', 'the model is asked too often', { retryAfterMs: retryAfter(error), cause: error });
  if (status === 200) return new Failure('AGENT_BAD_PLAN', 'the answer is no chat completion', { cause: error });
  if (status !== undefined && status >= 400 && status < 500 && status !== 408) {
    return new Failure('AGENT_REFUSED', `the model's endpoint refused the request: ${status}`, { cause: error });
  }
  return new Failure('AGENT_UNREACHABLE', `the model answered ${status ?? 'nothing'}`, { cause: error });
}

/** Seconds, or a date (RFC 9110, 10.2.3); in milliseconds from now. */
function retryAfter({ responseHeaders }: APICallError): number {
  const given = responseHeaders?.['retry-after'] ?? '';
  const ms = /^\d{1,6}$/.test(given) ? Number(given) * 1000 : Date.parse(given) - Date.now();
  return ms > 0 ? ms : PAUSE_MS;
}

function causes(error: unknown): unknown[] {
  const found: unknown[] = [];
  for (let cause = error; cause instanceof Error && found.length < 10; cause = cause.cause) found.push(cause);
  return found;
}
