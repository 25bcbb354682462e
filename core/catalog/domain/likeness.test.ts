import { create } from '@bufbuild/protobuf';
import { describe, expect, test } from 'vitest';
import { CharacterSchema } from '#proto/character';
import { areTitledAlike, duplicateReason, whyOne, type Evidence } from './likeness.ts';

const named = (name: string, ...ids: string[]) => create(CharacterSchema, { name, externalIds: ids.map((id) => ({ source: 1, id })) });
const evidence = (a: string, b: string, more: Partial<Evidence> = {}): Evidence =>
  ({ a: named(a), b: named(b, '9'), similarity: 0.3, sharedAnime: 0, relatedAnime: false, likeTitles: false, ...more });

test('spellings of one name in one anime are alike', () => {
  expect(duplicateReason(evidence('Masuki Satou', 'Masuki Satoh', { similarity: 0.7, sharedAnime: 1 }))).toBe('names alike (0.70), in 1 anime together');
});

test('a part of the name in one anime is alike, a surname in common is not', () => {
  expect(duplicateReason(evidence('Rei', 'Rei Ayanami', { sharedAnime: 1 }))).toBe('a part of the name, in 1 anime together');
  expect(duplicateReason(evidence('Kushina Uzumaki', 'Naruto Uzumaki', { similarity: 0.35, sharedAnime: 9 }))).toBeNull();
});

test('a part is all of a shorter name, in any of the two’s names', () => {
  const inOne = (a: Partial<Evidence>['a'], b: Partial<Evidence>['b']) => duplicateReason(evidence('', '', { a: { ...a!, externalIds: named('', '9').externalIds }, b: b!, sharedAnime: 1 }));
  const aliased = create(CharacterSchema, { name: 'First Child', aliases: ['Rei Ayanami'] });
  expect(inOne(aliased, named('Rei'))).toBe('a part of the name, in 1 anime together');
  expect(inOne(named('Rei'), aliased)).toBe('a part of the name, in 1 anime together');
  expect(inOne(named('Asuka Soryu'), named('Kyoko Zeppelin Soryu'))).toBeNull();
  expect(inOne(named('Rei'), named('Reiko Ayanami'))).toBeNull();
});

test('names are spellings of one from a similarity of 0.6 on, and search means the same one from 0.85 on', () => {
  expect(duplicateReason(evidence('Satou', 'Satoh', { similarity: 0.6, sharedAnime: 2 }))).toBe('names alike (0.60), in 2 anime together');
  expect(duplicateReason(evidence('Satou', 'Satoh', { similarity: 0.59, sharedAnime: 2 }))).toBeNull();
  expect(duplicateReason(evidence('Ein', 'Dog', { search: 0.85, sharedAnime: 1 }))).toBe('in 1 anime together, search finds them alike (0.85)');
  expect(duplicateReason(evidence('Ein', 'Dog', { search: 0.84, sharedAnime: 1 }))).toBeNull();
});

test('what search finds alike is not enough without a name or an anime in common', () => {
  expect(duplicateReason(evidence('Ein', 'Dog', { search: 1, similarity: 0.9 }))).toBeNull();
  expect(duplicateReason(evidence('Ein', 'Dog', { search: 1, relatedAnime: true }))).toBeNull();
});

test('a name in one script is enough where the other differs', () => {
  const both = (name: string) => create(CharacterSchema, { name, nativeName: '綾波レイ' });
  expect(duplicateReason(evidence('', '', { a: both('Rei'), b: both('Rey'), relatedAnime: true }))).toBe('the same name, in related anime');
});

test('the same name counts in related anime, and elsewhere when search agrees', () => {
  const twice = (more: Partial<Evidence>) => duplicateReason(evidence('Rei Ayanami', 'Ayanami Rei', { similarity: 1, ...more }));
  expect(twice({})).toBeNull();
  expect(twice({ relatedAnime: true })).toBe('the same name, in related anime');
  expect(twice({ search: 0.9 })).toBe('the same name, search finds them alike (0.90)');
  expect(twice({ search: 0.5 })).toBeNull();
});

test('two that one platform knows under different ids are two, whatever else speaks for it', () => {
  const twins = evidence('Twin', 'Twin', { a: named('Twin', '1'), b: named('Twin', '2'), similarity: 1, sharedAnime: 3, search: 1 });
  expect(duplicateReason(twins)).toBeNull();
});

describe('two in anime of one franchise', () => {
  const person = (name: string, nativeName: string, ...aliases: string[]) => create(CharacterSchema, { name, nativeName, aliases });
  const pair = (a: Evidence['a'], b: Evidence['b'], more: Partial<Evidence> = {}) => ({ a, b, similarity: 0.3, sharedAnime: 0, relatedAnime: true, likeTitles: false, ...more });

  test.each<[string, Evidence]>([
    ['the same name in two scripts', pair(person('Son Goku', '孫悟空'), person('Goku, Son', '孫悟空'))],
    ['the same name where the other script is not known', pair(person('Goku', ''), person('Goku', '孫悟空'))],
    ['spellings of one', pair(person('Koichi Zenigata', '銭形幸一'), person('Kouichi Zenigata', '銭形幸一'), { similarity: 0.8 })],
    ['another name of the other', pair(person('Astro Boy', 'アトム', 'Atom'), person('Atom', 'アトム'))],
  ])('are one with %s', (_what, evidence) => expect(whyOne(evidence)).toMatch(/^the same name/));

  test.each<[string, Evidence]>([
    ['another name in their own script', pair(person('Goku', '孫悟空'), person('Goku', '悟空'), { similarity: 1 })],
    ['nothing alike in the other script', pair(person('Rei', '綾波レイ'), person('Kaworu', '綾波レイ'))],
    ['a part in one anime together', pair(person('Goku', '孫悟空'), person('Goku', '孫悟空'), { sharedAnime: 1 })],
    ['a name that is none', pair(person('Narrator', 'ナレーター'), person('Narrator', 'ナレーター'), { similarity: 1 })],
    ['no relation', pair(person('Goku', '孫悟空'), person('Goku', '孫悟空'), { relatedAnime: false })],
  ])('are not known to be one with %s', (_what, evidence) => expect(whyOne(evidence)).toBeNull());

  test('are two without a question where their names in their own script differ', () => {
    const twins = pair(person('Mitsuha Miyamizu', '宮水三葉'), person('Yotsuha Miyamizu', '宮水四葉'), { similarity: 0.68, sharedAnime: 1, search: 0.9 });
    expect([whyOne(twins), duplicateReason(twins)]).toEqual([null, null]);
  });
});

describe('two of one name in anime that nothing relates', () => {
  const pair = (name: string, more: Partial<Evidence> = {}) => whyOne({ a: named(name), b: named(name), similarity: 1, sharedAnime: 0, relatedAnime: false, likeTitles: false, ...more });

  test('are one when search finds them alike and it is a whole name', () => {
    expect(pair('Conan Edogawa', { search: 0.9 })).toBe('the same name, search finds them alike (0.90)');
    expect(pair('Conan Edogawa', { search: 0.8 })).toBeNull();
    expect(pair('Conan Edogawa')).toBeNull();
  });

  test('are one under one word only in anime that are titled alike', () => {
    expect(pair('Doraemon', { search: 1 })).toBeNull();
    expect(pair('Doraemon', { search: 1, likeTitles: true })).toBe('the same name, search finds them alike (1.00)');
  });
});

test.each<[string, string, boolean]>([
  ['Pokémon the Movie: Secrets of the Jungle', 'Pokemon: Black & White', true], ['Doraemon', 'Stand by Me Doraemon 2', true],
  ['Sailor Moon SuperS', 'Pretty Guardian Sailor Moon Eternal The Movie Part 1', true], ['K-On! The Movie', 'Free! The Movie', false], ['Magical Girl A', 'Magical Girl B', false],
])('"%s" and "%s" are titled alike: %s', (a, b, expected) => expect(areTitledAlike(['Other', a], [b])).toBe(expected));
