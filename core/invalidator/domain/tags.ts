import type { Anime } from '#proto/anime';
import type { CacheTag } from '#proto/cache';
import type { ExternalId } from '#proto/common';
import type { Change } from './change.ts';

/** A tag as the contract names it; messages inside may be given by their fields alone. */
export type Tag =
  | Extract<CacheTag['of'], { case: 'animeId' | 'genre' | 'studio' | 'every' }>
  | { readonly case: 'externalId'; readonly value: Pick<ExternalId, 'source' | 'id'> }
  | { readonly case: 'season'; readonly value: Pick<Anime, 'season'> & { readonly year: number } };

/** The contract's kinds, handed in because a domain takes types only. */
export type Kinds = Readonly<
  Record<'ANIME' | 'LIST' | 'SEASON' | 'GENRE' | 'STUDIO' | 'SCHEDULE' | 'SEARCH' | 'EVERYTHING', number>
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
const SCHEDULED: ReadonlySet<string> = new Set(['broadcast', 'episodes', 'streaming', 'status', 'episode_count', 'start_date', 'end_date']);

/**
 * Everything that cached answers may be tagged with and that a committed change makes untrue. The rule: an answer
 * that holds an anime goes when it changes; a list goes when an anime may have entered it, left it or moved in it,
 * which only an anime with the list's narrowest condition can.
 *
 * @param record as the catalog has it now; undefined when it has none any more
 */
export function tagsOf(change: Change, record: Anime | undefined, kinds: Kinds): Tag[] {
  const every = (name: keyof Kinds): Tag => ({ case: 'every', value: kinds[name] });
  const self: Tag[] = [{ case: 'animeId', value: change.id }, every('ANIME')];
  if (!record || change.kind === 'deleted') {
    return [...self, ...(['LIST', 'SEASON', 'GENRE', 'STUDIO', 'SCHEDULE', 'SEARCH'] as const).map(every)];
  }
  const isNew = change.kind === 'created' || change.changedFields.length === 0;
  const touches = (holds: (field: string) => boolean) => isNew || change.changedFields.some(holds);
  return [
    ...self,
    ...(touches((field) => field === 'external_ids') ? outsideIds(record) : []),
    ...(touches((field) => !UNLISTED.has(field)) ? [every('LIST'), ...conditionsOf(record)] : []),
    ...change.changedFields.flatMap((field) => CONDITIONS[field] ?? []).map(every),
    ...(touches((field) => SCHEDULED.has(field)) ? [every('SCHEDULE')] : []),
    ...(isNew || change.embeds ? [every('SEARCH')] : []),
  ];
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
