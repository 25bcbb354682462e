import { describe, expect, test } from 'vitest';
import { Season } from '#proto/anime';
import { CacheTagKind } from '#proto/cache';
import { Source } from '#proto/common';
import { coalesce } from './coalesce.ts';
import type { Tag } from './tags.ts';

const anime = (index: number): Tag => ({ case: 'animeId', value: String(index) });
const genre = (value: string): Tag => ({ case: 'genre', value });
const character = (value: string): Tag => ({ case: 'characterId', value });
const day = (value: string): Tag => ({ case: 'day', value });
const every = (value: number): Tag => ({ case: 'every', value });

describe('tags of several changes', () => {
  test('are each named once', () => {
    expect(coalesce([genre('a'), anime(1), genre('a')], 10, CacheTagKind)).toEqual([genre('a'), anime(1)]);
  });

  test('are told apart by all of an outside id, and by all of a season', () => {
    const ids = [Source.MAL, Source.KITSU].flatMap((source) => ['1', '2'].map((id): Tag => ({ case: 'externalId', value: { source, id } })));
    const seasons = [2025, 2026].flatMap((year) => [Season.FALL, Season.SPRING].map((season): Tag => ({ case: 'season', value: { season, year } })));
    expect(coalesce([...ids, ...seasons, ...ids, ...seasons], 10, CacheTagKind)).toEqual([...ids, ...seasons]);
  });

  test('that are too many become coarser, lists first, anime last', () => {
    const many = [...Array.from({ length: 5 }, (_, index) => anime(index)), genre('a'), genre('b'), genre('c')];
    expect(coalesce(many, 8, CacheTagKind)).toHaveLength(8);
    expect(coalesce(many, 7, CacheTagKind).slice(-1)).toEqual([every(CacheTagKind.GENRE)]);
    expect(coalesce(many, 7, CacheTagKind)).toHaveLength(6);
    expect(coalesce(many, 4, CacheTagKind)).toEqual([every(CacheTagKind.EVERYTHING)]);
  });

  test('become no coarser than it takes to keep to the limit', () => {
    const many = [anime(1), character('a'), character('b'), genre('a'), genre('b')];
    expect(coalesce(many, 4, CacheTagKind)).toEqual([anime(1), genre('a'), genre('b'), every(CacheTagKind.CHARACTER)]);
  });

  test('fit when all days in one are just enough', () => {
    const many = [anime(1), day('2026-10-11'), day('2026-10-12')];
    expect(coalesce(many, 2, CacheTagKind)).toEqual([anime(1), every(CacheTagKind.DAY)]);
  });
});
