import type { SourcePort } from '../../domain/source.ts';
import { bangumiData } from './bangumi-data.ts';
import { contractJson } from './contract-json.ts';
import { echora } from './echora.ts';
import { enrichedJson } from './enriched-json.ts';
import { malCsv } from './mal-csv.ts';
import { offlineDatabase } from './offline-database.ts';

/** Files and packages. */
export const files: readonly SourcePort[] = [echora, bangumiData, offlineDatabase, malCsv, enrichedJson, contractJson];

/** What is read when no other source is named. */
export const defaults: readonly SourcePort[] = [echora, bangumiData];
