import type { Anime, Status, Titles } from '#proto/anime';
import type { LocalizedText, PartialDate, Provenance } from '#proto/common';
import { endedOnlyAPart } from '../../../rules/airing/run.ts';
import { dateText, isBefore } from '../../../rules/dates.ts';
import { estimateFame } from '../../../rules/fame.ts';
import { isPlaceholderImage, isPlaceholderSynopsis } from '../../../rules/placeholders.ts';
import { choose, collect, fillAll, namesOf, provenanceOf, type Chosen, type Merged, type SourcedValue } from '../merge.ts';
import { agree, refines } from '../normalise/dates.ts';
import { nameKey } from '../normalise/names.ts';
import { isLatin, titleKey } from '../normalise/titles.ts';
import { byPrecedence, OPERATORS } from '../precedence.ts';
import { romajiOf } from '../romaji.ts';
import { oneRunEach } from '../runs.ts';
import { groupItems, listsOf, type Member, type Stage, type StageContext } from './stage.ts';

/** Of the contract's Status: on air. */
const RELEASING: Status = 2;

/** Fields of which the first source that says anything wins. */
const single = [
  'format', 'episodeCount', 'durationSeconds', 'sourceMaterial', 'ageRating', 'countryOfOrigin',
  'genres', 'themes', 'demographics', 'themeSongs',
] as const satisfies readonly (keyof Anime)[];

type Made = { readonly [Field in keyof Anime]?: Chosen<Anime[Field]> | undefined };

/** Stage 1: titles, format, status, dates, synopsis, and everything that is not of another stage. */
export const metadata: Stage = (records, context) => {
  const members = oneRunEach(records);
  const startDate = dateOf(members, 'startDate', context);
  const endDate = dateOf(members.map((member) => onOneDay(member, startDate?.value)), 'endDate', context);
  const status = statusOf(members, context);
  const made: Made = {
    ...Object.fromEntries(single.map((field) => [field, choose(saidOf(members, field, context))])),
    ...listFields(members),
    adult: adultOf(members, context),
    titles: titlesOf(members),
    ...status,
    broadcast: choose(latestRunFirst(saidOf(members, 'broadcast', context))),
    fame: fameOf(members, context),
    synopsis: choose(saidOf(members, 'synopsis', context).filter(({ value }) => !isPlaceholderSynopsis(value))),
    startDate,
    endDate: endDate && wasOnAirAfter(endDate.value, status) ? undefined : endDate,
  };
  const season = seasonOf(members, startDate?.value);
  const romaji = derivedRomaji(made.titles?.value);
  const known = Object.entries(made).filter(([, chosen]) => chosen && !(Array.isArray(chosen.value) && chosen.value.length === 0)) as [string, Chosen<unknown>][];
  return {
    fields: {
      ...Object.fromEntries(known.map(([field, { value }]) => [field, value])),
      ...(made.adult?.value && { isAdult: true }), ...season?.value, ...(romaji && { titles: romaji.value }),
    },
    provenance: { ...Object.fromEntries(known.map(([field, { provenance }]) => [field, provenance])), ...(season && { season: season.provenance }), ...(romaji && { 'titles.romaji': romaji.provenance }) },
  };
};

/** Fields that add up over the sources. */
const listFields = (members: readonly Member[]): Made => ({
  externalIds: collect(listsOf(members, 'externalIds', (anime) => anime.externalIds), ({ source, id }) => `${source}:${id}`),
  streaming: collect(listsOf(members, 'streaming', (anime) => anime.streaming), ({ site, url }) => `${site} ${url}`),
  links: collect(listsOf(members, 'links', (anime) => anime.links), ({ site, url }) => `${site} ${url}`),
  images: collect(listsOf(members, 'images', ({ images }) => images.filter(({ url }) => !isPlaceholderImage(url))), ({ url }) => url),
  trailers: collect(listsOf(members, 'trailers', (anime) => anime.trailers), ({ url }) => url),
  attributions: collect(listsOf(members, 'attributions', (anime) => anime.attributions), (text) => text),
  tags: items(members, 'tags', (anime) => anime.tags, ({ name }) => titleKey(name)),
  studios: items(members, 'studios', (anime) => anime.studios, ({ name, role }) => `${role} ${titleKey(name)}`),
  staff: items(members, 'staff', (anime) => anime.staff, ({ name, role }) => `${titleKey(role)} ${nameKey(name)}`),
});

const items = <T extends object>(members: readonly Member[], field: string, get: (anime: Anime) => readonly T[], key: (item: T) => string): Merged<T> =>
  fillAll(groupItems(listsOf(members, field, get), key));

const saidOf = <Field extends keyof Anime>(members: readonly Member[], field: Field, { isSaid }: StageContext) =>
  byPrecedence(members, field).flatMap(({ source, anime }) => (isSaid(anime, field) ? [{ source, value: anime[field] }] : []));

/** An operator's word, else a yes of anybody, else a no: sources that don't know write no. */
function adultOf(members: readonly Member[], context: StageContext): Chosen<boolean> | undefined {
  const said = saidOf(members, 'adult', context).flatMap(({ source, value }) => (value === undefined ? [] : [{ source, value }]));
  const first = said.find(({ source }) => source === OPERATORS) ?? said.find(({ value }) => value) ?? said[0];
  return first && choose([first, ...said.filter((one) => one !== first)]);
}

/**
 * What the newest dated word says, else the first: a status is true at its time only. The operator's holds in any case.
 * When it was last said is the newest of those that say it.
 */
function statusOf(members: readonly Member[], { isSaid }: StageContext): Made {
  const isOperators = ({ source }: Member) => (source === 'contract-json' ? 0 : 1);
  const at = ({ anime: { statusAsOf } }: Member) => (statusAsOf ? Number(statusAsOf.seconds) : -Infinity);
  const byTime = (a: Member, b: Member) => isOperators(a) - isOperators(b) || (at(a) === at(b) ? 0 : at(b) - at(a));
  const said = byPrecedence(members, 'status').filter(({ anime }) => isSaid(anime, 'status')).sort(byTime);
  const [first] = said;
  const newest = said.filter(({ anime }) => anime.status === first?.anime.status && anime.statusAsOf).sort((a, b) => at(b) - at(a));
  return {
    status: choose(said.map(({ source, anime }) => ({ source, value: anime.status }))),
    statusAsOf: choose(newest.slice(0, 1).map(({ source, anime }) => ({ source, value: anime.statusAsOf }))),
  };
}

/** Of several runs that one source keeps of a show the latest is on air: a long runner that moved has one for each slot. */
function latestRunFirst(said: readonly SourcedValue<Anime['broadcast']>[]): SourcedValue<Anime['broadcast']>[] {
  const own = said.filter(({ source }) => source === said[0]?.source);
  const byRun = own.toSorted((a, b) => ((a.value?.recurrence ?? '') < (b.value?.recurrence ?? '') ? 1 : -1));
  return [...byRun, ...said.slice(own.length)];
}

/** Who says that it all came out on one day says nothing of which: start and end are where the others' start is. */
function onOneDay(member: Member, start: PartialDate | undefined): Member {
  const { startDate, endDate } = member.anime;
  const isOneDay = startDate && endDate && startDate.day > 0 && dateText(startDate) === dateText(endDate);
  return isOneDay && start ? { ...member, anime: { ...member.anime, startDate: start, endDate: start } } : member;
}

/**
 * The first date, unless another says the same more exactly. An end after which the same source has
 * another part begin was that of a part. */
function dateOf(members: readonly Member[], field: 'startDate' | 'endDate', context: StageContext): Chosen<PartialDate> | undefined {
  const isEndOfPart = (by: string, date: PartialDate) =>
    field === 'endDate' && members.some(({ source, anime: { startDate } }) => source === by && startDate && isBefore(date, startDate));
  const said = saidOf(members, field, context).flatMap(({ source, value }) => (value && !isEndOfPart(source, value) ? [{ source, value }] : []));
  const [first] = said;
  const exact = first && said.find(({ value }) => refines(value, first.value));
  return choose(exact ? [exact, ...said] : said, agree);
}

/** An end long before a time at which the show was on air was that of its first run. */
function wasOnAirAfter({ year, month, day }: PartialDate, { status, statusAsOf }: Made): boolean {
  const onAirAt = statusAsOf?.value ? Number(statusAsOf.value.seconds) * 1000 : null;
  return status?.value === RELEASING && endedOnlyAPart(Date.UTC(year, (month || 12) - 1, day || 31), onAirAt);
}

/** Season and its year belong together: both are of one record, and of no other start than the one that holds. */
function seasonOf(members: readonly Member[], start: PartialDate | undefined): Chosen<Pick<Anime, 'season' | 'seasonYear'>> | undefined {
  const isOfOtherStart = ({ startDate }: Anime) => startDate && start && startDate.month > 0 && start.month > 0 && Math.abs(monthsOf(startDate) - monthsOf(start)) >= 3;
  return choose(byPrecedence(members, 'season').flatMap(({ source, anime }) =>
    ((anime.season || anime.seasonYear) && !isOfOtherStart(anime) ? [{ source, value: { season: anime.season, seasonYear: anime.seasonYear } }] : [])));
}

const monthsOf = ({ year, month }: PartialDate): number => year * 12 + month;

/** How well known it probably is, used where there are no user counts: a source's judgement, else the estimate. */
function fameOf(members: readonly Member[], context: StageContext): Chosen<number | undefined> | undefined {
  const judged = choose(saidOf(members, 'fame', context));
  if (judged) return judged;
  const value = estimateFame({
    sites: new Set(members.flatMap(({ anime }) => anime.streaming.map(({ site }) => site))).size,
    languages: new Set(members.flatMap(({ anime }) => anime.titles?.synonyms.map(({ language }) => language) ?? []).filter(Boolean)).size,
    isSelected: members.some(({ source, anime }) => source === 'echora' && anime.synopsis !== ''),
  });
  return value === undefined ? undefined : { value, provenance: provenanceOf('estimate') };
}

/** A title in Latin letters where no source has one: the native one as it is, or what its kana read as. */
function derivedRomaji(titles: Titles | undefined): Chosen<Titles> | undefined {
  if (!titles || titles.romaji || !titles.native) return undefined;
  if (isLatin(titles.native)) return { value: { ...titles, romaji: titles.native }, provenance: provenanceOf('the native title') };
  const romaji = romajiOf(titles.native);
  return romaji === undefined ? undefined : { value: { ...titles, romaji }, provenance: provenanceOf('derived from kana') };
}

/** Of each main title the first known; every other wording becomes a synonym, so that nothing is lost. */
function titlesOf(members: readonly Member[]): { value: Titles; provenance: Provenance } | undefined {
  const said = byPrecedence(members, 'titles').flatMap(({ source, anime: { titles } }) => (titles ? [{ source, titles }] : []));
  const [first] = said;
  if (!first) return undefined;
  const main = (name: 'romaji' | 'english' | 'native') => said.find(({ titles }) => titles[name])?.titles[name] ?? '';
  const names = { romaji: main('romaji'), english: main('english'), native: main('native') };
  const others = said.flatMap(({ titles: { romaji, english, native, synonyms } }): LocalizedText[] => [
    ...named('ja-Latn', romaji), ...named('en', english), ...named('ja', native), ...synonyms,
  ]);
  const taken = Object.values(names);
  const synonyms = new Map<string, LocalizedText>();
  for (const other of others) {
    const known = synonyms.get(other.text);
    if (!taken.includes(other.text) && (!known || (!known.language && other.language))) synonyms.set(other.text, other);
  }
  return { value: { ...first.titles, ...names, synonyms: [...synonyms.values()] }, provenance: provenanceOf(namesOf(said)) };
}

const named = (language: string, text: string): LocalizedText[] =>
  text ? [{ $typeName: 'echora.v1.LocalizedText', language, text }] : [];
