import type { Anime, Titles } from '#proto/anime';
import type { LocalizedText, PartialDate, Provenance } from '#proto/common';
import { estimateFame } from '../../../rules/fame.ts';
import { isPlaceholderImage, isPlaceholderSynopsis } from '../../../rules/placeholders.ts';
import { choose, collect, fillAll, namesOf, provenanceOf, type Chosen, type Merged } from '../merge.ts';
import { agree, refines } from '../normalise/dates.ts';
import { nameKey } from '../normalise/names.ts';
import { isLatin, titleKey } from '../normalise/titles.ts';
import { byPrecedence } from '../precedence.ts';
import { groupItems, listsOf, type Member, type Stage, type StageContext } from './stage.ts';

/** Fields of which the first source that says anything wins. */
const single = [
  'format', 'status', 'episodeCount', 'durationSeconds', 'sourceMaterial', 'ageRating', 'isAdult', 'countryOfOrigin',
  'genres', 'themes', 'demographics', 'themeSongs', 'broadcast',
] as const satisfies readonly (keyof Anime)[];

type Made = { readonly [Field in keyof Anime]?: Chosen<Anime[Field]> | undefined };

/** Stage 1: titles, format, status, dates, synopsis, and everything that is not of another stage. */
export const metadata: Stage = (members, context) => {
  const made: Made = {
    ...Object.fromEntries(single.map((field) => [field, choose(saidOf(members, field, context))])),
    ...listFields(members),
    titles: titlesOf(members),
    fame: fameOf(members),
    synopsis: choose(saidOf(members, 'synopsis', context).filter(({ value }) => !isPlaceholderSynopsis(value))),
    startDate: dateOf(members, 'startDate', context),
    endDate: dateOf(members, 'endDate', context),
  };
  const season = seasonOf(members);
  const romaji = derivedRomaji(made.titles?.value, context);
  const known = Object.entries(made).filter(([, chosen]) => chosen && !(Array.isArray(chosen.value) && chosen.value.length === 0)) as [string, Chosen<unknown>][];
  return {
    fields: { ...Object.fromEntries(known.map(([field, { value }]) => [field, value])), ...season?.value, ...(romaji && { titles: romaji.value }) },
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

/** The first date, unless another says the same more exactly. */
function dateOf(members: readonly Member[], field: 'startDate' | 'endDate', context: StageContext): Chosen<PartialDate> | undefined {
  const said = saidOf(members, field, context).flatMap(({ source, value }) => (value ? [{ source, value }] : []));
  const [first] = said;
  const exact = first && said.find(({ value }) => refines(value, first.value));
  return choose(exact ? [exact, ...said] : said, agree);
}

/** Season and its year belong together: both are of one record. */
function seasonOf(members: readonly Member[]): Chosen<Pick<Anime, 'season' | 'seasonYear'>> | undefined {
  return choose(byPrecedence(members, 'season').flatMap(({ source, anime: { season, seasonYear } }) =>
    (season || seasonYear ? [{ source, value: { season, seasonYear } }] : [])));
}

/** How well known it is likely to be, for where nobody's users are counted. */
function fameOf(members: readonly Member[]): Chosen<number> | undefined {
  const value = estimateFame({
    sites: new Set(members.flatMap(({ anime }) => anime.streaming.map(({ site }) => site))).size,
    languages: new Set(members.flatMap(({ anime }) => anime.titles?.synonyms.map(({ language }) => language) ?? []).filter(Boolean)).size,
    isSelected: members.some(({ source, anime }) => source === 'echora' && anime.synopsis !== ''),
  });
  return value === undefined ? undefined : { value, provenance: provenanceOf('estimate') };
}

/** A title in Latin letters where no source has one: the native one as it is, or what its kana read as. */
function derivedRomaji(titles: Titles | undefined, { romajiOf }: StageContext): Chosen<Titles> | undefined {
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
