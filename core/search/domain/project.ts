import type { IndexDescription, MarkedField, PayloadField, PayloadKind, Step, TextRole } from './description.ts';
import type { Payload, Scalar } from './point.ts';
import { popularityOf } from './popularity.ts';

export type Texts = Readonly<Record<TextRole, readonly string[]>>;

export interface Projection {
  readonly payload: Payload;
  /** Distinct, in the order of the contract's fields. */
  readonly texts: Texts;
}

/** What of a record goes into the index. */
export function project(record: object, description: IndexDescription): Projection {
  return { payload: projectPayload(record, description), texts: projectTexts(record, description) };
}

function projectPayload(record: object, description: IndexDescription): Payload {
  const payload: Record<string, Scalar | readonly Scalar[]> = { entity_type: description.entity };
  for (const field of description.payload) {
    const [first, ...rest] = payloadValues(record, field);
    if (first === undefined) continue;
    payload[field.key] = field.many ? [...new Set([first, ...rest])] : first;
  }
  const popularity = popularityOf(payload);
  return popularity > 0 ? { ...payload, popularity } : payload;
}

function payloadValues(record: object, field: PayloadField): Scalar[] {
  return rawValues(record, field)
    .map((value) => convert[field.kind](value, field))
    .filter((value) => value !== undefined);
}

function projectTexts(record: object, description: IndexDescription): Texts {
  const texts = {
    title: new Set<string>(),
    label: new Set<string>(),
    body: new Set<string>(),
    name: new Set<string>(),
  };
  for (const field of description.texts) {
    for (const value of rawValues(record, field)) texts[field.role].add(nameOf(value, field).trim());
  }
  return { title: [...texts.title], label: [...texts.label], body: [...texts.body], name: [...texts.name] };
}

/** Every value that the field has in the record; none when it is not set. */
function rawValues(record: object, field: MarkedField): unknown[] {
  const values = field.path.reduce<unknown[]>(
    (messages, step) => messages.flatMap((message) => follow(message, step)),
    [record],
  );
  return values.filter((value) => isSet(value, field));
}

function follow(message: unknown, { field, where }: Step): unknown[] {
  const value = (message as Record<string, unknown>)[field];
  if (value === undefined) return [];
  const elements: unknown[] = Array.isArray(value) ? value : [value];
  return where
    ? elements.filter((element) => (element as Record<string, unknown>)[where.field] === where.equals)
    : elements;
}

function isSet(value: unknown, field: MarkedField): boolean {
  // An enum's zero is UNSPECIFIED, with or without `optional`. A boolean's false is an answer in its own right.
  if (field.enumNames) return value !== 0;
  return value !== '' && !(field.defaultIsUnset && (value === 0 || value === 0n));
}

/** A number that this build has no name for, from a newer producer, stands for itself. */
function nameOf(value: unknown, { enumNames }: MarkedField): string {
  return enumNames?.[value as number] ?? String(value);
}

const convert: Readonly<Record<PayloadKind, (value: unknown, field: MarkedField) => Scalar | undefined>> = {
  keyword: nameOf,
  integer: Number,
  float: Number,
  bool: Boolean,
  datetime: (value) => instantOf(value as Dated),
};

type Dated =
  | { readonly year: number; readonly month: number; readonly day: number }
  | { readonly seconds: bigint; readonly nanos: number };

/** Milliseconds since 1970, UTC. A partial date counts as its first instant; one without a year is unknown. */
function instantOf(date: Dated): number | undefined {
  if ('seconds' in date) return Number(date.seconds) * 1000 + Math.floor(date.nanos / 1e6);
  if (date.year === 0) return undefined;
  // Date.UTC would read the years 0–99 as 1900–1999.
  return new Date(0).setUTCFullYear(date.year, Math.max(date.month, 1) - 1, Math.max(date.day, 1));
}
