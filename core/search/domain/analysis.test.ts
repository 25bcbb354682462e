import { describe, expect, test } from 'vitest';
import { gramsOf, nameTermsOf, queryTermsOf, termsOf, titleWordsOf, wordsOf } from './analysis.ts';
import { rarity, gramWeights, queryWeights, termWeights } from './relevance.ts';

describe('words', () => {
  test.each<[string, readonly string[]]>([
    ['Pokémon’s "Re:Zero", 2nd', ['pokemon', 're', 'zero', '2nd']], ["don't", ['dont']], ['ＮＡＲＵＴＯ', ['naruto']], ['進撃の 巨人', ['進撃の', '巨人']], ['!?', []],
  ])('of %j are %j', (text, words) => expect(wordsOf(text)).toEqual(words));
});

describe('the terms of a query', () => {
  test('are stems of the words that tell something', () => {
    expect(queryTermsOf('The girls with a robot')).toEqual(['girl', 'robot', '~girls', '~robot']);
  });

  test('are all of them when none tells anything', () => {
    expect(queryTermsOf('it is what it was').length).toBeGreaterThan(0);
    expect(queryTermsOf('to be or not to be')).toEqual(expect.arrayContaining(termsOf('to be or not to be')));
  });
});

describe('the terms of a name', () => {
  test.each([['Shinichi Kudou', 'kudo shinichi'], ['Kudō', 'Kudoo'], ['くどう', 'Kudo'], ['Kyouto Animation', 'Kyoto Animation'], ['Toei', 'ＴＯＥＩ'], ['工藤新一', '工藤新一']])('%j are asked for by %j', (name, asked) => {
    expect(queryTermsOf(asked)).toEqual(expect.arrayContaining(nameTermsOf(name)));
  });

  test('are found by no other word that is folded to the same letters', () => {
    expect(termsOf('good')).not.toEqual(expect.arrayContaining(nameTermsOf('God')));
  });
});

test('letter groups are three of a padded word, and two of a script that writes no spaces', () => {
  expect([...gramsOf('ab ab')]).toEqual(['__a', '_ab', 'ab_']);
  expect([...gramsOf('進撃の巨')]).toEqual(['進撃', '撃の', 'の巨']);
});

describe('weights', () => {
  test('are BM25’s: a term once in a text of the mean length weighs 1, and more often less than as much again', () => {
    const text = Array.from({ length: 149 }, (_none, place) => `filler${place}`);
    const [place] = queryWeights(['wolf']).keys();
    expect(termWeights(['wolf', ...text]).get(place!)).toBeCloseTo(1, 12);
    expect(termWeights(['wolf', 'wolf', ...text.slice(1)]).get(place!)).toBeCloseTo(4.4 / 3.2, 12);
    expect(termWeights(['wolf']).get(place!)).toBeCloseTo(2.2 / (1 + 1.2 * (0.25 + 0.75 / 150)), 12);
  });

  test('of what is asked for and of letter groups are 1 each, a term that is asked twice too', () => {
    expect([...queryWeights(['wolf', 'rain', 'wolf']).values()]).toEqual([1, 1]);
    expect([...gramWeights(['__a', '_ab']).values()]).toEqual([1, 1]);
  });

  test('stand at 32 bits of FNV-1a, the same in every process', () => {
    expect([...queryWeights(['', 'a', 'foobar']).keys()]).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
  });

  test('of a rare term are Lucene’s', () => {
    expect(rarity(100, 1)).toBeCloseTo(Math.log(1 + 99.5 / 1.5), 12);
    expect(rarity(100, 100)).toBeCloseTo(Math.log(1 + 0.5 / 100.5), 12);
  });
});

test.each([['Kudou', 'Kudō'], ['Kudo', 'Kudoo'], ['ぼっち', 'Bocchi'], ['シェリー', 'Sheri'], ['ちはやふる2', 'Chihayafuru 2'], ['ﾅﾙﾄ', 'NARUTO'], ['Yūki', 'Yuuki'], ['Ｂｅｂｏｐ', 'bebop']])('%s and %s are one name', (one, other) => {
  expect(titleWordsOf(one)).toEqual(titleWordsOf(other));
  expect(gramsOf(one)).toEqual(gramsOf(other));
});
