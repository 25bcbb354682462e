import type { Sql, TransactionSql } from 'postgres';
import type { Anime } from '#proto/anime';
import type { ExternalId } from '#proto/common';
import { nameKey } from '../domain/names.ts';
import { refOf, splitRef } from './contract.ts';
import { indexable, uniqueBy } from './rows/values.ts';
import { query } from './statements.ts';

/** Someone who is credited: for a job, or for a voice. */
export interface Credited {
  readonly name: string;
  readonly nativeName: string;
  readonly externalIds: readonly ExternalId[];
}

/** Ids of people by what they are found by. */
export type People = ReadonlyMap<string, string>;

/** Everyone credited by these records. */
export const staffOf = (records: readonly Anime[]): Credited[] => records.flatMap(({ staff }) => staff);
export const voicesOf = (records: readonly Anime[]): Credited[] => records.flatMap(({ characters }) => characters.flatMap(({ voiceActors }) => voiceActors));

/** What a person is found by: any of their ids; the name where there is none, because namesakes are told apart by ids alone. */
const keysOf = ({ name, externalIds }: Credited): string[] => (externalIds.length > 0 ? externalIds.map(refOf) : [indexable(nameKey(name))]);

/** The id of a person among those that were found; undefined when they are not. */
export const personIn = (people: People, credited: Credited): string | undefined =>
  keysOf(credited).map((key) => people.get(key)).find((id) => id !== undefined);

/** Who of these is here, in one statement. */
export async function findPeople(db: Sql<{ bigint: bigint }> | TransactionSql, credited: readonly Credited[]): Promise<People> {
  if (credited.length === 0) return new Map();
  const refs = [...new Set(credited.flatMap(({ externalIds }) => externalIds.map(refOf)))].map(splitRef);
  const names = [...new Set(credited.filter(({ externalIds }) => externalIds.length === 0).flatMap(keysOf))];
  const rows = await query(db as TransactionSql, 'find_people', [refs.map(({ source }) => source), refs.map(({ external_id }) => external_id), names]);
  return new Map(rows.flatMap(({ key, id }) => (key && id ? [[key, id]] : [])));
}

/**
 * Writes the people whom a batch credits: one for each whom no id, or no name without an id, leads to. Who are found to be one
 * only when both are here stay two.
 *
 * @returns their ids
 */
export async function keepPeople(tx: TransactionSql, credited: readonly Credited[]): Promise<People> {
  if (credited.length === 0) return new Map();
  const people = new Map(await findPeople(tx, credited));
  const news = newPeople(people, credited);
  const rows = news.length > 0 ? await query(tx, 'insert_staff', [uniqueBy(news.map(personRow), keyOfRow)]) : [];
  const ids = new Map(rows.map((row) => [keyOfRow(row), row.id]));
  // Those of the batch that share an id with one of the new ones come after it, and are found by it.
  for (const one of [...news, ...credited]) {
    const id = personIn(people, one) ?? ids.get(keyOfRow(personRow(one)));
    for (const key of keysOf(one)) if (id && !people.has(key)) people.set(key, id);
  }
  await complete(tx, people, credited);
  return people;
}

/** Of those who are not here each once, whichever of their ids names them. */
function newPeople(people: People, credited: readonly Credited[]): Credited[] {
  const seen = new Set(people.keys());
  return credited.filter((one) => {
    const keys = keysOf(one);
    const isNew = !keys.some((key) => seen.has(key));
    for (const key of keys) seen.add(key);
    return isNew;
  });
}

async function complete(tx: TransactionSql, people: People, credited: readonly Credited[]): Promise<void> {
  const known = credited.flatMap((one) => {
    const id = personIn(people, one);
    return id ? [{ id, one }] : [];
  });
  const rows = known.map(({ id, one }) => ({ id, native_name: one.nativeName, name_key: indexable(nameKey(one.name)) }));
  // Of one person's rows the one that knows most.
  await query(tx, 'complete_staff', [uniqueBy(rows.toSorted((a, b) => b.native_name.length - a.native_name.length), ({ id }) => id)]);
  const refs = known.flatMap(({ id, one }) => one.externalIds.map((ref) => ({ ...splitRef(refOf(ref)), staff_id: id })));
  if (refs.length > 0) await query(tx, 'insert_staff_ids', [uniqueBy(refs, ({ source, external_id }) => `${source}:${external_id}`)]);
}

function personRow({ name, nativeName, externalIds: [first] }: Credited) {
  const { source, external_id } = first ? splitRef(refOf(first)) : { source: '', external_id: '' };
  return { name: indexable(name), native_name: nativeName, source, external_id, name_key: indexable(nameKey(name)) };
}

const keyOfRow = ({ name, source, external_id }: { readonly name: string; readonly source: string; readonly external_id: string }): string =>
  JSON.stringify([name, source, external_id]);
