import { fork } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publish } from '#platform/bus/publish';
import { createRpcClient } from '#platform/rpc/client';
import { newTraceparent } from '#platform/telemetry';
import { AgentPlanner, AgentService } from '#proto/agent';
import { CatalogReadService } from '#proto/catalog';
import { Source } from '#proto/common';
import { ROOT } from '../dev/options.ts';
import { freePort } from '../dev/ports.ts';
import { enriched } from './support/catalog.ts';
import { until } from './support/resources.ts';
import { OPERATOR_TOKEN, ROOMS, startRooms, type RunningRooms } from './support/rooms.ts';
import { metricsOfFiles } from './support/observability.ts';
import { nameOf, spansOf } from './support/spans.ts';
import { labelsOf, valuesOf } from './support/vocabulary.ts';

let system: RunningRooms;
beforeAll(async () => {
  system = await startRooms();
});
afterAll(() => system[Symbol.asyncDispose]());

const health = async (port: string) => {
  const check = fork(join(ROOT, 'ops/container/health.js'), { env: { PORT: port }, silent: true });
  return (await once(check, 'exit')) as [number, null];
};

describe.each([...ROOMS, 'edge'] as const)('%s, with the files of its image and the environment of docker-compose.yml,', (name) => {
  test('becomes ready, which the health check of the image sees', async () => {
    const { child, url, output } = system.rooms[name];
    await until(`${name} to be ready:\n${output}`, async () => {
      if (child.exitCode !== null) throw new Error(`it ended:\n${system.rooms[name].output}`);
      return (await fetch(`${url}/readyz`).catch(() => undefined))?.ok || undefined;
    }, 90);
    expect(await health(new URL(url).port)).toEqual([0, null]);
  });
});

test('the agent plans by rules, for no model is named there', async () => {
  const agent = createRpcClient(AgentService, system.rooms.agent.url, system.secret);
  expect(await agent.getAgentStatus({})).toMatchObject({ planner: AgentPlanner.BASELINE });
});

test('the health check fails when nothing answers', async () => {
  expect(await health(String(await freePort(0, 'nobody')))).toEqual([1, null]);
});

test('one change is one trace: from the event over commit and outbox to the index and the purge at the edge', async () => {
  const root = newTraceparent();
  const [, trace = '', rootSpan = ''] = root.split('-');
  const body = enriched({ titles: { romaji: 'Traced' }, externalIds: [{ source: 1, id: '9001' }], synopsis: 'A record that is followed.' });
  await publish(system.nats.nats, { subject: 'anime.enriched', id: 'traced', body, traceparent: root });

  const expected = ['catalog process anime.enriched', 'catalog commit', 'catalog publish anime.created', 'search process anime.created',
    'search echora.v1.CatalogReadService/BatchGetAnime', 'catalog echora.v1.CatalogReadService/BatchGetAnime', 'search embed',
    'invalidator process anime.created', 'invalidator purge'];
  const names = () => new Set(spansOf(system.exports, trace).map(nameOf));
  await until(`all spans of the trace; now: ${[...names()].join(', ')}`, () => expected.every((name) => names().has(name)) || undefined, 60);

  const spans = spansOf(system.exports, trace);
  const known = new Set([rootSpan, ...spans.map(({ spanId }) => spanId)]);
  for (const { name, parentSpanId } of spans) expect(known, name).toContain(parentSpanId);
  expect(system.purges.map(({ headers }) => String(headers['traceparent']))).toContainEqual(expect.stringContaining(trace));
});

/** What a process tells Prometheus. */
const told = async (url: string) => (await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${OPERATOR_TOKEN}` } })).text();
const labelled = (labels: string) => [...labels.matchAll(/(\w+)="([^"]*)"/g)].map(([, label = '', value = '']) => ({ label, value }));

test('every metric that a dashboard or an alert asks for is told, and what is told is labelled as they take it to be', async () => {
  await fetch(`${system.rooms.edge.url}/nowhere`);
  const texts = await Promise.all(Object.values(system.rooms).map(({ url }) => told(url)));
  const types = texts.flatMap((text) => [...text.matchAll(/^# TYPE (\S+) (\w+)$/gm)]);
  const names = new Set(types.flatMap(([, metric, type]) => (type === 'histogram' ? ['_bucket', '_sum', '_count'] : ['']).map((ending) => `${metric}${ending}`)));
  const asked = metricsOfFiles();
  expect(asked.size).toBeGreaterThan(8);
  expect([...asked].filter((metric) => !names.has(metric) && metric !== 'up')).toEqual([]);
  const strangers = texts.flatMap((text) => [...text.matchAll(/^(\w+)\{(.*)\} \S+$/gm)]).flatMap(([line, metric = '', labels = '']) => {
    const known = labelsOf(metric);
    const isKnown = ({ label, value }: { label: string; value: string }) => known.has(label) && (valuesOf(metric, label)?.includes(value) ?? true);
    return labelled(labels).every(isKnown) ? [] : [line];
  });
  expect(strangers).toEqual([]);
});

test('ingestion publishes the bundled catalog with the environment of docker-compose.yml, and the Worker answers from it', async () => {
  const { code, output } = await system.ingest('--only', 'echora');
  expect(code, output).toBe(0);
  const catalog = createRpcClient(CatalogReadService, system.rooms.catalog.url, system.secret);
  const by = { case: 'externalId' as const, value: { source: Source.MAL, id: '1' } };
  await until('the catalog to have it', () => catalog.getAnime({ by }).then(() => true, () => undefined));
  const body = JSON.stringify({ query: '{ anime(idMal: 1) { title { romaji } } }' });
  const reply = await fetch(`${system.rooms.edge.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  expect(await reply.text()).toContain('Cowboy Bebop');
});

test('each stops on SIGTERM by itself', async () => {
  const names = [...ROOMS, 'edge'] as const;
  const stopped = await Promise.all(names.map(async (name) => {
    const { child, output } = system.rooms[name];
    expect(child.exitCode, output).toBeNull();
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    return [name, ...((await ended) as unknown[])];
  }));
  // Miniflare says that it was told to.
  expect(stopped).toEqual(names.map((name) => [name, name === 'edge' ? 128 + constants.signals.SIGTERM : 0, null]));
});
