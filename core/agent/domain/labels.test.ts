import { describe, expect, test } from 'vitest';
import { cleanText, foldName } from './clean.ts';
import type { Scalar } from './contract.ts';
import type { Facts } from './facts.ts';
import { findLabels, knownValue, NO_VOCABULARY, vocabularyOf } from './labels.ts';
import { NO_FILTER, type Plan } from './plan.ts';
import { reasonFor } from './reason.ts';

const label = (field: string, value: string, count: number) => ({ field, value, count });
const vocabulary = vocabularyOf(['genres', 'tags.name'], [label('genres', 'Gore', 10), label('tags.name', 'Gore', 50), label('genres', 'Sci-Fi', 90), label('tags.name', 'Robots', 5)]);

describe('a name that people use for a label', () => {
  test('stands for what the catalog has of that name, however it is written, the most frequent first', () => {
    expect(findLabels(vocabulary, 'GORE').map(({ field }) => field)).toEqual(['tags.name', 'genres']);
    expect(findLabels(vocabulary, 'sci fi').map(({ value }) => value)).toEqual(['Sci-Fi']);
  });

  test('may be another than the catalog’s, and stands for nothing that it does not have', () => {
    expect(findLabels(vocabulary, 'Science Fiction').map(({ value }) => value)).toEqual(['Sci-Fi']);
    expect(findLabels(vocabulary, 'robot').map(({ value }) => value)).toEqual(['Robots']);
    expect(findLabels(vocabulary, 'pirate')).toEqual([]);
  });

  test('is the field’s own value, none of another field’s, and as it is given where the field is not known', () => {
    expect(knownValue(vocabulary, 'genres', 'gore')).toBe('Gore');
    expect(knownValue(vocabulary, 'genres', 'robots')).toBeUndefined();
    expect([knownValue(vocabulary, 'themes', 'robots'), knownValue(NO_VOCABULARY, 'genres', 'x')]).toEqual(['robots', 'x']);
  });
});

test.each<[string, string]>([['Sci-Fi', 'sci fi'], ['Pokémon’s', 'pokemons'], ['  Slice  of Life! ', 'slice of life'], ['Café', 'cafe'], ['進撃の巨人', '進撃の巨人']])(
  'the name %j is compared as %j', (name, folded) => expect(foldName(name)).toBe(folded),
);

test.each<[string, number, string]>([
  ['a\u200b b\u202e\u{e0041}c', 99, 'a bc'], [' a \n\t b ', 99, 'a b'], ['ＡＢＣ', 99, 'ABC'], ['abcdef', 3, 'abc'], ['ab cd', 3, 'ab'], ['😀😀😀', 2, '😀😀'], ['a \u200b b', 99, 'a b'],
])('of %j up to %i letters a person sees %j', (text, longest, seen) => expect(cleanText(text, longest)).toBe(seen));

describe('the reason for a hit', () => {
  const facts = (id: string, values: Record<string, readonly Scalar[]>): Facts => ({ id, title: id, titles: [id], values: new Map(Object.entries(values)), studios: [] });
  const plan = (more: Partial<Plan> = {}): Plan => ({ text: '', filter: NO_FILTER, like: [], walks: [], limit: 0, ...more });
  const hit = facts('hit', { genres: ['Action', 'Drama', 'Sci-Fi'], 'tags.name': ['Space', 'Robots'] });
  const reason = (of: Plan, like: readonly Facts[] = []) => reasonFor(hit, { plan: of, like });

  test('names the labels that were asked for, then those of the text, then the first ones, and three in all', () => {
    const must = [{ field: 'tags.name', operator: 'IN' as const, values: ['Robots', 'Cats'] }];
    expect(reason(plan({ text: 'a sci fi tale', filter: { ...NO_FILTER, must } }))).toContain('with Robots, Sci-Fi and Action');
    expect(reason(plan({ text: 'spaceship' }))).toContain('with Action, Drama and Sci-Fi');
  });

  test('names no label of a condition that it does not meet', () => {
    const should = [{ field: 'genres', operator: 'EQ' as const, values: ['Space'] }, { field: 'genres', operator: 'EQ' as const, values: ['Drama'] }];
    expect(reason(plan({ filter: { ...NO_FILTER, should } }))).toContain('with Drama, Action and Sci-Fi');
  });

  test('names what it shares with the first title that it should be like', () => {
    const other = facts('Other', { genres: ['Drama'], themes: ['Space'] });
    expect(reason(plan(), [other, hit])).toMatch(/sharing Drama and Space with Other\.$/);
    expect(reason(plan(), [facts('Other', {})])).toMatch(/near to Other in its description\.$/);
  });

  test.each<[Record<string, readonly Scalar[]>, string]>([
    [{ season_year: [1998], start_date: [Date.UTC(1997, 1)], format: ['TV'], episode_count: [26] }, '1998 TV series of 26 episodes.'],
    [{ start_date: [Date.UTC(1997, 1)], format: ['MOVIE'], episode_count: [1] }, '1997 film.'], [{ format: ['TV_SHORT'] }, 'TV short.'], [{}, 'Anime.'],
  ])('begins with what it is: %j', (values, expected) => expect(reasonFor(facts('x', values), { plan: plan(), like: [] })).toBe(expected));
});
