import { create } from '@bufbuild/protobuf';
import { FieldMaskSchema } from '@bufbuild/protobuf/wkt';
import type { Sql } from 'postgres';
import type { Anime } from '#proto/anime';
import { AnimeRelationSchema, RelationTypeSchema, type AnimeRelation } from '#proto/relation';
import { inverseOf } from '../../domain/read/relations.ts';
import { numberOfEnum } from '../reader-enums.ts';
import type { CatalogReader } from '../reader.ts';
import { query } from '../statements.ts';

/**
 * An anime's direct neighbours: those that its record names, resolved or not, and then those whose records name it and
 * that it does not name itself, their relation turned round. Null when it is not here.
 */
export async function findRelated(sql: Sql<{ bigint: bigint }>, reader: CatalogReader, id: string): Promise<AnimeRelation[] | null> {
  const [record] = await reader.findByIds([id], create(FieldMaskSchema, { paths: ['relations'] }));
  if (!record) return null;
  const named = new Set(record.relations.map(({ targetId }) => targetId));
  const pointing = (await query(sql, 'find_relations_to', [id])).filter(({ anime_id }) => !named.has(anime_id));
  if (pointing.length === 0) return record.relations;
  const ids = [...new Set(pointing.map(({ anime_id }) => anime_id))];
  const neighbours = new Map((await reader.findByIds(ids, create(FieldMaskSchema, { paths: ['titles', 'external_ids'] }))).map((anime) => [anime.id, anime]));
  return [...record.relations, ...pointing.flatMap(({ anime_id, type }) => turned(neighbours.get(anime_id), type))];
}

function turned(anime: Anime | undefined, type: string): AnimeRelation[] {
  if (!anime) return [];
  return [create(AnimeRelationSchema, {
    type: numberOfEnum(RelationTypeSchema, inverseOf(type)),
    target: anime.externalIds,
    targetId: anime.id,
    targetTitle: anime.titles?.romaji || anime.titles?.english || anime.titles?.native || '',
  })];
}
