import { clearField, fromJson, type JsonObject, type JsonValue } from '@bufbuild/protobuf';
import { AnimeSchema, type Anime } from '#proto/anime';
import { checkDates } from '../domain/normalise/checked-dates.ts';
import type { FieldError } from '../domain/source.ts';
import { numberedOf } from '../../rules/episodes.ts';
import { faultsOf } from './records.ts';

/** A record with the parts of it that could not be taken. */
export interface Taken {
  readonly anime: Anime;
  readonly fieldErrors: readonly FieldError[];
}

const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A record from the contract's JSON, without the parts that are none: a field, an element of a list. They come back as
 * field errors, with where and why.
 *
 * @throws Error when it is no object, or nothing is left of it by which an anime could be told
 */
export function tolerantRecord(json: JsonValue): Taken {
  if (!isObject(json)) throw new Error(`not a record: ${JSON.stringify(json).slice(0, 100)}`);
  const whole = withEpisodes(withAdult(json));
  const at = (value: JsonObject) => fromJson(AnimeSchema, value);
  try {
    return { anime: at(whole), fieldErrors: [] };
  } catch {
    const fieldErrors: FieldError[] = [];
    const kept = Object.fromEntries(Object.entries(whole).flatMap(([name, value]) => keep(name, value, at, fieldErrors)));
    const anime = at(kept);
    // Of something else altogether nothing is left that could be told from it: it is of another format.
    if (!anime.titles && anime.externalIds.length === 0) throw new Error(fieldErrors[0]?.reason ?? 'neither titles nor ids');
    return { anime, fieldErrors };
  }
}

type Parse = (value: JsonObject) => Anime;

/** A field as far as it can be read: of a list the elements that can. */
function keep(name: string, value: JsonValue, parse: Parse, fieldErrors: FieldError[]): [string, JsonValue][] {
  const faultOf = (part: JsonValue): string | undefined => {
    try {
      parse({ [name]: part });
      return undefined;
    } catch (error) {
      return (error as Error).message;
    }
  };
  const whole = faultOf(value);
  if (whole === undefined) return [[name, value]];
  if (!Array.isArray(value) || faultOf([]) !== undefined) {
    fieldErrors.push({ field: name, reason: whole });
    return [];
  }
  const good = value.filter((element, place) => {
    const fault = faultOf([element]);
    if (fault !== undefined) fieldErrors.push({ field: `${name}[${place}]`, reason: fault });
    return fault === undefined;
  });
  return [[name, good]];
}

/** A number that is no whole one is a label: {"number": 6.5} is how people write it. */
function withEpisodes(json: JsonObject): JsonObject {
  const { episodes } = json;
  if (!Array.isArray(episodes)) return json;
  return { ...json, episodes: episodes.map((episode) => (isObject(episode) ? numbered(episode) : episode)) };
}

function numbered(episode: JsonObject): JsonObject {
  const { number, label } = episode;
  if (label !== undefined || number === undefined || Number.isInteger(number)) return episode;
  const read = typeof number === 'number' || typeof number === 'string' ? numberedOf(number) : undefined;
  return read ? { ...episode, ...read } : episode;
}

/** In JSON a "no" is written down; in the wire form of `is_adult` it looks like nothing. */
function withAdult(json: JsonObject): JsonObject {
  const said = json['isAdult'] ?? json['is_adult'];
  return typeof said === 'boolean' && json['adult'] === undefined ? { ...json, adult: said } : json;
}

/** Parts that a record can't be without. */
const NEEDED = /^(titles|external_ids)$/;

/**
 * The record without the parts that break the contract's rules, or could not have been: an episode, a tag, a day that its
 * month lacks. What is left at fault afterwards is the record itself.
 */
export function withoutFaults(anime: Anime): Taken {
  const dated = checkDates(stated(anime));
  const fieldErrors: FieldError[] = [...dated.fieldErrors];
  let record = dated.anime;
  const own = new Set(record.externalIds.map(({ source, id }) => `${source}:${id}`));
  const toItself = record.relations.filter(({ target }) => target.some(({ source, id }) => own.has(`${source}:${id}`)));
  for (const relation of toItself) fieldErrors.push({ field: `relations[${record.relations.indexOf(relation)}]`, reason: 'a relation to itself' });
  if (toItself.length > 0) record = { ...record, relations: record.relations.filter((relation) => !toItself.includes(relation)) };
  // A part may have several faults, and what it leaves behind one more.
  for (let round = 0; round < 3; round++) {
    const faults = faultsOf(record).filter(({ field }) => !NEEDED.test(field));
    if (faults.length === 0) break;
    record = withoutParts(record, faults.map(({ field }) => field));
    if (round === 0) fieldErrors.push(...faults);
  }
  return { anime: record, fieldErrors };
}

/** `is_adult` is how sources say yes; that it is false says nothing. */
const stated = (anime: Anime): Anime => ({ ...anime, isAdult: false, ...(anime.adult === undefined && anime.isAdult && { adult: true }) });

/** `episodes[3].number` goes with the fourth episode, `score` whole, `titles.romaji` alone, for a record needs titles. */
function withoutParts(anime: Anime, paths: readonly string[]): Anime {
  const record = { ...anime } as Anime & Record<string, unknown>;
  const elements = new Map<string, Set<number>>();
  for (const path of paths) {
    const [, name = '', place] = /^(\w+)(?:\[(\d+)\])?/.exec(path) ?? [];
    const field = AnimeSchema.fields.find((known) => known.name === name);
    if (!field) continue;
    if (place !== undefined) elements.set(field.localName, (elements.get(field.localName) ?? new Set()).add(Number(place)));
    else if (name === 'titles') record.titles = withoutTitle(anime, path);
    else clearField(record, field);
  }
  for (const [name, places] of elements) {
    const list: unknown = Reflect.get(record, name);
    if (Array.isArray(list)) Reflect.set(record, name, list.filter((_element, place) => !places.has(place)));
  }
  return record;
}

function withoutTitle({ titles }: Anime, path: string): Anime['titles'] {
  if (!titles) return titles;
  const [, part = '', place] = /^titles\.(\w+)(?:\[(\d+)\])?/.exec(path) ?? [];
  if (part === 'synonyms') return { ...titles, synonyms: titles.synonyms.filter((_synonym, at) => at !== Number(place)) };
  return { ...titles, ...(['romaji', 'english', 'native'].includes(part) && { [part]: '' }) };
}
