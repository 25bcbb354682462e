import type { Anime } from '#proto/anime';
import type { CacheTag } from '#proto/cache';
import type { ExternalId } from '#proto/common';
import { airingDays, type Clocks } from './airing.ts';
import type { Change } from './change.ts';

/** A tag as the contract names it; messages inside may be given by their fields alone. */
export type Tag =
  | Extract<CacheTag['of'], { case: 'animeId' | 'genre' | 'studio' | 'day' | 'characterId' | 'personId' | 'every' }>
  | { readonly case: 'externalId'; readonly value: Pick<ExternalId, 'source' | 'id'> }
  | { readonly case: 'season'; readonly value: Pick<Anime, 'season'> & { readonly year: number } };

/** The contract's kinds, handed in because a domain takes types only. */
export type Kinds = Readonly<
  Record<
    'ANIME' | 'LIST' | 'SEASON' | 'GENRE' | 'STUDIO' | 'SCHEDULE' | 'DAY' | 'SEARCH' | 'CHARACTER' | 'PERSON' | 'EVERYTHING', number
  >
>;

/** Fields by which nothing is listed, sorted or counted; of all others, and of those yet to come, it is assumed. */
const UNLISTED: ReadonlySet<string> = new Set([
  'synopsis', 'staff', 'characters', 'relations', 'manga', 'theme_songs', 'images', 'trailers', 'links',
  'attributions', 'provenance', 'external_ids', 'updated_at', 'version',
]);

/** Fields that are a list's own condition: of their value before the change nobody knows, so all lists by them go. */
const CONDITIONS: Readonly<Record<string, keyof Kinds>> = {
  season: 'SEASON',
  season_year: 'SEASON',
  genres: 'GENRE',
  studios: 'STUDIO',
};

/** What a schedule shows of an anime besides the anime itself. */
const SCHEDULED: ReadonlySet<string> = new Set(['broadcast', 'episodes', 'streaming', 'status', 'status_as_of', 'episode_count', 'start_date', 'end_date', 'format', 'season', 'season_year']);

const isNew = ({ kind, changedFields }: Change): boolean => kind === 'created' || (kind === 'synced' && changedFields.length === 0);

const touches = (change: Change, holds: (field: string) => boolean): boolean => isNew(change) || change.changedFields.some(holds);

/** It may air on other days than before. */
const reschedules = (change: Change): boolean => touches(change, (field) => SCHEDULED.has(field));

const recasts = (change: Change): boolean => touches(change, (field) => field === 'characters');

/** Other people may be credited for it: for a job, or for a voice. */
const recredits = (change: Change): boolean => touches(change, (field) => field === 'staff' || field === 'characters');

/** Whether more of the record is needed than what lists are by: when it airs, who is in it, and who made it. */
export const needsDetail = (change: Change): boolean => reschedules(change) || recredits(change);

/** What tags are made with. */
export interface TagContext {
  readonly kinds: Kinds;
  readonly clocks: Clocks;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The record says when it airs, who is in it and who made it; if not, all days, characters and people are named where one has to be. */
  readonly isDetailed: boolean;
}

/**
 * Everything that cached answers may be tagged with and that a committed change makes untrue. The rule: an answer
 * that holds an anime goes when it changes; a list goes when an anime may have entered it, left it or moved in it,
 * which only an anime with the list's narrowest condition can.
 *
 * @param record as the catalog has it now; undefined when it has none any more
 */
export function tagsOf(change: Change, record: Anime | undefined, context: TagContext): Tag[] {
  const every = (name: keyof Kinds): Tag => ({ case: 'every', value: context.kinds[name] });
  const self: Tag[] = [{ case: 'animeId', value: change.id }, every('ANIME')];
  if (!record || change.kind === 'deleted') {
    return [...self, ...(['LIST', 'SEASON', 'GENRE', 'STUDIO', 'SCHEDULE', 'DAY', 'SEARCH'] as const).map(every)];
  }
  return [
    ...self,
    ...(touches(change, (field) => field === 'external_ids') ? outsideIds(record) : []),
    ...(touches(change, (field) => !UNLISTED.has(field)) ? [every('LIST'), ...conditionsOf(record)] : []),
    ...change.changedFields.flatMap((field) => CONDITIONS[field] ?? []).map(every),
    ...(reschedules(change) ? [every('SCHEDULE'), ...daysOf(record, context)] : []),
    ...(recasts(change) ? castOf(record, context) : []),
    ...(recredits(change) ? creditsOf(record, context) : []),
    ...(isNew(change) || change.embeds ? [every('SEARCH')] : []),
  ];
}

/** On which it airs now. The days before the change are not known: schedules of those hold the anime, and go with it. */
function daysOf(record: Anime, { kinds, now, isDetailed, clocks }: TagContext): Tag[] {
  if (!isDetailed) return [{ case: 'every', value: kinds.DAY }];
  return airingDays(record, now, clocks).map((value): Tag => ({ case: 'day', value }));
}

/** What an anime says of a character is shown for the character too. Who has left it goes with the anime. */
function castOf({ characters }: Anime, { kinds, isDetailed }: TagContext): Tag[] {
  if (!isDetailed) return [{ case: 'every', value: kinds.CHARACTER }];
  return characters.flatMap(({ character }): Tag[] => (character?.id ? [{ case: 'characterId', value: character.id }] : []));
}

/** Whom it credits now is shown with it. Who is credited no more goes with the anime. */
function creditsOf({ staff, characters }: Anime, { kinds, isDetailed }: TagContext): Tag[] {
  if (!isDetailed) return [{ case: 'every', value: kinds.PERSON }];
  const people = [...staff, ...characters.flatMap(({ voiceActors }) => voiceActors)];
  return [...new Set(people.map(({ id }) => id))].flatMap((value): Tag[] => (value ? [{ case: 'personId', value }] : []));
}

/** Who asked for one of these ids and found nothing now finds this anime. */
const outsideIds = ({ externalIds }: Anime): Tag[] =>
  externalIds.map(({ source, id }) => ({ case: 'externalId', value: { source, id } }));

function conditionsOf({ season, seasonYear, genres, studios }: Anime): Tag[] {
  return [
    ...(season && seasonYear ? [{ case: 'season' as const, value: { season, year: seasonYear } }] : []),
    ...genres.map((value): Tag => ({ case: 'genre', value })),
    ...studios.map(({ name }): Tag => ({ case: 'studio', value: name })),
  ];
}
