import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CharacterRole } from '#proto/character';
import { ReviewKind, type Review } from '#proto/catalog';
import { Source } from '#proto/common';
import { RelationType } from '#proto/relation';
import { findDuplicates, type FindSimilar } from '../core/catalog/adapters/duplicates.ts';
import type { AnimeInit } from './support/catalog.ts';
import { enrichedAt, mal, minute, show, updatedAt, writeRoom, type WriteRoom } from './support/catalog-write.ts';

let room: WriteRoom;
beforeAll(async () => {
  room = await writeRoom();
});
afterAll(() => room[Symbol.asyncDispose]());
beforeEach(() => room.empty());

type Cast = NonNullable<AnimeInit['characters']>;
const cast = (...characters: { name: string; nativeName?: string; externalIds?: { source: Source; id: string }[]; aliases?: string[] }[]): Cast =>
  characters.map((character, place) => ({ character, role: CharacterRole.SUPPORTING, billing: place + 1 }));
const castOf = async (id: number) => (await room.get(id)).characters.map(({ character }) => ({ id: character?.id, name: character?.name }));
const idsOf = async (id: number) => (await castOf(id)).map((character) => character.id ?? '');
const look = (findSimilar?: FindSimilar) => findDuplicates(room.sql, pino({ level: 'silent' }), findSimilar);
const open = async () => (await room.reviews.listReviews({ pageSize: 50 })).reviews;
const countOf = async (table: string) => Number((await room.sql.unsafe<{ count: bigint }[]>(`select count(*) from ${table}`))[0]?.count);

describe('a character', () => {
  test('is one by an outside id, in whichever anime', async () => {
    const spike = { name: 'Spike Spiegel', externalIds: [mal(1)] };
    await room.take(enrichedAt(minute(1), show(1, { characters: cast(spike) })), enrichedAt(minute(1), show(2, { characters: cast({ ...spike, name: 'Spike' }) })));
    await room.take(enrichedAt(minute(1), show(3, { characters: cast(spike) })));
    expect(new Set([...(await idsOf(1)), ...(await idsOf(2)), ...(await idsOf(3))]).size).toBe(1);
    expect(await countOf('character')).toBe(1);
  });

  test('is one by name within an anime, whatever the order of words, case, marks or script', async () => {
    await room.take(enrichedAt(minute(1), show(1, { characters: cast({ name: 'Spike Spiegel' }, { name: 'Saitō Hajime' }, { name: 'Masuki Satou', nativeName: '佐藤 ますき' }) })));
    const before = await idsOf(1);
    await room.take(enrichedAt(minute(2), show(1, { characters: cast({ name: 'SPIEGEL, Spike' }, { name: 'Hajime Saito' }, { name: 'MASKING', nativeName: '佐藤ますき' }) })));
    expect(await idsOf(1)).toEqual(before);
    expect(await countOf('character')).toBe(3);
  });

  test('of the same name in another anime is another one', async () => {
    await room.take(enrichedAt(minute(1), show(1, { characters: cast({ name: 'Narrator' }) })), enrichedAt(minute(1), show(2, { characters: cast({ name: 'Narrator' }) })));
    expect(await idsOf(1)).not.toEqual(await idsOf(2));
  });

  test('that one platform knows under two ids is two, also under one name', async () => {
    await room.take(enrichedAt(minute(1), show(1, { characters: cast({ name: 'Twin', externalIds: [mal(1)] }, { name: 'Twin', externalIds: [mal(2)] }) })));
    expect(new Set(await idsOf(1)).size).toBe(2);
  });

  test('learns names and ids, and is found by them afterwards', async () => {
    await room.take(enrichedAt(minute(1), show(1, { characters: cast({ name: 'Rei', externalIds: [mal(1)] }) })));
    await room.take(enrichedAt(minute(2), show(1, { characters: cast({ name: 'Rei', externalIds: [mal(1), { source: Source.ANILIST, id: '9' }], aliases: ['First Child'] }) })));
    await room.take(enrichedAt(minute(3), show(2, { characters: cast({ name: 'Ayanami', externalIds: [{ source: Source.ANILIST, id: '9' }] }) })));
    expect(await idsOf(2)).toEqual(await idsOf(1));
    expect(await room.sql`select name from character_name order by name`).toEqual([{ name: 'ayanami' }, { name: 'child first' }, { name: 'rei' }]);
  });

  test('leaves the cast when an update says so, and stays known', async () => {
    const three = cast({ name: 'A' }, { name: 'B' }, { name: 'C' });
    await room.take(enrichedAt(minute(1), show(1, { characters: three })));
    await room.take(updatedAt(minute(2), 1, ['characters'], { characters: three.slice(0, 2) }));
    expect((await castOf(1)).map(({ name }) => name)).toEqual(['A', 'B']);
    expect([await countOf('anime_character'), await countOf('character')]).toEqual([2, 3]);
  });
});

describe('a likely duplicate', () => {
  const alike = () => room.take(enrichedAt(minute(1), show(1, { characters: cast({ name: 'Masuki Satou', externalIds: [mal(1)] }, { name: 'Masuki Satoh' }, { name: 'Jirou Satou' }) })));

  test('by its name in the same anime waits for a review with both sides and the evidence', async () => {
    await alike();
    await look();
    const [review, ...more] = await open();
    expect(more).toEqual([]);
    const [first = '', second = ''] = await idsOf(1);
    expect(review).toMatchObject({ kind: ReviewKind.DUPLICATE_CHARACTER, reason: expect.stringMatching(/^names alike \(0\.\d+\), in 1 anime together$/) });
    expect(review?.entityIds.toSorted()).toEqual([first, second].toSorted());
    expect(review?.differences.map(({ field }) => field)).toContain('name');
  });

  test('is looked for once, until more is known of it', async () => {
    await alike();
    expect([await look(), await look()]).toEqual([3, 0]);
  });

  /** Three anime with a character of this name, the second related to the first; search finds all of them alike. */
  const inThree = async (name: string): Promise<void> => {
    const credits = { characters: cast({ name }) };
    await room.take(
      enrichedAt(minute(1), show(1, credits)), enrichedAt(minute(1), show(2, { ...credits, relations: [{ type: RelationType.SEQUEL, target: [mal(1)] }] })),
      enrichedAt(minute(1), show(3, credits)),
    );
    const ids = (await Promise.all([idsOf(1), idsOf(2), idsOf(3)])).flat();
    await look();
    expect(await open()).toEqual([]);
    expect(await idsOf(2)).toEqual(await idsOf(1));
    await room.sql`update character set compared_at = null`;
    await look((id) => Promise.resolve(new Map(ids.filter((other) => other !== id).map((other) => [other, 0.97]))));
  };

  test('by its whole name is one at once in related anime, and elsewhere when search agrees', async () => {
    await inThree('Rei Ayanami');
    expect(await open()).toEqual([]);
    expect(await idsOf(3)).toEqual(await idsOf(1));
  });

  test('by one word is one at once in related anime, elsewhere it waits when search agrees', async () => {
    await inThree('Rei');
    expect((await open()).length).toBe(1);
    expect(await idsOf(3)).not.toEqual(await idsOf(1));
  });

  test('is looked for also while search is away', async () => {
    await alike();
    await look(() => Promise.reject(new Error('connection refused')));
    expect((await open()).length).toBe(1);
  });
});

describe('a merge that an operator accepted', () => {
  const merge = async (chosen?: string): Promise<Review> => {
    await look();
    const [review] = await open();
    if (!review) throw new Error('there is no review');
    await room.reviews.decideReview({ id: review.id, accept: true, operator: 'ann', ...(chosen !== undefined && { chosenId: chosen }) });
    return review;
  };
  const twice = () => room.take(
    enrichedAt(minute(1), show(1, {
      characters: [
        { character: { name: 'Masuki Satou', externalIds: [mal(1)] }, role: CharacterRole.BACKGROUND, billing: 9 },
        { character: { name: 'Masuki Satoh', aliases: ['MASKING'] }, role: CharacterRole.MAIN, billing: 1 },
      ],
    })),
    enrichedAt(minute(1), show(2, { characters: cast({ name: 'Masuki Satou', externalIds: [mal(1)] }) })),
  );

  test('leaves one with the names and ids of both, and a redirect', async () => {
    await twice();
    const [first = '', second = ''] = await idsOf(1);
    await merge(second);
    expect(await room.sql`select merged_into from character where id = ${first}`).toEqual([{ merged_into: second }]);
    expect(await room.sql`select external_id, character_id from character_external_id`).toEqual([{ external_id: '1', character_id: second }]);
    const names = await room.sql<{ name: string }[]>`select name from character_name where character_id = ${second}`;
    expect(names.map(({ name }) => name).toSorted()).toEqual(['masking', 'masuki satoh', 'masuki satou']);
  });

  test('re-points each appearance, the weightier role staying, as a new version of each anime', async () => {
    await twice();
    const [, second = ''] = await idsOf(1);
    await merge(second);
    const [one, two] = [await room.get(1), await room.get(2)];
    expect(one).toMatchObject({ version: 2n, characters: [{ character: { id: second, name: 'Masuki Satoh' }, role: CharacterRole.MAIN, billing: 1 }] });
    expect(two).toMatchObject({ version: 2n, characters: [{ character: { id: second }, role: CharacterRole.SUPPORTING }] });
    expect((await room.outbox()).slice(2)).toEqual(['anime.synced 2', 'anime.synced 2']);
    expect(await room.sql`select distinct source from anime_change where version = 2`).toEqual([{ source: 'operator:ann' }]);
  });

  test('holds for events that still speak of the other', async () => {
    await twice();
    const [, second = ''] = await idsOf(1);
    await merge(second);
    await room.take(enrichedAt(minute(5), show(3, { characters: cast({ name: 'Masuki Satou', externalIds: [mal(1)] }) })));
    expect(await idsOf(3)).toEqual([second]);
  });

  test('holds in an anime that was deleted meanwhile, once it is restored', async () => {
    await twice();
    const [, second = ''] = await idsOf(1);
    const id = await room.idOf(2);
    await room.write.deleteAnime({ id, source: 'ann' });
    await merge(second);
    await room.write.restoreAnime({ id, source: 'ann' });
    expect(await idsOf(2)).toEqual([second]);
  });
});
