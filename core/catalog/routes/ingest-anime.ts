import { createHash, randomUUID } from 'node:crypto';
import { create, toBinary } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import type { ServiceImpl } from '@connectrpc/connect';
import { AnimeSchema } from '#proto/anime';
import type { CatalogWriteService } from '#proto/catalog';
import { AnimeEnrichedSchema } from '#proto/events';
import { currentTraceparent } from '#platform/tracing';
import { readEnriched } from '../intake.ts';
import { answerOf, applyOne } from './apply-one.ts';
import type { RouteContext } from './context.ts';

/** A whole record, decided on as `anime.enriched` would be. */
export const ingestAnime =
  ({ sql }: RouteContext): ServiceImpl<typeof CatalogWriteService>['ingestAnime'] =>
  async ({ anime, source }) => {
    const payloadHash = createHash('sha256').update(toBinary(AnimeSchema, anime ?? create(AnimeSchema))).digest('hex');
    const meta = { eventId: `rpc:${randomUUID()}`, occurredAt: timestampFromDate(new Date()), producer: source };
    const body = toBinary(AnimeEnrichedSchema, create(AnimeEnrichedSchema, { meta, ...(anime && { anime }), payloadHash }));
    return answerOf(await applyOne(sql, () => readEnriched({ subject: 'anime.enriched', body, traceparent: currentTraceparent() })));
  };
