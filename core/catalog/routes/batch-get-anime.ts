import type { ServiceImpl } from '@connectrpc/connect';
import type { CatalogReadService } from '#proto/catalog';
import type { ExternalId } from '#proto/common';
import { nameOfSource, refOf } from '../adapters/contract.ts';
import { query } from '../adapters/statements.ts';
import { checkMask, type RouteContext } from './context.ts';

/**
 * Several anime by our ids, by those of any platform, or both, in the order asked for; those not found are left out. Where some
 * are missing, what they were merged into comes after the others, with who answers for whom.
 */
export const batchGetAnime =
  ({ reader, sql }: RouteContext): ServiceImpl<typeof CatalogReadService>['batchGetAnime'] =>
  async ({ ids, externalIds, readMask }) => {
    const mask = checkMask(readMask);
    const owners = await ownersOf(sql, externalIds);
    const asked = [...new Set([...ids, ...owners.filter((id) => id !== '')])];
    const anime = await reader.findByIds(asked, mask);
    const found = new Set(anime.map(({ id }) => id));
    const redirects = await reader.redirects(asked.filter((id) => !found.has(id)));
    const successors = [...new Set(redirects.values())].filter((id) => !found.has(id));
    if (successors.length > 0) anime.push(...(await reader.findByIds(successors, mask)));
    const here = new Set(anime.map(({ id }) => id));
    const externalOwners = owners.map((id) => redirects.get(id) ?? id).map((id) => (here.has(id) ? id : ''));
    return { anime, redirects: Object.fromEntries(redirects), externalOwners };
  };

/** The anime with each of these ids, empty if there is none. */
async function ownersOf(sql: RouteContext['sql'], externalIds: readonly ExternalId[]): Promise<string[]> {
  if (externalIds.length === 0) return [];
  const rows = await query(sql, 'find_owners', [externalIds.map(({ source }) => nameOfSource(source)), externalIds.map(({ id }) => id)]);
  const owners = new Map(rows.map(({ source, external_id, anime_id }) => [`${source}:${external_id}`, anime_id]));
  return externalIds.map((ref) => owners.get(refOf(ref)) ?? '');
}
