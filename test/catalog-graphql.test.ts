import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { fastify, type FastifyInstance } from 'fastify';
import { Status } from '#proto/anime';
import { Source } from '#proto/common';
import { RelationType } from '#proto/relation';
import { createTelemetry } from '#platform/telemetry';
import { CatalogReader } from '../core/catalog/adapters/reader.ts';
import { internalGraphQL } from '../core/catalog/graphql/serve.ts';
import { catalogDatabase } from './support/catalog.ts';
import { idOf, malOf, numberOf, putAnime } from './support/catalog-rows.ts';
import { counted } from './support/counted.ts';

const SECRET = 'a secret of the tests';
const resources = new AsyncDisposableStack();
let app: FastifyInstance;
let statements: ReturnType<typeof counted>;

const instant = (text: string) => timestampFromDate(new Date(text));

beforeAll(async () => {
  const database = resources.use(await catalogDatabase());
  statements = counted(database.sql);
  const { log } = createTelemetry('test', 'silent');
  app = fastify();
  resources.defer(() => app.close());
  const now = () => Date.parse('2026-05-01T00:00:00Z');
  await internalGraphQL({ reader: new CatalogReader(statements.sql, now), sql: statements.sql, secrets: [SECRET], log })(app);
  const broadcast = { recurrence: 'R/2026-04-05T14:15:00Z/P7D', delay: 'a week off' };
  await putAnime(database.sql,
    ...Array.from({ length: 20 }, (_, n) => ({
      id: idOf(n + 1), titles: { english: `Show ${n + 1}` }, status: Status.RELEASING, broadcast, episodeCount: 12, startDate: { year: 2026, month: 4 },
      externalIds: [malOf(n + 1), { source: Source.ANILIST, id: String(n + 1) }], relations: [{ type: RelationType.OTHER, target: [malOf(1 + ((n + 1) % 20))] }],
      episodes: [{ number: 1, airedAt: instant('2020-01-01T00:00:00Z') }, { number: 2, airedAt: instant('2020-01-08T00:00:00Z') }, { number: 3 }],
      statistics: [{ platform: Source.MAL, score: 8.5, members: 10 }], score: { arithmeticMean: 8.5 },
    })),
    { id: idOf(31), titles: { romaji: 'Lately' }, status: Status.FINISHED, endDate: { year: 2026, month: 3, day: 20 } },
    { id: idOf(32), titles: { romaji: 'Long ago' }, status: Status.FINISHED, endDate: { year: 2006 } },
    { id: idOf(33), titles: { romaji: 'Paused' }, status: Status.HIATUS },
  );
});
afterAll(() => resources.disposeAsync());
beforeEach(() => void (statements.count = 0));

async function ask<Data>(query: string, variables: object = {}): Promise<{ data: Data; errors?: { message: string }[] }> {
  const reply = await app.inject({ method: 'POST', url: '/graphql', headers: { 'x-echora-secret': SECRET }, payload: { query, variables } });
  return reply.json();
}

describe('the broadcast schedule', () => {
  const query = `query ($from: DateTime!, $to: DateTime!) {
    broadcastSchedule(from: $from, to: $to) { animeId airsAt episodeNumber anime { title highestEpisode { number airedAt } externalIds { source id } } }
  }`;
  type Schedule = { broadcastSchedule: { animeId: string; airsAt: string; episodeNumber: number | null; anime: { title: string } }[] };

  test('has each slot with its show, in two statements, however many there are', async () => {
    for (const [from, to, slots] of [['2026-04-05T00:00:00Z', '2026-04-06T00:00:00Z', 20], ['2026-04-05T00:00:00Z', '2026-05-05T00:00:00Z', 100]] as const) {
      statements.count = 0;
      const { data } = await ask<Schedule>(query, { from, to });
      expect(data.broadcastSchedule).toHaveLength(slots);
      expect(data.broadcastSchedule[0]).toEqual({
        animeId: idOf(1), airsAt: '2026-04-05T14:15:00.000Z', episodeNumber: expect.any(Number),
        anime: { title: 'Show 1', highestEpisode: { number: 2, airedAt: '2020-01-08T00:00:00.000Z' }, externalIds: [{ source: 'MAL', id: '1' }, { source: 'ANILIST', id: '1' }] },
      });
      expect(statements.count).toBe(2);
    }
  });

  test('is refused for a window that is too long, and for what is no instant', async () => {
    expect((await ask(query, { from: '2026-04-05T00:00:00Z', to: '2026-06-05T00:00:00Z' })).errors?.[0]?.message).toBe('to: more than 31 days after from');
    expect((await ask(query, { from: 'yesterday', to: '2026-06-05T00:00:00Z' })).errors?.[0]?.message).toContain('Variable "$from" got invalid value "yesterday"');
    expect((await ask('{ broadcastSchedule(from: "now", to: "then") { animeId } }')).errors?.[0]?.message).toContain('not an instant: "now"');
  });
});

test('a query that the schema has no answer for is told so', async () => {
  expect((await ask('{ everything }')).errors?.[0]?.message).toBe('Cannot query field "everything" on type "Query".');
  expect((await ask('{')).errors?.[0]?.message).toBe('Syntax Error: Expected Name, found <EOF>.');
});

describe('the airing anime', () => {
  type Airing = { airingAnime: { id: string }[] };
  const ids = ({ data }: { data: Airing }) => data.airingAnime.map(({ id }) => numberOf(id));

  test('come with what an update is planned with, in two statements', async () => {
    const { data } = await ask<Airing>(`{ airingAnime(first: 1) { id version title status format startDate { year month day } endDate { year } episodeCount
      durationSeconds highestEpisode { number } broadcast { recurrence timeZone weekday time nextEpisodeAt nextEpisodeNumber delay } streaming { site }
      statistics { platform score scoredBy members asOf } score { arithmeticMean median asOf } } }`);
    expect(data.airingAnime).toEqual([{
      id: idOf(1), version: 1, title: 'Show 1', status: 'RELEASING', format: null, startDate: { year: 2026, month: 4, day: null }, endDate: null, episodeCount: 12,
      durationSeconds: null, highestEpisode: { number: 2 },
      broadcast: { recurrence: 'R/2026-04-05T14:15:00Z/P7D', timeZone: 'Asia/Tokyo', weekday: null, time: null, nextEpisodeAt: null, nextEpisodeNumber: null, delay: 'a week off' },
      streaming: [], statistics: [{ platform: 'MAL', score: 8.5, scoredBy: null, members: 10, asOf: null }], score: { arithmeticMean: 8.5, median: null, asOf: null },
    }]);
    expect(statements.count).toBe(2);
  });

  test('are those of the wanted status and those that finished lately, a page at a time', async () => {
    expect(ids(await ask('{ airingAnime { id } }'))).toHaveLength(20);
    expect(ids(await ask('{ airingAnime(statusIn: ["HIATUS"], finishedSince: "2026-01-01") { id } }'))).toEqual([31, 33]);
    expect(ids(await ask('query ($after: ID) { airingAnime(first: 3, after: $after) { id } }', { after: idOf(17) }))).toEqual([18, 19, 20]);
  });
});

describe('committed anime', () => {
  const query = 'query ($ids: [ID!]!) { committedAnime(ids: $ids) { id version updatedAt record } }';
  type Committed = { committedAnime: { id: string; version: number; record: { titles: object; relations: { targetId: string }[] } }[] };

  test('are whole, in the order asked for, in two statements whatever their number', async () => {
    for (const wanted of [[2, 404, 1], Array.from({ length: 20 }, (_, n) => 20 - n)]) {
      statements.count = 0;
      const { data } = await ask<Committed>(query, { ids: wanted.map(idOf) });
      expect(data.committedAnime.map(({ id }) => numberOf(id))).toEqual(wanted.filter((n) => n !== 404));
      expect(data.committedAnime.at(-1)).toMatchObject({ version: 1, record: { titles: { english: 'Show 1' }, relations: [{ targetId: idOf(2) }] } });
      expect(statements.count).toBe(2);
    }
  });

  test('are refused for what is no id', async () => {
    expect((await ask(query, { ids: ['x'] })).errors?.[0]?.message).toBe('ids: not a UUID: "x"');
  });
});

test('nobody is answered without the secret, not even about the schema', async () => {
  for (const headers of [{}, { 'x-echora-secret': 'wrong' }]) {
    const reply = await app.inject({ method: 'POST', url: '/graphql', headers, payload: { query: '{ __typename }' } });
    expect(reply.statusCode).toBe(401);
  }
});

test('a fault of ours is answered without its detail', async () => {
  await using broken = await catalogDatabase();
  const server = fastify();
  await broken.sql`alter table anime rename to elsewhere`;
  await internalGraphQL({ reader: new CatalogReader(broken.sql), sql: broken.sql, secrets: [SECRET], log: createTelemetry('test', 'silent').log })(server);
  const reply = await server.inject({ method: 'POST', url: '/graphql', headers: { 'x-echora-secret': SECRET }, payload: { query: '{ airingAnime { id } }' } });
  expect(reply.json()).toMatchObject({ data: null, errors: [{ message: 'internal error', extensions: { code: 'INTERNAL' } }] });
  expect(reply.body).not.toContain('elsewhere');
  await server.close();
});
