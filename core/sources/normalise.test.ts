import { expect, test } from 'vitest';
import { RelationType } from '#proto/relation';
import { durationSeconds, known, partialDate, plainText, relationType, titlesOf } from './normalise.ts';

test.each([
  ['2024-01-05', { year: 2024, month: 1, day: 5 }],
  ['2024-01-05T00:00:00+00:00', { year: 2024, month: 1, day: 5 }],
  ['2024-01', { year: 2024, month: 1, day: 0 }],
  ['2024', { year: 2024, month: 0, day: 0 }],
  ['2024-??-??', { year: 2024, month: 0, day: 0 }],
  ['2024-02-29', { year: 2024, month: 2, day: 29 }],
  ['2023-02-29', { year: 2023, month: 2, day: 0 }],
  ['2024-04-31', { year: 2024, month: 4, day: 0 }],
  ['2024-12-31', { year: 2024, month: 12, day: 31 }],
  ['2024-13-01', { year: 2024, month: 0, day: 0 }],
])('the date %s keeps the precision that it has', (text, date) => expect(partialDate(text)).toMatchObject(date));

test.each(['', null, undefined, 'unknown', '0000-01-01'])('%j is no date', (text) =>
  expect(partialDate(text)).toBeUndefined(),
);

test.each([
  ['24 min per ep', 1440],
  ['1 hr 55 min', 6900],
  ['3 min 20 sec', 200],
  ['Unknown', undefined],
  [null, undefined],
])('the duration %j is %j seconds', (text, seconds) => expect(durationSeconds(text)).toBe(seconds));

test.each([
  ['A <i>bold</i> tale.<br><br>\nOf two.', 'A bold tale.\n\nOf two.'],
  ['She is ~!the villain!~ kind.', 'She is  kind.'],
  ['1 &lt; 2 &amp;&#x27;&#39; &eacute;', "1 < 2 &'' &eacute;"],
  ['<a href="https://x.example">x</a><y and z>w', 'x<y and z>w'],
  ['&#0; &#9999999;', '&#0; &#9999999;'],
  ['&#xD83D; &#55357;&#56832; &#128512;', '&#xD83D; &#55357;&#56832; 😀'],
])('%j reads as %j', (markup, text) => expect(plainText(markup)).toBe(text));

test.each([
  ['Side Story', RelationType.SIDE_STORY],
  ['SIDE_STORY', RelationType.SIDE_STORY],
  ['Spin-Off', RelationType.SPIN_OFF],
  ['spinoff', RelationType.SPIN_OFF],
  ['Parent Story', RelationType.PARENT_STORY],
  ['PARENT', RelationType.PARENT_STORY],
  ['Same Setting', RelationType.ALTERNATIVE_SETTING],
  ['Music Video', RelationType.OTHER],
  ['', RelationType.OTHER],
])("the relation %j is the contract's %i", (word, type) => expect(relationType(word)).toBe(type));

test('a title is said once', () => {
  const titles = titlesOf({ romaji: 'Kimi', english: null, native: '君' }, [
    ['', 'Kimi'],
    ['de', 'Du'],
    ['', 'Du'],
    ['', ''],
  ]);
  expect(titles).toMatchObject({ romaji: 'Kimi', english: '', native: '君' });
  expect(titles.synonyms.map(({ language, text }) => [language, text])).toEqual([['de', 'Du']]);
});

test('zero, null and less say nothing', () =>
  expect([0, null, undefined, -1, Number.NaN, 3].map(known)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    3,
  ]));
