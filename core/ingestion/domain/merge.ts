import type { Provenance } from '#proto/common';

/** Something that one source says. */
export interface SourcedValue<T> {
  readonly source: string;
  readonly value: T;
}

/** One value made of what several sources say, and where it is from. */
export interface Chosen<T> {
  readonly value: T;
  readonly provenance: Provenance;
}

/** Items made of what several sources say, and where they are from. */
export type Merged<T> = Chosen<T[]>;

/** JSON with the keys in order; big integers as strings, what generated code adds to messages left out. */
export const toText = (value: unknown): string =>
  JSON.stringify(value, (key, inner: unknown) => {
    if (key === '$typeName') return undefined;
    if (typeof inner === 'bigint') return String(inner);
    if (!inner || typeof inner !== 'object' || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });

/** The names of several sources, each once, in their order. */
export const namesOf = (all: readonly { readonly source: string }[]): string => [...new Set(all.map(({ source }) => source))].join(', ');

/** @param conflicts what lost, as JSON text by source */
export const provenanceOf = (source: string, conflicts: Readonly<Record<string, string>> = {}): Provenance =>
  ({ $typeName: 'echora.v1.Provenance', source, conflicts: sorted(conflicts) });

/** A map's entries in the order of their keys, because a map is written in the order of its entries. */
export const sorted = <T>(map: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The first value wins; of every other source its first value that differs is kept as a conflict. */
export function choose<T>(said: readonly SourcedValue<T>[], same = (a: T, b: T) => toText(a) === toText(b)): Chosen<T> | undefined {
  const [first, ...rest] = said;
  if (!first) return undefined;
  const conflicts: Record<string, string> = {};
  for (const { source, value } of rest) {
    if (source !== first.source && !same(value, first.value)) conflicts[source] ??= toText(value);
  }
  return { value: first.value, provenance: provenanceOf(first.source, conflicts) };
}

/** Every item once, in the order in which it is first said. */
export function collect<T>(said: readonly SourcedValue<readonly T[]>[], key: (value: T) => string): Merged<T> {
  const found = new Map<string, T>();
  for (const { value } of said) for (const item of value) if (!found.has(key(item))) found.set(key(item), item);
  return { value: [...found.values()], provenance: provenanceOf(namesOf(said.filter(({ value }) => value.length > 0))) };
}

/**
 * Items that are matched already: each is filled in from what is said of it, the first first. Differing values are
 * conflicts, by source and then by the item's key and field.
 */
export function fillAll<T extends object>(groups: ReadonlyMap<string, readonly SourcedValue<T>[]>): Merged<T> {
  const conflicts: Record<string, Record<string, object>> = {};
  const value = [...groups].flatMap(([key, said]) => {
    const [first, ...rest] = said;
    if (!first) return [];
    return [rest.reduce((merged, { source, value: other }) => {
      const differing = differences(merged, other);
      if (source !== first.source && Object.keys(differing).length > 0) (conflicts[source] ??= {})[key] ??= differing;
      return fill(merged, other);
    }, first.value)];
  });
  const texts = Object.fromEntries(Object.entries(conflicts).map(([source, items]) => [source, toText(items)]));
  return { value, provenance: provenanceOf(namesOf([...groups.values()].flat()), texts) };
}

/** `known` with its gaps filled from `other`, messages within it likewise; lists add up. */
export function fill<T extends object>(known: T, other: T): T {
  const filled = Object.entries(other).flatMap(([field, theirs]): [string, unknown][] => {
    const ours: unknown = (known as Record<string, unknown>)[field];
    if (Array.isArray(ours) && Array.isArray(theirs)) return [[field, addUp(ours, theirs)]];
    if (isMessage(ours) && isMessage(theirs)) return [[field, fill(ours, theirs)]];
    return isEmpty(ours) && !isEmpty(theirs) ? [[field, theirs]] : [];
  });
  return { ...known, ...Object.fromEntries(filled) };
}

/** What `other` says otherwise; a list that says more is no contradiction. */
function differences(known: object, other: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(other).flatMap(([field, theirs]): [string, unknown][] => {
    const ours: unknown = (known as Record<string, unknown>)[field];
    if (isEmpty(ours) || isEmpty(theirs) || Array.isArray(theirs)) return [];
    if (isMessage(ours) && isMessage(theirs)) {
      const inner = differences(ours, theirs);
      return Object.keys(inner).length > 0 ? [[field, inner]] : [];
    }
    return toText(ours) === toText(theirs) ? [] : [[field, theirs]];
  }));
}

const isMessage = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);
const isEmpty = (value: unknown) => value === undefined || value === '' || value === 0 || value === 0n || (Array.isArray(value) && value.length === 0);

function addUp(ours: readonly unknown[], theirs: readonly unknown[]): unknown[] {
  const known = new Set(ours.map(keyOf));
  return [...ours, ...theirs.filter((item) => !known.has(keyOf(item)))];
}

/** Ids, people and pages are the same whatever else is said of them. */
function keyOf(item: unknown): string {
  if (!isMessage(item)) return toText(item);
  const { source, id, name, language, url } = item as Record<string, unknown>;
  if (typeof id === 'string' && id && typeof source === 'number') return `${source}:${id}`;
  if (typeof name === 'string') return `${toText(name)} ${toText(language ?? '')}`;
  return typeof url === 'string' ? url : toText(item);
}
