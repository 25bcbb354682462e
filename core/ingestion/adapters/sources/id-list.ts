import { create } from '@bufbuild/protobuf';
import { AnimeSchema } from '#proto/anime';
import { ExternalIdSchema, LinkSchema, Source, type ExternalId } from '#proto/common';
import type { Reading, ReadOptions } from '../../domain/source.ts';

/** The ids that one anime has on several platforms, as a list of ids tells them. */
export interface IdEntry {
  /** Where in the list, for messages. */
  readonly place: string;
  readonly ids: readonly ExternalId[];
  /** Ids that several anime may share: they are pages, not identities. */
  readonly links?: readonly { readonly site: string; readonly url: string; readonly id: string }[];
}

const pages: Partial<Record<Source, (id: string) => string>> = {
  [Source.MAL]: (id) => `https://myanimelist.net/anime/${id}`,
  [Source.ANILIST]: (id) => `https://anilist.co/anime/${id}`,
  [Source.ANIDB]: (id) => `https://anidb.net/anime/${id}`,
  [Source.KITSU]: (id) => `https://kitsu.app/anime/${id}`,
  [Source.ANISEARCH]: (id) => `https://www.anisearch.com/anime/${id}`,
  [Source.ANIME_PLANET]: (id) => `https://www.anime-planet.com/anime/${id}`,
  [Source.LIVECHART]: (id) => `https://www.livechart.me/anime/${id}`,
  [Source.SIMKL]: (id) => `https://simkl.com/anime/${id}`,
  [Source.ANN]: (id) => `https://www.animenewsnetwork.com/encyclopedia/anime.php?id=${id}`,
  [Source.ANIMECOUNTDOWN]: (id) => `https://animecountdown.com/${id}`,
  [Source.NOTIFY]: (id) => `https://notify.moe/anime/${id}`,
  [Source.ANNICT]: (id) => `https://annict.com/works/${id}`,
};

/**
 * The ids of one platform as lists write them: a number, a text, several of them, or nothing.
 *
 * @returns none for what is no id, such as 0 or an empty text
 */
export function idsOf(source: Source, value: unknown): ExternalId[] {
  const each = Array.isArray(value) ? value : [value];
  return each.flatMap((one: unknown) => {
    const id = typeof one === 'number' || typeof one === 'string' ? String(one).trim() : '';
    return id === '' || id === '0' || /^unknown$/i.test(id) ? [] : [create(ExternalIdSchema, { source, id, url: pages[source]?.(id) ?? '' })];
  });
}

/** Records that add ids to the anime that the sources before know by one of them; what nobody knows is left out. */
export async function* completing(source: string, attribution: string, { known }: ReadOptions, entries: AsyncIterable<IdEntry>): AsyncGenerator<Reading> {
  const knownIds = new Map<Source, ReadonlySet<string>>();
  const isKnown = ({ source: platform, id }: ExternalId) => {
    const ids = knownIds.get(platform) ?? new Set(known?.(platform));
    knownIds.set(platform, ids);
    return ids.has(id);
  };
  for await (const { place, ids, links = [] } of entries) {
    if (!ids.some(isKnown)) continue;
    const anime = create(AnimeSchema, { externalIds: [...ids], links: links.map((link) => create(LinkSchema, link)), attributions: [attribution] });
    yield { record: { source, place, anime, completes: true } };
  }
}
