import { Source } from '#proto/common';
import type { ExternalId } from '../../schema/types.gen.ts';
import { numericId } from '../ids.ts';

/**
 * From here on ids are stand-ins: AniList needs a number for whatever it shows, and of many characters, people, studios and
 * tags its own is not known. A stand-in is the same in every answer, so that it does as a key, and is no id at AniList.
 */
const STAND_INS = 2 ** 30;
/** The last of them tell MyAnimeList's id instead, by which its character, person or studio is found again. */
const MAL_STAND_INS = 2 ** 31 - 2 ** 24;
/** Ids of schedules have the episode in their last digits, so that they can be read again. */
const EPISODES = 4096;

/** AniList's own id, and no stand-in. */
export const isOwn = (id: number): boolean => id < STAND_INS;

/** A number for what has no id at AniList, made of what it is known by here. */
export function syntheticId(kind: 'character' | 'staff' | 'studio' | 'tag' | 'link' | 'recommendation' | 'schedule', text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of `${kind}:${text}`) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return STAND_INS + ((hash >>> 0) % (MAL_STAND_INS - STAND_INS));
}

/** AniList's id among these, or a stand-in: of MyAnimeList's where that is known. */
export function idOf(kind: Parameters<typeof syntheticId>[0], ids: readonly ExternalId[], name: string): number {
  const mal = numericId('MAL', ids);
  return numericId('ANILIST', ids) ?? (mal !== null && MAL_STAND_INS + mal < 2 ** 31 ? MAL_STAND_INS + mal : syntheticId(kind, name));
}

/** The outside id that an id here was made of; undefined of a stand-in that was made of a name. */
export function externalIdOf(id: number): ReturnType<typeof anilistId> | undefined {
  if (isOwn(id)) return anilistId(id);
  return id > MAL_STAND_INS ? malId(id - MAL_STAND_INS) : undefined;
}

/** The address of a page at AniList, where there is one. */
export const siteUrl = (kind: 'anime' | 'manga' | 'character' | 'staff' | 'studio', id: number): string | null =>
  isOwn(id) ? `https://anilist.co/${kind}/${id}` : null;

/** The id of one episode's place in the schedule; of one whose number is not known, by its instant. */
export const scheduleId = (mediaId: number, episode: number, airingAt: number): number =>
  episode > 0 && episode < EPISODES && mediaId < STAND_INS / EPISODES ? mediaId * EPISODES + episode : syntheticId('schedule', `${mediaId}:${airingAt}`);

/** What `scheduleId` was made of. */
export const ofScheduleId = (id: number) => ({ mediaId: Math.floor(id / EPISODES), episode: id % EPISODES });

/** An id as the catalog is asked for it. */
export const anilistId = (id: number) => ({ source: Source.ANILIST, id: String(id) });
export const malId = (id: number) => ({ source: Source.MAL, id: String(id) });
