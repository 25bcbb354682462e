import { beforeEach, describe, expect, it } from 'vitest';
import { gramsOf, termsOf } from './domain/analysis.ts';
import type { Filter } from './domain/filter.ts';
import type { Hit, Store } from './store.ts';
import { someId, somePoint as point } from './testing.ts';

const [A, B, C] = [someId(1), someId(2), someId(3)] as const;
/** A key longer than most stores' names. */
export const score = 'statistics.anime_planet_of_long_name.score';

/** The rules of searching that every adapter of the store port keeps; the rest is in store.contract.ts. */
export function queryContract(store: () => Store): void {
  describe('querying', () => {
    const words = (text: string, filter?: Filter) =>
      store().queryTerms(termsOf(text), { entity: 'ANIME', limit: 10, ...(filter && { filter }) });
    const scoresOf = (hits: readonly Hit[]) => hits.map(({ id, score: found }) => [id, found.toFixed(4)]);
    const titled = (text: string, filter?: Filter) =>
      store().queryTitles(gramsOf(text), { entity: 'ANIME', limit: 10, ...(filter && { filter }) });
    beforeEach(() =>
      store().upsertMany([
        point(A, 1n, {
          vector: Float32Array.of(1, 0, 0, 0),
          payload: {
            entity_type: 'ANIME',
            format: 'TV',
            genres: ['Action', "Girls' Love"],
            season_year: 1998,
            [score]: 8.5,
            is_adult: false,
            start_date: -5_000,
          },
          titles: ['Attack on Titan', '進撃の巨人'],
          terms: termsOf('Humanity lives behind walls.'),
        }),
        point(B, 1n, {
          vector: Float32Array.of(0.8, 0.6, 0, 0),
          payload: { entity_type: 'ANIME', format: 'MOVIE', genres: ['Drama'], season_year: 2001, is_adult: true },
          titles: ['Spirited Away', '千と千尋の神隠し'],
          terms: termsOf('A girl works in a bathhouse of spirits.'),
        }),
        point(C, 1n, { vector: Float32Array.of(0, 0, 1, 0) }),
      ]),
    );

    it('gives cosine similarities, best first, no more than asked for', async () => {
      const hits = await store().queryDense(Float32Array.of(1, 0, 0, 0), { entity: 'ANIME', limit: 2 });
      expect(hits.map(({ id }) => id)).toEqual([A, B]);
      expect(hits[0]!.score).toBeCloseTo(1, 3);
      expect(hits[1]!.score).toBeCloseTo(0.8, 3);
    });

    it('finds words in another form', async () => {
      const hits = await words('girls working');
      expect(hits.map(({ id }) => id)).toEqual([B]);
    });

    it.each([
      ['misspelt', 'atack on titn', A],
      ['in part', 'spirited', B],
      ['in Japanese', '千尋', B],
    ])('finds titles %s', async (_how, query, id) => {
      const [best] = await titled(query);
      expect(best?.id).toBe(id);
      expect(best?.titles).toHaveLength(2);
    });

    it.each(['"', "'; drop", 'a AND (b', '*', '進撃 OR -'])('takes any text as plain text: %s', async (query) => {
      await expect(words(query)).resolves.toBeInstanceOf(Array);
      await expect(titled(query)).resolves.toBeInstanceOf(Array);
    });

    it('weighs a word by how few of those that have words have it, whatever else there is', async () => {
      const before = await words('girl behind walls');
      expect(before.map(({ id }) => id)).toEqual([A, B]);
      const untold = Array.from({ length: 50 }, (_none, place) => point(someId(100 + place), 1n, { titles: ['Walls'] }));
      await store().upsertMany(untold);
      expect(scoresOf(await words('girl behind walls'))).toEqual(scoresOf(before));
    });

    it('forgets how rare the words were that a change took out', async () => {
      const before = await words('girl bathhouse');
      await store().upsertMany([point(C, 2n, { terms: termsOf('A girl in a bathhouse.') })]);
      expect(scoresOf(await words('girl bathhouse'))).not.toEqual(scoresOf(before));
      await store().upsertMany([point(C, 3n)]);
      expect(scoresOf(await words('girl bathhouse'))).toEqual(scoresOf(before));
    });

    it('finds nothing of what was removed', async () => {
      await store().removeMany([{ id: B, version: 2n }]);
      expect(await words('bathhouse')).toEqual([]);
      expect(
        (await store().queryDense(Float32Array.of(0, 1, 0, 0), { entity: 'ANIME', limit: 10 })).map(({ id }) => id),
      ).not.toContain(B);
    });

    const cases: [string, Filter, string[]][] = [
      ['a keyword', { key: 'format', in: ['TV'] }, [A]],
      ['one of several keywords', { key: 'format', in: ['TV', 'MOVIE'] }, [A, B]],
      ['no keyword at all', { key: 'format', in: [] }, []],
      ['not a keyword, or none', { not: { key: 'format', in: ['TV'] } }, [B, C]],
      ['any of a list', { key: 'genres', in: ['Action', 'Drama'] }, [A, B]],
      ['none of a list', { not: { key: 'genres', in: ['Action'] } }, [B, C]],
      ['a quote in a keyword', { key: 'genres', in: ["Girls' Love"] }, [A]],
      ['what would end a string', { key: 'format', in: ["x\\' or version >= 0 or format = 'y"] }, []],
      ['a true', { key: 'is_adult', in: [true] }, [B]],
      ['not a true', { not: { key: 'is_adult', in: [true] } }, [A, C]],
      ['an integer in a range', { key: 'season_year', range: { gte: 1998, lt: 2001 } }, [A]],
      ['an integer out of a range', { not: { key: 'season_year', range: { gte: 1998, lt: 2001 } } }, [B, C]],
      ['a float', { key: score, range: { gt: 8.4 } }, [A]],
      ['a date before 1970', { key: 'start_date', range: { lt: 0 } }, [A]],
      [
        'all of',
        {
          all: [
            { key: 'format', in: ['TV'] },
            { key: 'season_year', range: { gt: 2000 } },
          ],
        },
        [],
      ],
      [
        'any of',
        {
          any: [
            { key: 'format', in: ['TV'] },
            { key: 'season_year', range: { gt: 2000 } },
          ],
        },
        [A, B],
      ],
      [
        'not all of',
        {
          not: {
            all: [
              { key: 'format', in: ['TV'] },
              { key: 'season_year', range: { lt: 2000 } },
            ],
          },
        },
        [B, C],
      ],
      [
        'not any of',
        { not: { any: [{ key: 'format', in: ['TV'] }, { not: { key: 'is_adult', in: [true] } }] } },
        [B],
      ],
      ['all of nothing', { all: [] }, [A, B, C]],
      ['any of nothing', { any: [] }, []],
    ];
    it.each(cases)('filters by %s', async (_name, filter, expected) => {
      const hits = await store().queryDense(Float32Array.of(1, 1, 1, 0), { entity: 'ANIME', limit: 10, filter });
      expect(hits.map(({ id }) => id).sort()).toEqual(expected);
      expect(await store().count('ANIME', filter)).toBe(expected.length);
    });

    it('filters the text arms too', async () => {
      const filter: Filter = { key: 'format', in: ['TV'] };
      expect(await words('bathhouse', filter)).toEqual([]);
      const named = await titled('Spirited Away', filter);
      expect(named.map(({ id }) => id)).not.toContain(B);
    });

    it('filters the text arms by what is there now', async () => {
      const filter: Filter = { key: 'format', in: ['TV'] };
      expect(await words('bathhouse', filter)).toEqual([]);
      await store().upsertMany([point(C, 2n, { payload: { entity_type: 'ANIME', format: 'TV' }, terms: termsOf('A bathhouse.') })]);
      expect((await words('bathhouse', filter)).map(({ id }) => id)).toEqual([C]);
      await store().removeMany([{ id: C, version: 3n }]);
      expect(await words('bathhouse', filter)).toEqual([]);
    });
  });
}
