import { expect, test } from 'vitest';
import { differingParts, partsOf } from './parts.ts';

test.each<[string, Record<string, string>]>([
  ['Attack on Titan Final Season', {}], ['進撃の巨人 The Final Season Part.2', { part: '2' }], ['Re:ZERO 3rd season', { season: '3' }], ['Season II', { season: '2' }],
  ['ヤマトよ永遠に REBEL3199 第一章 黒の侵略', { chapter: '1' }], ['一人之下 第二季', { season: '2' }], ['第十二期', { season: '12' }], ['第二十期', { season: '20' }], ['ガルパン 第2幕', { chapter: '2' }],
  ['完結編 前編', { half: '前' }], ['Final Season Part 3 (1st Half)', { part: '3' }], ['Initial D', {}], ['86', {}], ['Season of Mist', {}],
])('%s is of the parts %j', (title, expected) => expect(Object.fromEntries(partsOf(title))).toEqual(expected));

test('two differ in a part that both name, not in one that only one names', () => {
  expect(differingParts(['X Part 1'], ['X Part II'])).toBe('one is part 1, the other part 2');
  expect(differingParts(['X Part 2'], ['X 第2クール'])).toBeUndefined();
  expect(differingParts(['X'], ['X Part 2'])).toBeUndefined();
});
