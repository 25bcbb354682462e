import type { ServiceImpl } from '@connectrpc/connect';
import type { CatalogIngestionService } from '#proto/catalog';
import { nameOfSource } from '../adapters/contract.ts';
import { query } from '../adapters/statements.ts';
import type { RouteContext } from './context.ts';

/** Which records are committed already with this very payload. */
export const findKnownPayloads =
  ({ sql }: RouteContext): ServiceImpl<typeof CatalogIngestionService>['findKnownPayloads'] =>
  async ({ records }) => {
    const sources = records.map(({ externalId }) => nameOfSource(externalId?.source ?? 0));
    const externalIds = records.map(({ externalId }) => externalId?.id ?? '');
    const rows = await query(sql, 'find_payload_hashes', [sources, externalIds]);
    const hashes = new Map(rows.map(({ place, payload_hash }) => [place - 1, payload_hash]));
    return { known: records.flatMap((record, place) => (hashes.get(place) === record.payloadHash ? [place] : [])) };
  };
