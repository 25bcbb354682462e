import { basename } from 'node:path';
import type { Reading, ReadOptions, SourceRecord } from '../../domain/source.ts';
import { jsonObjects, type JsonText } from './json-objects.ts';
import { openInput } from './open.ts';

/** Where the records of a JSON file are, unless it is an array: see `jsonObjects`. */
export type RecordsAt = 0 | 2 | 'detect';

/** What an adapter makes of one JSON object; null for one that is no record, such as a header. */
export type ToRecord = (json: Record<string, unknown>) => Pick<SourceRecord, 'anime' | 'fieldErrors'> | null;

/**
 * The records of a JSON file. What can't be read is rejected with its line, and the rest goes on.
 *
 * @param at `detect` tells JSON lines from one document with the records in an array of its root object by how the file begins
 */
export async function* jsonRecords(source: string, { path, share }: ReadOptions, at: RecordsAt, toRecord: ToRecord): AsyncGenerator<Reading> {
  const name = path === '-' ? 'standard input' : basename(path);
  for await (const { line, text, cut } of objectsOf(openInput(path, share), at)) {
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

async function* objectsOf(chunks: AsyncIterable<Buffer>, at: RecordsAt): AsyncGenerator<JsonText> {
  if (at !== 'detect') {
    yield* jsonObjects(chunks, at);
    return;
  }
  const rest = chunks[Symbol.asyncIterator]();
  const { value: first = Buffer.alloc(0) } = (await rest.next()) as { value?: Buffer };
  yield* jsonObjects(prepended(first, rest), recordsDepth(first.toString('utf8')));
}

async function* prepended(first: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** Of JSON lines the first line is a whole object, and not one that holds the records. */
export function recordsDepth(head: string): 0 | 2 {
  const text = head.replace(/^\uFEFF/, '').trimStart();
  const end = text.indexOf('\n');
  const line = end === -1 ? text : text.slice(0, end);
  return isObject(line) && !/^[^[]*"(?:data|anime|records)"\s*:\s*\[/.test(line) ? 0 : 2;
}

function isObject(line: string): boolean {
  try {
    return typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
}
