import type { Timestamp } from '@bufbuild/protobuf/wkt';
import { timestampDate } from '@bufbuild/protobuf/wkt';
import { InvalidRequest } from '../adapters/lists/compose.ts';

/** A literal of a query, as much as scalars need of it. */
interface Literal {
  readonly kind: string;
  readonly value?: unknown;
}

function parse(text: unknown, pattern: RegExp, what: string): Date {
  const date = new Date(typeof text === 'string' && pattern.test(text) ? text : Number.NaN);
  if (Number.isNaN(date.getTime())) throw new InvalidRequest(`not ${what}: ${JSON.stringify(text)}`);
  return date;
}

const instantOf = (value: unknown): Date => parse(value, /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/, 'an instant');
const dayOf = (value: unknown): Date => parse(value, /^\d{4}-\d\d-\d\d$/, 'a day');
const literal = (read: (value: unknown) => Date) => ({ kind, value }: Literal): Date => read(kind === 'StringValue' ? value : null);

/** The scalars of the internal schema. Instants go out as the contract's timestamps and come in as dates. */
export const scalars = {
  DateTime: {
    serialize: (value: unknown) => timestampDate(value as Timestamp).toISOString(),
    parseValue: instantOf,
    parseLiteral: literal(instantOf),
  },
  Date: { serialize: (value: unknown) => (value as Date).toISOString().slice(0, 10), parseValue: dayOf, parseLiteral: literal(dayOf) },
  JSON: { serialize: (value: unknown) => value },
};
