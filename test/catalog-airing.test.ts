import { randomUUID } from 'node:crypto';
import { timestampDate, timestampFromDate } from '@bufbuild/protobuf/wkt';
import type { Client } from '@connectrpc/connect';
import type { Sql } from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Format, Status, StatusCertainty } from '#proto/anime';
import { CatalogReadService } from '#proto/catalog';
import { Facet } from '#proto/filter';
import { refreshStaleAiring, publishStatusTransitions } from '../core/catalog/adapters/status-transitions.ts';
import { catalogDatabase } from './support/catalog.ts';
import { catalogClient, idOf, numberOf, putAnime } from './support/catalog-rows.ts';
import { startNats } from './support/resources.ts';

const resources = new AsyncDisposableStack();
let sql: Sql<{ bigint: bigint }>;
let client: Client<typeof CatalogReadService>;
let now = Date.parse('2026-09-01T00:00:00Z');
const clock = { newId: randomUUID, now: () => new Date(now) };

const at = (text: string) => (now = Date.parse(text));
const weekly = (start: string) => ({ recurrence: `R/${start}/P7D` });
const instant = (text: string) => timestampFromDate(new Date(text));

beforeAll(async () => {
  ({ sql } = resources.use(await catalogDatabase()));
  client = catalogClient(CatalogReadService, sql, resources.use(await startNats()).nats, () => now);
  const shows = [
    { id: idOf(1), titles: { romaji: 'Fall' }, format: Format.TV, episodeCount: 12, startDate: { year: 2026, month: 10, day: 4 }, broadcast: weekly('2026-10-04T14:15:00Z') },
    { id: idOf(2), titles: { romaji: 'Summer, no end known' }, format: Format.TV, status: Status.RELEASING, startDate: { year: 2026, month: 7, day: 5 }, broadcast: weekly('2026-07-05T14:15:00Z') },
    { id: idOf(3), titles: { romaji: 'Long runner' }, format: Format.TV, status: Status.RELEASING, statusAsOf: instant('2026-08-01T00:00:00Z'), startDate: { year: 1996, month: 1, day: 8 }, broadcast: weekly('2009-04-04T09:00:00Z') },
    { id: idOf(4), titles: { romaji: 'Over' }, format: Format.TV, status: Status.FINISHED },
    { id: idOf(5), titles: { romaji: 'Paused' }, format: Format.TV, status: Status.HIATUS },
    { id: idOf(6), titles: { romaji: 'Unknown' }, format: Format.TV },
    { id: idOf(7), titles: { romaji: 'A film' }, format: Format.MOVIE, startDate: { year: 2026, month: 12, day: 1 } },
  ];
  // As of the day that is told of below: on the real one the film may have begun.
  await putAnime(sql, ...shows.map((show) => ({ ...show, committedAt: new Date('2026-11-28T00:00:00Z') })));
});
afterAll(() => resources.disposeAsync());

const all = [1, 2, 3, 4, 5, 6, 7];
const statuses = [Status.NOT_YET_RELEASED, Status.RELEASING, Status.HIATUS, Status.FINISHED, Status.CANCELLED];
const served = async () => (await client.batchGetAnime({ ids: all.map(idOf), readMask: { paths: ['status'] } })).anime;
const list = async (filter: object) => (await client.listAnime({ filter, pageSize: 50, readMask: { paths: ['status'] } })).anime.map(({ id }) => numberOf(id)).sort();

test('lists, counts and records agree on what each anime is, at any instant and without a write between', async () => {
  for (const instantOf of ['2026-09-01T00:00:00Z', '2026-10-04T14:14:59Z', '2026-10-04T14:15:00Z', '2026-11-01T00:00:00Z', '2026-12-01T00:00:00Z', '2027-02-01T00:00:00Z', '2027-09-01T00:00:00Z']) {
    at(instantOf);
    const records = await served();
    const withStatus = (wanted: (status: Status) => boolean) => records.filter(({ status }) => wanted(status)).map(({ id }) => numberOf(id)).sort();
    for (const status of statuses) {
      expect(await list({ statusIn: [status] }), `${instantOf} ${Status[status]}`).toEqual(withStatus((one) => one === status));
      expect(await list({ statusNotIn: [status] }), `${instantOf} not ${Status[status]}`).toEqual(withStatus((one) => one !== status));
    }
    const { facets } = await client.getFacets({ facets: [Facet.STATUS] });
    const counted = Object.fromEntries(facets[0]!.values.map(({ value, count }) => [value, Number(count)]));
    expect(counted).toEqual(Object.fromEntries(statuses.flatMap((status) => (withStatus((one) => one === status).length > 0 ? [[Status[status], withStatus((one) => one === status).length]] : []))));
  }
});

test('a record says what was reported, how sure its status is, and until when it holds', async () => {
  at('2026-11-28T00:00:00Z');
  const { anime: [fall, summer] } = await client.batchGetAnime({ ids: [idOf(1), idOf(2)], readMask: { paths: ['status', 'airing'] } });
  expect(fall).toMatchObject({ status: Status.RELEASING, airing: { reportedStatus: Status.UNSPECIFIED, nextEpisode: { number: 9, day: '2026-11-29' } } });
  expect(timestampDate(fall!.airing!.statusUntil!).toISOString()).toBe('2026-12-20T14:15:00.000Z');
  expect(summer).toMatchObject({ status: Status.FINISHED, airing: { reportedStatus: Status.RELEASING, statusCertainty: StatusCertainty.LIKELY } });
  expect(summer!.airing!.nextEpisode).toBeUndefined();
});

test('a list by status says when the next anime begins or ends, and other lists do not', async () => {
  at('2026-11-28T00:00:00Z');
  const until = async (filter: object) => (await client.listAnime({ filter, pageSize: 1 })).statusUntil;
  // Midnight of 1 December in Tokyo.
  expect(timestampDate((await until({ statusIn: [Status.RELEASING] }))!).toISOString()).toBe('2026-11-30T15:00:00.000Z');
  expect(await until({ formatIn: [Format.TV] })).toBeUndefined();
});

test('those who follow are told of what has begun or ended, once, as of a change of its status', async () => {
  at('2026-11-28T00:00:00Z');
  const told = async () => (await sql<{ id: string; version: bigint; told_status: string }[]>`select id, version, told_status from anime order by id`).map((row) => `${numberOf(row.id)} ${row.version} ${row.told_status}`);
  expect((await told()).slice(0, 2)).toEqual(['1 1 RELEASING', '2 1 FINISHED']);
  await sql`update anime set told_status = 'NOT_YET_RELEASED' where id = ${idOf(1)}`;
  await sql`update anime set told_status = 'RELEASING' where id = ${idOf(2)}`;
  expect(await publishStatusTransitions(sql, clock)).toBe(2);
  expect(await publishStatusTransitions(sql, clock)).toBe(0);
  expect((await told()).slice(0, 2)).toEqual(['1 2 RELEASING', '2 2 FINISHED']);
  const changes = await sql<{ changed_fields: string[]; source: string }[]>`select changed_fields, source from anime_change where version = 2`;
  expect(changes.map(({ changed_fields, source }) => [source, ...changed_fields])).toEqual([['catalog/clock', 'status'], ['catalog/clock', 'status']]);
  const [{ subjects } = { subjects: [] as string[] }] = await sql<{ subjects: string[] }[]>`select array_agg(subject) as subjects from outbox where version = 2`;
  expect(subjects).toEqual(['anime.synced', 'anime.synced']);
});

test('what no rule, or an older one, concluded is concluded at the start; only what turns out otherwise is told of', async () => {
  at('2026-11-28T00:00:00Z');
  // As the migration leaves rows of before: by the status that was reported, which was what was served.
  await sql`update anime set airing_rule = 0, airs_from = null, airs_until = null, airing = 'null', status = case when id = ${idOf(2)} then 'RELEASING' else status end,
    told_status = case when id = ${idOf(2)} then 'RELEASING' else told_status end`;
  const before = new Map((await sql<{ id: string; version: bigint }[]>`select id, version from anime`).map(({ id, version }) => [id, version]));
  expect(await refreshStaleAiring(sql, clock)).toBe(7);
  expect(await refreshStaleAiring(sql, clock)).toBe(0);
  const rows = await sql<{ id: string; version: bigint }[]>`select id, version from anime`;
  expect(rows.filter(({ id, version }) => version !== before.get(id)).map(({ id }) => numberOf(id))).toEqual([2]);
  expect(await list({ statusIn: [Status.RELEASING] })).toEqual([1, 3]);
});
