import type { Sql } from 'postgres';
import { Facet, type AnimeFilter } from '#proto/filter';
import { animeFilterFragments, conditionsOf } from './anime-filter.ts';
import { InvalidRequest, readFragments, runComposed, Statement, type Composed } from './compose.ts';

const fragments = new Map([...animeFilterFragments, ...readFragments('facets')]);

/** The short columns of 25,000 anime take 4.2 MB, which PostgreSQL's default of 4 MB spills to disk and reads for each facet. */
const WORK_MEM = '32MB';

/** Every facet that can be counted. */
export const allFacets: readonly Facet[] = Object.values(Facet).filter((facet) => typeof facet === 'number' && facet !== Facet.UNSPECIFIED);

export interface FacetsOf {
  /** At which statuses are told, in milliseconds. */
  readonly now: number;
  readonly filter: AnimeFilter | undefined;
  /** As of a list (anime-list.ts). */
  readonly isMisspelt?: boolean;
  readonly facets: readonly Facet[];
  /** Values of each, the most frequent first. */
  readonly limit: number;
}

/** How many of a filter's anime have each value, and how many there are, from one look at them. @throws InvalidRequest for an unknown facet */
export async function countFacets(sql: Sql<{ bigint: bigint }>, request: FacetsOf) {
  const rows = await sql.begin('read only', async (tx) => {
    await tx.unsafe(`set local work_mem = '${WORK_MEM}'`);
    return runComposed<{ facet: string; value: string; count: bigint }>(tx, facetsStatement(request));
  });
  const valuesOf = (name: string) => rows.filter(({ facet }) => facet === name).map(({ value, count }) => ({ value, count }));
  return {
    facets: request.facets.map((facet) => ({ facet, values: valuesOf(Facet[facet] ?? '') })),
    totalCount: valuesOf('total')[0]?.count ?? 0n,
  };
}

export function facetsStatement({ filter, isMisspelt, facets, limit, now }: FacetsOf): Composed {
  const statement = new Statement(fragments);
  const matching = `${statement.bind({ fragment: 'matching', values: { now: new Date(now) } })}\nwhere ${statement.bindAll(conditionsOf(filter, now, isMisspelt)).join('\n  and ')}`;
  const most = statement.parameter(limit);
  const counts = [...new Set(facets)].map((facet) => {
    const fragment = Facet[facet] ?? '';
    if (!allFacets.includes(facet)) throw new InvalidRequest(`facets: no such facet: ${facet}`);
    return `(${statement.bind({ fragment, values: { rank: filter?.minimumTagRank ?? 0 } })} order by 3 desc, 2 limit ${most})`;
  });
  const parts = [statement.bind({ fragment: 'total' }), ...counts];
  return statement.compose`with matching as materialized (\n${matching}\n)\n${parts.join('\nunion all\n')}`;
}
