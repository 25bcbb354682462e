import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { APICallError, generateText, jsonSchema, NoObjectGeneratedError, NoOutputGeneratedError, Output, type LanguageModel } from 'ai';
import type { PlanContract } from '../domain/contract.ts';
import { planSchema } from '../domain/schema.ts';
import { Failure } from '../failure.ts';
import type { Planned, PlanRequest } from '../planner.ts';
import { AnswerTooLarge, boundedFetch } from './bounded-fetch.ts';
import { instructions, question } from './prompt.ts';

export const OUTPUT_TOKENS = 512;
/** 512 tokens and the envelope around them are a few kilobytes in any script. */
const ANSWER_BYTES = 64 * 1024;
/** When a model says "too many requests" and not for how long. */
const PAUSE_MS = 10_000;

export interface ModelOptions {
  /** Of any OpenAI-compatible endpoint, up to and including `/v1`. */
  readonly baseUrl: string;
  readonly apiKey: string | undefined;
  readonly model: string;
  /** Whether the endpoint enforces JSON schemas; others are asked for JSON alone. */
  readonly structuredOutput: boolean;
}

/** One call of the model: no tools, no retries. @throws Failure */
export type AskModel = (request: PlanRequest, signal: AbortSignal) => Promise<Planned>;

/** A model behind an OpenAI-compatible endpoint. */
export function askModel(options: ModelOptions, contract: PlanContract): AskModel {
  const model = createOpenAICompatible({
    name: 'llm', baseURL: options.baseUrl, supportsStructuredOutputs: options.structuredOutput, fetch: boundedFetch(ANSWER_BYTES),
    ...(options.apiKey && { apiKey: options.apiKey }),
  })(options.model);
  return async (request, signal) => {
    try {
      return await generate(model, request, contract, signal);
    } catch (error) {
      return readFault(error, signal);
    }
  };
}

/** The most tokens that a call can cost. No script needs more than a token for three bytes of UTF-8, roughly. */
export function upperBound(request: PlanRequest, contract: PlanContract): number {
  const prompt = instructions(contract, request.vocabulary) + question(request) + JSON.stringify(planSchema(contract));
  return Math.ceil(Buffer.byteLength(prompt) / 3) + OUTPUT_TOKENS;
}

async function generate(model: LanguageModel, request: PlanRequest, contract: PlanContract, signal: AbortSignal): Promise<Planned> {
  const result = await generateText({
    model,
    // Checked by our own rules afterwards, which leave out what is wrong instead of losing the whole plan.
    output: Output.object({ schema: jsonSchema<unknown>(planSchema(contract)), name: 'plan' }),
    instructions: instructions(contract, request.vocabulary),
    prompt: question(request),
    temperature: 0, maxOutputTokens: OUTPUT_TOKENS, maxRetries: 0, abortSignal: signal,
  });
  if (result.finishReason === 'content-filter') throw new Failure('AGENT_REFUSED', 'the model would not answer');
  return { raw: result.output, tokens: result.usage.totalTokens ?? 0 };
}

/** What is no JSON is a plan that fails its check; everything else that goes wrong has a name. */
function readFault(error: unknown, signal: AbortSignal): Planned {
  if (error instanceof Failure) throw error;
  if (signal.aborted) throw new Failure('AGENT_TIMEOUT', 'the model did not answer in time', { cause: error });
  if (causes(error).some((cause) => cause instanceof AnswerTooLarge)) throw new Failure('AGENT_BAD_PLAN', 'the answer is too large', { cause: error });
  if (NoObjectGeneratedError.isInstance(error)) {
    if (error.finishReason === 'content-filter' || !error.text) throw new Failure('AGENT_REFUSED', 'the model would not answer', { cause: error });
    return { raw: undefined, tokens: error.usage?.totalTokens ?? 0 };
  }
  if (NoOutputGeneratedError.isInstance(error)) throw new Failure('AGENT_REFUSED', 'the model gave no answer', { cause: error });
  if (!APICallError.isInstance(error)) throw new Failure('AGENT_UNREACHABLE', 'the model could not be asked', { cause: error });
  if (error.statusCode === 429) throw new Failure('AGENT_LIMITED', 'the model is asked too often', { retryAfterMs: retryAfter(error), cause: error });
  if (error.statusCode === 200) throw new Failure('AGENT_BAD_PLAN', 'the answer is no chat completion', { cause: error });
  throw new Failure('AGENT_UNREACHABLE', `the model answered ${error.statusCode ?? 'nothing'}`, { cause: error });
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
