import { create } from '@bufbuild/protobuf';
import { type ExternalId, ExternalIdSchema, Source } from '#proto/common';
import { attributesOf, indexResources, pointersOf } from './resources.ts';
import { attributeShapes, type KitsuAnime } from './shapes.ts';

/** Kitsu's id of a thing; each kind of thing is counted apart. */
export const kitsuId = (
  id: string,
  kind: 'anime' | 'manga' | 'characters' | 'people' | 'producers' = 'anime',
): ExternalId =>
  create(ExternalIdSchema, {
    source: Source.KITSU,
    id,
    url: kind === 'anime' || kind === 'manga' ? `https://kitsu.io/${kind}/${id}` : '',
  });

/** Sites of Kitsu's mappings whose ids identify one anime. TheTVDB's don't: several seasons share one. */
const sites: Record<string, { source: Source; url: string }> = {
  'myanimelist/anime': { source: Source.MAL, url: 'https://myanimelist.net/anime/' },
  'anilist/anime': { source: Source.ANILIST, url: 'https://anilist.co/anime/' },
  anidb: { source: Source.ANIDB, url: 'https://anidb.net/anime/' },
  animenewsnetwork: { source: Source.ANN, url: 'https://www.animenewsnetwork.com/encyclopedia/anime.php?id=' },
};

export function idsElsewhere({ data, included }: KitsuAnime): ExternalId[] {
  const find = indexResources(included);
  return pointersOf(data, 'mappings').flatMap((pointer) => {
    const resource = find(pointer);
    if (!resource) return [];
    const { externalSite, externalId } = attributesOf(resource, attributeShapes.mappings);
    const site = sites[externalSite];
    return site && /^\d+$/.test(externalId)
      ? [create(ExternalIdSchema, { source: site.source, id: externalId, url: site.url + externalId })]
      : [];
  });
}
