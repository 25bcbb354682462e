import { Code } from '@connectrpc/connect';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Format, SourceMaterial, Status } from '#proto/anime';
import { IngestOutcome, ReviewKind, ReviewState, type Review } from '#proto/catalog';
import { Source } from '#proto/common';
import { enrichedAt, mal, minute, show, updatedAt, writeRoom, type WriteRoom } from './support/catalog-write.ts';

let room: WriteRoom;
beforeAll(async () => {
  room = await writeRoom();
});
afterAll(() => room[Symbol.asyncDispose]());
beforeEach(() => room.empty());

const list = async (state = ReviewState.OPEN) => (await room.reviews.listReviews({ state, pageSize: 50 })).reviews;
const only = (reviews: readonly Review[]): Review => {
  const [review] = reviews;
  if (!review || reviews.length !== 1) throw new Error(`expected one review, there are ${reviews.length}`);
  return review;
};
const decide = (review: Review, accept: boolean, chosenId = '') => room.reviews.decideReview({ id: review.id, accept, operator: 'ann', chosenId });
const codeOf = (call: Promise<unknown>) => call.then(() => 'answered', (error: { code: Code; message: string }) => [Code[error.code], error.message]);
const differencesOf = (review: Review) => Object.fromEntries(review.differences.map(({ field, before, after }) => [field, [before, after]]));

const known = show(1, {
  titles: { romaji: 'Show', english: 'The Show' }, format: Format.TV, status: Status.RELEASING, sourceMaterial: SourceMaterial.MANGA,
  episodeCount: 24, synopsis: 'A story.', genres: ['Action', 'Comedy', 'Drama'], tags: [{ name: 'A' }, { name: 'B' }],
});

describe('the update policy', () => {
  test('applies what moves forward or adds', async () => {
    await room.take(enrichedAt(minute(1), known));
    await room.take(enrichedAt(minute(2), { ...known, status: Status.FINISHED, episodeCount: 25, genres: ['Action', 'Comedy', 'Drama', 'Music'], themes: ['School'] }));
    expect(await list()).toEqual([]);
    expect(await room.get(1)).toMatchObject({ status: Status.FINISHED, episodeCount: 25, genres: { length: 4 }, themes: ['School'], version: 2n });
  });

  test('lets risky values wait with before and after, while the rest of the event applies', async () => {
    await room.take(enrichedAt(minute(1), known));
    await room.take(enrichedAt(minute(2), {
      ...known, titles: { romaji: 'Another', native: 'ショー' }, format: Format.MOVIE, status: Status.NOT_YET_RELEASED,
      sourceMaterial: SourceMaterial.ORIGINAL, episodeCount: 12, genres: ['Horror'], seasonYear: 2026,
    }));
    const review = only(await list());
    expect(review).toMatchObject({ kind: ReviewKind.RISKY_CHANGE, state: ReviewState.OPEN, entityIds: [await room.idOf(1)] });
    expect(differencesOf(review)).toMatchObject({
      format: ['"FORMAT_TV"', '"FORMAT_MOVIE"'], status: ['"STATUS_RELEASING"', '"STATUS_NOT_YET_RELEASED"'],
      source_material: ['"SOURCE_MATERIAL_MANGA"', '"SOURCE_MATERIAL_ORIGINAL"'], episode_count: ['24', '12'],
      genres: ['["Action","Comedy","Drama"]', '["Horror"]'], titles: [expect.stringContaining('The Show'), expect.stringContaining('Another')],
    });
    expect(await room.get(1)).toMatchObject({
      version: 2n, format: Format.TV, status: Status.RELEASING, episodeCount: 24, seasonYear: 2026,
      titles: { romaji: 'Show', english: 'The Show', native: 'ショー' },
    });
    expect((await room.get(1)).genres.toSorted()).toEqual(['Action', 'Comedy', 'Drama', 'Horror']);
  });

  test('lets a field wait that an update clears, where an ingested record that leaves it out says nothing', async () => {
    await room.take(enrichedAt(minute(1), known));
    await room.take(enrichedAt(minute(2), { ...known, synopsis: '', seasonYear: 2026 }));
    expect(await list()).toEqual([]);
    await room.take(updatedAt(minute(3), 1, ['synopsis', 'tags'], {}));
    expect(differencesOf(only(await list()))).toEqual({ synopsis: ['"A story."', ''], tags: [expect.stringContaining('"A"'), ''] });
    expect(await room.get(1)).toMatchObject({ synopsis: 'A story.', tags: [{ name: 'A' }, { name: 'B' }] });
  });

  test('asks the same once, however often it comes', async () => {
    await room.take(enrichedAt(minute(1), known));
    const movie = { ...known, format: Format.MOVIE };
    await room.take(enrichedAt(minute(2), movie), enrichedAt(minute(3), movie), enrichedAt(minute(4), { ...movie, synopsis: 'Other news.' }));
    await room.take(updatedAt(minute(5), 1, ['format'], { format: Format.MOVIE }));
    const review = only(await list());
    await decide(review, false);
    await room.take(enrichedAt(minute(6), { ...movie, synopsis: 'Yet other news.' }));
    expect(await list()).toEqual([]);
    expect(await room.get(1)).toMatchObject({ format: Format.TV, synopsis: 'Yet other news.' });
  });

  test('remembers a payload of which only risky values were new, without a new version', async () => {
    await room.take(enrichedAt(minute(1), known));
    const { outcome, version, fieldsInReview } = await room.write.ingestAnime({ anime: { ...known, format: Format.MOVIE }, source: 'cli' });
    expect({ outcome, version, fieldsInReview }).toEqual({ outcome: IngestOutcome.IN_REVIEW, version: 1n, fieldsInReview: ['format'] });
    const again = await room.write.ingestAnime({ anime: { ...known, format: Format.MOVIE }, source: 'cli' });
    expect(again).toMatchObject({ outcome: IngestOutcome.UNCHANGED, version: 1n, fieldsInReview: [] });
  });

  test('a newer answer takes the place of an open one, with what else that one asked', async () => {
    await room.take(enrichedAt(minute(1), known));
    await room.take(updatedAt(minute(2), 1, ['format', 'episode_count'], { format: Format.MOVIE, episodeCount: 12 }));
    const first = only(await list());
    await room.take(updatedAt(minute(3), 1, ['format'], { format: Format.OVA }));
    const second = only(await list());
    expect(differencesOf(second)).toEqual({ format: ['"FORMAT_TV"', '"FORMAT_OVA"'], episode_count: ['24', '12'] });
    expect(await list(ReviewState.REJECTED)).toMatchObject([{ id: first.id, decidedBy: '' }]);
    expect((await codeOf(decide(first, true)))[0]).toBe('FailedPrecondition');
  });
});

describe('an operator', () => {
  test('who accepts applies what waited to the record as it is now, under their name', async () => {
    await room.take(enrichedAt(minute(1), known));
    await room.take(updatedAt(minute(2), 1, ['titles', 'format', 'synopsis', 'genres'], { titles: { romaji: 'Another' }, format: Format.MOVIE, genres: ['Horror'] }));
    await room.take(updatedAt(minute(3), 1, ['season_year'], { seasonYear: 2026 }));
    const { review } = await decide(only(await list()), true);
    expect(review).toMatchObject({ state: ReviewState.ACCEPTED, decidedBy: 'ann' });
    expect(await room.get(1)).toMatchObject({
      titles: { romaji: 'Another', english: 'The Show' }, format: Format.MOVIE, synopsis: '', genres: ['Horror'], seasonYear: 2026,
    });
    const [last] = await room.sql<{ source: string; changed_fields: string[] }[]>`select source, changed_fields from anime_change order by id desc limit 1`;
    expect(last).toEqual({ source: 'operator:ann', changed_fields: ['titles', 'format', 'synopsis', 'genres'] });
    expect((await room.outbox()).at(-1)).toBe(`anime.synced ${(await room.get(1)).version}`);
  });

  test('is not undone by an event that is older than the decision', async () => {
    await room.take(enrichedAt(minute(1), known), updatedAt(minute(2), 1, ['synopsis'], {}));
    await decide(only(await list()), true);
    await room.take(updatedAt(minute(1), 1, ['synopsis'], { synopsis: 'Old.' }));
    expect((await room.get(1)).synopsis).toBe('');
  });

  test('may say the same twice, but not the opposite', async () => {
    await room.take(enrichedAt(minute(1), known), updatedAt(minute(2), 1, ['format'], { format: Format.MOVIE }));
    const review = only(await list());
    await decide(review, true);
    await decide(review, true);
    expect(await room.get(1)).toMatchObject({ version: 2n, format: Format.MOVIE });
    expect(await codeOf(decide(review, false))).toEqual(['FailedPrecondition', expect.stringContaining('accepted by ann')]);
    expect((await codeOf(decide({ ...review, id: '00000000-0000-4000-8000-000000000000' }, true)))[0]).toBe('NotFound');
  });

  test('sees long lists a page at a time', async () => {
    for (let id = 1; id <= 5; id++) await room.take(enrichedAt(minute(1), show(id, { format: Format.TV })), updatedAt(minute(2), id, ['format'], { format: Format.OVA }));
    const seen: string[] = [];
    for (let pageToken = ''; ; ) {
      const page = await room.reviews.listReviews({ pageSize: 2, pageToken, kind: ReviewKind.RISKY_CHANGE });
      seen.push(...page.reviews.map(({ id }) => id));
      if (page.nextPageToken === '') break;
      pageToken = page.nextPageToken;
    }
    expect(new Set(seen).size).toBe(5);
    expect(await room.reviews.listReviews({ pageSize: 2, kind: ReviewKind.AMBIGUOUS_IDENTITY })).toMatchObject({ reviews: [], nextPageToken: '' });
  });
});

describe('an event whose ids lead to two anime', () => {
  const anilist = { source: Source.ANILIST, id: '7' };
  const joins = show(1, { externalIds: [mal(1), mal(2), anilist], synopsis: 'Both?' });
  const ask = async () => {
    await room.take(enrichedAt(minute(1), show(1)), enrichedAt(minute(1), show(2)));
    await room.take(enrichedAt(minute(2), joins));
    return only(await list());
  };

  test('waits, with both sides shown, and asks once', async () => {
    const review = await ask();
    await room.take(enrichedAt(minute(3), { ...joins, synopsis: 'Newer.' }));
    expect(only(await list())).toMatchObject({ id: review.id, kind: ReviewKind.AMBIGUOUS_IDENTITY });
    expect(review.entityIds.toSorted()).toEqual([await room.idOf(1), await room.idOf(2)].toSorted());
  });

  test('is applied to the side that the operator names, and takes no id from the other', async () => {
    const review = await ask();
    const [one, two] = [await room.idOf(1), await room.idOf(2)];
    await decide(review, true, one);
    expect(await room.get(1)).toMatchObject({ id: one, synopsis: 'Both?', externalIds: [mal(1), anilist] });
    expect(await room.get(2)).toMatchObject({ id: two, synopsis: '', externalIds: [mal(2)], version: 1n });
  });

  test('goes to the named side from then on without asking again', async () => {
    await decide(await ask(), true, (await room.read.getAnime({ by: { case: 'externalId', value: mal(1) } })).anime?.id);
    await room.take(enrichedAt(minute(5), { ...joins, synopsis: 'Later.' }));
    expect(await list()).toEqual([]);
    expect((await room.get(1)).synopsis).toBe('Later.');
  });

  test('can be accepted only with one of the sides', async () => {
    const review = await ask();
    const refused = ['InvalidArgument', expect.stringContaining('chosen_id')];
    expect(await codeOf(decide(review, true))).toEqual(refused);
    expect(await codeOf(decide(review, true, '00000000-0000-4000-8000-000000000000'))).toEqual(refused);
    await decide(review, false);
    expect(await room.get(1)).toMatchObject({ version: 1n });
  });
});
