import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gramsOf, termsOf } from './domain/analysis.ts';
import type { Descriptions, IndexDescription } from './domain/description.ts';
import type { Filter } from './domain/filter.ts';
import type { EntityType } from './domain/point.ts';
import type { Store } from './store.ts';
import { queryContract, score } from './store-queries.contract.ts';
import { someId, somePoint as point } from './testing.ts';

const field = (key: string, kind: IndexDescription['payload'][number]['kind'], many = false) =>
  ({ key, kind, many, path: [{ field: key }], defaultIsUnset: false }) as const;

/** What the suite's points have in their payload: a field of each kind. */
const describeEntity = (entity: EntityType): IndexDescription => ({
  entity,
  payload: [
    field('format', 'keyword'),
    field('genres', 'keyword', true),
    field('season_year', 'integer'),
    field(score, 'float'),
    field('is_adult', 'bool'),
    field('start_date', 'datetime'),
  ],
  texts: [],
  reads: [],
});
export const contractDescriptions: Descriptions = {
  ANIME: describeEntity('ANIME'),
  CHARACTER: describeEntity('CHARACTER'),
  EPISODE: describeEntity('EPISODE'),
};
export const contractDimensions = 4;

const [A, B, C] = [someId(1), someId(2), someId(3)] as const;

/** The rules that every adapter of the store port keeps. `open` gives an empty store. */
export function storeContract(name: string, open: () => Promise<Store>): void {
  describe(`${name} as a store`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store[Symbol.asyncDispose]());
    const get = async (id: string) => (await store.getMany([id])).get(id);
    const present = (version: bigint) => new Map([[A, { kind: 'present', version, digest: 'd', animeIds: [] }]]);

    describe('writing', () => {
      it('gives back the point that was put in', async () => {
        const full = point(A, 7n, {
          payload: {
            entity_type: 'ANIME',
            format: 'TV',
            genres: ['Action', 'Slice of Life'],
            season_year: 1998,
            [score]: 8.5,
            is_adult: false,
            start_date: -5_000,
          },
          titles: ['Cowboy Bebop', 'カウボーイビバップ'],
          terms: termsOf('bounty hunters in space'),
          text: 'Bounty hunters in space.',
          digest: 'abc',
        });
        await store.upsertMany([full]);
        expect(await get(A)).toEqual(full);
      });

      it('gives titles and terms alone, of one entity type, of what there is', async () => {
        await store.upsertMany([point(A, 1n, { titles: ['Cowboy Bebop'], terms: ['space'] }), point(B, 1n, { entity: 'CHARACTER', payload: { entity_type: 'CHARACTER' } })]);
        await store.removeMany([{ id: C, version: 1n }]);
        expect(await store.getTexts('ANIME', [A, B, C])).toMatchObject([{ id: A, titles: ['Cowboy Bebop'], terms: ['space'] }]);
      });

      it('knows nothing of an id never heard of', async () => {
        expect(await get(A)).toBeUndefined();
        expect(await store.states([A])).toEqual(new Map());
      });

      it('does nothing for an older version, nor for the same one', async () => {
        await store.upsertMany([point(A, 3n, { digest: 'third' })]);
        await store.upsertMany([point(A, 2n, { digest: 'second' })]);
        await store.upsertMany([point(A, 3n, { digest: 'third again' })]);
        expect(await get(A)).toMatchObject({ version: 3n, digest: 'third' });
      });

      it('keeps the newest of several versions in one batch', async () => {
        await store.upsertMany([point(A, 1n), point(A, 3n), point(A, 2n)]);
        expect(await store.states([A])).toEqual(present(3n));
        expect(await store.count('ANIME')).toBe(1);
      });

      it('drops a value that the newer version no longer has', async () => {
        await store.upsertMany([point(A, 1n, { payload: { entity_type: 'ANIME', format: 'TV' } })]);
        await store.upsertMany([point(A, 2n)]);
        expect((await get(A))?.payload).toEqual({ entity_type: 'ANIME' });
      });
    });

    describe('updating', () => {
      it('replaces all but the vector', async () => {
        const vector = Float32Array.of(0, 1, 0, 0);
        await store.upsertMany([
          point(A, 1n, { vector, payload: { entity_type: 'ANIME', format: 'TV', season_year: 1998 } }),
        ]);
        const { vector: _, ...changed } = point(A, 2n, {
          payload: { entity_type: 'ANIME', format: 'MOVIE' },
          titles: ['New'],
        });
        await store.updateMany([changed]);
        expect(await get(A)).toEqual({ ...changed, vector });
      });

      it('does nothing for an older version', async () => {
        await store.upsertMany([point(A, 2n)]);
        await store.updateMany([point(A, 1n, { titles: ['Old'] })]);
        expect(await get(A)).toMatchObject({ version: 2n, titles: [] });
      });

      it('makes no point of an id that has none', async () => {
        await store.updateMany([point(A, 1n)]);
        expect(await get(A)).toBeUndefined();
        expect(await store.count('ANIME')).toBe(0);
      });
    });

    describe('removing', () => {
      it('takes the point away and remembers the version', async () => {
        await store.upsertMany([point(A, 1n), point(B, 1n)]);
        await store.removeMany([{ id: A, version: 2n }]);
        expect(await get(A)).toBeUndefined();
        expect(await store.count('ANIME')).toBe(1);
        expect(await store.states([A])).toEqual(new Map([[A, { kind: 'removed', version: 2n }]]));
      });

      it('is not undone by an older upsert or update that comes late', async () => {
        await store.upsertMany([point(A, 1n)]);
        await store.removeMany([{ id: A, version: 3n }]);
        await store.upsertMany([point(A, 2n)]);
        await store.updateMany([point(A, 2n)]);
        expect(await get(A)).toBeUndefined();
      });

      it('holds for an id whose point never came', async () => {
        await store.removeMany([{ id: A, version: 2n }]);
        await store.upsertMany([point(A, 1n)]);
        expect(await store.count('ANIME')).toBe(0);
      });

      it('does not touch a newer version', async () => {
        await store.upsertMany([point(A, 3n)]);
        await store.removeMany([{ id: A, version: 2n }]);
        expect(await get(A)).toMatchObject({ version: 3n });
      });

      it('gives way to what is committed after it', async () => {
        await store.removeMany([{ id: A, version: 2n }]);
        await store.upsertMany([point(A, 3n)]);
        expect(await store.states([A])).toEqual(present(3n));
      });
    });

    describe('forgetting', () => {
      it('lets any version be written, of a point and of what was removed', async () => {
        await store.upsertMany([point(A, 5n)]);
        await store.removeMany([{ id: B, version: 5n }]);
        await store.forget([A, B, C]);
        expect(await store.states([A, B])).toEqual(new Map());
        await store.upsertMany([point(A, 1n), point(B, 1n)]);
        expect(await store.count('ANIME')).toBe(2);
      });
    });

    describe('listing', () => {
      beforeEach(async () => {
        await store.upsertMany([
          point(C, 3n),
          point(A, 1n, { payload: { entity_type: 'ANIME', format: 'TV' } }),
          point(B, 2n),
        ]);
      });
      const list = (afterId: string, limit: number, filter?: Filter) =>
        store.list({ entity: 'ANIME', afterId, limit, ...(filter && { filter }) });

      it('gives ids and versions in order of id, from where the last page ended', async () => {
        expect(await list('', 2)).toEqual([
          { id: A, version: 1n },
          { id: B, version: 2n },
        ]);
        expect(await list(B, 2)).toEqual([{ id: C, version: 3n }]);
        expect(await list(C, 2)).toEqual([]);
      });

      it('leaves out what was removed and what the filter leaves out', async () => {
        await store.removeMany([{ id: B, version: 9n }]);
        expect((await list('', 9)).map(({ id }) => id)).toEqual([A, C]);
        expect((await list('', 9, { key: 'format', in: ['TV'] })).map(({ id }) => id)).toEqual([A]);
      });
    });

    describe('entity types', () => {
      beforeEach(() =>
        store.upsertMany([
          point(A, 1n, { titles: ['Spike'], terms: ['space'] }),
          point(B, 1n, {
            entity: 'CHARACTER',
            titles: ['Spike'],
            terms: ['space'],
            payload: { entity_type: 'CHARACTER', anime_ids: [A, C] },
          }),
        ]),
      );

      it('are searched, counted and listed apart', async () => {
        const options = { entity: 'CHARACTER', limit: 10 } as const;
        const found = await Promise.all([
          store.queryDense(Float32Array.of(1, 0, 0, 0), options),
          store.queryTerms(['space'], options),
          store.queryTitles(gramsOf('spike'), options),
          store.list({ ...options, afterId: '' }),
        ]);
        expect(found.map((hits) => hits.map(({ id }) => id))).toEqual([[B], [B], [B], [B]]);
        expect([await store.count('ANIME'), await store.count('CHARACTER'), await store.count('EPISODE')]).toEqual([
          1, 1, 0,
        ]);
      });

      it('know the anime that they belong to', async () => {
        expect((await store.states([B])).get(B)).toMatchObject({ animeIds: [A, C] });
        expect(await store.count('CHARACTER', { key: 'anime_ids', in: [C] })).toBe(1);
        const [hit] = await store.queryTerms(['space'], {
          entity: 'CHARACTER',
          limit: 1,
          keys: ['anime_ids', 'season_year'],
        });
        expect(hit).toMatchObject({ titles: ['Spike'], payload: { anime_ids: [A, C] } });
      });
    });

    queryContract(() => store);
  });
}
