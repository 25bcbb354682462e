import { basename } from 'node:path';
import type { Reading, ReadOptions, SourceRecord } from '../../domain/source.ts';
import { jsonObjects } from './json-objects.ts';
import { openInput } from './open.ts';

/** What an adapter makes of one JSON object; null for one that is no record, such as a header. */
export type ToRecord = (json: Record<string, unknown>) => Pick<SourceRecord, 'anime' | 'flaws'> | null;

/**
 * The records of a JSON file. What can't be read is rejected with its line, and the rest goes on.
 *
 * @param otherwise where the records are unless the document is an array: see `jsonObjects`
 */
export async function* jsonRecords(source: string, { path, share }: ReadOptions, otherwise: 0 | 2, toRecord: ToRecord): AsyncGenerator<Reading> {
  const name = path === '-' ? 'standard input' : basename(path);
  for await (const { line, text, cut } of jsonObjects(openInput(path, share), otherwise)) {
    const place = `${name}:${line}`;
    try {
      if (cut) throw new Error('the file ends in the middle of the record');
      const read = toRecord(JSON.parse(text) as Record<string, unknown>);
      if (read) yield { record: { source, place, ...read } };
    } catch (error) {
      yield { reject: { source, place, title: '', field: '', reason: (error as Error).message, kept: false } };
    }
  }
}

/** JSON lines by their name; anything else is one document with the records in an array of its root object. */
export const recordsDepth = (path: string): 0 | 2 => (/\.(jsonl|ndjson)(\.zst|\.gz)?$/.test(path) ? 0 : 2);
