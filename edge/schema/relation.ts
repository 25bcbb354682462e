import {
  MangaFormat,
  RelationType,
  type AnimeRelation as ProtoAnimeRelation,
  type Manga as ProtoManga,
  type MangaRelation as ProtoMangaRelation,
} from '#proto/relation';
import { presentExternalId, textOf } from './common.ts';
import { nameOf } from './enums.ts';
import type { RelationModel } from './models.ts';
import type { Manga, MangaRelation } from './types.gen.ts';

export function presentRelation(relation: ProtoAnimeRelation): RelationModel {
  return {
    type: nameOf(RelationType, relation.type),
    targetId: textOf(relation.targetId),
    targetTitle: textOf(relation.targetTitle),
    targetIds: relation.target.map(presentExternalId),
    originalType: textOf(relation.originalType),
  };
}

/** Relations without a work say nothing and are left out. */
export function presentMangaRelations(relations: readonly ProtoMangaRelation[]): MangaRelation[] {
  return relations.flatMap(({ type, manga, originalType }) =>
    manga ? { type: nameOf(RelationType, type), manga: presentManga(manga), originalType: textOf(originalType) } : [],
  );
}

function presentManga(manga: ProtoManga): Manga {
  return {
    id: textOf(manga.id),
    title: manga.title,
    native: textOf(manga.nativeTitle),
    format: nameOf(MangaFormat, manga.format),
    externalIds: manga.externalIds.map(presentExternalId),
    authors: manga.authors,
  };
}
