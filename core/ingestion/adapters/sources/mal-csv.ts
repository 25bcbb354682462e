import { basename } from 'node:path';
import { pipeline } from 'node:stream';
import { parse, CsvError, type Info } from 'csv-parse';
import type { Reading, ReadOptions, SourcePort } from '../../domain/source.ts';
import { MAX_RECORD_BYTES } from '../files/json-objects.ts';
import { fileFingerprint, openInput } from '../files/open.ts';
import { malRecord } from './mal-record.ts';

const name = 'mal-csv';
const required = ['anime_id', 'Name'];

/** CSV exports of MyAnimeList with the columns of the 2023 snapshots: all 24, or some, `anime_id` and `Name` among them. */
export const malCsv: SourcePort = {
  name,
  description: 'MyAnimeList CSV export',
  policy: {
    licence: 'MyAnimeList Terms of Use', terms: 'https://myanimelist.net/about/terms_of_use', attribution: 'MyAnimeList',
    rateLimit: 'none: a file', redistribution: 'forbidden',
  },
  input: 'file',
  read: readCsv,
  fingerprint: fileFingerprint,
};

async function* readCsv({ path, share }: ReadOptions): AsyncGenerator<Reading> {
  const parser = parse({ bom: true, info: true, relax_column_count: true, skip_empty_lines: true, max_record_size: MAX_RECORD_BYTES });
  let columns: string[] | undefined;
  let line = 1;
  try {
    for await (const row of pipeline(openInput(path, share), parser, () => undefined)) {
      const { record, info } = row as { record: string[]; info: Info };
      if (columns) yield toReading(columns, record, `${basename(path)}:${line}`);
      else columns = checkedHeader(record, path);
      line = info.lines + 1;
    }
  } catch (error) {
    // A quoted text without its end swallows the rest of the file: what came before it is good.
    if (!(error instanceof CsvError) || !columns) throw error;
    yield { reject: { source: name, place: `${basename(path)}:${line}`, title: '', field: '', reason: error.message, kept: false } };
  }
}

/** @throws Error that names the missing column */
function checkedHeader(columns: string[], path: string): string[] {
  const missing = required.filter((column) => !columns.includes(column));
  if (missing.length > 0) throw new Error(`${path}: the header has no column ${missing.join(', ')}`);
  return columns;
}

function toReading(columns: readonly string[], values: readonly string[], place: string): Reading {
  const row = Object.fromEntries(columns.map((column, index) => [column, values[index]]));
  const reject = (field: string, reason: string): Reading => ({ reject: { source: name, place, title: row['Name'] ?? '', field, reason, kept: false } });
  if (values.length < columns.length) {
    return reject(columns[values.length] ?? '', `the row is cut off: it has ${values.length} of ${columns.length} columns`);
  }
  if (values.length > columns.length) return reject('', `the row has ${values.length} columns, the header ${columns.length}`);
  if (!/^[1-9]\d*$/.test(row['anime_id'] ?? '')) return reject('anime_id', `not an id: ${JSON.stringify(row['anime_id'])}`);
  return { record: { source: name, place, ...malRecord(row) } };
}
