import { Code, ConnectError, type Client } from '@connectrpc/connect';
import type { Anime } from '#proto/anime';
import { CatalogIngestionService, CatalogReadService } from '#proto/catalog';
import { createRpcClient } from '#platform/rpc/client';
import { retryWhileUnavailable } from '#platform/rpc/retry';
import type { Payload } from './scratch/payloads.ts';

/** Deadline of a call, in milliseconds: while a backlog is worked off the catalog answers slowly. */
const TIMEOUT_MS = 60_000;

/** What ingestion asks of the catalog. */
export interface Catalog {
  readonly ledger: Client<typeof CatalogIngestionService>;
  /** Those that the catalog has not committed with this very content. */
  unknown(payloads: readonly Payload[]): Promise<Payload[]>;
  /** The record that it has under the payload's first id; undefined when it has none. */
  find(anime: Anime): Promise<Anime | undefined>;
}

export function openCatalog(url: string, secret: string): Catalog {
  // A run takes minutes, during which the catalog may restart. These calls may be repeated.
  const patient = [retryWhileUnavailable()];
  const ledger = createRpcClient(CatalogIngestionService, url, secret, TIMEOUT_MS, patient);
  const reader = createRpcClient(CatalogReadService, url, secret, TIMEOUT_MS, patient);
  return {
    ledger,
    async unknown(payloads) {
      const records = payloads.flatMap(({ anime, hash }) => {
        const [externalId] = anime.externalIds;
        return externalId ? [{ externalId, payloadHash: hash }] : [];
      });
      const known = new Set((await ledger.findKnownPayloads({ records })).known);
      return payloads.filter((_payload, place) => !known.has(place));
    },
    async find({ externalIds: [externalId] }) {
      if (!externalId) return undefined;
      try {
        const { anime: served } = await reader.getAnime({ by: { case: 'externalId', value: externalId } });
        // As it was reported, not as it is at this instant.
        return served?.airing ? { ...served, status: served.airing.reportedStatus } : served;
      } catch (error) {
        if (error instanceof ConnectError && error.code === Code.NotFound) return undefined;
        throw error;
      }
    },
  };
}
