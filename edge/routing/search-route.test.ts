import { create } from '@bufbuild/protobuf';
import { Code, ConnectError } from '@connectrpc/connect';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AgentFailureReason, AgentFailureSchema } from '#proto/agent';
import { memoryLog, memoryStore } from '../cache/in-memory.ts';
import type { EdgeDependencies } from '../edge.ts';
import { anime, edgeOver, fakeServices, uuid, type FakeData } from '../testing.ts';
import { FAILURES, OPEN_MS } from './breaker.ts';
import { memorySwitch } from './in-memory.ts';
import { AGENT_MS } from './limits.ts';

const catalog = Array.from({ length: 25 }, (_, at) => anime(at + 1));
const index = catalog.map(({ id }) => id);
let now: number;
let failing: ((method: string) => ConnectError | undefined) | undefined;

const build = (data: FakeData = {}, env = {}, dependencies: EdgeDependencies = {}) => {
  const plane = fakeServices({ catalog, index, failure: (method) => failing?.(method), ...data });
  const outside = {
    now: () => now,
    purgeLog: memoryLog(),
    store: memoryStore(),
    llmSwitch: memorySwitch(() => now),
    ...dependencies,
  };
  const edge = edgeOver(plane, { CACHE: 'local', AGENT_URL: 'http://agent.test', ...env }, outside);
  const methods = () => plane.calls.splice(0).map(({ method }) => method);
  const requests = (method: string) => plane.calls.filter((call) => call.method === method).map(({ request }) => request);
  return { ...edge, plane, methods, requests };
};

interface Found {
  readonly search: {
    readonly mode: string;
    readonly degraded: string | null;
    readonly plan: object | null;
    readonly edges: { readonly node: { readonly id: string }; readonly reasons: string[] }[];
  };
  readonly status: { readonly agentCircuit: string };
}
const SHOWN = 'mode degraded plan { planner model tokens text } edges { node { id } reasons }';
const find = (edge: ReturnType<typeof build>, query: string, args = '') =>
  edge.ask<Found>(`query ($query: String!) { search(query: $query, first: 2 ${args}) { ${SHOWN} } }`, { query });
/** Who served it, and why not the agent. */
const served = async (edge: ReturnType<typeof build>, query: string, args = '') => {
  const { mode, degraded } = (await find(edge, query, args)).data.search;
  return [mode, degraded];
};
const circuit = async (edge: ReturnType<typeof build>) =>
  (await edge.ask<Found>('{ status { agentCircuit } }')).data.status.agentCircuit;
const agentFails = (make: () => ConnectError) => (failing = (method) => (method.endsWith('Plan') ? make() : undefined));
const unreachable = () => new ConnectError('refused', Code.Unavailable);

beforeEach(() => {
  now = Date.UTC(2026, 10, 23);
  failing = undefined;
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => vi.restoreAllMocks());

describe('the agent', () => {
  test('answers with its plan and its reasons, the entities come from the catalog in one call', async () => {
    const edge = build();
    const { data } = await find(edge, 'spirits');
    expect(data.search).toEqual({
      mode: 'AGENT',
      degraded: null,
      plan: { planner: 'MODEL', model: 'fake', tokens: 7, text: 'spirits' },
      edges: [25, 24].map((number, at) => ({ node: { id: uuid(number) }, reasons: [`Because of ${at}.`] })),
    });
    expect(edge.methods()).toEqual(['MakePlan', 'ExecutePlan', 'BatchGetAnime']);
  });

  test('is told the asker’s zone, and a zone that does not exist is refused before anyone is asked', async () => {
    const edge = build();
    await find(edge, 'what airs tonight', 'timeZone: "Europe/Paris"');
    await find(edge, 'what airs tonight');
    expect(edge.requests('MakePlan')).toMatchObject([{ timeZone: 'Europe/Paris' }, { timeZone: '' }]);
    const { errors } = await find(edge, 'tonight', 'timeZone: "Mars/Olympus"');
    expect(errors[0]?.message).toContain('timeZone must be the IANA name of a zone, got "Mars/Olympus"');
    expect(edge.requests('MakePlan')).toHaveLength(2);
  });

  test('is not asked when direct search is wanted, nor for what is too long for it', async () => {
    const edge = build();
    expect(await served(edge, 'spirits', 'mode: DIRECT')).toEqual(['DIRECT', null]);
    expect(await served(edge, 'x'.repeat(501))).toEqual(['DIRECT', null]);
    expect(await served(edge, 'x'.repeat(501), 'mode: AGENT')).toEqual(['DIRECT', 'AGENT_QUERY_TOO_LONG']);
    expect(edge.methods()).not.toContain('MakePlan');
  });

  test('is asked once for all pages of an answer that is kept', async () => {
    const edge = build();
    interface Paged {
      readonly search: {
        readonly edges: { readonly node: { readonly id: string } }[];
        readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
      };
    }
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const query =
        'query ($after: String) { search(query: "x", first: 10, after: $after) { edges { node { id } } pageInfo { endCursor hasNextPage } } }';
      const { search }: Paged = (await edge.ask<Paged>(query, { after })).data;
      seen.push(...search.edges.map(({ node }) => node.id));
      after = search.pageInfo.hasNextPage ? search.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(index.toReversed());
    expect(edge.methods().filter((method) => method === 'ExecutePlan')).toHaveLength(1);
  });
});

describe('an executed plan', () => {
  const understand = () => 'ghosts';

  test('is shared by requests in other words that mean the same', async () => {
    const edge = build({ understand });
    const one = await find(edge, 'films about spirits');
    const other = await find(edge, 'something with ghosts, please');
    expect(other.data.search.edges).toEqual(one.data.search.edges);
    expect(edge.methods().filter((method) => method.endsWith('Plan'))).toEqual(['MakePlan', 'ExecutePlan', 'MakePlan']);
  });

  test('is not shared with who filters otherwise, nor after a purge', async () => {
    const edge = build({ understand }, { OPERATOR_TOKENS: 'an-operator-of-the-tests' });
    await find(edge, 'one');
    await find(edge, 'two', ', filter: { formatIn: [MOVIE] }');
    expect(edge.methods().filter((method) => method === 'ExecutePlan')).toHaveLength(2);
    const headers = { 'content-type': 'application/json', authorization: 'Bearer an-operator-of-the-tests' };
    const body = JSON.stringify({ query: 'mutation { purgeCache(tags: ["every:search"]) { tags } }' });
    expect((await edge.send('/graphql', { method: 'POST', headers, body })).status).toBe(200);
    await find(edge, 'three');
    expect(edge.methods()).toContain('ExecutePlan');
  });

  test('takes what is made of it along when it dies', async () => {
    const edge = build({ understand });
    await find(edge, 'one');
    now += 50_000;
    expect((await find(edge, 'two')).headers.get('cache-status')).toBe('echora; fwd=uri-miss; stored; ttl=10');
  });
});

describe('without the agent', () => {
  const named = (reason: AgentFailureReason) => () =>
    new ConnectError('no answer', Code.Internal, undefined, [
      { desc: AgentFailureSchema, value: create(AgentFailureSchema, { reason }) },
    ]);

  test.each([
    ['AGENT_NOT_CONFIGURED', named(AgentFailureReason.NOT_CONFIGURED)],
    ['AGENT_TIMEOUT', named(AgentFailureReason.TIMEOUT)],
    ['AGENT_UNREACHABLE', named(AgentFailureReason.UNREACHABLE)],
    ['AGENT_BAD_PLAN', named(AgentFailureReason.BAD_PLAN)],
    ['AGENT_REFUSED', named(AgentFailureReason.REFUSED)],
    ['AGENT_LIMITED', named(AgentFailureReason.LIMITED)],
    ['AGENT_CIRCUIT_OPEN', named(AgentFailureReason.CIRCUIT_OPEN)],
    ['AGENT_BACKEND_UNAVAILABLE', named(AgentFailureReason.BACKEND_UNAVAILABLE)],
    ['AGENT_UNREACHABLE', unreachable],
    ['AGENT_TIMEOUT', () => new ConnectError('late', Code.DeadlineExceeded)],
    ['AGENT_UNREACHABLE', () => new ConnectError('a secret is missing', Code.Unauthenticated)],
  ])('a search is direct and says %s, and is not kept', async (degraded, make) => {
    const edge = build();
    agentFails(make);
    const reply = await find(edge, 'spirits');
    expect(reply.data.search).toMatchObject({
      mode: 'DIRECT',
      degraded,
      plan: null,
      edges: [1, 2].map((number) => ({ node: { id: uuid(number) }, reasons: [] })),
    });
    expect([reply.headers.get('cache-control'), reply.headers.get('cache-status')]).toEqual([
      'no-store',
      'echora; fwd=bypass; detail="degraded"',
    ]);
    failing = undefined;
    expect(await served(edge, 'spirits')).toEqual(['AGENT', null]);
  });

  test('a plan that rules made in the model’s place is the agent’s answer, says why, and is not kept', async () => {
    let reason = AgentFailureReason.TIMEOUT;
    const edge = build({ modelFailure: () => reason });
    const reply = await find(edge, 'spirits');
    expect(reply.data.search).toMatchObject({
      mode: 'AGENT',
      degraded: 'AGENT_TIMEOUT',
      plan: { planner: 'RULES', model: null, tokens: 0 },
      edges: [{ node: { id: uuid(25) } }, {}],
    });
    expect(reply.headers.get('cache-control')).toBe('no-store');
    expect(await circuit(edge)).toBe('CLOSED');
    reason = AgentFailureReason.UNSPECIFIED;
    expect(await served(edge, 'spirits')).toEqual(['AGENT', null]);
  });

  test.each(['AUTO', 'DIRECT'])('a search service that hangs is named within three seconds (%s)', async (mode) => {
    const edge = build({
      // As a process that was stopped: it takes the call, and nothing more comes of it, not even at the end of it.
      delay: (method) => (method === 'Search' || method === 'ExecutePlan' ? new Promise(() => undefined) : Promise.resolve()),
    });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const reply = find(edge, 'spirits', `mode: ${mode}`);
      await vi.advanceTimersByTimeAsync(2_800);
      const { status, errors } = await reply;
      expect([status, errors[0]?.extensions]).toEqual([503, { code: 'UNAVAILABLE', service: 'search' }]);
      expect(errors[0]?.message).toBe('the search service has not answered within 2.8 s, try again');
    } finally {
      vi.useRealTimers();
    }
  });

  test('nothing is left to say when search is away too', async () => {
    const edge = build();
    failing = unreachable;
    const { status, errors } = await find(edge, 'spirits');
    expect([status, errors[0]?.extensions.code]).toEqual([503, 'UNAVAILABLE']);
  });

  test('direct search is ready when the agent’s time is over', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const edge = build({
        delay: (method, signal) =>
          method === 'MakePlan'
            ? new Promise((resolve) => signal.addEventListener('abort', () => resolve()))
            : Promise.resolve(),
      });
      const reply = served(edge, 'spirits');
      await vi.advanceTimersByTimeAsync(AGENT_MS - 1);
      expect(edge.methods()).toEqual(['MakePlan', 'Search']);
      await vi.advanceTimersByTimeAsync(1);
      expect(await reply).toEqual(['DIRECT', 'AGENT_TIMEOUT']);
      expect(edge.methods()).toEqual(['BatchGetAnime']);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('without the embedding model', () => {
  test('a direct search says that words alone decided, and is kept for ten seconds', async () => {
    let isAway = true;
    const edge = build({ wordsOnly: () => isAway });
    expect(await served(edge, 'spirits', 'mode: DIRECT')).toEqual(['DIRECT', 'WORDS_ONLY']);
    isAway = false;
    expect(await served(edge, 'spirits', 'mode: DIRECT')).toEqual(['DIRECT', 'WORDS_ONLY']);
    now += 10_000;
    expect(await served(edge, 'spirits', 'mode: DIRECT')).toEqual(['DIRECT', null]);
  });

  test('a search that the agent should have answered names the agent’s reason, which weighs more', async () => {
    const edge = build({ wordsOnly: () => true });
    agentFails(unreachable);
    expect(await served(edge, 'spirits')).toEqual(['DIRECT', 'AGENT_UNREACHABLE']);
  });
});

describe('the circuit', () => {
  const fail = async (edge: ReturnType<typeof build>) => {
    for (let time = 0; time < FAILURES; time++) await find(edge, 'spirits');
  };

  test('opens after failures in a row: the agent is left alone, probed by one request at a time, and used again', async () => {
    const edge = build();
    agentFails(unreachable);
    await fail(edge);
    expect(await circuit(edge)).toBe('OPEN');
    edge.methods();
    expect(await served(edge, 'spirits')).toEqual(['DIRECT', 'AGENT_CIRCUIT_OPEN']);
    expect(edge.methods()).not.toContain('MakePlan');

    now += OPEN_MS;
    expect(await circuit(edge)).toBe('HALF_OPEN');
    expect(await served(edge, 'spirits')).toEqual(['DIRECT', 'AGENT_UNREACHABLE']);
    expect(await served(edge, 'spirits')).toEqual(['DIRECT', 'AGENT_CIRCUIT_OPEN']);

    failing = undefined;
    now += OPEN_MS;
    expect(await served(edge, 'spirits')).toEqual(['AGENT', null]);
    expect(await circuit(edge)).toBe('CLOSED');
  });

  test('stays closed while the agent answers, though it has no answer', async () => {
    const edge = build();
    agentFails(
      () =>
        new ConnectError('no', Code.Internal, undefined, [
          { desc: AgentFailureSchema, value: create(AgentFailureSchema, { reason: AgentFailureReason.BAD_PLAN }) },
        ]),
    );
    await fail(edge);
    await fail(edge);
    expect(await circuit(edge)).toBe('CLOSED');
  });

  test('is let through again when a probe never ended', async () => {
    let hangs = false;
    const edge = build({
      delay: (method) => (hangs && method === 'MakePlan' ? new Promise(() => undefined) : Promise.resolve()),
    });
    agentFails(unreachable);
    await fail(edge);
    edge.methods();
    failing = undefined;
    hangs = true;
    now += OPEN_MS;
    void find(edge, 'a probe whose client leaves');
    await vi.waitFor(() => expect(edge.methods()).toContain('MakePlan'));
    hangs = false;
    now += OPEN_MS;
    expect(await served(edge, 'spirits')).toEqual(['AGENT', null]);
  });
});
