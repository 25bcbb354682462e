import { randomUUID } from 'node:crypto';
import { create, toBinary } from '@bufbuild/protobuf';
import { timestampFromDate, type FieldMask } from '@bufbuild/protobuf/wkt';
import { Code, ConnectError, type ServiceImpl } from '@connectrpc/connect';
import { AnimeSchema } from '#proto/anime';
import type { CatalogWriteService } from '#proto/catalog';
import { AnimeUpdatedSchema } from '#proto/events';
import { currentTraceparent } from '#platform/tracing';
import type { Intake } from '../adapters/intake.ts';
import { recordFields } from '../adapters/contract.ts';
import { atVersion } from '../domain/decide.ts';
import { asNewest, readUpdated } from '../intake.ts';
import { answerOf, applyOne } from './apply-one.ts';
import type { RouteContext } from './context.ts';

/** The fields of a mask, decided on as `anime.updated` would be; one that is empty in the record is cleared. */
export const updateAnime =
  ({ sql }: RouteContext): ServiceImpl<typeof CatalogWriteService>['updateAnime'] =>
  async ({ id, updateMask, anime, source, expectedVersion }) => {
    const meta = { eventId: `rpc:${randomUUID()}`, occurredAt: timestampFromDate(new Date()), producer: source, animeId: id };
    const event = create(AnimeUpdatedSchema, { meta, changedFields: checkUpdateMask(updateMask), anime: anime ?? create(AnimeSchema) });
    const read = (): Intake => {
      const intake = readUpdated({ subject: 'anime.updated', body: toBinary(AnimeUpdatedSchema, event), traceparent: currentTraceparent() }, asNewest);
      return { ...intake, decide: atVersion(expectedVersion, intake.decide) };
    };
    return answerOf(await applyOne(sql, read));
  };

/** @throws ConnectError INVALID_ARGUMENT that names the path that cannot be written */
function checkUpdateMask(mask: FieldMask | undefined): string[] {
  const writable = new Set(recordFields.map(({ name }) => name));
  const paths = mask?.paths ?? [];
  const strange = paths.filter((path) => !writable.has(path));
  if (strange.length > 0) throw new ConnectError(`update_mask: no such field of Anime: ${strange.join(', ')}`, Code.InvalidArgument);
  if (paths.length === 0) throw new ConnectError('update_mask: names no field', Code.InvalidArgument);
  return paths;
}
