import type { Anime, Statistics } from '#proto/anime';
import type { Episode } from '#proto/episode';
import type { MangaRelation } from '#proto/relation';
import { compareEpisodes, episodeKey } from '../../rules/episodes.ts';
import { addCast, continueCast } from './cast.ts';
import { mergeItems, valuePaths, type Items } from './items.ts';
import { hold, holdsField, isHeld } from './last-word.ts';
import { nameKey } from './names.ts';
import { judge } from './policy.ts';
import { unionOfIds, type Committed, type RecordField, type Waiting } from './record.ts';
import { addRelations, uniqueRelations, type OwnerOf } from './relations.ts';
import { sourcesOf, coversAllSources, withSources } from './provenance.ts';
import { addStaff } from './staff.ts';
import { isTimely, type FieldTimes } from './times.ts';

/** What an event says. */
export interface IncomingFields {
  readonly anime: Anime;
  /** When it became true at its producer, in milliseconds since 1970. */
  readonly at: number;
  /** It speaks of these fields only, and one that it leaves empty is gone. Without: all that it fills in. */
  readonly named?: readonly string[];
  /** Where the targets of relations lead, so that one that is named by two ids is one. */
  readonly ownerOf?: OwnerOf;
  /** Names of the fields of which an operator says it: the last word, until the operator lets go of it. */
  readonly lastWord?: readonly string[];
  /** The operator asks for it itself: nothing of it waits. */
  readonly isOrder?: boolean;
}

export interface Merged {
  readonly record: Anime;
  readonly changed: readonly string[];
  readonly waiting: readonly Waiting[];
  readonly times: FieldTimes;
}

const episodes: Items<Episode> = { path: 'episodes', keyOf: episodeKey, compare: compareEpisodes };
const statistics: Items<Statistics> = {
  path: 'statistics', keyOf: ({ platform }) => String(platform), compare: (a, b) => a.platform - b.platform,
};
/** Fields of which the parts have their own times, or which only ever grow. */
const ADDS_UP = new Set(['external_ids', 'episodes', 'statistics', '(unknown)']);
/** An anime without them is none: they can be replaced, not removed. */
const NEVER_EMPTY = new Set(['external_ids', 'titles', '(unknown)']);

/**
 * The current record with the incoming: what is older than what stands is left out, what the policy does not apply by
 * itself waits, and all else is applied.
 */
export function mergeRecord(fields: readonly RecordField[], current: Pick<Committed, 'record' | 'times'>, incoming: IncomingFields): Merged {
  const { given, times: parts } = accumulate(current, incoming);
  const times: Record<string, number> = { ...current.times, ...parts };
  const waiting: Waiting[] = [];
  const changed: string[] = [];
  let { record } = current;
  for (const field of fields.filter((field) => speaksOf(incoming, field))) {
    const addsUp = ADDS_UP.has(field.name) && field.isSet(incoming.anime);
    const isLastWord = incoming.lastWord?.includes(field.name) ?? false;
    if (!isLastWord && holdsField(current.times, field.name)) continue;
    if (!addsUp && !isTimely(current.times, field.name, field.isSet(record), incoming.at)) continue;
    const { applies, reason } = incoming.isOrder ? { applies: given } : judge(field.name, current.record, given);
    if (reason !== undefined) waiting.push({ field: field.name, reason, after: given });
    else if (!addsUp) times[field.name] = incoming.at;
    const held = isLastWord && reason === undefined ? newlyHeld(current.times, field.name, incoming.anime, addsUp) : [];
    Object.assign(times, hold({}, held, incoming.at));
    // Who has the last word is incoming too: for adult content it decides.
    if (field.same(current.record, applies) && held.length === 0) continue;
    record = field.copy(applies, record);
    changed.push(field.name);
  }
  return { record, changed, waiting, times };
}

/** The paths of a field that an operator had no last word on until now: of what adds up, each value that is said. */
function newlyHeld(times: FieldTimes, field: string, said: Anime, addsUp: boolean): string[] {
  const paths = !addsUp ? [field] : field === 'episodes' ? valuePaths(episodes, said.episodes) : field === 'statistics' ? valuePaths(statistics, said.statistics) : [];
  return paths.filter((path) => !isHeld(times, path));
}

function speaksOf({ anime, named }: IncomingFields, field: RecordField): boolean {
  if (!named) return field.isSet(anime);
  return named.includes(field.name) && (field.isSet(anime) || !NEVER_EMPTY.has(field.name));
}

/**
 * Lists whose items have keys: relations by target, characters by id and name, staff by job and name. A whole record in
 * which all speak that spoke of a list before replaces it; one of fewer sources adds to it, since what the others said is
 * not taken back by their silence.
 */
function keyedLists(record: Anime, { anime, named, ownerOf }: IncomingFields): Pick<Anime, 'relations' | 'characters' | 'staff' | 'provenance'> {
  const isComplete = (field: 'relations' | 'characters' | 'staff') => named !== undefined || coversAllSources(record, anime, field);
  const cast = isComplete('characters') ? continueCast(record.characters, anime.characters) : addCast(record.characters, anime.characters);
  const relations = isComplete('relations') ? uniqueRelations(anime.relations, ownerOf) : addRelations(record.relations, anime.relations, ownerOf ?? (() => undefined));
  const staff = isComplete('staff') ? addStaff([], anime.staff) : addStaff(record.staff, anime.staff);
  const together = (['relations', 'characters', 'staff'] as const).filter((field) => anime[field].length > 0 && !isComplete(field));
  const provenance = named ? anime.provenance : { ...record.provenance, ...anime.provenance };
  return {
    characters: named?.includes('characters') === false || anime.characters.length === 0 ? [] : cast,
    relations: anime.relations.length === 0 ? [] : relations,
    staff: anime.staff.length === 0 ? [] : staff,
    provenance: together.reduce((made, field) => withSources(made, field, [...sourcesOf(record, field), ...sourcesOf(anime, field)]), provenance),
  };
}

/** The incoming record with what is known of the things in it. */
function accumulate({ record, times }: Pick<Committed, 'record' | 'times'>, incoming: IncomingFields): { given: Anime; times: FieldTimes } {
  const { anime, at, named } = incoming;
  const isFree = (path: string) => incoming.lastWord?.includes(path.split('/')[0] ?? '') || !isHeld(times, path);
  const moment = { at, whole: !named, isFree };
  const said = <T>(field: string, items: readonly T[]) => (named && !named.includes(field) ? [] : items);
  const met = mergeItems(episodes, record.episodes, said('episodes', anime.episodes), times, moment);
  const rated = mergeItems(statistics, record.statistics, said('statistics', anime.statistics), times, moment);
  const given: Anime = {
    ...anime,
    ...keyedLists(record, incoming),
    externalIds: unionOfIds(record.externalIds, anime.externalIds),
    manga: continueManga(record.manga, said('manga', anime.manga)),
    episodes: anime.episodes.length > 0 ? met.items : [],
    statistics: anime.statistics.length > 0 ? rated.items : [],
  };
  firstCount(record, given);
  keepNextEpisode(record, times, at, given);
  const unknown = unionOfUnknown(record, anime);
  if (unknown.length > 0) given.$unknown = unknown;
  return { given, times: { ...met.times, ...rated.times } };
}

/** Episodes of which what is known stays, and what is not is filled in. */
export const fillEpisodes = ({ record, times }: Pick<Committed, 'record' | 'times'>, more: readonly Episode[]): Episode[] =>
  mergeItems(episodes, record.episodes, more, times, { at: -Infinity, whole: true }).items;

/** The same of statistics. */
export const fillStatistics = ({ record, times }: Pick<Committed, 'record' | 'times'>, more: readonly Statistics[]): Statistics[] =>
  mergeItems(statistics, record.statistics, more, times, { at: -Infinity, whole: true }).items;

/** A count that is filled in for the first time covers the episodes that are known already. */
function firstCount(known: Anime, given: Anime): void {
  if (known.episodeCount !== undefined || given.episodeCount === undefined) return;
  given.episodeCount = known.episodes.reduce((count, { number }) => Math.max(count, number), given.episodeCount);
}

/** What an aired episode said of the next one is younger than this broadcast. */
function keepNextEpisode({ broadcast }: Anime, times: FieldTimes, at: number, given: Anime): void {
  if (!broadcast || !given.broadcast || at >= (times['broadcast/next'] ?? -Infinity)) return;
  const { nextEpisodeAt: _older, ...rest } = given.broadcast;
  given.broadcast = {
    ...rest,
    nextEpisodeNumber: broadcast.nextEpisodeNumber,
    ...(broadcast.nextEpisodeAt && { nextEpisodeAt: broadcast.nextEpisodeAt }),
  };
}

/** Incoming manga with the ids under which they are known. */
function continueManga(known: readonly MangaRelation[], incoming: readonly MangaRelation[]): MangaRelation[] {
  return incoming.map((relation) => {
    const { manga } = relation;
    const before = known.find((other) => manga && other.manga && isSameManga(other.manga, manga));
    return manga && before?.manga ? { ...relation, manga: { ...manga, id: before.manga.id } } : relation;
  });
}

type Manga = NonNullable<MangaRelation['manga']>;

const isSameManga = (a: Manga, b: Manga): boolean =>
  a.externalIds.some(({ source, id }) => b.externalIds.some((other) => other.source === source && other.id === id)) ||
  (mangaKey(a) === mangaKey(b) && (a.externalIds.length === 0 || b.externalIds.length === 0));

/** What tells manga apart that no platform has an id of: title and form. */
export const mangaKey = ({ title, format }: Pick<Manga, 'title' | 'format'>): string => `${nameKey(title)}|${format}`;

/** A newer contract's fields, by number: those said again replace those known. */
function unionOfUnknown(known: Anime, incoming: Anime): NonNullable<Anime['$unknown']> {
  const said = new Set(incoming.$unknown?.map(({ no }) => no));
  return [...(known.$unknown ?? []).filter(({ no }) => !said.has(no)), ...(incoming.$unknown ?? [])];
}
