import type { EntityType } from './point.ts';

/** How a payload field is indexed, and so which filters it answers. */
export type PayloadKind = 'keyword' | 'integer' | 'float' | 'bool' | 'datetime';

/** What part a text plays in the record. */
export type TextRole = 'title' | 'label' | 'body' | 'name';

/** One step from a message into a field of it, by the field's name in the generated code. */
export interface Step {
  readonly field: string;
  /** Of a repeated message: only the elements whose enum field has this number. */
  readonly where?: { readonly field: string; readonly equals: number };
}

/** Where a marked field is found in a record, and how its raw value is to be read. */
export interface MarkedField {
  readonly path: readonly Step[];
  /** An unset field holds its type's default (proto3 without `optional`), so the default says nothing. */
  readonly defaultIsUnset: boolean;
  /** Of an enum: the short name of each number, for example 1 → "TV". */
  readonly enumNames?: Readonly<Record<number, string>>;
}

/** What can be filtered on. */
export interface Column {
  /** Names in the contract joined with dots, for example `statistics.mal.score`. */
  readonly key: string;
  readonly kind: PayloadKind;
  /** A record may have several values: any of them may match a filter. */
  readonly many: boolean;
}

export type PayloadField = MarkedField & Column;

export interface TextField extends MarkedField {
  readonly role: TextRole;
}

/** What of an entity is indexed and how: derived from the contract, plain enough to hash and to hand to the domain. */
export interface IndexDescription {
  readonly entity: EntityType;
  readonly payload: readonly PayloadField[];
  readonly texts: readonly TextField[];
  /** Top-level fields, by their names in the contract, that have to be read for all this. */
  readonly reads: readonly string[];
}

export type Descriptions = Readonly<Record<EntityType, IndexDescription>>;

/** What each point has beside what the contract marks. */
const ownColumns: readonly Column[] = [
  { key: 'entity_type', kind: 'keyword', many: false },
  // The anime that a character or an episode belongs to.
  { key: 'anime_ids', kind: 'keyword', many: true },
  // How many people know it, 0–1: see popularity.ts.
  { key: 'popularity', kind: 'float', many: false },
  // It has prose, and not only titles, so that its vector tells what happens.
  { key: 'described', kind: 'bool', many: false },
];

/** Everything of this entity that can be filtered on. */
export function columnsOf({
  payload,
}: Pick<IndexDescription, 'payload'>): readonly (Column & Pick<Partial<PayloadField>, 'enumNames'>)[] {
  return [...ownColumns, ...payload];
}
