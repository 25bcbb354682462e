import { UsageError } from '../../options.ts';
import type { Reading } from '../../domain/source.ts';
import { openInput } from './open.ts';

interface Shape {
  readonly what: string;
  /** The source that reads it. */
  readonly source: string;
  readonly pattern: RegExp;
}

/** What files of this field begin with, the more particular first. */
const shapes: readonly Shape[] = [
  { what: 'a MyAnimeList XML export', source: 'mal-xml', pattern: /<myanimelist\b/i },
  { what: 'anime-list.xml of Anime-Lists', source: 'anime-lists', pattern: /<anime-list\b/ },
  { what: 'dead entries of anime-offline-database', source: 'dead-entries', pattern: /"deadEntries"\s*:/ },
  { what: 'anime-offline-database', source: 'anime-offline-database', pattern: /"(?:animeSeason|relatedAnime)"\s*:|manami-project\/anime-offline-database/ },
  { what: "Fribb's anime-lists", source: 'fribb', pattern: /"(?:livechart_id|anime-planet_id|thetvdb_id|anidb_id|anisearch_id)"\s*:/ },
  { what: 'records in the contract\'s JSON', source: 'contract-json', pattern: /"externalIds"\s*:/ },
  { what: 'an answer or export of Kitsu', source: 'kitsu-json', pattern: /"type"\s*:\s*"(?:anime|libraryEntries)"/ },
  { what: 'an answer of AniList', source: 'anilist-json', pattern: /"(?:MediaListCollection|idMal|siteUrl)"\s*:/ },
  { what: 'a MyAnimeList CSV export', source: 'mal-csv', pattern: /^\uFEFF?anime_id,/ },
];
const HEAD_CHARACTERS = 200_000;

/**
 * Passes the readings of a file on. A file that has content and no record is not of this source's format.
 *
 * @throws UsageError that names the file, the source and, where it can be told, what the file is instead
 */
export async function* expectRecords(source: string, path: string, readings: AsyncIterable<Reading>): AsyncGenerator<Reading> {
  let found = false;
  let reason = '';
  for await (const reading of readings) {
    if ('reject' in reading) reason ||= reading.reject.reason;
    else found = true;
    yield reading;
  }
  if (!found && path !== '-' && path !== '') await refuseUnlessEmpty(source, path, reason);
}

async function refuseUnlessEmpty(source: string, path: string, reason: string): Promise<void> {
  const head = await headOf(path);
  if (/^\s*(\[\s*\])?\s*$/.test(head)) return;
  throw wrongFormat(source, path, head, reason);
}

/** The error for a file that is not of the format that the source reads. */
export function wrongFormat(source: string, path: string, head: string, reason = ''): UsageError {
  const shape = shapes.find(({ pattern }) => pattern.test(head));
  const hint = shape && shape.source !== source ? `; it looks like ${shape.what}: --source ${shape.source}=${path}` : reason && `; first fault: ${reason}`;
  return new UsageError(`--source ${source}: there is no record in ${path}${hint}`);
}

/** The beginning of a file, decompressed. */
export async function headOf(path: string): Promise<string> {
  let head = '';
  for await (const chunk of openInput(path)) {
    head += chunk.toString('utf8');
    if (head.length >= HEAD_CHARACTERS) break;
  }
  return head.slice(0, HEAD_CHARACTERS);
}
