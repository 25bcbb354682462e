import type { MessageInitShape } from '@bufbuild/protobuf';
import { Season } from '#proto/anime';
import { CacheTagKind, type CacheTag, type CacheTagSchema } from '#proto/cache';
import { Source } from '#proto/common';

/** What an answer depends on, as the contract names it: see proto/echora/v1/cache.proto. */
export type Tag = CacheTag['of'] | Exclude<MessageInitShape<typeof CacheTagSchema>, CacheTag>['of'];

/** Longer ones are no longer worth their place in an answer's list: the whole kind is named instead. */
const VALUE_MAX = 200;

/**
 * A tag as caches keep it: printable ASCII without spaces or commas, at most 1,024 characters, the same in upper and
 * lower case, which is what Cloudflare asks of a `Cache-Tag`. Undefined for a tag of a newer contract.
 */
export function textOfTag(tag: Tag): string | undefined {
  switch (tag?.case) {
    case 'animeId':
      return `anime:${tag.value}`;
    case 'externalId':
      return valued(`xref:${Source[tag.value.source ?? 0]?.toLowerCase()}`, tag.value.id ?? '', 'xref');
    case 'season':
      return `season:${tag.value.year ?? 0}-${Season[tag.value.season ?? 0]?.toLowerCase()}`;
    case 'genre':
      return valued('genre', tag.value, 'every:genre');
    case 'studio':
      return valued('studio', tag.value, 'every:studio');
    case 'day':
      return `day:${tag.value}`;
    case 'characterId':
      return `character:${tag.value}`;
    case 'personId':
      return `person:${tag.value}`;
    case 'every':
      return `every:${CacheTagKind[tag.value]?.toLowerCase()}`;
    default:
      return undefined;
  }
}

function valued(name: string, value: string, overlong: string): string {
  const text = encodeURIComponent(value.normalize('NFC').toLowerCase());
  return text.length > VALUE_MAX ? overlong : `${name}:${text}`;
}

/** The kind that stands for all values of a condition; lists have it beside the value. */
const KINDS = {
  season: CacheTagKind.SEASON,
  genre: CacheTagKind.GENRE,
  studio: CacheTagKind.STUDIO,
} as const;

/** The condition of a list that new members of it are recognised by; any of its values may let one in. */
export type ListCondition = Extract<Tag, { case: keyof typeof KINDS }>;

/**
 * Tags of a list, or of a count.
 *
 * @param conditions all values of the narrowest condition that has tags; none when the list has no such condition
 */
export function listTags(conditions: readonly ListCondition[]): Tag[] {
  const first = conditions[0];
  const kind = first ? KINDS[first.case] : CacheTagKind.LIST;
  return [...conditions, { case: 'every', value: kind }];
}

const DAY_MS = 86_400_000;
/** Days before and after today that changes name, less one on each side: their clock need not be ours. */
const NAMED = { before: 8, after: 32 };

/**
 * Tags of a schedule from one instant until another, in milliseconds: its UTC days, or one for all schedules when it
 * reaches beyond the days that changes are told by.
 */
export function scheduleTags(from: number, to: number, now: number): Tag[] {
  const today = Math.floor(now / DAY_MS);
  const [first, last] = [Math.floor(from / DAY_MS), Math.ceil(to / DAY_MS) - 1];
  if (first < today - NAMED.before || last > today + NAMED.after) {
    return [{ case: 'every', value: CacheTagKind.SCHEDULE }];
  }
  const days = Array.from({ length: last - first + 1 }, (_, place) => first + place);
  const named = days.map((day): Tag => ({ case: 'day', value: new Date(day * DAY_MS).toISOString().slice(0, 10) }));
  return [...named, { case: 'every', value: CacheTagKind.DAY }];
}
