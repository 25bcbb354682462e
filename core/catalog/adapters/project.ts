import type { TransactionSql } from 'postgres';
import {
  appearanceRows, broadcastRows, episodeRows, mangaRows, relationRows, staffRows, statisticsRows, streamingRows,
  studioIdRows, studioRows, tagRows, titleRows, voiceRows, type Identified,
} from './rows/children.ts';
import { keepPeople, staffOf, voicesOf, type People } from './people.ts';
import { uniqueBy } from './rows/values.ts';
import { query, type StatementName } from './statements.ts';

/** An anime of which some fields changed. */
export interface Changed extends Identified {
  readonly changed: ReadonlySet<string>;
  /** It was not there before: no table can hold a row of it that has to go. */
  readonly isNew: boolean;
}

interface Table {
  /** The field of Anime that its rows come from. */
  readonly field: string;
  /** Of `sql/`: makes the rows of the anime that are known exactly the given ones, and inserts those of new ones. */
  readonly statement: Extract<StatementName, `replace_${string}`>;
  readonly rows: (anime: Identified, people: People) => readonly object[];
}

const tables: readonly Table[] = [
  { field: 'titles', statement: 'replace_titles', rows: titleRows },
  { field: 'tags', statement: 'replace_tags', rows: tagRows },
  { field: 'studios', statement: 'replace_studios', rows: studioRows },
  { field: 'staff', statement: 'replace_staff', rows: staffRows },
  { field: 'manga', statement: 'replace_manga', rows: mangaRows },
  { field: 'characters', statement: 'replace_appearances', rows: appearanceRows },
  { field: 'characters', statement: 'replace_voices', rows: voiceRows },
  { field: 'episodes', statement: 'replace_episodes', rows: episodeRows },
  { field: 'relations', statement: 'replace_relations', rows: relationRows },
  { field: 'streaming', statement: 'replace_streaming', rows: streamingRows },
  { field: 'broadcast', statement: 'replace_broadcasts', rows: broadcastRows },
  { field: 'statistics', statement: 'replace_statistics', rows: statisticsRows },
];

/**
 * Brings the normalised tables up to these records. A table is touched only when its field changed in one of them,
 * then with one statement for all.
 */
export async function project(tx: TransactionSql, anime: readonly Changed[]): Promise<void> {
  await insertStudios(tx, having(anime, 'studios'));
  const people = await keepPeople(tx, [...staffOf(recordsOf(anime, 'staff')), ...voicesOf(recordsOf(anime, 'characters'))]);
  for (const { field, statement, rows } of tables) {
    const concerned = having(anime, field);
    if (concerned.length === 0) continue;
    const known = concerned.filter(({ isNew }) => !isNew).map(({ id }) => id);
    await query(tx, statement, [known, concerned.flatMap((one) => rows(one, people))]);
  }
}

const having = (anime: readonly Changed[], field: string): Changed[] => anime.filter(({ changed }) => changed.has(field));

const recordsOf = (anime: readonly Changed[], field: string) => having(anime, field).map(({ record }) => record);

async function insertStudios(tx: TransactionSql, anime: readonly Changed[]): Promise<void> {
  const names = new Set(anime.flatMap(studioRows).map(({ name }) => name));
  if (names.size > 0) await query(tx, 'insert_studios', [[...names]]);
  const ids = uniqueBy(anime.flatMap(studioIdRows), ({ source, external_id }) => `${source}:${external_id}`);
  if (ids.length > 0) await query(tx, 'insert_studio_ids', [ids]);
}
