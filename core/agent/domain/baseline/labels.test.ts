import { expect, test } from 'vitest';
import { filters, plan } from './testing.ts';

test.each([
  ['good romance anime', ['genres EQ Romance']],
  ['anime with vampires', ['themes EQ Vampire']],
  ['anime about vampires and romance', ['genres EQ Romance', 'themes EQ Vampire']],
  ['Can you recommend me romance anime', ['genres EQ Romance']],
])('"%s" lists what has the labels, and searches for no title that holds their words', (request, expected) => {
  expect(plan(request).text).toBe('');
  expect(filters(request).sort()).toEqual(expected);
});

test('a label beside other words, or that a mood stands for, is searched for with them', () => {
  expect(plan('funny anime').text).toMatch(/^funny anime comedy/);
  expect(plan('a cute romance anime')).toMatchObject({ text: 'cute romance anime', filters: [{ values: ['Romance'] }] });
});

test.each([
  ['anime directed by Satoshi Kon', 'Satoshi Kon'],
  ['works of Naoko Yamada', 'Naoko Yamada'],
  ['music by Yoko Kanno', 'Yoko Kanno'],
  ['anime with soundtrack by Hiroyuki Sawano', 'Hiroyuki Sawano'],
  ['anime movies by Mamoru Hosoda', 'Mamoru Hosoda'],
])('"%s" is searched for by the name', (request, text) => expect(plan(request).text).toBe(text));

test.each(['anime written by a woman', 'a murder solved by two brothers'])('"%s" names nobody', (request) => expect(plan(request).text).toBe(request.replace(/^a /, '')));
