import { create, isFieldSet, toJson, type DescMessage, type JsonObject, type JsonValue, type MessageShape } from '@bufbuild/protobuf';
import { AnimeSchema, type Anime } from '#proto/anime';
import { CharacterSchema, type Character, type CharacterAppearance } from '#proto/character';

/** A record as people read it in psql, the column `anime.metadata`: protobuf JSON by the contract's names. */
export const animeMetadata = (record: Anime): JsonObject =>
  jsonOf(AnimeSchema, record.characters.length === 0 ? record : { ...record, characters: record.characters.map(named) });

/** The same of a character; id and version are columns. */
export const characterMetadata = (character: Character): JsonObject => jsonOf(CharacterSchema, { ...character, id: '', version: 0n });

/** What else is known of a character stands once, in `character`. */
const named = (appearance: CharacterAppearance): CharacterAppearance => {
  const { id = '', name = '' } = appearance.character ?? {};
  return { ...appearance, character: create(CharacterSchema, { id, name }) };
};

function jsonOf<Schema extends DescMessage>(schema: Schema, message: MessageShape<Schema>): JsonObject {
  try {
    return tidy(toJson(schema, message, { useProtoFieldName: true })) as JsonObject;
  } catch {
    return fieldByField(schema, message);
  }
}

/** An instant outside of the years 1 to 9999 has no JSON: the field that holds one is left out, and `record` has it. */
function fieldByField<Schema extends DescMessage>(schema: Schema, message: MessageShape<Schema>): JsonObject {
  const whole: JsonObject = {};
  for (const field of schema.fields.filter((field) => isFieldSet(message, field))) {
    try {
      const only = Object.assign(create(schema), { [field.localName]: Reflect.get(message, field.localName) });
      Object.assign(whole, tidy(toJson(schema, only, { useProtoFieldName: true })));
    } catch { /* Left out. */ }
  }
  return whole;
}

/** In place: floats as short as sources write them, and no zero characters, which PostgreSQL's JSON can't have. */
function tidy(value: JsonValue): JsonValue {
  if (typeof value === 'string') return value.includes('\0') ? value.replaceAll('\0', '\uFFFD') : value;
  if (typeof value === 'number') return shortest(value);
  if (Array.isArray(value)) value.forEach((item, index) => (value[index] = tidy(item)));
  else if (typeof value === 'object' && value !== null) for (const key of Object.keys(value)) value[key] = tidy(value[key] ?? null);
  return value;
}

/** The contract's floats have 32 bits: 8.720000267028809 was 8.72. */
function shortest(value: number): number {
  if (Number.isInteger(value)) return value;
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return short;
  }
  return value;
}
