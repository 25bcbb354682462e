import type { SourcePort } from '../../domain/source.ts';
import { anilistJson } from './anilist-json.ts';
import { animeLists } from './anime-lists.ts';
import { arm } from './arm.ts';
import { bangumiData } from './bangumi-data.ts';
import { contractJson } from './contract-json.ts';
import { deadEntries } from './dead-entries.ts';
import { echora } from './echora.ts';
import { enrichedJson } from './enriched-json.ts';
import { fribb } from './fribb.ts';
import { kitsuJson } from './kitsu-json.ts';
import { malCsv } from './mal-csv.ts';
import { malXml } from './mal-xml.ts';
import { offlineDatabase } from './offline-database.ts';

/** Files and packages. */
export const files: readonly SourcePort[] = [
  echora, bangumiData, arm, offlineDatabase, deadEntries, fribb, animeLists, malXml, malCsv, anilistJson, kitsuJson, enrichedJson, contractJson,
];

/** What is read when no other source is named. */
export const defaults: readonly SourcePort[] = [echora, bangumiData, arm];
