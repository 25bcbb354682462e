import { CatalogReadService } from '#proto/catalog';
import { SortField } from '#proto/filter';
import { createRpcClient } from '#platform/rpc/client';
import type { Addresses } from './services.ts';

const DAY = 86_400_000;
/** A newer season has begun by then. */
const STALE_DAYS = 45;

/** The first day of the newest anime that has begun, "2026-04-29"; undefined in an empty catalog. @throws when the catalog does not answer */
export async function newestStart(at: Addresses, now: Date): Promise<string | undefined> {
  const { anime: [newest] } = await createRpcClient(CatalogReadService, at.catalog, at.secret).listAnime({
    filter: { startDate: { lte: { year: now.getUTCFullYear(), month: now.getUTCMonth() + 1, day: now.getUTCDate() } } },
    sort: [{ field: SortField.START_DATE, descending: true }],
    pageSize: 1, skipTotal: true, readMask: { paths: ['start_date'] },
  });
  const date = newest?.startDate;
  return date && [String(date.year), ...[date.month, date.day].filter(Boolean).map((part) => String(part).padStart(2, '0'))].join('-');
}

/** How old the data is, and what to type when that is too old. */
export function ageOf(newest: string, now: Date): string {
  const days = Math.floor((now.getTime() - Date.parse(newest)) / DAY);
  const line = `The newest anime here began on ${newest}, ${days} days ago`;
  return days <= STALE_DAYS ? `${line}.` : `${line}: newer seasons are missing. To fetch them: npm run ingest -- --fill`;
}
