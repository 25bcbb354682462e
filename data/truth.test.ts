import { beforeAll, expect, test } from 'vitest';
import { Format, Season, Status, type Anime } from '#proto/anime';
import { RelationType } from '#proto/relation';
import { nameKey } from '../core/ingestion/domain/normalise/names.ts';
import { titleText } from '../core/ingestion/domain/normalise/titles.ts';
import type { Reject } from '../core/ingestion/domain/source.ts';
import { dateText, isBefore } from '../core/rules/dates.ts';
import { seasonOf } from '../core/rules/seasons.ts';
import { mergedCatalog } from './testing.ts';

const NOW = Date.parse('2026-11-28T00:00:00Z');
const TODAY = { year: 2026, month: 11, day: 28 };

let all: readonly Anime[];
let rejects: readonly Reject[];
beforeAll(async () => {
  const catalog = await mergedCatalog(NOW);
  all = catalog.payloads.map(({ anime }) => anime);
  rejects = catalog.rejects;
}, 120_000);

const titleOf = ({ titles }: Anime) => titles?.romaji || titles?.english || titles?.native || '';
const titlesWhere = (isWrong: (anime: Anime) => boolean) => all.filter(isWrong).map(titleOf);
const ended = ({ endDate }: Anime, isSo: (end: NonNullable<Anime['endDate']>) => boolean) => endDate !== undefined && isSo(endDate);

test('no end is lost because it lies before its start', () => {
  expect(rejects.filter(({ field }) => field.endsWith('_date'))).toEqual([]);
});

test('what has finished neither ends nor begins later than today, and what is on the air has no end behind it', () => {
  const isFuture = (date: Anime['startDate']) => date !== undefined && isBefore(TODAY, date);
  expect(titlesWhere((anime) => anime.status === Status.FINISHED && (isFuture(anime.startDate) || isFuture(anime.endDate)))).toEqual([]);
  expect(titlesWhere((anime) => anime.status === Status.RELEASING && ended(anime, (end) => isBefore(end, TODAY)))).toEqual([]);
});

test('a film ends on the day that it opens', () => {
  const isLonger = (anime: Anime) => ended(anime, (end) => anime.startDate !== undefined && dateText(end) !== dateText(anime.startDate));
  expect(titlesWhere((anime) => anime.format === Format.MOVIE && isLonger(anime))).toEqual([]);
});

test('a season is the one that the start lies in, or next to it', () => {
  const quarterOf = ({ season, seasonYear }: Pick<Anime, 'season' | 'seasonYear'>) => seasonYear * 4 + season;
  const begun = ({ startDate }: Anime) => seasonOf(startDate);
  expect(titlesWhere((anime) => anime.season !== Season.UNSPECIFIED && begun(anime) !== undefined && Math.abs(quarterOf(anime) - quarterOf(begun(anime)!)) > 1)).toEqual([]);
});

test('no title has markup, character references, invisible characters or spaces to spare', () => {
  const texts = ({ titles }: Anime) => [titles?.romaji, titles?.english, titles?.native, ...(titles?.synonyms ?? []).map(({ text }) => text)].filter((text) => text !== undefined && text !== '');
  expect(all.flatMap(texts).filter((text) => titleText(text) !== text)).toEqual([]);
});

test('no two are one anime: native title, format and first day', () => {
  const keyOf = ({ titles, format, startDate }: Anime) => `${titles?.native} ${format} ${startDate ? dateText(startDate) : ''}`;
  const groups = Map.groupBy(all.filter(({ startDate, titles }) => startDate?.day && titles?.native), keyOf);
  expect([...groups].filter(([, group]) => group.length > 1).map(([key]) => key)).toEqual([]);
});

test('a series has more than one episode, and lengths are those of the format', () => {
  const minutes: Partial<Record<Format, readonly [number, number]>> = { [Format.TV]: [5, 65], [Format.TV_SHORT]: [0.5, 16], [Format.MOVIE]: [10, 240] };
  const isOdd = ({ format, durationSeconds = 0 }: Anime) => {
    const [least, most] = minutes[format] ?? [0, 240];
    return durationSeconds > 0 && (durationSeconds < least * 60 || durationSeconds > most * 60);
  };
  expect(titlesWhere(({ format, episodeCount }) => format === Format.TV && episodeCount === 1)).toEqual([]);
  expect(titlesWhere(isOdd)).toEqual([]);
});

test('a sequel comes after its prequel, unless it tells what was before', () => {
  const byId = new Map(all.flatMap((anime) => anime.externalIds.map(({ source, id }) => [`${source}:${id}`, anime] as const)));
  const sequels = all.flatMap((anime) => anime.relations.filter(({ type }) => type === RelationType.SEQUEL).flatMap(({ target }) => {
    const other = target.map(({ source, id }) => byId.get(`${source}:${id}`)).find((found) => found !== undefined);
    return other ? [[anime, other] as const] : [];
  }));
  expect(sequels.length).toBeGreaterThan(80);
  const isEarlier = ([anime, sequel]: readonly [Anime, Anime]) => anime.startDate && sequel.startDate && isBefore(sequel.startDate, anime.startDate);
  expect(sequels.filter(isEarlier).map((pair) => pair.map(titleOf).join(' -> '))).toEqual(['Jujutsu Kaisen 0 Movie -> Jujutsu Kaisen']);
});

test('demographics are MyAnimeList’s five', () => {
  expect([...new Set(all.flatMap(({ demographics }) => demographics))].sort()).toEqual(['Josei', 'Kids', 'Seinen', 'Shoujo', 'Shounen']);
});

test('a studio and a person have one spelling', () => {
  const twice = (names: readonly string[]) => [...Map.groupBy(new Set(names), nameKey).values()].filter((spellings) => spellings.length > 1);
  expect(twice(all.flatMap(({ studios }) => studios.map(({ name }) => name)))).toEqual([]);
  expect(twice(all.flatMap(({ staff }) => staff.map(({ name }) => name)))).toEqual([]);
});
