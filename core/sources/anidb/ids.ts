import { create } from '@bufbuild/protobuf';
import { type ExternalId, ExternalIdSchema, Source } from '#proto/common';
import { childText, entries, type XmlElement } from './xml.ts';

/** Resource types of the HTTP API that are ids of the same anime. */
const resources: Record<string, { source: Source; url: string }> = {
  1: { source: Source.ANN, url: 'https://www.animenewsnetwork.com/encyclopedia/anime.php?id=' },
  2: { source: Source.MAL, url: 'https://myanimelist.net/anime/' },
};

/** AniDB's id of a thing; each kind of thing is counted apart. */
export const anidbId = (id: string, kind: 'anime' | 'character' | 'creator' = 'anime'): ExternalId =>
  create(ExternalIdSchema, { source: Source.ANIDB, id, url: `https://anidb.net/${kind}/${id}` });

export function idsElsewhere(anime: XmlElement): ExternalId[] {
  return entries(anime, 'resources').flatMap((resource) => {
    const site = resources[resource.attributes['type'] ?? ''];
    const ids = resource.children.map((entity) => childText(entity, 'identifier')).filter((id) => /^\d+$/.test(id));
    // Several ids of one platform mean that it splits the anime otherwise: none of them is the same anime.
    return site && ids.length === 1
      ? [create(ExternalIdSchema, { source: site.source, id: ids[0]!, url: site.url + ids[0]! })]
      : [];
  });
}
