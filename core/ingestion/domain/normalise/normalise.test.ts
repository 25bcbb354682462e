import { describe, expect, test } from 'vitest';
import { arithmeticGeometricMean, mergeScores } from '../../../rules/scores.ts';
import { agree, parseDate, parseSpan, refines } from './dates.ts';
import { durationSeconds } from './durations.ts';
import { ageRatingOf, formatOf, relationTypeOf, roleOf, seasonOf, sourceMaterialOf, statusOf } from './enums.ts';
import { nameKey } from './names.ts';
import { referenceOf } from './references.ts';
import { plainSynopsis } from './synopsis.ts';
import { listOf, presentText, scoreOf, Unreadable, wholeNumber } from './text.ts';
import { isLatin, languageOf, titleKey, titleText } from './titles.ts';

const date = (year: number, month = 0, day = 0) => ({ year, month, day });

describe('dates', () => {
  test.each([
    ['Apr 3, 1998', date(1998, 4, 3)], ['Apr 1998', date(1998, 4)], ['April 3, 1998', date(1998, 4, 3)], ['1997', date(1997)], ['2003-??', date(2003)],
    ['Apr 29, 2003', date(2003, 4, 29)], ['Feb 28, 2003', date(2003, 2, 28)], ['2003-04-??', date(2003, 4)], ['2003-04-05', date(2003, 4, 5)], ['2020-10-07T00:00:00Z', date(2020, 10, 7)], ['Feb 29, 2004', date(2004, 2, 29)],
    ['UNKNOWN', undefined], ['Not available', undefined], ['?', undefined], ['', undefined],
  ])('%j is read as exactly as it is', (text, expected) => expect(parseDate(text)).toEqual(expected));

  test.each(['soon', 'Feb 30, 2003', '2003-02-29', '0000-01-01', '2003-13-01', 'Foo 3, 1998'])('%j is unreadable', (text) => {
    expect(() => parseDate(text)).toThrow(Unreadable);
  });

  test.each([
    ['Apr 3, 1998 to Apr 24, 1999', { start: date(1998, 4, 3), end: date(1999, 4, 24) }], ['Sep 1, 2001', { start: date(2001, 9, 1) }],
    ['Oct 20, 1999 to ?', { start: date(1999, 10, 20) }], ['Apr 5 to Apr 26, 2010', { start: date(2010, 4, 5), end: date(2010, 4, 26) }],
    ['Dec 28 to Jan 4, 2003', { start: date(2002, 12, 28), end: date(2003, 1, 4) }], ['1963 to 1966', { start: date(1963), end: date(1966) }], ['Not available', {}],
  ])('the run %j has these ends', (text, expected) => expect(parseSpan(text)).toEqual(expected));

  test('one date refines another when it says the same more exactly, and agrees when both can be true', () => {
    expect([refines(date(1998, 4, 3), date(1998)), refines(date(1998, 4), date(1998, 5)), refines(date(1998), date(1998, 4))]).toEqual([true, false, false]);
    expect([refines(date(1998, 4, 3), date(1998, 4)), refines(date(1998, 5, 3), date(1998, 4)), refines(date(1998, 4, 4), date(1998, 4, 3)), refines(date(1999, 4), date(1998))]).toEqual([true, false, false, false]);
    expect([agree(date(1998, 4, 3), date(1998)), agree(date(1998, 4), date(1998, 5))]).toEqual([true, false]);
    expect([agree(date(1998, 4, 3), date(1998, 4)), agree(date(1998, 4), date(1998, 4, 3)), agree(date(1998, 4, 3), date(1998, 4, 3))]).toEqual([true, true, true]);
    expect([agree(date(1998, 4, 3), date(1998, 4, 4)), agree(date(1998, 4), date(1999, 4)), agree(date(1998), date(1998, 4))]).toEqual([false, false, true]);
  });
});

test.each([['24 min per ep', 1440], ['2 hr 4 min', 7440], ['30 sec', 30], ['1 hr', 3600], ['1h 55m', 6900], ['1 hr 2 min per ep', 3720], ['Unknown', undefined]])(
  'the duration %j is %j seconds', (text, seconds) => expect(durationSeconds(text)).toBe(seconds));
test('a duration without an amount is unreadable', () => expect(() => durationSeconds('long')).toThrow(Unreadable));

describe('enums', () => {
  test('take the words of every source', () => {
    expect(['TV', 'Movie', 'TV Special', 'web', 'UNKNOWN'].map(formatOf)).toEqual(['TV', 'MOVIE', 'SPECIAL', 'ONA', undefined]);
    expect(['Finished Airing', 'Currently Airing', 'UPCOMING', 'ONGOING'].map(statusOf)).toEqual(['FINISHED', 'RELEASING', 'NOT_YET_RELEASED', 'RELEASING']);
    expect(['spring', 'AUTUMN', 'UNDEFINED'].map(seasonOf)).toEqual(['SPRING', 'FALL', undefined]);
    expect(['4-koma manga', 'Light novel', 'MIXED MEDIA', 'Unknown'].map(sourceMaterialOf)).toEqual(['FOUR_KOMA_MANGA', 'LIGHT_NOVEL', 'MIXED_MEDIA', undefined]);
    expect(['MAIN', 'Supporting', 'other'].map(roleOf)).toEqual(['MAIN', 'SUPPORTING', 'UNSPECIFIED']);
  });

  test('name the word that they do not know', () => expect(() => formatOf('Hologram')).toThrow('"Hologram"'));

  test.each([['G - All Ages', 'G'], ['PG - Children', 'PG'], ['PG-13 - Teens 13 or older', 'PG_13'], ['R - 17+ (violence & profanity)', 'R_17'], ['R+ - Mild Nudity', 'R_PLUS'], ['Rx - Hentai', 'RX'], ['UNKNOWN', undefined]])(
    'the rating %j is %j', (text, rating) => expect(ageRatingOf(text)).toBe(rating));

  test('a relation of which a source says only a format is OTHER', () => {
    expect(['Parent story', 'SIDE_STORY', 'CHARACTER', 'ORIGINAL WORK', 'MOVIE'].map(relationTypeOf)).toEqual(['PARENT_STORY', 'SIDE_STORY', 'SHARED_CHARACTER', 'SOURCE', 'OTHER']);
  });
});

describe('a synopsis', () => {
  test('loses HTML, character references and emphasis, and keeps its paragraphs', () => {
    expect(plainSynopsis('<i>Spike</i> &amp; Jet.<br><br>__Space__ is &#x5bdd;&hellip; 1 < 2')).toBe('Spike & Jet.\n\nSpace is 寝… 1 < 2');
  });

  test('has its paragraphs two line breaks apart at most, and no space beside one', () => {
    expect(plainSynopsis('<p>One.</p><p>Two \r\n\u200b\r\n\r\n\r\n  Three\t \tfour.</p>')).toBe('One.\n\nTwo\n\nThree four.');
  });

  test('loses what says who wrote it, also several in a row, and nothing within the text', () => {
    expect(plainSynopsis('Text (Source: of joy) goes on.\n\n(Source: ANN, edited)\n\n[Written by MAL Rewrite]')).toBe('Text (Source: of joy) goes on.');
    expect(plainSynopsis('Text.\nSource: Crunchyroll')).toBe('Text.');
  });

  test('loses what a spoiler mark hides', () => {
    expect(plainSynopsis('He wins. ~!He dies.!~ The end. [spoiler]Twice.[/spoiler]')).toBe('He wins. The end.');
  });

  test('that says that there is none is none', () => {
    expect([plainSynopsis('UNKNOWN'), plainSynopsis('No synopsis information has been added to this title.'), plainSynopsis('(Source: ANN)')]).toEqual([undefined, undefined, undefined]);
  });

  test('keeps a reference to no character as it is written', () => expect(plainSynopsis('a &#xD800; &#xDFFF; &#0; &#1114112; b &bogus; c &#x10FFFF;')).toBe('a &#xD800; &#xDFFF; &#0; &#1114112; b &bogus; c \u{10ffff}'));
});

describe('titles and names', () => {
  test('are composed, with single spaces and without what is not seen', () => expect(titleText(' Cafe\u0301\u200b  de\nFlore ')).toBe('Café de Flore'));

  test('give their language away by their script, where it is one', () => {
    expect(['カウボーイ', '한국', 'คาวบอย', 'كاوبوي', '星际牛仔', 'Cowboy'].map(languageOf)).toEqual(['ja', 'ko', 'th', 'ar', '', '']);
    expect([isLatin('Pokémon 2!'), isLatin('星')]).toEqual([true, false]);
  });

  test('are the same whatever their width, case, accents and punctuation, but not their voicing', () => {
    expect(titleKey('ＲＥＤ　GARDEN: Dead Girls')).toBe(titleKey('Red Garden - dead girls!'));
    expect(titleKey('ガンダム')).not.toBe(titleKey('カンタム'));
  });

  test('of persons are the same in either order and any romanisation', () => {
    expect(new Set(['Amano, Tooko', 'Touko Amano', 'Tōko Amano', 'AMANO Tohko'].map(nameKey)).size).toBe(1);
    expect(nameKey('佐藤 ますき')).toBe(nameKey('佐藤ますき'));
    expect(nameKey('Yuki')).not.toBe(nameKey('Yuka'));
  });
});

test.each([
  ['https://myanimelist.net/anime/6408/Bungaku_Shoujo_Movie', 'MAL anime 6408'], ['https://myanimelist.net/manga/36037/X', 'MAL manga 36037'],
  ['https://anidb.net/perl-bin/animedb.pl?show=anime&aid=10143', 'ANIDB anime 10143'], ['https://anime-planet.com/anime/mameshiba', 'ANIME_PLANET anime mameshiba'],
  ['https://www.animenewsnetwork.com/encyclopedia/anime.php?id=42', 'ANN anime 42'], ['https://kitsu.io/anime/4550', 'KITSU anime 4550'],
  ['https://bgm.tv/subject/253', 'BANGUMI anime 253'], ['https://myanimelist.net/anime/producer/10/Production_IG', 'MAL studio 10'],
  ['https://www.animenewsnetwork.com/encyclopedia/manga.php?id=42', 'ANN manga 42'], ['https://www.animenewsnetwork.com/encyclopedia/anime.php?id=x', undefined],
  ['https://example.org/anime/1', undefined], ['https://example.org/anime.php?id=42', undefined], ['no address', undefined],
])('the page %j is about %j', (url, expected) => {
  const reference = referenceOf(url);
  expect(reference && `${reference.platform} ${reference.kind} ${reference.id}`).toBe(expected);
});

test('what sources write for nothing is nothing', () => {
  expect(['UNKNOWN', ' Unknown ', 'None found, add some', 'N/A', '?', ''].map(presentText)).toEqual(Array(6).fill(undefined));
  expect(listOf('Action, UNKNOWN, Drama, Action')).toEqual(['Action', 'Drama']);
  expect([wholeNumber('26.0'), wholeNumber('UNKNOWN')]).toEqual([26, undefined]);
  expect(() => wholeNumber('26.5')).toThrow(Unreadable);
});

test('scores are on a scale of 0 to 10, 0 is no vote, and more than the scale is unreadable', () => {
  expect([scoreOf('8.75'), scoreOf(75, 100), scoreOf(0), scoreOf('UNKNOWN')]).toEqual([8.75, 7.5, undefined, undefined]);
  expect([scoreOf(10), scoreOf(null), scoreOf(undefined)]).toEqual([10, undefined, undefined]);
  for (const unreadable of [11, -1, 'high']) expect(() => scoreOf(unreadable)).toThrow(Unreadable);
});

describe('merged scores', () => {
  test('the arithmetic-geometric mean of 1 and √2 is the number that Gauss found', () => {
    expect(arithmeticGeometricMean(1, Math.SQRT2)).toBeCloseTo(1.1981402347355923, 14);
  });

  test('are the same to the last bit in any order, and of one score that score', () => {
    expect(mergeScores([0.1, 0.2, 0.3])).toEqual(mergeScores([0.3, 0.1, 0.2]));
    expect(mergeScores([8])).toEqual({ arithmeticMean: 8, median: 8, arithmeticGeometricMean: expect.closeTo(8, 12) });
    expect(mergeScores([1, 2, 3, 10])?.median).toBe(2.5);
    expect(mergeScores([])).toBeUndefined();
  });
});
