import { create } from '@bufbuild/protobuf';
import { AnimeSchema, type Anime } from '#proto/anime';
import { ExternalIdSchema, LinkSchema, Source, type ExternalId } from '#proto/common';
import type { Reading, ReadOptions } from '../../domain/source.ts';

/** Pages of ids that several anime may share: no identities. */
type Pages = readonly { readonly site: string; readonly url: string; readonly id: string }[];

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

/** The record of what a list of ids tells of one anime. Null without an id. */
export const idRecord = (attribution: string, ids: readonly ExternalId[], links: Pages = []): { readonly anime: Anime } | null =>
  ids.length === 0 ? null : { anime: create(AnimeSchema, { externalIds: [...ids], links: links.map((link) => create(LinkSchema, link)), attributions: [attribution] }) };

/** The records that add to an anime which the sources before know by one of the ids; what nobody knows is left out. */
export async function* completing({ known }: ReadOptions, readings: AsyncIterable<Reading>): AsyncGenerator<Reading> {
  const knownIds = new Map<Source, ReadonlySet<string>>();
  const isKnown = ({ source: platform, id }: ExternalId) => {
    const ids = knownIds.get(platform) ?? new Set(known?.(platform));
    knownIds.set(platform, ids);
    return ids.has(id);
  };
  for await (const reading of readings) {
    if (!('record' in reading)) yield reading;
    else if (reading.record.anime.externalIds.some(isKnown)) yield { record: { ...reading.record, completes: true } };
  }
}
