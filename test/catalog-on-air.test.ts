import { randomUUID } from 'node:crypto';
import type { Client } from '@connectrpc/connect';
import type { Sql } from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Format, Status } from '#proto/anime';
import { CatalogReadService, CatalogWriteService } from '#proto/catalog';
import { commitBatch } from '../core/catalog/adapters/commit.ts';
import { publishStatusTransitions } from '../core/catalog/adapters/status-transitions.ts';
import { readEnriched } from '../core/catalog/intake.ts';
import { catalogDatabase, settled, type AnimeInit } from './support/catalog.ts';
import { catalogClient } from './support/catalog-rows.ts';
import { enrichedAt, mal } from './support/catalog-write.ts';
import { startNats } from './support/resources.ts';

const resources = new AsyncDisposableStack();
let sql: Sql<{ bigint: bigint }>;
let read: Client<typeof CatalogReadService>;
let write: Client<typeof CatalogWriteService>;
let now = Date.parse('2026-11-28T00:00:00Z');
const clock = { newId: randomUUID, now: () => new Date(now) };

beforeAll(async () => {
  ({ sql } = resources.use(await catalogDatabase()));
  const { nats } = resources.use(await startNats());
  [read, write] = [catalogClient(CatalogReadService, sql, nats), catalogClient(CatalogWriteService, sql, nats)];
});
afterAll(() => resources.disposeAsync());

/** What a source says of a show at an instant. */
async function tell(id: number, at: string, init: AnimeInit): Promise<void> {
  now = Date.parse(at);
  await commitBatch(sql, clock, [readEnriched(enrichedAt(now, { externalIds: [mal(id)], format: Format.TV, ...init }))]);
}

/** Time goes on, and nobody says anything. */
async function wait(until: string): Promise<void> {
  now = Date.parse(until);
  await publishStatusTransitions(sql, clock);
}

const idOf = async (id: number) => (await read.getAnime({ by: { case: 'externalId', value: mal(id) } })).anime!.id;
const withdraw = async (id: number) => write.deleteAnime({ id: await idOf(id), reason: 'gone', source: 'test' });

/** Of each change of an anime, in order, whether it concerns what is on the air. */
async function onAir(animeId: string): Promise<boolean[]> {
  await settled(sql);
  const { changes } = await read.listChanges({ pageSize: 500 });
  return changes.filter((change) => change.animeId === animeId).map((change) => change.onAir);
}

const weekly = { startDate: { year: 2026, month: 12, day: 6 }, broadcast: { recurrence: 'R/2026-12-06T14:00:00Z/P7D' } };

test('a show that begins by the clock, goes on and ends by the clock concerns what is on the air from the one to the other', async () => {
  await tell(1, '2026-11-28T00:00:00Z', { titles: { romaji: 'Weekly' }, synopsis: 'Announced.', episodeCount: 3, ...weekly });
  await wait('2026-12-06T14:00:01Z');
  await tell(1, '2026-12-07T00:00:00Z', { titles: { romaji: 'Weekly' }, synopsis: 'Begun.', episodeCount: 3, ...weekly });
  await wait('2027-01-20T00:00:00Z');
  await tell(1, '2027-01-21T00:00:00Z', { titles: { romaji: 'Weekly' }, synopsis: 'Over.', episodeCount: 3, ...weekly });
  expect(await onAir(await idOf(1))).toEqual([false, true, true, true, false]);
});

test('so does a show of which a source says that it has ended, and one that turns out to have ended, without a word about its status', async () => {
  const running = { titles: { romaji: 'Show' }, status: Status.RELEASING };
  await tell(2, '2026-12-08T00:00:00Z', running);
  await tell(2, '2026-12-09T00:00:00Z', { ...running, status: Status.FINISHED });
  expect(await onAir(await idOf(2))).toEqual([true, true]);

  const weekly12 = { titles: { romaji: 'Twelve' }, episodeCount: 12, ...weekly };
  await tell(3, '2026-12-22T00:00:00Z', weekly12);
  await tell(3, '2026-12-23T00:00:00Z', { ...weekly12, endDate: { year: 2026, month: 12, day: 20 }, episodeCount: 3 });
  await tell(3, '2026-12-24T00:00:00Z', { ...weekly12, endDate: { year: 2026, month: 12, day: 20 }, episodeCount: 3, synopsis: 'Over.' });
  expect(await onAir(await idOf(3))).toEqual([true, true, false]);
});

test('a show that is withdrawn does if it was on the air, and one that is merged if either was', async () => {
  await tell(4, '2026-12-08T00:00:00Z', { titles: { romaji: 'Running' }, status: Status.RELEASING });
  await tell(5, '2026-12-08T00:00:00Z', { titles: { romaji: 'Finished' }, status: Status.FINISHED });
  await tell(6, '2026-12-08T00:00:00Z', { titles: { romaji: 'Running too' }, status: Status.RELEASING });
  await tell(7, '2026-12-08T00:00:00Z', { titles: { romaji: 'Finished, and the same' }, status: Status.FINISHED });
  const [running, finished, stays, goes] = await Promise.all([4, 5, 6, 7].map(idOf));
  await withdraw(4);
  await withdraw(5);
  await write.mergeAnime({ id: stays!, duplicateId: goes!, reason: 'one', source: 'test' });
  expect([await onAir(running!), await onAir(finished!), await onAir(goes!)]).toEqual([[true, true], [false, false], [false, true]]);
});
