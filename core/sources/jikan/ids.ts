import { create } from '@bufbuild/protobuf';
import { type ExternalId, ExternalIdSchema, Source } from '#proto/common';

/** MyAnimeList's id of a thing; each kind of thing is counted apart. */
export const malId = (id: number, kind: 'anime' | 'manga' | 'character' | 'people' = 'anime'): ExternalId =>
  create(ExternalIdSchema, { source: Source.MAL, id: String(id), url: `https://myanimelist.net/${kind}/${id}` });
