import { describe, expect, test } from 'vitest';
import { nameTermsOf, termsOf } from './analysis.ts';
import { isRelated, tellsAllOf } from './related.ts';

const below = { words: 0.15, sentence: 0.19 };
const nothing = { nearest: 0.1, isTitle: false, isWhollyTold: false };

describe('what was found answers', () => {
  test.each([
    ['when a text is near in meaning', 'a boy and his robot', { nearest: 0.19 }],
    ['when a text is less near, of one word or two', 'велосипед', { nearest: 0.17 }],
    ['when it has that title', 'K', { isTitle: true }],
    ['a whole question when it has that title', 'Is the order a rabbit', { isTitle: true }],
    ['one word or two that it tells of', 'rowing', { isWhollyTold: true }],
  ])('%s', (_when, query, found) => expect(isRelated(query, { ...nothing, ...found }, below)).toBe(true));
});

describe('what was found does not answer', () => {
  test.each([
    ['letters without a meaning', 'asdfghjkl', {}],
    ['two words that no record has both', 'weather tomorrow', { nearest: 0.14 }],
    ['a question whose words a text has by chance', 'used cars for sale under 5000', { nearest: 0.18, isWhollyTold: true }],
  ])('%s', (_what, query, found) => expect(isRelated(query, { ...nothing, ...found }, below)).toBe(false));
});

describe('a record tells of all that is asked', () => {
  const record = { terms: [...termsOf('Girls row across the lake. 料理の話'), ...nameTermsOf('Atsuko Ishizuka')] };
  test.each([['rowing', true], ['rowing girl', true], ['Ishizuka', true], ['rowing Ishizuka', true], ['rowing tomorrow', false], ['料理', true], ['料理人', false], ['', false]])('by %j: %j', (query, tells) => {
    expect(tellsAllOf(query)(record)).toBe(tells);
  });
});
