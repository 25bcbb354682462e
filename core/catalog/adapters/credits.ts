import type { Sql } from 'postgres';
import type { Anime } from '#proto/anime';
import { findPeople, personIn, staffOf, voicesOf } from './people.ts';
import { indexable } from './rows/values.ts';
import { query } from './statements.ts';

/** Which credits are to be filled in. */
export interface Wanted {
  readonly studios: boolean;
  readonly staff: boolean;
  readonly voices: boolean;
}

/** Fills in, in place, which studios and people these records credit: two statements whatever their number. */
export async function fillCredits(sql: Sql<{ bigint: bigint }>, records: readonly Anime[], wanted: Wanted): Promise<void> {
  const people = [...(wanted.staff ? staffOf(records) : []), ...(wanted.voices ? voicesOf(records) : [])];
  const names = wanted.studios ? [...new Set(records.flatMap(({ studios }) => studios.map(({ name }) => indexable(name))))] : [];
  const [known, studios] = await Promise.all([findPeople(sql, people), names.length > 0 ? query(sql, 'find_studios', [names]) : []]);
  const studioIds = new Map(studios.map(({ id, name }) => [name, id]));
  const idOf = (one: (typeof people)[number]): string => personIn(known, one) ?? '';
  for (const record of records) {
    if (wanted.studios) record.studios = record.studios.map((studio) => ({ ...studio, id: studioIds.get(indexable(studio.name)) ?? '' }));
    if (wanted.staff) record.staff = record.staff.map((credit) => ({ ...credit, id: idOf(credit) }));
    if (!wanted.voices) continue;
    record.characters = record.characters.map((appearance) => (
      { ...appearance, voiceActors: appearance.voiceActors.map((actor) => ({ ...actor, id: idOf(actor) })) }
    ));
  }
}
