import { afterAll, beforeAll, expect, test } from 'vitest';
import { Status, type Anime } from '#proto/anime';
import { Source } from '#proto/common';
import type { Delivery } from '#platform/bus/consume';
import { airedAt, enrichedAt, mal, minute, show, updatedAt, writeRoom, type WriteRoom } from './support/catalog-write.ts';
import { seeded } from '../core/updates/simulation/random.ts';

const ANIME = 500;
const CHANGES_EACH = 20;
const SEED = 20_260_401;
const PLATFORMS = [Source.MAL, Source.ANILIST, Source.KITSU];
const STATUSES = [Status.NOT_YET_RELEASED, Status.RELEASING, Status.FINISHED];

let room: WriteRoom;
beforeAll(async () => {
  room = await writeRoom();
});
afterAll(() => room[Symbol.asyncDispose]());

/** What an anime is after all its changes in the order in which they happened. */
interface Expected {
  synopsis: string;
  seasonYear: number;
  status: Status;
  count: number;
  next: number;
  readonly scores: Map<number, number>;
  readonly episodes: Map<number, string>;
}

type Change = Delivery | 'delete';

/** One anime's changes, each later than the one before, and what they come to. Every kind that applies itself is among them. */
function story(id: number, random: () => number): { changes: Change[]; expected: Expected } {
  const pick = (n: number) => Math.floor(random() * n);
  const expected: Expected = { synopsis: 's0', seasonYear: 0, status: Status.NOT_YET_RELEASED, count: 1, next: 0, scores: new Map(), episodes: new Map() };
  const record = () => show(id, { status: expected.status, episodeCount: expected.count, synopsis: expected.synopsis });
  const changes: Change[] = [enrichedAt(minute(0), record())];
  for (let k = 1; k < CHANGES_EACH; k++) changes.push(change(minute(k), k));
  return { changes, expected };

  function change(at: number, k: number): Delivery {
    switch (pick(7)) {
      case 0:
        return updatedAt(at, id, ['synopsis'], { synopsis: (expected.synopsis = `s${k}`) });
      case 1:
        return updatedAt(at, id, ['season_year'], { seasonYear: (expected.seasonYear = 2000 + pick(30)) });
      case 2:
        return updatedAt(at, id, ['status'], { status: (expected.status = STATUSES[Math.min(2, STATUSES.indexOf(expected.status) + pick(2))] ?? Status.FINISHED) });
      case 3:
        return updatedAt(at, id, ['episode_count'], { episodeCount: (expected.count += pick(3)) });
      case 4: {
        const [platform, score] = [PLATFORMS[pick(3)] ?? Source.MAL, pick(11)];
        if (score > 0) expected.scores.set(platform, score);
        return updatedAt(at, id, ['statistics'], { statistics: [{ platform, ...(score > 0 && { score }) }] });
      }
      case 5:
        expected.synopsis = `whole ${k}`;
        return enrichedAt(at, record());
      default: {
        const number = 1 + pick(12);
        expected.episodes.set(number, `e${k}`);
        expected.count = Math.max(expected.count, number);
        expected.next = pick(2) === 0 ? 0 : number + 1;
        return airedAt(at, id, { number, title: `e${k}` }, expected.next === 0 ? undefined : { number: expected.next, at: at + 1000 });
      }
    }
  }
}

function shuffle<T>(items: readonly T[], random: () => number): T[] {
  const shuffled = [...items];
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [shuffled[i], shuffled[j]] = [shuffled[j] as T, shuffled[i] as T];
  }
  return shuffled;
}

/** Takes them in this order, four batches at a time, as several instances would; what has to come again comes again. */
async function deliver(queue: readonly { id: number; change: Change }[]): Promise<void> {
  let waiting = [...queue];
  while (waiting.length > 0) {
    const batches = Array.from({ length: Math.ceil(waiting.length / 50) }, (_none, index) => waiting.slice(index * 50, index * 50 + 50));
    const again: typeof waiting = [];
    const lane = async () => {
      for (let batch = batches.shift(); batch; batch = batches.shift()) again.push(...(await takeBatch(batch)));
    };
    await Promise.all([lane(), lane(), lane(), lane()]);
    expect(again.length).toBeLessThan(waiting.length);
    waiting = again;
  }
}

async function takeBatch<T extends { id: number; change: Change }>(batch: readonly T[]): Promise<T[]> {
  const events = batch.filter(({ change }) => change !== 'delete');
  const outcomes = await room.take(...events.map(({ change }) => change as Delivery));
  const again = events.filter((_event, place) => outcomes[place] !== undefined);
  for (const item of batch.filter(({ change }) => change === 'delete')) {
    const [row] = await room.sql<{ anime_id: string }[]>`select anime_id from anime_external_id where external_id = ${String(item.id)}`;
    if (row) await room.write.deleteAnime({ id: row.anime_id, source: 'test' });
    else again.push(item);
  }
  return again;
}

const stateOf = (anime: Anime) => ({
  synopsis: anime.synopsis,
  seasonYear: anime.seasonYear,
  // As it was reported: what is served depends on the instant.
  status: anime.airing?.reportedStatus ?? anime.status,
  count: anime.episodeCount,
  next: anime.broadcast?.nextEpisodeNumber ?? 0,
  scores: Object.fromEntries(anime.statistics.flatMap(({ platform, score }) => (score === undefined ? [] : [[platform, score]]))),
  episodes: Object.fromEntries(anime.episodes.map(({ number, title }) => [number, title])),
});

test('10,000 changes shuffled and delivered twice, deletes among them, end as in the order in which they happened', { timeout: 180_000 }, async () => {
  const random = seeded(SEED);
  const stories = Array.from({ length: ANIME }, (_none, index) => ({ id: index + 1, ...story(index + 1, random) }));
  const deleted = new Set(stories.filter(() => random() < 0.05).map(({ id }) => id));
  for (const { id, changes } of stories) if (deleted.has(id)) changes.push('delete');
  const all = stories.flatMap(({ id, changes }) => changes.map((change) => ({ id, change })));
  expect(all.length).toBeGreaterThan(10_000);
  await deliver(shuffle([...all, ...all], random));

  const rows = await room.sql<{ id: string; mal: string; version: bigint; deleted: boolean }[]>`
    select a.id, x.external_id as mal, a.version, a.deleted_at is not null as deleted
    from anime a join anime_external_id x on x.anime_id = a.id`;
  expect(rows).toHaveLength(ANIME);
  expect(rows.filter((row) => row.deleted).map((row) => Number(row.mal)).sort((a, b) => a - b)).toEqual([...deleted].sort((a, b) => a - b));

  for (const { id, expected } of stories.filter((one) => !deleted.has(one.id))) {
    const { scores, episodes, ...plain } = expected;
    expect({ id, ...stateOf(await room.get(id)) }).toEqual({ id, ...plain, scores: Object.fromEntries(scores), episodes: Object.fromEntries(episodes) });
  }
  const announced = await room.sql<{ anime_id: string; versions: bigint; last: bigint; subject: string }[]>`
    select anime_id, count(*) as versions, max(version) as last, (array_agg(subject order by id desc))[1] as subject from outbox group by anime_id`;
  const byId = new Map(announced.map((row) => [row.anime_id, row]));
  for (const row of rows) {
    const { versions, last, subject } = byId.get(row.id) ?? { versions: 0n, last: 0n, subject: '' };
    expect([row.mal, versions, last]).toEqual([row.mal, row.version, row.version]);
    if (row.deleted) expect(subject).toBe('anime.deleted');
  }
});

test('an anime that several ids lead to is found by each, whoever wrote last', async () => {
  await room.empty();
  await room.take(enrichedAt(minute(1), show(1)));
  await Promise.all([2, 3, 4, 5].map((other) => room.take(enrichedAt(minute(other), show(1, { externalIds: [mal(1), mal(`1-${other}`)] })))));
  const owners = await room.sql`select distinct anime_id from anime_external_id`;
  expect(owners).toHaveLength(1);
});
