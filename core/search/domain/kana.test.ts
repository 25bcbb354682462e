import { expect, it } from 'vitest';
import { gramsOf, titleWordsOf } from './analysis.ts';
import { romanise } from './kana.ts';

it.each([['ナルト', 'naruto'], ['なると', 'naruto'], ['しんちゃん', 'shinchan'], ['マッチ', 'matchi'], ['がっこう', 'gakkou'], ['シェリー', 'sheri'], ['進撃の巨人', '進撃の巨人'], ['naruto', 'naruto']])('"%s" is %s', (word, expected) => {
  expect(romanise(word)).toBe(expected);
});

it.each([['Kudou', 'Kudō'], ['Kudo', 'Kudoo'], ['ちはやふる2', 'Chihayafuru 2'], ['ﾅﾙﾄ', 'NARUTO'], ['Yūki', 'Yuuki'], ['Ｂｅｂｏｐ', 'bebop']])('"%s" and "%s" are one name', (one, other) => {
  expect(titleWordsOf(one)).toEqual(titleWordsOf(other));
  expect(gramsOf(one)).toEqual(gramsOf(other));
});
