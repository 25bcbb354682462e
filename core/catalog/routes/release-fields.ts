import { Code, ConnectError, type ServiceImpl } from '@connectrpc/connect';
import type { CatalogWriteService } from '#proto/catalog';
import { recordFields } from '../adapters/contract.ts';
import { decideRelease } from '../domain/decide.ts';
import { heldFields } from '../domain/last-word.ts';
import type { Committed } from '../domain/record.ts';
import { byCaller } from '../intake.ts';
import { applyOne } from './apply-one.ts';
import type { RouteContext } from './context.ts';

/** Unpins fields that an operator has set; fields that are not pinned are unaffected. */
export const releaseFields =
  ({ sql, log }: RouteContext): ServiceImpl<typeof CatalogWriteService>['releaseFields'] =>
  async ({ id, fields, source }) => {
    const known = new Set(recordFields.map(({ name }) => name));
    const strange = fields.filter((name) => !known.has(name));
    if (strange.length > 0) throw new ConnectError(`fields: no such field of Anime: ${strange.join(', ')}`, Code.InvalidArgument);
    let released: string[] = [];
    const decide = (current: Committed | null) => {
      released = heldFields(current?.times ?? {}).filter((name) => fields.length === 0 || fields.includes(name));
      return decideRelease(current, released);
    };
    const done = await applyOne(sql, () => byCaller(id, source, decide));
    const version = done.kind === 'ambiguous' ? 0n : done.version;
    log.info({ id, version: String(version), source, released }, 'an operator let go of fields');
    return { version, released };
  };
