import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from '@bufbuild/protobuf';
import { timestampFromDate, type Timestamp } from '@bufbuild/protobuf/wkt';
import type { Item, OnairSite, SiteMeta } from 'bangumi-data';
import { AnimeSchema, Format, Status, StreamingLinkSchema, TitlesSchema, type Anime, type StreamingLink, type Titles } from '#proto/anime';
import { LinkSchema, Precision, Source, type Link } from '#proto/common';
import { seasonOf } from '../../../rules/seasons.ts';
import type { Reading, SourcePort, SourceRecord } from '../../domain/source.ts';
import { titleText } from '../../domain/normalise/titles.ts';
import { parseDocument } from '../files/json-document.ts';
import { fileFingerprint } from '../files/open.ts';
import { wrongFormat } from '../files/recognise.ts';
import { daysOf, isDayOnly, recurrenceOf } from './bangumi-dates.ts';

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
 * @param now what the source writes down for later than this does not tell of when it is
 * @param path a newer `dist/data.json` of the package; empty for the installed one
 */
export function readBangumiData(now: Date, path = ''): SourceRecord[] {
  const { items, siteMeta } = path ? fromFile(path) : (require('bangumi-data') as BangumiData);
  const asOf = newestDateIn(items, now);
  return items.map((item) => ({ source: SOURCE, place: `${item.title} (${item.begin.slice(0, 10)})`, anime: toRecord(item, siteMeta, asOf) }));
}

type BangumiData = typeof import('bangumi-data');

function fromFile(path: string): BangumiData {
  const text = readFileSync(path, 'utf8');
  const data = parseDocument(SOURCE, path, text) as Partial<BangumiData>;
  if (!Array.isArray(data.items) || !data.siteMeta) throw wrongFormat(SOURCE, path, text);
  return data as BangumiData;
}

function toRecord(item: Item, siteMeta: Record<string, SiteMeta>, asOf: number): Anime {
  const { start, end } = daysOf(item);
  return create(AnimeSchema, {
    titles: titlesOf(item),
    externalIds: item.sites.flatMap(({ site, id }) => {
      const known = identifying[site];
      return known && id ? [{ source: known.source, id, url: known.url + id }] : [];
    }),
    format: formats[item.type] ?? Format.UNSPECIFIED,
    ...statusOf(item, asOf),
    ...(start && { startDate: start, ...(item.type !== 'movie' && seasonOf(start)) }),
    ...(end && { endDate: end }),
    countryOfOrigin: countries[item.lang] ?? '',
    ...(item.broadcast && { broadcast: { recurrence: recurrenceOf(item, item.broadcast), timeZone: 'Asia/Tokyo' } }),
    streaming: item.sites.flatMap((site) => streamingOf(item, site as OnairSite, siteMeta[site.site])),
    links: linksOf(item),
    attributions: [ATTRIBUTION],
  });
}

function titlesOf({ title, titleTranslate, lang }: Item): Titles {
  const main = titleText(title) ?? '';
  const translated = Object.entries(titleTranslate).flatMap(([language, texts]) => texts.map((text) => ({ language, text: titleText(text) ?? '' })));
  const first = (wanted: string) => translated.find(({ language }) => language === wanted)?.text ?? '';
  const english = lang === 'en' ? main : first('en');
  return create(TitlesSchema, {
    native: lang === 'en' ? first('ja') : main,
    english,
    synonyms: translated.filter(({ text }) => text !== '' && text !== english && text !== main),
  });
}

/**
 * What the package surely says, at its own time: it keeps no status. What has an end has ended, and what has none was on air
 * then, unless it is an entry that nobody kept up: a year after its beginning, nothing in it is dated later than its first
 * year. Anything else follows from the dates, at the instant of reading (core/rules/airing).
 */
function statusOf({ begin, end, type, broadcast, sites }: Item, asOf: number): Pick<Anime, 'status'> & { statusAsOf?: Timestamp } {
  const [started, ended] = [Date.parse(begin), Date.parse(end)];
  const isOver = ended <= asOf || (type === 'movie' && started <= asOf);
  if (isOver) return { status: Status.FINISHED };
  if (!(started <= asOf) || type === 'movie' || type === 'ova') return { status: Status.UNSPECIFIED };
  const dates = [startOf(broadcast), ...sites.flatMap((site) => [(site as OnairSite).begin, startOf((site as OnairSite).broadcast)])];
  const isKeptUp = dates.some((text) => Date.parse(text ?? '') >= started + YEAR_MS);
  if (asOf - started >= YEAR_MS && !isKeptUp) return { status: Status.UNSPECIFIED };
  return { status: Status.RELEASING, statusAsOf: timestampFromDate(new Date(asOf)) };
}

const startOf = (recurrence: string | undefined): string | undefined => recurrence?.split('/')[1];

/** The package does not say of when it is: the newest date in it is when it was last kept up, or a little before. */
export function newestDateIn(items: readonly Item[], now: Date): number {
  const dates = items.flatMap(({ begin, sites }) => [begin, ...sites.map((site) => (site as OnairSite).begin ?? '')]);
  return Math.max(0, ...dates.map((text) => Date.parse(text)).filter((at) => at <= now.getTime()));
}

function streamingOf(item: Item, site: OnairSite, meta: SiteMeta | undefined): StreamingLink[] {
  if (meta?.type !== 'onair') return [];
  const begins = Date.parse(site.begin ?? '');
  return [create(StreamingLinkSchema, {
    site: meta.title,
    url: site.url || (site.id ? meta.urlTemplate.replace('{{id}}', site.id) : ''),
    regions: site.regions ?? meta.regions ?? [],
    ...(Number.isNaN(begins) ? {} : { beginsAt: timestampFromDate(new Date(begins)), beginsAtPrecision: isDayOnly(site.begin ?? '') ? Precision.DAY : Precision.MINUTE }),
    recurrence: recurrenceOf(item, site.broadcast ?? ''),
  })];
}

function linksOf({ officialSite, sites }: Item): Link[] {
  const tmdb = sites.find(({ site }) => site === 'tmdb');
  return [
    ...(officialSite ? [create(LinkSchema, { site: 'Official Site', url: officialSite })] : []),
    ...(tmdb ? [create(LinkSchema, { site: 'TMDB', url: `https://www.themoviedb.org/${tmdb.id}`, id: tmdb.id })] : []),
  ];
}
