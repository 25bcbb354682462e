import type { FilterCondition, FilterOperator, FilterValue, SearchFilter } from '#proto/search';
import { columnsOf, type Column, type IndexDescription, type PayloadKind } from './description.ts';
import type { Filter } from './filter.ts';
import type { Scalar } from './point.ts';

/** The request asks for what the index can't filter by; the message names the field and what is known. */
export class FilterFault extends Error {}

/** The operators by their numbers in the contract. */
const operators = ['', 'eq', 'ne', 'in', 'not_in', 'gt', 'gte', 'lt', 'lte'] as const;
type Operator = Exclude<(typeof operators)[number], ''>;

/**
 * The filter that a request describes.
 *
 * @throws FilterFault for an unknown field or operator, a value of another type, or a range of what has no order
 */
export function compileRequest(request: SearchFilter | undefined, description: IndexDescription): Filter {
  if (!request) return { all: [] };
  const compile = (condition: FilterCondition) => compileCondition(condition, description);
  const [must, mustNot, should] = [request.must, request.mustNot, request.should].map((list) => list.map(compile));
  return {
    all: [
      ...must!,
      ...mustNot!.map((filter): Filter => ({ not: filter })),
      ...(should!.length > 0 ? [{ any: should! }] : []),
    ],
  };
}

function compileCondition({ field, operator, values }: FilterCondition, description: IndexDescription): Filter {
  const columns = columnsOf(description);
  const column = columns.find(({ key }) => key === field);
  if (!column) {
    const known = columns.map(({ key }) => key).sort();
    throw new FilterFault(`filter: ${description.entity} has no field "${field}"; known fields: ${known.join(', ')}`);
  }
  const name = operatorOf(operator, field);
  const read = values.map((value) => readValue(value, column));
  if (name !== 'in' && name !== 'not_in' && read.length !== 1)
    throw new FilterFault(`filter on ${field}: ${name} takes one value, not ${read.length}`);
  if (name === 'in' || name === 'eq') return { key: field, in: read };
  if (name === 'not_in' || name === 'ne') return { not: { key: field, in: read } };
  const [bound] = read;
  if (typeof bound !== 'number') throw new FilterFault(`filter on ${field}: a ${column.kind} has no order for ${name}`);
  return { key: field, range: { [name]: bound } };
}

function operatorOf(operator: FilterOperator, field: string): Operator {
  const name = operators[operator];
  if (name) return name;
  const known = operators.filter(Boolean).join(', ');
  throw new FilterFault(`filter on ${field}: no operator ${operator}; known operators: ${known}`);
}

const expected: Readonly<Record<PayloadKind, string>> = {
  keyword: 'a text',
  integer: 'a whole number',
  float: 'a number',
  bool: 'a flag',
  datetime: 'an RFC 3339 instant or date as text',
};

function readValue({ kind }: FilterValue, column: Column & { enumNames?: Readonly<Record<number, string>> }): Scalar {
  const fault = (given: string) =>
    new FilterFault(`filter on ${column.key}: expected ${expected[column.kind]}, got ${given}`);
  const given = kind.value;
  if (given === undefined) throw fault('nothing');
  const value = convert(given, column.kind);
  if (value === undefined) throw fault(`the ${kind.case} ${JSON.stringify(given)}`);
  const names = column.enumNames && Object.values(column.enumNames);
  // A number stands for a value of a newer producer, which has no name here.
  if (names && !names.includes(String(value)) && !/^\d+$/.test(String(value)))
    throw new FilterFault(`filter on ${column.key}: no such value "${value}"; known values: ${names.join(', ')}`);
  return value;
}

function convert(given: Scalar, kind: PayloadKind): Scalar | undefined {
  if (kind === 'keyword') return typeof given === 'string' ? given : undefined;
  if (kind === 'bool') return typeof given === 'boolean' ? given : undefined;
  if (kind === 'datetime') return typeof given === 'string' ? instantOf(given) : undefined;
  const isFit = typeof given === 'number' && (kind === 'integer' ? Number.isInteger(given) : Number.isFinite(given));
  return isFit ? given : undefined;
}

const RFC_3339 = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2}))?$/i;

/** Milliseconds since 1970, UTC. */
function instantOf(text: string): number | undefined {
  const instant = RFC_3339.test(text) && isDay(text.slice(0, 10)) ? Date.parse(text) : NaN;
  return Number.isNaN(instant) ? undefined : instant;
}

/** Date takes the 31st of February for the 3rd of March. */
const isDay = (text: string): boolean => new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
