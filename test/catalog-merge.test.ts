import { Code, ConnectError } from '@connectrpc/connect';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ChangeKind, ReviewState } from '#proto/catalog';
import { Source } from '#proto/common';
import { RelationType } from '#proto/relation';
import { settled } from './support/catalog.ts';
import { enrichedAt, mal, minute, show, updatedAt, writeRoom, type WriteRoom } from './support/catalog-write.ts';

let room: WriteRoom;
beforeAll(async () => {
  room = await writeRoom();
});
afterAll(() => room[Symbol.asyncDispose]());
beforeEach(() => room.empty());

const anilist = (id: number) => ({ source: Source.ANILIST, id: String(id) });
const source = 'operator:ann';
/** Two records that are one: what MyAnimeList and what AniList call it. */
const ofMal = { titles: { romaji: 'Merge Mal' }, externalIds: [mal(1)], episodes: [{ number: 1, title: 'One' }], synopsis: 'Ours.' };
const ofAnilist = { titles: { romaji: 'Merge Ani' }, externalIds: [anilist(1)], episodes: [{ number: 1, title: 'Eins' }, { number: 2, title: 'Two' }], genres: ['Drama'], startDate: { year: 2020 } };
const idOf = async (externalId: { source: Source; id: string }) => (await room.read.getAnime({ by: { case: 'externalId', value: externalId } })).anime!.id;
const byId = async (id: string) => (await room.read.getAnime({ by: { case: 'id', value: id } })).anime!;

async function two(): Promise<[string, string]> {
  await room.take(enrichedAt(minute(1), ofMal), enrichedAt(minute(1), ofAnilist));
  return [await idOf(mal(1)), await idOf(anilist(1))];
}
const merge = (id: string, duplicateId: string) => room.write.mergeAnime({ id, duplicateId, reason: 'the same', source });
const codeOf = (call: Promise<unknown>) => call.then(() => undefined, (error: unknown) => ConnectError.from(error).code);

describe('two anime that are merged', () => {
  test('are one that has the ids, episodes and wordings of both; where both say something, the one that stays wins', async () => {
    const [stays, goes] = await two();
    expect(await merge(stays, goes)).toMatchObject({ changed: true });
    const anime = await byId(stays);
    expect(anime).toMatchObject({
      titles: { romaji: 'Merge Mal', synonyms: [{ text: 'Merge Ani' }] }, externalIds: [mal(1), anilist(1)], synopsis: 'Ours.', genres: ['Drama'], startDate: { year: 2020 },
      episodes: [{ number: 1, title: 'One' }, { number: 2, title: 'Two' }],
    });
    expect(await idOf(anilist(1))).toBe(stays);
  });

  test('answer under the old id, alone and in a batch, which names who answers for whom', async () => {
    const [stays, goes] = await two();
    await merge(stays, goes);
    expect((await byId(goes)).id).toBe(stays);
    const batch = await room.read.batchGetAnime({ ids: [goes] });
    expect([batch.anime.map(({ id }) => id), batch.redirects]).toEqual([[stays], { [goes]: stays }]);
  });

  test('leave a tombstone that names its successor in the feed and on the stream', async () => {
    const [stays, goes] = await two();
    await merge(stays, goes);
    await settled(room.sql);
    const { changes } = await room.read.listChanges({ pageSize: 10 });
    expect(changes.slice(-2).map(({ animeId, kind, successorId, reason }) => [animeId, kind, successorId, reason])).toEqual([
      [goes, ChangeKind.DELETED, stays, 'the same'], [stays, ChangeKind.SYNCED, '', 'the same'],
    ]);
    expect((await room.outbox()).slice(-2)).toEqual(['anime.deleted 2', 'anime.synced 2']);
  });

  test('are merged once: again it changes nothing, also when it was asked for twice at once', async () => {
    const [stays, goes] = await two();
    const answers = await Promise.all([merge(stays, goes), merge(stays, goes)]);
    expect(answers.map(({ changed }) => changed).toSorted()).toEqual([false, true]);
    expect(await merge(stays, goes)).toMatchObject({ version: 2n, changed: false });
  });

  test('take what is heard of either, by old id, by outside ids, and by both', async () => {
    const [stays, goes] = await two();
    await merge(stays, goes);
    await room.take(enrichedAt(minute(5), { ...ofAnilist, countryOfOrigin: 'JP' }), enrichedAt(minute(6), { ...ofMal, externalIds: [mal(1), anilist(1)], episodeCount: 12 }));
    await room.write.updateAnime({ id: goes, updateMask: { paths: ['themes'] }, anime: { themes: ['Space'] }, source });
    expect(await byId(stays)).toMatchObject({ countryOfOrigin: 'JP', episodeCount: 12, themes: ['Space'] });
    expect((await room.read.getCatalogStatus({})).animeCount).toBe(1n);
  });

  test('answer what was asked about them: the event that could have meant either is about the one that stays', async () => {
    const [stays, goes] = await two();
    await room.take(enrichedAt(minute(3), { titles: { romaji: 'Merge Mal' }, externalIds: [mal(1), anilist(1)], episodeCount: 12 }));
    expect((await room.reviews.listReviews({ pageSize: 10 })).reviews).toHaveLength(1);
    await merge(stays, goes);
    expect((await room.reviews.listReviews({ pageSize: 10 })).reviews).toEqual([]);
    expect((await room.reviews.listReviews({ state: ReviewState.ACCEPTED, pageSize: 10 })).reviews).toHaveLength(1);
    expect((await byId(stays)).episodeCount).toBe(12);
    await room.take(enrichedAt(minute(4), { titles: { romaji: 'Merge Mal' }, externalIds: [mal(1), anilist(1)], episodeCount: 13 }));
    expect((await byId(stays)).episodeCount).toBe(13);
  });

  test('are one target of who is related to them, and not related to each other', async () => {
    const [stays, goes] = await two();
    const edges = [anilist(1), mal(1)].map((id) => ({ type: RelationType.SEQUEL, target: [id] }));
    await room.take(enrichedAt(minute(2), show(9, { relations: edges })), enrichedAt(minute(2), { ...ofMal, relations: [{ type: RelationType.SEQUEL, target: [anilist(1)] }] }));
    expect((await room.get(9)).relations.map(({ targetId }) => targetId).toSorted()).toEqual([goes, stays].toSorted());
    await merge(stays, goes);
    expect((await room.get(9)).relations.map(({ targetId }) => targetId)).toEqual([stays]);
    expect((await byId(stays)).relations).toEqual([]);
  });

  test('may be merged on: every old id leads to the last', async () => {
    const [first, second] = await two();
    await room.take(enrichedAt(minute(1), show(3)));
    const third = await room.idOf(3);
    await merge(second, first);
    await merge(third, second);
    expect((await Promise.all([first, second, third].map(byId))).map(({ id }) => id)).toEqual([third, third, third]);
    expect(await codeOf(merge(third, first))).toBe(Code.FailedPrecondition);
  });

  test('are refused where one is not there, deleted, merged elsewhere, or itself', async () => {
    const [stays, goes] = await two();
    const nobody = '00000000-0000-4000-8000-000000000000';
    expect(await codeOf(merge(stays, nobody))).toBe(Code.NotFound);
    expect(await codeOf(merge(stays, stays))).toBe(Code.InvalidArgument);
    await room.write.deleteAnime({ id: goes, reason: 'x', source });
    expect(await codeOf(merge(stays, goes))).toBe(Code.FailedPrecondition);
  });

  test('are not brought back by a restore, and an old id deletes nothing', async () => {
    const [stays, goes] = await two();
    await merge(stays, goes);
    expect(await codeOf(room.write.restoreAnime({ id: goes, source }))).toBe(Code.FailedPrecondition);
    await room.write.deleteAnime({ id: goes, reason: 'x', source });
    expect((await byId(goes)).id).toBe(stays);
  });
});

describe('a merge that is undone', () => {
  test('leaves both as they were, each under its id and with its ids; again it changes nothing', async () => {
    const [stays, goes] = await two();
    const before = [await byId(stays), await byId(goes)];
    await merge(stays, goes);
    expect(await room.write.splitAnime({ id: stays, mergedId: goes, source })).toMatchObject({ id: goes, changed: true });
    const after = [await byId(stays), await byId(goes)];
    const bare = (anime: typeof after[number]) => ({ ...anime, version: 0n, updatedAt: undefined });
    expect(after.map(bare)).toEqual(before.map(bare));
    expect(await idOf(anilist(1))).toBe(goes);
    expect(await room.write.splitAnime({ id: stays, mergedId: goes, source })).toMatchObject({ id: goes, changed: false });
  });

  test('keeps what was learned of the one that stayed meanwhile', async () => {
    const [stays, goes] = await two();
    await merge(stays, goes);
    await room.take(updatedAt(minute(9), 1, ['genres'], { genres: ['Drama', 'Comedy'] }));
    await room.write.splitAnime({ id: stays, mergedId: goes, source });
    expect(await byId(stays)).toMatchObject({ genres: ['Drama', 'Comedy'], externalIds: [mal(1)] });
  });
});

describe('an anime that is split', () => {
  const joined = { titles: { romaji: 'Stone Ocean' }, externalIds: [mal(131), mal(132), anilist(131)], genres: ['Action'], synopsis: 'All of it.', episodes: [{ number: 1 }, { number: 2 }, { number: 13 }] };
  const part = { externalIds: [mal(132)], episodes: ['13'], title: 'Stone Ocean Part 2' };

  test('gives ids and episodes to one of its own, which shares what holds of both', async () => {
    await room.take(enrichedAt(minute(1), joined));
    const id = await room.idOf(131);
    const split = await room.write.splitAnime({ id, ...part, source });
    expect(split).toMatchObject({ changed: true, version: 1n });
    expect(await byId(split.id)).toMatchObject({ titles: { romaji: 'Stone Ocean Part 2' }, externalIds: [mal(132)], genres: ['Action'], synopsis: '', episodes: [{ number: 13 }] });
    expect(await byId(id)).toMatchObject({ externalIds: [mal(131), anilist(131)], episodes: [{ number: 1 }, { number: 2 }], synopsis: 'All of it.' });
    expect(await room.write.splitAnime({ id, ...part, source })).toMatchObject({ id: split.id, changed: false });
  });

  test('is whole again when the part is merged into it, and its id redirects', async () => {
    await room.take(enrichedAt(minute(1), joined));
    const id = await room.idOf(131);
    const { id: other } = await room.write.splitAnime({ id, ...part, title: '', source });
    await merge(id, other);
    expect(await byId(other)).toMatchObject({ id, titles: { romaji: 'Stone Ocean', synonyms: [] }, episodes: [{ number: 1 }, { number: 2 }, { number: 13 }] });
    expect((await byId(id)).externalIds).toHaveLength(3);
  });

  test.each<[string, object, RegExp]>([
    ['no id', { externalIds: [] }, /at least one of its ids/], ['an id of another', { externalIds: [mal(7)] }, /not an id of this anime: MAL:7/],
    ['all its ids', { externalIds: [mal(131), mal(132), anilist(131)] }, /leave it one/], ['an episode that it has not', { externalIds: [mal(132)], episodes: ['6.5'] }, /no episode 6\.5/],
  ])('is refused with %s', async (_what, asked, message) => {
    await room.take(enrichedAt(minute(1), joined));
    await expect(room.write.splitAnime({ id: await room.idOf(131), source, ...asked })).rejects.toThrow(message);
  });
});
