import type { MessageInitShape } from '@bufbuild/protobuf';
import { AgeRating as AgeRatings, Format, Season as Seasons, SourceMaterial as Materials, Status, StudioRole } from '#proto/anime';
import type { AnimeFilterSchema, AnimeFilter as ProtoFilter } from '#proto/filter';
import type { ListCondition } from '../cache/tags.ts';
import { badUserInput } from '../errors.ts';
import { uuid } from './lookup.ts';
import { within } from './page.ts';
import type { AdultContent, AnimeFilter, FuzzyDateInput, InputMaybe } from './types.gen.ts';

export type FilterInit = Exclude<MessageInitShape<typeof AnimeFilterSchema>, ProtoFilter>;

const VALUES_MAX = 50;
const TEXT_MAX = 200;
/** Seasons that one answer is tagged with by name; a list over more years goes with any season's change. */
const YEARS_MAX = 10;

/** Names of a proto enum's values as its numbers. */
const numbersOf = <Name extends string, Value extends number>(
  protoEnum: Readonly<Record<Name, Value>>,
  names: InputMaybe<readonly Name[]> | undefined,
): Value[] => (names ?? []).map((name) => protoEnum[name]);

/** The catalog's filter. Throws BAD_USER_INPUT that names the condition at fault. */
export function toAnimeFilter(input: InputMaybe<AnimeFilter> | undefined): FilterInit {
  const filter = input ?? {};
  checkLengths(filter);
  if (filter.studioRoleIn?.length && !filter.studioIn?.length) throw badUserInput('filter.studioRoleIn', 'needs filter.studioIn');
  const { minimumTagRank } = filter;
  const adult = adultContentOf(filter);
  return {
    ...textsOf(filter),
    ...enumsOf(filter),
    ...rangesOf(filter),
    text: filter.text ?? '',
    titlePrefix: filter.titlePrefix ?? '',
    idIn: (filter.idIn ?? []).map((id) => uuid('filter.idIn', id)),
    minimumTagRank: within('filter.minimumTagRank', minimumTagRank ?? 0, 0, 100),
    ...(adult !== 'INCLUDE' && { isAdult: adult === 'ONLY' }),
  };
}

/** What becomes of anime for adults only: they are left out unless they are asked for. Throws BAD_USER_INPUT for two answers. */
export function adultContentOf(filter: InputMaybe<AnimeFilter> | undefined): AdultContent {
  const { adult, isAdult } = filter ?? {};
  if (typeof isAdult !== 'boolean') return adult ?? 'EXCLUDE';
  const meant = isAdult ? 'ONLY' : 'EXCLUDE';
  if (adult && adult !== meant) throw badUserInput('filter.isAdult', `says ${meant} and filter.adult ${adult}: give one of them`);
  return meant;
}

function textsOf(filter: AnimeFilter): FilterInit {
  return {
    genreIn: texts(filter.genreIn),
    genreAll: texts(filter.genreAll),
    genreNotIn: texts(filter.genreNotIn),
    tagIn: texts(filter.tagIn),
    tagAll: texts(filter.tagAll),
    tagNotIn: texts(filter.tagNotIn),
    countryIn: texts(filter.countryIn).map((code) => code.toUpperCase()),
    studioIn: texts(filter.studioIn),
    streamingSiteIn: texts(filter.streamingSiteIn),
    demographicIn: texts(filter.demographicIn),
    themeIn: texts(filter.themeIn),
  };
}

const texts = (values: InputMaybe<readonly string[]> | undefined): string[] => [...(values ?? [])];

function enumsOf(filter: AnimeFilter): FilterInit {
  return {
    seasonIn: numbersOf(Seasons, filter.seasonIn),
    formatIn: numbersOf(Format, filter.formatIn),
    formatNotIn: numbersOf(Format, filter.formatNotIn),
    statusIn: numbersOf(Status, filter.statusIn),
    statusNotIn: numbersOf(Status, filter.statusNotIn),
    sourceMaterialIn: numbersOf(Materials, filter.sourceMaterialIn),
    ageRatingIn: numbersOf(AgeRatings, filter.ageRatingIn),
    studioRoleIn: numbersOf(StudioRole, filter.studioRoleIn),
  };
}

function rangesOf({ seasonYear, score, popularity, episodeCount, durationSeconds, startDate }: AnimeFilter) {
  return {
    ...(seasonYear && { seasonYear: bounds(seasonYear) }),
    ...(score && { score: bounds(score) }),
    ...(popularity && { popularity: bounds(popularity) }),
    ...(episodeCount && { episodeCount: bounds(episodeCount) }),
    ...(durationSeconds && { durationSeconds: bounds(durationSeconds) }),
    ...(startDate && {
      startDate: {
        ...(startDate.gte && { gte: dateOf('gte', startDate.gte) }),
        ...(startDate.lte && { lte: dateOf('lte', startDate.lte) }),
      },
    }),
  };
}

interface Range<Value> {
  readonly gte?: InputMaybe<Value>;
  readonly lte?: InputMaybe<Value>;
}

/** An end that is null is one that is left out. */
function bounds({ gte, lte }: Range<number>): { gte?: number; lte?: number } {
  return { ...(typeof gte === 'number' && { gte }), ...(typeof lte === 'number' && { lte }) };
}

function dateOf(end: string, { year, month, day }: FuzzyDateInput) {
  const name = `filter.startDate.${end}`;
  within(`${name}.year`, year, 1, 9999);
  within(`${name}.month`, month ?? 0, 0, 12);
  within(`${name}.day`, day ?? 0, 0, 31);
  if (day && !month) throw badUserInput(`${name}.month`, 'is needed where there is a day');
  return { year, month: month ?? 0, day: day ?? 0 };
}

function checkLengths(filter: AnimeFilter): void {
  for (const [name, value] of Object.entries(filter)) {
    if (Array.isArray(value)) within(`filter.${name}.length`, value.length, 0, VALUES_MAX);
    for (const one of Array.isArray(value) ? value : [value]) {
      if (typeof one === 'string' && one.length > TEXT_MAX) {
        throw badUserInput(`filter.${name}`, `may have ${TEXT_MAX} characters, got ${one.length}`);
      }
    }
  }
}

/** All values of the narrowest condition by which the cache knows lists; see `Footprint.list`. */
export function conditionsOf(filter: InputMaybe<AnimeFilter> | undefined): ListCondition[] {
  const { studioIn, genreAll, genreIn } = filter ?? {};
  if (studioIn?.length) return studioIn.map((value) => ({ case: 'studio', value }));
  const seasons = seasonsOf(filter ?? {});
  if (seasons.length > 0) return seasons;
  // Whatever has all of them has the first.
  const genres = genreAll?.length ? genreAll.slice(0, 1) : (genreIn ?? []);
  return genres.map((value) => ({ case: 'genre', value }));
}

function seasonsOf({ seasonIn, seasonYear }: AnimeFilter): ListCondition[] {
  const { gte, lte } = seasonYear ?? {};
  // An anime of which only the year is known has no season's tag.
  if (!seasonIn?.length || typeof gte !== 'number' || typeof lte !== 'number' || lte - gte >= YEARS_MAX) return [];
  const years = Array.from({ length: Math.max(0, lte - gte + 1) }, (_, index) => gte + index);
  return years.flatMap((year) =>
    seasonIn.map((season): ListCondition => ({ case: 'season', value: { year, season: Seasons[season] } })),
  );
}
