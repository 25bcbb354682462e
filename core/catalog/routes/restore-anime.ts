import type { ServiceImpl } from '@connectrpc/connect';
import type { CatalogWriteService } from '#proto/catalog';
import { recordFields } from '../adapters/contract.ts';
import { decideRestore } from '../domain/decide.ts';
import { byCaller } from '../intake.ts';
import { applyOne } from './apply-one.ts';
import type { RouteContext } from './context.ts';

/** Brings a withdrawn anime back as it was; one that is here stays as it is. */
export const restoreAnime =
  ({ sql, log }: RouteContext): ServiceImpl<typeof CatalogWriteService>['restoreAnime'] =>
  async ({ id, source }) => {
    const done = await applyOne(sql, () => byCaller(id, source, (current) => decideRestore(recordFields, current)));
    const version = done.kind === 'ambiguous' ? 0n : done.version;
    log.info({ id, version: String(version), source }, 'an anime was restored');
    return { version };
  };
