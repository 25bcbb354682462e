import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { create, type MessageInitShape } from '@bufbuild/protobuf';
import { ConnectError, createClient, createRouterTransport, type Client } from '@connectrpc/connect';
import { createValidateInterceptor } from '@connectrpc/validate';
import { pino } from 'pino';
import { AgentFailureReason, AgentFailureSchema, AgentService, AnswerRequestSchema, type AnswerRequest, type AnswerResponse } from '#proto/agent';
import type { GuardedModel } from '../adapters/guarded-model.ts';
import type { Agent } from '../answer.ts';
import { buildAgent } from '../build.ts';
import { readAgentConfig } from '../config.ts';
import { routes } from '../routes/index.ts';
import type { MemoryBackend } from './backend.ts';

export interface TestAgent extends Disposable {
  readonly client: Client<typeof AgentService>;
  readonly model: GuardedModel | undefined;
  /** Where its state is, for an agent after it. */
  readonly state: string;
}

/** 2026-11-23, a Monday. */
export const TODAY = Date.UTC(2026, 10, 23, 12);

/**
 * An agent over a backend in memory, asked without a network.
 *
 * @param env beside the addresses, which are not used
 * @param parts of it to be replaced, for example `budget`
 */
export async function testAgent(
  backend: MemoryBackend, env: Record<string, string> = {}, parts: Partial<Agent> = {}, state?: string,
): Promise<TestAgent> {
  const folder = state ?? mkdtempSync(join(tmpdir(), 'echora-agent-'));
  const config = readAgentConfig({
    PORT: '0', CATALOG_URL: 'http://unused', SEARCH_URL: 'http://unused', RPC_SECRETS: 'unused-secret-0123', STATE_DIR: folder, ...env,
  });
  const built = buildAgent(config, backend.clients, parts.now ?? (() => TODAY));
  await built.vocabulary.load();
  backend.calls.length = 0;
  const context = { agent: { ...built.agent, ...parts }, model: built.model, log: pino({ level: 'silent' }), measure: () => undefined };
  const transport = createRouterTransport(routes(context), { router: { interceptors: [createValidateInterceptor()] } });
  return {
    client: createClient(AgentService, transport), model: built.model, state: folder,
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Asks as one client for ten. */
export function ask({ client }: TestAgent, query: string, more: Exclude<MessageInitShape<typeof AnswerRequestSchema>, AnswerRequest> = {}): Promise<AnswerResponse> {
  return client.answer(create(AnswerRequestSchema, { query, limit: 10, clientKey: 'test', ...more }));
}

export interface Failed {
  readonly name: string;
  /** In milliseconds. */
  readonly retryAfter: number | undefined;
}

/** Why there was no answer; fails when there was one. */
export async function failureOf(answer: Promise<AnswerResponse>): Promise<Failed> {
  const error = await answer.then(() => { throw new Error('there was an answer'); }, (reason: unknown) => ConnectError.from(reason));
  const [detail] = error.findDetails(AgentFailureSchema);
  const seconds = detail?.retryAfter && Number(detail.retryAfter.seconds) + detail.retryAfter.nanos / 1e9;
  return { name: detail ? `AGENT_${AgentFailureReason[detail.reason]}` : error.message, retryAfter: seconds && seconds * 1000 };
}
