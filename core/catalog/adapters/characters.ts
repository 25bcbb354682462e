import { create, fromBinary, toBinary } from '@bufbuild/protobuf';
import type { TransactionSql } from 'postgres';
import { CharacterSchema, type Character } from '#proto/character';
import { allNames, completeCharacter, mainAppearances, recognisedBy } from '../domain/cast.ts';
import { refOf, splitRef } from './contract.ts';
import { characterMetadata } from './metadata.ts';
import type { Identified } from './rows/children.ts';
import { base64, indexable, uniqueBy } from './rows/values.ts';
import { query, type RowOf } from './statements.ts';

export type CharacterRow = RowOf<'lock_characters'>;

export const decodeCharacter = (bytes: Uint8Array): Character => fromBinary(CharacterSchema, bytes);
/** As it is kept: id and version are columns. */
export const encodeCharacter = (character: Character): Uint8Array =>
  toBinary(CharacterSchema, create(CharacterSchema, { ...character, id: '', version: 0n }));

/** The keys by which a character is found: outside ids, and names within one anime. */
const keysIn = (animeId: string, character: Character): string[] => [
  ...character.externalIds.map(refOf),
  ...recognisedBy(character).map((name) => `${animeId} ${indexable(name)}`),
];

/**
 * Gives every character of these anime its id: the one that an outside id leads to, else that of the same name in the
 * same anime, or a new one; and writes what is now known of each. A handful of statements for a batch.
 */
export async function keepCharacters(tx: TransactionSql, anime: readonly Identified[], newId: () => string): Promise<void> {
  const cast = anime.flatMap(({ id, record }) => record.characters.flatMap(({ character }) => (character ? [{ animeId: id, character }] : [])));
  if (cast.length === 0) return;
  const found = await findIds(tx, cast);
  const ids = [...new Set([...found.values(), ...cast.map(({ character }) => character.id)])].filter((id) => id !== '');
  const known = new Map((await lockWithTargets(tx, ids)).map((row) => [row.id, row]));
  const refs = new Map([...known].map(([id, row]) => [id, row.refs]));
  for (const { animeId, character } of cast) {
    character.id = known.get(character.id)?.merged_into ?? character.id;
    const keys = keysIn(animeId, character);
    character.id ||= keys.map((key) => found.get(key)).find((id) => id !== undefined && mayBe(refs.get(id) ?? [], character)) ?? newId();
    refs.set(character.id, [...(refs.get(character.id) ?? []), ...character.externalIds.map(refOf)]);
    for (const key of keys) if (!found.has(key)) found.set(key, character.id);
  }
  for (const { record } of anime) record.characters = mainAppearances(record.characters);
  await write(tx, cast.map(({ character }) => character), known);
}

type Cast = readonly { readonly animeId: string; readonly character: Character }[];

async function findIds(tx: TransactionSql, cast: Cast): Promise<Map<string, string>> {
  const unknown = cast.filter(({ character }) => character.id === '');
  if (unknown.length === 0) return new Map();
  const refs = unknown.flatMap(({ character }) => character.externalIds.map(refOf)).map(splitRef);
  const named = unknown.flatMap(({ animeId, character }) => recognisedBy(character).map((name) => ({ animeId, name: indexable(name) })));
  const rows = await query(tx, 'find_characters', [
    refs.map(({ source }) => source), refs.map(({ external_id }) => external_id),
    named.map(({ animeId }) => animeId), named.map(({ name }) => name),
  ]);
  return new Map(rows.map(({ key, id }) => [key, id]));
}

export const lockCharacters = (tx: TransactionSql, ids: readonly string[]): Promise<readonly CharacterRow[]> =>
  ids.length === 0 ? Promise.resolve([]) : query(tx, 'lock_characters', [ids]);

/** And those that merged ones redirect to. */
async function lockWithTargets(tx: TransactionSql, ids: readonly string[]): Promise<readonly CharacterRow[]> {
  const rows = await lockCharacters(tx, ids);
  const targets = rows.flatMap(({ merged_into }) => merged_into ?? []).filter((id) => !ids.includes(id));
  return [...rows, ...(await lockCharacters(tx, targets))];
}

/** No platform knows the one of these outside ids under another id. */
function mayBe(known: readonly string[], character: Character): boolean {
  const refs = character.externalIds.map(refOf);
  if (refs.some((ref) => known.includes(ref))) return true;
  const platforms = new Set(known.map((ref) => splitRef(ref).source));
  return !refs.some((ref) => platforms.has(splitRef(ref).source));
}

async function write(tx: TransactionSql, characters: readonly Character[], known: ReadonlyMap<string, CharacterRow>): Promise<void> {
  const merged = new Map<string, Character>();
  for (const character of characters) {
    const row = known.get(character.id);
    const before = merged.get(character.id) ?? (row && decodeCharacter(row.record));
    merged.set(character.id, { ...(before ? completeCharacter(before, character) : character), id: character.id });
  }
  await writeEncoded(tx, [...merged.values()].map(encoded).filter((one) => isNews(one, known.get(one.character.id))), known);
}

/** A character with the bytes that are kept of it, made once. */
interface Encoded {
  readonly character: Character;
  readonly record: Uint8Array;
}

const encoded = (character: Character): Encoded => ({ character, record: encodeCharacter(character) });

function isNews({ record }: Encoded, row: CharacterRow | undefined): boolean {
  return !row || Buffer.compare(record, row.record) !== 0;
}

type Known = ReadonlyMap<string, Pick<CharacterRow, 'version' | 'refs'>>;

/** Writes whole characters, their ids and their names, each as its next version. */
export const writeCharacters = (tx: TransactionSql, characters: readonly Character[], known: Known): Promise<void> =>
  writeEncoded(tx, characters.map(encoded), known);

async function writeEncoded(tx: TransactionSql, news: readonly Encoded[], known: Known): Promise<void> {
  if (news.length === 0) return;
  await query(tx, 'upsert_characters', [news.map((one) => characterRow(one, known.get(one.character.id)?.version ?? 0n))]);
  const characters = news.map(({ character }) => character);
  const refs = characters.flatMap(({ id, externalIds }) => {
    const has = new Set(known.get(id)?.refs);
    return externalIds.map(refOf).filter((ref) => !has.has(ref)).map((ref) => ({ ...splitRef(ref), character_id: id }));
  });
  if (refs.length > 0) await query(tx, 'insert_character_ids', [uniqueBy(refs, (ref) => `${ref.source}:${ref.external_id}`)]);
  const names = characters.flatMap((character) => allNames(character).map((name) => ({ character_id: character.id, name: indexable(name) })));
  if (names.length > 0) await query(tx, 'insert_character_names', [names]);
}

function characterRow({ character, record }: Encoded, version: bigint) {
  return {
    id: character.id,
    version: String(version + 1n),
    record: base64(record),
    metadata: characterMetadata(character),
    name: indexable(character.name),
    favorites: character.favorites,
  };
}
