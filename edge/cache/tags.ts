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
