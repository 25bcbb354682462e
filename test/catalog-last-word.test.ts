import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AgeRating, Status } from '#proto/anime';
import { airedAt, enrichedAt, minute, show, updatedAt, writeRoom, type WriteRoom } from './support/catalog-write.ts';

let room: WriteRoom;
beforeAll(async () => {
  room = await writeRoom();
});
afterAll(() => room[Symbol.asyncDispose]());
beforeEach(() => room.empty());

const source = 'operator:ann';
const by = (...names: string[]) => ({ source: names.join(', '), conflicts: {} });
const set = async (id: number, paths: string[], anime: object) => room.write.updateAnime({ id: await room.idOf(id), updateMask: { paths }, anime, source });

describe('an operator has the last word', () => {
  test.each<[string, string[], object, object, object]>([
    ['a text', ['synopsis'], { synopsis: 'Ours.' }, { synopsis: 'Theirs.' }, { synopsis: 'Ours.' }],
    ['a value that would have to be asked about', ['episode_count', 'status'], { episodeCount: 12, status: Status.RELEASING }, { episodeCount: 26, status: Status.FINISHED }, { episodeCount: 12, status: Status.RELEASING }],
    ['a list', ['genres'], { genres: ['Drama'] }, { genres: ['Action', 'Drama'] }, { genres: ['Drama'] }],
    ['nothing at all', ['synopsis'], {}, { synopsis: 'Theirs.' }, { synopsis: '' }],
    ['adult content', ['adult'], { adult: false }, { ageRating: AgeRating.RX, isAdult: true }, { adult: false, isAdult: false, adultEvidence: ['stated by an operator'] }],
    ['an episode', ['episodes'], { episodes: [{ number: 1, title: 'Ours' }] }, { episodes: [{ number: 1, title: 'Theirs', synopsis: 'New' }] }, { episodes: [{ number: 1, title: 'Ours', synopsis: 'New' }] }],
  ])('with %s, over any later event', async (_what, paths, ours, theirs, expected) => {
    await room.take(enrichedAt(minute(1), show(1, { synopsis: 'First.', genres: ['Action'], episodeCount: 13, status: Status.FINISHED })));
    const { fieldsInReview } = await set(1, paths, ours);
    expect(fieldsInReview).toEqual([]);
    const later = Date.now() + 86_400_000;
    await room.take(enrichedAt(later, show(1, theirs)), updatedAt(later + 1, 1, paths, { titles: { romaji: 'x' }, ...theirs }));
    expect(await room.get(1)).toMatchObject({ ...expected, operatorFields: [...paths].sort() });
  });

  test('with a record of its own that was merged with others, for the fields that are its', async () => {
    await room.take(enrichedAt(minute(1), show(1, { synopsis: 'Ours.', genres: ['Action'], provenance: { synopsis: by('contract-json'), genres: by('mal-csv') } })));
    await room.take(enrichedAt(minute(2), show(1, { synopsis: 'Theirs.', genres: ['Drama', 'Action'], provenance: { synopsis: by('mal-csv'), genres: by('mal-csv') } })));
    expect(await room.get(1)).toMatchObject({ synopsis: 'Ours.', genres: ['Drama', 'Action'], operatorFields: ['synopsis'] });
  });

  test('which a later one replaces', async () => {
    await room.take(enrichedAt(minute(1), show(1)));
    await set(1, ['synopsis'], { synopsis: 'First.' });
    await set(1, ['synopsis'], { synopsis: 'Second.' });
    expect((await room.get(1)).synopsis).toBe('Second.');
  });

  test('on the count and the announcement too when an episode airs', async () => {
    await room.take(enrichedAt(minute(1), show(1, { episodeCount: 12 })));
    await set(1, ['episode_count', 'broadcast'], { episodeCount: 12, broadcast: { delay: 'for good' } });
    await room.take(airedAt(Date.now() + 1_000, 1, { number: 13 }, { number: 14, at: minute(900_000) }));
    expect(await room.get(1)).toMatchObject({ episodeCount: 12, broadcast: { delay: 'for good', nextEpisodeNumber: 0 }, episodes: [{ number: 13 }] });
  });

  test('until it lets go: what was heard before, and what comes next, counts again', async () => {
    const theirs = enrichedAt(minute(2), show(1, { synopsis: 'Theirs.' }));
    await room.take(enrichedAt(minute(1), show(1)));
    await set(1, ['synopsis', 'genres'], { synopsis: 'Ours.', genres: ['Drama'] });
    await room.take(theirs);
    const id = await room.idOf(1);
    expect((await room.write.releaseFields({ id, fields: ['synopsis'], source })).released).toEqual(['synopsis']);
    await room.take(theirs);
    expect(await room.get(1)).toMatchObject({ synopsis: 'Theirs.', genres: ['Drama'], operatorFields: ['genres'] });
    expect((await room.write.releaseFields({ id, source })).released).toEqual(['genres']);
    expect((await room.write.releaseFields({ id, source })).released).toEqual([]);
    await expect(room.write.releaseFields({ id, fields: ['nonsense'], source })).rejects.toThrow(/fields: no such field of Anime: nonsense/);
  });
});
