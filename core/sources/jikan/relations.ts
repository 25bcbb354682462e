import { create } from '@bufbuild/protobuf';
import {
  type AnimeRelation,
  AnimeRelationSchema,
  type MangaRelation,
  MangaRelationSchema,
  RelationType,
} from '#proto/relation';
import { relationType } from '../normalise.ts';
import { malId } from './ids.ts';
import type { JikanAnime } from './shapes.ts';

const entries = ({ relations }: JikanAnime, type: string) =>
  (relations ?? []).flatMap(({ relation, entry }) =>
    entry.filter((one) => one.type === type).map((one) => ({ relation, ...one })),
  );

export function animeRelations(data: JikanAnime): AnimeRelation[] {
  return entries(data, 'anime').map(({ relation, mal_id, name }) =>
    create(AnimeRelationSchema, {
      type: relationType(relation),
      target: [malId(mal_id)],
      targetTitle: name,
      originalType: relation,
    }),
  );
}

/** MyAnimeList says "Adaptation" both ways; an anime that names a source material came from the print, not the other way round. */
export function mangaRelations(data: JikanAnime): MangaRelation[] {
  const adapts = !!data.source && !['Original', 'Unknown'].includes(data.source);
  return entries(data, 'manga').map(({ relation, mal_id, name }) => {
    const type = relationType(relation);
    return create(MangaRelationSchema, {
      type: type === RelationType.ADAPTATION && adapts ? RelationType.SOURCE : type,
      manga: { title: name, externalIds: [malId(mal_id, 'manga')] },
      originalType: relation,
    });
  });
}
