import { fromBinary } from '@bufbuild/protobuf';
import { timestampFromMs } from '@bufbuild/protobuf/wkt';
import { Code } from '@connectrpc/connect';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Format, Season, Status, StudioRole } from '#proto/anime';
import { IngestOutcome } from '#proto/catalog';
import { Source } from '#proto/common';
import { AnimeSyncedSchema, SyncType } from '#proto/events';
import { MangaFormat, RelationType } from '#proto/relation';
import { airedAt, enrichedAt, mal, minute, show, updatedAt, writeRoom, type WriteRoom } from './support/catalog-write.ts';

let room: WriteRoom;
beforeAll(async () => {
  room = await writeRoom();
});
afterAll(() => room[Symbol.asyncDispose]());
beforeEach(() => room.empty());

const history = () => room.sql<{ version: bigint; kind: string; changed_fields: string[]; source: string }[]>`
  select version, kind, changed_fields, source from anime_change order by id`;
const rows = async (text: string): Promise<unknown[]> => [...(await room.sql.unsafe(text))];
const codeOf = (call: Promise<unknown>) => call.then(() => 'answered', (error: { code: Code; message: string }) => [Code[error.code], error.message]);

describe('a record', () => {
  const whole = show(1, {
    titles: { romaji: 'Uchuu Show', english: 'Space Show', native: '宇宙ショー', synonyms: [{ language: 'en', text: 'SPACE SHOW' }] },
    format: Format.TV, status: Status.RELEASING, season: Season.SPRING, seasonYear: 2026, startDate: { year: 2026, month: 2 },
    episodeCount: 12, durationSeconds: 1440, countryOfOrigin: 'JP', genres: ['Action', 'Comedy', 'Action'],
    tags: [{ name: 'Space', rank: 90 }, { name: 'Space', rank: 10 }],
    studios: [{ name: 'Studio A', role: StudioRole.ANIMATION }],
    staff: [{ name: 'Ann', role: 'Director' }, { name: 'Ann', role: 'Music' }],
    episodes: [{ number: 1, title: 'One', airedAt: timestampFromMs(minute(0)) }, { number: 2 }],
    manga: [{ type: RelationType.SOURCE, manga: { title: 'Uchuu', format: MangaFormat.MANGA, authors: ['Bob'] } }],
    streaming: [{ site: 'Netflix', url: 'https://example.org/1', regions: ['US'] }],
    broadcast: { recurrence: 'R/2026-04-05T14:15:00Z/P7D', weekday: 7, time: '23:15' },
    statistics: [{ platform: Source.MAL, score: 8, members: 500 }, { platform: Source.ANILIST, score: 7, members: 900 }],
  });

  test('fills the columns that lists are filtered and sorted by', async () => {
    await room.take(enrichedAt(minute(1), whole));
    expect(await rows(`select title, format, status, season, season_year, start_date::text, start_date_latest::text, episode_count,
      score, popularity, genres, country from anime`)).toEqual([{
      title: 'Space Show', format: 'TV', status: 'RELEASING', season: 'SPRING', season_year: 2026, start_date: '2026-02-01',
      start_date_latest: '2026-02-28', episode_count: 12, score: 7.5, popularity: 900, genres: ['Action', 'Comedy'], country: 'JP',
    }]);
  });

  test('fills a row for each thing that it holds', async () => {
    await room.take(enrichedAt(minute(1), whole));
    expect(await rows('select title from anime_title order by title')).toEqual([{ title: 'space show' }, { title: 'uchuu show' }, { title: '宇宙ショー' }]);
    expect(await rows('select name, rank from anime_tag')).toEqual([{ name: 'Space', rank: 90 }]);
    expect(await rows('select s.name, a.role from anime_studio a join studio s on s.id = a.studio_id')).toEqual([{ name: 'Studio A', role: 'ANIMATION' }]);
    expect(await rows('select p.name, a.role from anime_staff a join staff p on p.id = a.staff_id order by a.place'))
      .toEqual([{ name: 'Ann', role: 'Director' }, { name: 'Ann', role: 'Music' }]);
    expect(await rows('select number, title, aired_at from episode order by number'))
      .toEqual([{ number: 1, title: 'One', aired_at: new Date(minute(0)) }, { number: 2, title: '', aired_at: null }]);
    expect(await rows('select m.title, m.authors, a.type from anime_manga a join manga m on m.id = a.manga_id'))
      .toEqual([{ title: 'Uchuu', authors: ['Bob'], type: 'SOURCE' }]);
    expect(await rows('select site, regions from anime_streaming')).toEqual([{ site: 'Netflix', regions: ['US'] }]);
    expect(await rows('select weekday, time from anime_broadcast')).toEqual([{ weekday: 7, time: '23:15' }]);
    expect(await rows('select platform, members from anime_statistics order by platform')).toEqual([{ platform: 'ANILIST', members: 900 }, { platform: 'MAL', members: 500 }]);
    expect(await rows(`select source, payload -> 'titles' ->> 'english' as english from anime_payload`)).toEqual([{ source: 'test', english: 'Space Show' }]);
  });

  test('is served with the ids of its episodes and manga, the same after every change', async () => {
    await room.take(enrichedAt(minute(1), whole));
    const before = await room.get(1);
    await room.take(enrichedAt(minute(2), { ...whole, synopsis: 'News.', episodes: [{ number: 1, title: 'One, again' }, { number: 3 }] }));
    const after = await room.get(1);
    expect(after.episodes.map(({ number, title }) => `${number} ${title}`)).toEqual(['1 One, again', '2 ', '3 ']);
    expect(after.episodes.slice(0, 2).map(({ id }) => id)).toEqual(before.episodes.map(({ id }) => id));
    expect(after.manga[0]?.manga?.id).toBe(before.manga[0]?.manga?.id);
    expect((await rows('select id from episode')).length).toBe(3);
  });

  test('leaves rows alone that did not change', async () => {
    await room.take(enrichedAt(minute(1), whole));
    const places = () => rows(`select ctid::text, number from episode union all select ctid::text, rank from anime_tag order by 1`);
    const before = await places();
    await room.take(updatedAt(minute(2), 1, ['episodes'], { episodes: [{ number: 3 }] }));
    expect(await places()).toEqual(expect.arrayContaining(before));
  });

  test('of any length is kept whole, although an index takes only so much', async () => {
    const endless = '長'.repeat(2000);
    await room.take(enrichedAt(minute(1), show(1, { titles: { romaji: endless }, genres: [endless], tags: [{ name: endless }] })));
    expect(await room.get(1)).toMatchObject({ titles: { romaji: endless }, genres: [endless], tags: [{ name: endless }] });
  });
});

describe('history', () => {
  test('tells of each version what changed and from whom', async () => {
    await room.take(enrichedAt(minute(1), show(1)), updatedAt(minute(2), 1, ['synopsis', 'status'], { synopsis: 'News.', status: Status.FINISHED }));
    const id = await room.idOf(1);
    await room.write.deleteAnime({ id, source: 'ann', reason: 'twice here' });
    await room.write.restoreAnime({ id, source: 'bob' });
    expect([...(await history())]).toEqual([
      { version: 1n, kind: 'CREATED', changed_fields: ['titles', 'external_ids'], source: 'test' },
      { version: 2n, kind: 'SYNCED', changed_fields: ['status', 'synopsis'], source: 'test' },
      { version: 3n, kind: 'DELETED', changed_fields: [], source: 'ann' },
      { version: 4n, kind: 'RESTORED', changed_fields: ['titles', 'external_ids', 'status', 'synopsis'], source: 'bob' },
    ]);
    expect(await room.outbox()).toEqual(['anime.created 1', 'anime.synced 2', 'anime.deleted 3', 'anime.synced 4']);
  });

  test('tells why an anime was withdrawn, and who by', async () => {
    await room.take(enrichedAt(minute(1), show(1)));
    const id = await room.idOf(1);
    await room.write.deleteAnime({ id, source: 'ann', reason: 'twice here' });
    const { changes } = await room.read.listChanges({ animeId: id, pageSize: 10 });
    expect(changes.map(({ source, reason }) => [source, reason])).toEqual([['test', ''], ['ann', 'twice here']]);
  });

  test('announces one that is restored as wholly changed', async () => {
    await room.take(enrichedAt(minute(1), show(1)));
    const id = await room.idOf(1);
    await room.write.deleteAnime({ id, source: 'ann' });
    await room.write.restoreAnime({ id, source: 'ann' });
    const [last] = await room.sql<{ payload: Uint8Array }[]>`select payload from outbox order by id desc limit 1`;
    expect(fromBinary(AnimeSyncedSchema, last?.payload ?? new Uint8Array())).toMatchObject({ syncType: SyncType.PAYLOAD_AND_VECTOR, changedFields: ['titles', 'external_ids'] });
  });
});

describe('a deleted anime', () => {
  test('is brought back by no event, older or newer, and its ids stay taken', async () => {
    await room.take(enrichedAt(minute(1), show(1)));
    await room.write.deleteAnime({ id: await room.idOf(1), source: 'ann' });
    const late = [enrichedAt(minute(9), show(1, { synopsis: 'Back?' })), updatedAt(minute(9), 1, ['synopsis'], { synopsis: 'Back?' }), airedAt(minute(9), 1, { number: 1 })];
    expect(await room.take(...late)).toEqual([undefined, undefined, undefined]);
    expect(await codeOf(room.get(1))).toEqual(['NotFound', expect.any(String)]);
    expect(await rows('select version, deleted_at is not null as deleted from anime')).toEqual([{ version: 2n, deleted: true }]);
  });

  test('deleted or restored again stays as it is', async () => {
    await room.take(enrichedAt(minute(1), show(1)));
    const id = await room.idOf(1);
    expect((await room.write.restoreAnime({ id, source: 'ann' })).version).toBe(1n);
    expect([(await room.write.deleteAnime({ id, source: 'ann' })).version, (await room.write.deleteAnime({ id, source: 'ann' })).version]).toEqual([2n, 2n]);
  });

  test('shows as unresolved where others relate to it, until it is restored', async () => {
    await room.take(enrichedAt(minute(1), show(2)), enrichedAt(minute(1), show(1, { relations: [{ type: RelationType.SEQUEL, target: [mal(2)] }] })));
    const id = await room.idOf(2);
    const target = async () => (await room.get(1)).relations.map(({ targetId }) => targetId);
    expect(await target()).toEqual([id]);
    await room.write.deleteAnime({ id, source: 'ann' });
    expect(await target()).toEqual(['']);
    await room.write.restoreAnime({ id, source: 'ann' });
    expect(await target()).toEqual([id]);
  });
});

describe('a caller', () => {
  test('ingests as an event would, and is told what became of it', async () => {
    const created = await room.write.ingestAnime({ anime: show(1), source: 'cli' });
    expect(created).toMatchObject({ version: 1n, outcome: IngestOutcome.CREATED, fieldsInReview: [] });
    expect(await room.write.ingestAnime({ anime: show(1), source: 'cli' })).toMatchObject({ id: created.id, version: 1n, outcome: IngestOutcome.UNCHANGED });
    expect(await room.write.ingestAnime({ anime: show(1, { synopsis: 'News.' }), source: 'cli' })).toMatchObject({ version: 2n, outcome: IngestOutcome.CHANGED });
  });

  test('updates the fields of the mask, and clears those that are empty', async () => {
    const { id } = await room.write.ingestAnime({ anime: show(1, { seasonYear: 2026, countryOfOrigin: 'JP', ageRating: 2 }), source: 'cli' });
    await room.write.updateAnime({ id, source: 'ann', updateMask: { paths: ['season_year', 'country_of_origin'] }, anime: { seasonYear: 2027, ageRating: 5 } });
    expect(await room.get(1)).toMatchObject({ seasonYear: 2027, countryOfOrigin: '', ageRating: 2, version: 2n });
  });

  test('is refused with ABORTED when the anime is at another version by now', async () => {
    const { id } = await room.write.ingestAnime({ anime: show(1), source: 'cli' });
    const update = (expectedVersion: bigint, synopsis: string) =>
      room.write.updateAnime({ id, source: 'ann', updateMask: { paths: ['synopsis'] }, anime: { synopsis }, expectedVersion });
    expect(await update(1n, 'First.')).toMatchObject({ version: 2n });
    expect(await codeOf(update(1n, 'Second.'))).toEqual(['Aborted', expect.stringContaining('expected_version')]);
    expect(await room.get(1)).toMatchObject({ synopsis: 'First.' });
  });

  test('is told which field is at fault', async () => {
    const { id } = await room.write.ingestAnime({ anime: show(1), source: 'cli' });
    const update = (paths: string[], anime = {}) => codeOf(room.write.updateAnime({ id, source: 'ann', updateMask: { paths }, anime }));
    expect(await update(['colour'])).toEqual(['InvalidArgument', expect.stringContaining('update_mask: no such field of Anime: colour')]);
    expect(await update(['version'])).toEqual(['InvalidArgument', expect.stringContaining('version')]);
    expect(await update([])).toEqual(['InvalidArgument', expect.stringContaining('update_mask')]);
    expect(await update(['season_year'], { seasonYear: -5 })).toEqual(['InvalidArgument', expect.stringContaining('season_year')]);
    expect(await codeOf(room.write.ingestAnime({ anime: { titles: { romaji: 'No ids' } }, source: 'cli' }))).toEqual(['InvalidArgument', expect.stringContaining('external_ids')]);
  });

  test('is told when the anime is not there, or was deleted', async () => {
    const nobody = '00000000-0000-4000-8000-000000000000';
    const update = (id: string) => codeOf(room.write.updateAnime({ id, source: 'ann', updateMask: { paths: ['synopsis'] }, anime: {} }));
    expect((await update(nobody))[0]).toBe('NotFound');
    expect((await codeOf(room.write.deleteAnime({ id: nobody, source: 'ann' })))[0]).toBe('NotFound');
    expect((await codeOf(room.write.restoreAnime({ id: nobody, source: 'ann' })))[0]).toBe('NotFound');
    const { id } = await room.write.ingestAnime({ anime: show(1), source: 'cli' });
    await room.write.deleteAnime({ id, source: 'ann' });
    expect((await update(id))[0]).toBe('FailedPrecondition');
    expect((await codeOf(room.write.ingestAnime({ anime: show(1, { synopsis: 'Back?' }), source: 'cli' })))[0]).toBe('FailedPrecondition');
  });
});

describe('events that come late', () => {
  test('do not overwrite what is newer, and fill in what is not known', async () => {
    await room.take(enrichedAt(minute(1), show(1)), updatedAt(minute(5), 1, ['synopsis'], { synopsis: 'Newer.' }));
    await room.take(updatedAt(minute(3), 1, ['synopsis', 'season_year'], { synopsis: 'Older.', seasonYear: 2026 }));
    expect(await room.get(1)).toMatchObject({ synopsis: 'Newer.', seasonYear: 2026 });
  });

  test('do not bring back what was cleared since', async () => {
    await room.take(enrichedAt(minute(1), show(1, { seasonYear: 2025 })), updatedAt(minute(5), 1, ['season_year'], {}));
    await room.take(updatedAt(minute(3), 1, ['season_year'], { seasonYear: 2026 }));
    expect((await room.get(1)).seasonYear).toBe(0);
  });

  test('of one platform leave the statistics of another, and of a value that said the same later', async () => {
    const score = (platform: Source, value: number) => ({ statistics: [{ platform, score: value }] });
    await room.take(enrichedAt(minute(1), show(1, score(Source.ANILIST, 6))), updatedAt(minute(4), 1, ['statistics'], score(Source.MAL, 8)));
    await room.take(updatedAt(minute(6), 1, ['statistics'], score(Source.MAL, 8)), updatedAt(minute(5), 1, ['statistics'], score(Source.MAL, 3)));
    const { statistics } = await room.get(1);
    expect(statistics.map(({ platform, score: value }) => [platform, value])).toEqual([[Source.MAL, 8], [Source.ANILIST, 6]]);
  });

  test('of aired episodes end in the same rows in whichever order', async () => {
    const aired = [
      airedAt(minute(10), 1, { number: 1, title: 'One' }, { number: 2, at: minute(20) }),
      airedAt(minute(20), 1, { number: 2, title: 'Two' }, { number: 3, at: minute(30) }),
      airedAt(minute(30), 1, { number: 3, title: 'Three' }),
    ];
    const state = async () => {
      const { episodes, episodeCount, broadcast } = await room.get(1);
      return { episodes, episodeCount, next: [broadcast?.nextEpisodeNumber, broadcast?.nextEpisodeAt] };
    };
    const outcomes = [];
    for (const order of [[0, 1, 2], [2, 1, 0], [1, 2, 0, 1, 0, 2]]) {
      await room.sql`truncate anime cascade`;
      await room.take(enrichedAt(minute(1), show(1, { episodeCount: 2, broadcast: { weekday: 1 } })));
      for (const place of order) await room.take(aired[place] ?? airedAt(0, 1, { number: 1 }));
      outcomes.push(await state());
    }
    const [expected] = outcomes;
    expect(expected).toMatchObject({ episodes: [{ title: 'One' }, { title: 'Two' }, { title: 'Three' }], episodeCount: 3, next: [0, undefined] });
    const named = (outcome: typeof expected) => ({ ...outcome, episodes: outcome?.episodes.map(({ number, title }) => ({ number, title })) });
    expect(outcomes.map(named)).toEqual([named(expected), named(expected), named(expected)]);
  });
});

describe('the ledger of runs', () => {
  const [first, second] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];
  const open = (id: string) => room.ledger.startRun({ id, artifact: 'a.json', artifactSha256: 'ab'.repeat(32) });
  const close = (id: string, outcome: string) =>
    room.ledger.finishRun({ id, outcome, recordsRead: 5n, recordsMerged: 4n, recordsRejected: 1n, eventsPublished: 3n });

  test('shows what was read and how it ended, newest first', async () => {
    await open(first);
    await close(first, 'done');
    await open(second);
    const { runs } = await room.ledger.listRuns({ pageSize: 10 });
    expect(runs).toMatchObject([
      { id: second, outcome: '', recordsRead: 0n },
      { id: first, artifact: 'a.json', artifactSha256: 'ab'.repeat(32), outcome: 'done', recordsRead: 5n, recordsMerged: 4n, recordsRejected: 1n, eventsPublished: 3n },
    ]);
    expect([runs[0]?.endedAt, runs[1]?.endedAt]).toEqual([undefined, expect.anything()]);
  });

  test('finds a run that was opened before, and keeps its first end', async () => {
    const before = await open(first);
    expect(await open(first)).toEqual(before);
    const ended = await close(first, 'done');
    expect(await close(first, 'killed')).toEqual(ended);
    expect((await codeOf(close(second, 'done')))[0]).toBe('NotFound');
  });
});
