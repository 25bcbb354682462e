import { defaults } from '../core/ingestion/adapters/sources/index.ts';
import { mergeReadings } from '../core/ingestion/testing.ts';

/** What `npm start` loads, merged. @param now a source leaves out what it writes down for later */
export async function mergedCatalog(now: number) {
  const readings = [];
  for (const source of defaults) for await (const reading of source.read({ path: '', now: new Date(now) })) readings.push(reading);
  return mergeReadings(readings);
}
