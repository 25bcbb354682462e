import type { ServiceImpl } from '@connectrpc/connect';
import type { CatalogWriteService } from '#proto/catalog';
import { decideDelete } from '../domain/decide.ts';
import { byCaller } from '../intake.ts';
import { applyOne } from './apply-one.ts';
import type { RouteContext } from './context.ts';

/** Withdraws an anime; again, it changes nothing. NOT_FOUND when there never was one. */
export const deleteAnime =
  ({ sql, log }: RouteContext): ServiceImpl<typeof CatalogWriteService>['deleteAnime'] =>
  async ({ id, reason, source }) => {
    const done = await applyOne(sql, () => byCaller(id, source, decideDelete, reason));
    const version = done.kind === 'ambiguous' ? 0n : done.version;
    log.info({ id, version: String(version), source, reason }, 'an anime was deleted');
    return { version };
  };
