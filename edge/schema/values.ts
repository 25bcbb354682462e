import { fromJsonString, type JsonObject } from '@bufbuild/protobuf';
import { AnimeSchema, type Anime } from '#proto/anime';
import { badUserInput } from '../errors.ts';

const VALUES_MAX = 20_000;

/** What an operator sets: a record that holds the values, and the names of the fields, those to be cleared too. Throws BAD_USER_INPUT. */
export function readValues(values: string, clear: readonly string[]): { readonly anime: Anime; readonly paths: string[] } {
  if (values.length > VALUES_MAX) throw badUserInput('values', `may have ${VALUES_MAX} characters, got ${values.length}`);
  try {
    const json = JSON.parse(values) as JsonObject;
    const anime = fromJsonString(AnimeSchema, values);
    const paths = [...new Set([...Object.keys(json).map(fieldOf), ...clear])];
    if (paths.length === 0) throw new Error('it sets no field');
    return { anime, paths };
  } catch (error) {
    throw badUserInput('values', `must be the contract's JSON of some fields of an anime: ${(error as Error).message}`);
  }
}

/** The contract's name of a field that JSON may write in either way. */
const fieldOf = (key: string): string => AnimeSchema.fields.find(({ name, jsonName }) => name === key || jsonName === key)?.name ?? key;
