import type { Sql } from 'postgres';
import { RelationTypeSchema, type RelationType } from '#proto/relation';
import { against } from '../../domain/read/relations.ts';
import { FRANCHISE, watchOrder, type Watch } from '../../domain/read/watch-order.ts';
import { nameOfEnum } from '../contract.ts';
import { numberOfEnum } from '../reader-enums.ts';
import { query } from '../statements.ts';

type Database = Sql<{ bigint: bigint }>;

export interface GraphQuery {
  readonly id: string;
  readonly depth: number;
  /** Names of the types to follow; all when empty. */
  readonly types: readonly string[];
  readonly limit: number;
}

/** No franchise is longer, and none wider. */
const FRANCHISE_DEPTH = 100;
const FRANCHISE_LIMIT = 1000;

export const nameOfType = (type: RelationType): string => nameOfEnum(RelationTypeSchema, type);

/** Everything within so many steps, nearest first, with the edges between; null when the start is not here. */
export async function traverse(sql: Database, { id, depth, types, limit }: GraphQuery) {
  const ways: Ways = types.length === 0 ? [null, null] : [types, against(types)];
  const found = await query(sql, 'traverse_relations', [id, depth, ...ways, limit]);
  if (found.length === 0) return null;
  const nodes = found.slice(0, limit);
  const edges = await query(sql, 'find_edges_between', [nodes.map((node) => node.id), ...ways]);
  return {
    nodes: nodes.map((node) => ({ animeId: node.id, distance: node.distance })),
    edges: edges.map(({ from_id, to_id, type }) => ({ fromId: from_id, toId: to_id, type: numberOfEnum(RelationTypeSchema, type) })),
    truncated: found.length > limit,
  };
}

/** An anime's franchise in the order to watch it in; null when it is not here. */
export async function orderFranchise(sql: Database, id: string): Promise<Watch[] | null> {
  // An edge connects both ends, whichever of them states it.
  const ways: Ways = [FRANCHISE, FRANCHISE];
  const found = await query(sql, 'traverse_relations', [id, FRANCHISE_DEPTH, ...ways, FRANCHISE_LIMIT]);
  if (found.length === 0) return null;
  const edges = await query(sql, 'find_edges_between', [found.map((node) => node.id), ...ways]);
  return watchOrder(
    found.map((node) => ({ id: node.id, start: node.start_date?.getTime() ?? null, format: node.format })),
    edges.map(({ from_id, to_id, type }) => ({ from: from_id, to: to_id, type })),
  );
}

/** Types to walk along, and types to walk against; null for all. */
type Ways = [along: readonly string[] | null, against: readonly string[] | null];
