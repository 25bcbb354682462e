import { AnimeSchema } from '#proto/anime';
import { RequestError, overLimit } from '../errors.ts';
import { isUuid } from '../schema/lookup.ts';
import type { Change } from './feed.ts';

/** Which changes somebody wants to hear of. */
export interface ChangeFilter {
  /** All when empty. */
  readonly anime: ReadonlySet<string>;
  /** Names of the record's fields; all when empty. */
  readonly fields: ReadonlySet<string>;
  /** Only of what is on the air, begins, ends or goes: the catalog says it of each change. */
  readonly airing: boolean;
}

const ANIME_MAX = 100;
const FIELDS_MAX = 50;
const FIELDS: ReadonlySet<string> = new Set(AnimeSchema.fields.map(({ name }) => name));

/** Reads `anime=`, `fields=` (lists parted by commas) and `airing=true`. Throws RequestError that names the parameter. */
export function readFilter(params: URLSearchParams): ChangeFilter {
  const anime = list(params, 'anime', ANIME_MAX).map((id) => id.toLowerCase());
  const fields = list(params, 'fields', FIELDS_MAX);
  const [noId, noField] = [anime.find((id) => !isUuid(id)), fields.find((name) => !FIELDS.has(name))];
  if (noId !== undefined) throw wrong(`anime must be UUIDs, got ${JSON.stringify(noId)}`);
  if (noField !== undefined) throw wrong(`fields: no field of an anime is called ${JSON.stringify(noField)}`);
  return { anime: new Set(anime), fields: new Set(fields), airing: flag(params, 'airing') };
}

/** A change of an anime that goes or comes back, and one that names no field, is one of all its fields. */
export function wants({ anime, fields, airing }: ChangeFilter, { node }: Change): boolean {
  const { animeId, successorId, changedFields, onAir } = node;
  if (anime.size > 0 && !anime.has(animeId) && !(successorId !== null && anime.has(successorId))) return false;
  if (fields.size > 0 && changedFields.length > 0 && !changedFields.some((name) => fields.has(name))) return false;
  return !airing || onAir;
}

function list(params: URLSearchParams, name: string, most: number): string[] {
  const values = params.getAll(name).flatMap((value) => value.split(',')).filter((value) => value !== '');
  if (values.length > most) throw overLimit(name, most, 'values', values.length);
  return values;
}

/** `true`, `false` or nothing. */
function flag(params: URLSearchParams, name: string): boolean {
  const value = params.get(name) ?? 'false';
  if (value !== 'true' && value !== 'false') throw wrong(`${name} must be true or false, got ${JSON.stringify(value.slice(0, 50))}`);
  return value === 'true';
}

const wrong = (message: string) => new RequestError(400, 'BAD_REQUEST', message);
