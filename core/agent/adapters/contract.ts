import { getOption, hasOption, ScalarType, type DescEnum, type DescField, type DescMessage } from '@bufbuild/protobuf';
import { FeatureSet_FieldPresence } from '@bufbuild/protobuf/wkt';
import { AnimeSchema, type Anime } from '#proto/anime';
import type { PartialDate } from '#proto/common';
import { SortField, SortFieldSchema } from '#proto/filter';
import { payload, payload_key, PayloadType } from '#proto/options';
import { RelationTypeSchema } from '#proto/relation';
import type { Field, FieldKind, PlanContract, Scalar } from '../domain/contract.ts';

const kinds: Readonly<Partial<Record<PayloadType, FieldKind>>> = {
  [PayloadType.KEYWORD]: 'keyword',
  [PayloadType.INTEGER]: 'integer',
  [PayloadType.FLOAT]: 'float',
  [PayloadType.BOOL]: 'bool',
  [PayloadType.DATETIME]: 'datetime',
};

/** What a search can't sort by: the catalog knows when a record changed, what is on the air, and titles by their letters. */
const CATALOG_ONLY = new Set([SortField.UPDATED, SortField.TRENDING, SortField.RELEVANCE].map((field) => SortField[field]));

/** A message of the record as the walk goes through it, by its fields' names in the generated code. */
type Part = Readonly<Record<string, unknown>>;
type Reach = (record: Part) => readonly Part[];

/** A filterable field and how its values are read of a record. */
export interface ReadableField extends Field {
  readonly read: (record: Anime) => readonly Scalar[];
}

/** Every field of Anime that the contract marks as filterable (`payload` option), by key. */
export function filterableFields(): ReadonlyMap<string, ReadableField> {
  const found = walk(AnimeSchema, [], (record) => [record], false);
  return new Map(found.map((field) => [field.key, field]));
}

/** Everything that a plan may say, as the descriptors have it. What a search can't sort by is left out. */
export function planContract(fields: ReadonlyMap<string, Field>): PlanContract {
  const sorts = namesOf(SortFieldSchema).filter((name) => !CATALOG_ONLY.has(name));
  return { fields, relations: namesOf(RelationTypeSchema), sorts };
}

/** Numbers and names without the enum's prefix, the unspecified one left out: [1, "TV"]. */
export function shortNames(type: DescEnum): [number, string][] {
  const prefix = type.sharedPrefix?.length ?? 0;
  return type.values.filter(({ number }) => number !== 0).map(({ number, name }) => [number, name.slice(prefix).toUpperCase()]);
}

export const namesOf = (type: DescEnum): string[] => shortNames(type).map(([, name]) => name);

function walk(message: DescMessage, keys: readonly string[], reach: Reach, many: boolean): ReadableField[] {
  return message.fields.flatMap((field) => {
    const here = [...keys, field.name];
    const isMany = many || field.fieldKind === 'list';
    const kind = kinds[getOption(field, payload)];
    if (kind) return [readable(field, kind, here.join('.'), reach, isMany)];
    if (!field.message || field.fieldKind === 'map' || isEntity(field.message)) return [];
    const into: Reach = (record) => reach(record).flatMap((part) => asList(part[field.localName]) as readonly Part[]);
    const element = field.message;
    const selector = element.fields.find((inner) => hasOption(inner, payload_key));
    if (!selector?.enum) return walk(element, here, into, isMany);
    return shortNames(selector.enum).flatMap(([number, name]) => {
      const selected: Reach = (record) => into(record).filter((part) => part[selector.localName] === number);
      return walk(element, [...here, name.toLowerCase()], selected, many);
    });
  });
}

/** Characters and episodes are points of their own, with fields of their own. */
const isEntity = ({ name }: DescMessage) => name === 'CharacterAppearance' || name === 'Episode';

function readable(field: DescField, kind: FieldKind, key: string, reach: Reach, many: boolean): ReadableField {
  const names = new Map(field.enum ? shortNames(field.enum) : []);
  const isUnset = unsetWhenDefault(field);
  const scalar = (value: unknown): Scalar[] => {
    if (kind === 'datetime') return [firstInstant(value as PartialDate)];
    if (field.enum) return value === 0 ? [] : [names.get(Number(value)) ?? String(value)];
    return isUnset && !value ? [] : [value as Scalar];
  };
  const read = (record: Anime) => reach(record as unknown as Part).flatMap((part) => asList(part[field.localName]).flatMap(scalar));
  return { key, kind, many, read, ...(field.enum && { values: [...names.values()] }) };
}

/** Without `optional`, an unset field holds its type's default. */
function unsetWhenDefault(field: DescField): boolean {
  return field.fieldKind === 'scalar' && field.presence === FeatureSet_FieldPresence.IMPLICIT && field.scalar !== ScalarType.BOOL;
}

/** Of a partial date, in milliseconds since 1970, UTC. */
const firstInstant = ({ year, month, day }: PartialDate) => Date.UTC(year, Math.max(0, month - 1), Math.max(1, day));

const asList = (value: unknown): readonly unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : [value]);
