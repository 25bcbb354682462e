export type Scalar = string | number | boolean;

/** How a filterable field is compared. */
export type FieldKind = 'keyword' | 'integer' | 'float' | 'bool' | 'datetime';

/** One filterable field of the contract. */
export interface Field {
  /** Names in the contract joined with dots: `season_year`, `tags.name`. */
  readonly key: string;
  readonly kind: FieldKind;
  /** A record may have several values; one that matches is enough. */
  readonly many: boolean;
  /** Of an enum: its values' names without prefix, and there are no others. */
  readonly values?: readonly string[];
}

/** What a plan may say, derived from the descriptors: see adapters/contract.ts. */
export interface PlanContract {
  readonly fields: ReadonlyMap<string, Field>;
  readonly relations: readonly string[];
  readonly sorts: readonly string[];
}

export const OPERATORS = ['EQ', 'NE', 'IN', 'NOT_IN', 'GT', 'GTE', 'LT', 'LTE'] as const;
export type Operator = (typeof OPERATORS)[number];
