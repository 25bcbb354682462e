import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import type { Item, OnairSite, SiteMeta } from 'bangumi-data';
import { AnimeSchema, Format, Season, Status, StreamingLinkSchema, TitlesSchema, type Anime, type StreamingLink, type Titles } from '#proto/anime';
import { LinkSchema, Source, type Link } from '#proto/common';
import type { Reading, SourcePort, SourceRecord } from '../../domain/source.ts';
import { parseDocument } from '../files/json-document.ts';
import { fileFingerprint } from '../files/open.ts';
import { wrongFormat } from '../files/recognise.ts';

const SOURCE = 'bangumi-data';
const ATTRIBUTION = 'bangumi-data (CC BY 4.0), https://github.com/bangumi-data/bangumi-data';
/** The sites whose ids identify one anime. TMDB's don't: several seasons share one. */
const identifying: Record<string, { source: Source; url: string }> = {
  mal: { source: Source.MAL, url: 'https://myanimelist.net/anime/' },
  aniList: { source: Source.ANILIST, url: 'https://anilist.co/anime/' },
  anidb: { source: Source.ANIDB, url: 'https://anidb.net/anime/' },
  bangumi: { source: Source.BANGUMI, url: 'https://bgm.tv/subject/' },
};
const formats: Record<string, Format> = { tv: Format.TV, web: Format.ONA, movie: Format.MOVIE, ova: Format.OVA };
const countries: Record<string, string> = { ja: 'JP', 'zh-Hans': 'CN', 'zh-Hant': 'TW', en: 'US' };
const JAPAN_OFFSET_MS = 9 * 60 * 60 * 1000;
const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

const require = createRequire(import.meta.url);

/** The npm package bangumi-data. */
export const bangumiData: SourcePort = {
  name: SOURCE,
  description: 'names in several languages, broadcast recurrences, streaming sites, ids (npm bangumi-data, or a newer dist/data.json)',
  policy: {
    licence: 'CC BY 4.0', terms: 'https://github.com/bangumi-data/bangumi-data', attribution: ATTRIBUTION,
    rateLimit: 'none: a package', redistribution: 'allowed',
  },
  input: 'optional file',
  async *read({ path, now, expect }): AsyncGenerator<Reading> {
    const records = readBangumiData(now, path);
    expect?.(records.length);
    for (const record of records) yield { record };
  },
  fingerprint: (path) => fileFingerprint(path || require.resolve('bangumi-data')),
};

/**
 * The titles of the npm package bangumi-data: names in several languages, broadcast recurrences, streaming sites, ids.
 *
 * @param now decides which are still to come and which are on air
 * @param path a newer `dist/data.json` of the package; empty for the installed one
 */
export function readBangumiData(now: Date, path = ''): SourceRecord[] {
  const { items, siteMeta } = path ? fromFile(path) : (require('bangumi-data') as BangumiData);
  return items.map((item) => ({ source: SOURCE, place: `${item.title} (${item.begin.slice(0, 10)})`, anime: toRecord(item, siteMeta, now) }));
}

type BangumiData = typeof import('bangumi-data');

function fromFile(path: string): BangumiData {
  const text = readFileSync(path, 'utf8');
  const data = parseDocument(SOURCE, path, text) as Partial<BangumiData>;
  if (!Array.isArray(data.items) || !data.siteMeta) throw wrongFormat(SOURCE, path, text);
  return data as BangumiData;
}

function toRecord(item: Item, siteMeta: Record<string, SiteMeta>, now: Date): Anime {
  const start = dateInJapan(item.begin);
  const end = dateInJapan(item.end);
  return create(AnimeSchema, {
    titles: titlesOf(item),
    externalIds: item.sites.flatMap(({ site, id }) => {
      const known = identifying[site];
      return known && id ? [{ source: known.source, id, url: known.url + id }] : [];
    }),
    format: formats[item.type] ?? Format.UNSPECIFIED,
    status: statusOf(item, now),
    ...(start && { startDate: start, ...(item.type !== 'movie' && seasonOf(start)) }),
    ...(end && { endDate: end }),
    countryOfOrigin: countries[item.lang] ?? '',
    ...(item.broadcast && { broadcast: { recurrence: item.broadcast, timeZone: 'Asia/Tokyo' } }),
    streaming: item.sites.flatMap((site) => streamingOf(site as OnairSite, siteMeta[site.site])),
    links: linksOf(item),
    attributions: [ATTRIBUTION],
  });
}

function titlesOf({ title, titleTranslate, lang }: Item): Titles {
  const english = lang === 'en' ? title : (titleTranslate.en?.[0] ?? '');
  const synonyms = Object.entries(titleTranslate).flatMap(([language, texts]) => texts.map((text) => ({ language, text })));
  return create(TitlesSchema, {
    native: lang === 'en' ? (titleTranslate.ja?.[0] ?? '') : title,
    english,
    synonyms: synonyms.filter(({ text }) => text !== '' && text !== english && text !== title),
  });
}

/** An unfinished show that started over a year ago without a weekly slot is more likely over than on air. */
function statusOf({ begin, end, type, broadcast }: Item, now: Date): Status {
  const started = Date.parse(begin);
  if (Number.isNaN(started)) return Status.UNSPECIFIED;
  if (started > now.getTime()) return Status.NOT_YET_RELEASED;
  const ended = Date.parse(end);
  if (type === 'movie' || ended <= now.getTime()) return Status.FINISHED;
  if (ended > now.getTime()) return Status.RELEASING;
  if (type === 'ova') return Status.UNSPECIFIED;
  return broadcast || now.getTime() - started < YEAR_MS ? Status.RELEASING : Status.UNSPECIFIED;
}

/**
 * The day in Japan. Where only the day is known the source writes 16:00 UTC of that day, which in Japan would be the
 * next: of 708 such dates that MyAnimeList has too, it agrees with the day as written in 420 and the next in 215.
 */
function dateInJapan(instant: string) {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) return undefined;
  const local = new Date(instant.endsWith('T16:00:00.000Z') ? at : at + JAPAN_OFFSET_MS);
  return { year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate() };
}

function seasonOf({ year, month }: { year: number; month: number }): { season: Season; seasonYear: number } {
  const seasons = [Season.WINTER, Season.SPRING, Season.SUMMER, Season.FALL];
  return { season: seasons[Math.floor((month - 1) / 3)] ?? Season.UNSPECIFIED, seasonYear: year };
}

function streamingOf(site: OnairSite, meta: SiteMeta | undefined): StreamingLink[] {
  if (meta?.type !== 'onair') return [];
  const begins = Date.parse(site.begin ?? '');
  return [create(StreamingLinkSchema, {
    site: meta.title,
    url: site.url || (site.id ? meta.urlTemplate.replace('{{id}}', site.id) : ''),
    regions: site.regions ?? meta.regions ?? [],
    ...(Number.isNaN(begins) ? {} : { beginsAt: timestampFromDate(new Date(begins)) }),
    recurrence: site.broadcast ?? '',
  })];
}

function linksOf({ officialSite, sites }: Item): Link[] {
  const tmdb = sites.find(({ site }) => site === 'tmdb');
  return [
    ...(officialSite ? [create(LinkSchema, { site: 'Official Site', url: officialSite })] : []),
    ...(tmdb ? [create(LinkSchema, { site: 'TMDB', url: `https://www.themoviedb.org/${tmdb.id}`, id: tmdb.id })] : []),
  ];
}
