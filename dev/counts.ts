import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CatalogReadService } from '#proto/catalog';
import { SearchService } from '#proto/search';
import { createRpcClient } from '#platform/rpc/client';
import type { Addresses } from './services.ts';

export interface Counts {
  /** Records after merging; null until ingestion has ended once. */
  readonly merged: number | null;
  readonly rejected: number;
  /** Distinct anime in PostgreSQL. */
  readonly anime: number;
  /** Anime points in the index. */
  readonly points: number;
  /** On their way: intake messages, outbox rows, change messages. */
  readonly pending: number;
  readonly deadLetters: number;
  readonly reviews: number;
}

/** Asks the running services how far they are. @throws when one does not answer */
export async function readCounts(at: Addresses): Promise<Counts> {
  const [catalog, search] = await Promise.all([
    createRpcClient(CatalogReadService, at.catalog, at.secret).getCatalogStatus({}),
    createRpcClient(SearchService, at.search, at.secret).getSearchStatus({}),
  ]);
  const run = lastRun(at.data);
  return {
    merged: run?.merged ?? null,
    rejected: run?.rejected ?? 0,
    anime: Number(catalog.animeCount),
    points: Number(search.points['ANIME'] ?? 0n),
    pending: Number(catalog.intakePending + catalog.outboxPending + search.pending),
    deadLetters: Number(catalog.deadLetters),
    reviews: Number(catalog.reviewsPending),
  };
}

function lastRun(data: string): { merged: number; rejected: number } | null {
  const file = join(data, 'ingestion', 'last-run.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { merged: number; rejected: number }) : null;
}
