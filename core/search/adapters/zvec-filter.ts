import { createHash } from 'node:crypto';
import type { Filter, Range } from '../domain/filter.ts';
import type { Scalar } from '../domain/point.ts';

/** Zvec's column names are of letters, digits, `_` and `-`, and no longer than this. */
const LONGEST_NAME = 32;

/** A payload key as a Zvec column: `score.median` → `score__median`; of a key too long, its start and a digest. */
export function columnOf(key: string): string {
  const name = key.replaceAll('.', '__');
  if (name.length <= LONGEST_NAME) return name;
  return `${name.slice(0, LONGEST_NAME - 9)}_${createHash('sha256').update(key).digest('hex').slice(0, 8)}`;
}

/** Conditions that each point and no point meets; every point has a version, counted from 1. */
const ALL = '(version >= 0)';
const NONE = '(version < 0)';

/**
 * The filter in Zvec's language. That has no `not` for a group, so negation is pushed down to the conditions
 * (De Morgan), and it follows SQL in matching nothing on a missing value, so a negated condition asks for
 * the missing value too.
 *
 * @param isMany whether the key's column is an array
 */
export function compileFilter(filter: Filter, isMany: (key: string) => boolean, negated = false): string {
  if ('not' in filter) return compileFilter(filter.not, isMany, !negated);
  if ('all' in filter) return join(filter.all, negated ? 'or' : 'and');
  if ('any' in filter) return join(filter.any, negated ? 'and' : 'or');
  const column = columnOf(filter.key);
  const condition =
    'in' in filter ? membership(column, filter.in, isMany(filter.key), negated) : bounds(column, filter.range, negated);
  return negated ? `(${condition} or ${column} is null)` : condition;

  function join(parts: readonly Filter[], word: 'and' | 'or'): string {
    if (parts.length === 0) return word === 'and' ? ALL : NONE;
    return `(${parts.map((part) => compileFilter(part, isMany, negated)).join(` ${word} `)})`;
  }
}

function membership(column: string, values: readonly Scalar[], many: boolean, negated: boolean): string {
  if (values.length === 0) return negated ? ALL : NONE;
  // A bool column knows no `in`.
  if (values.some((value) => typeof value === 'boolean')) {
    return `(${values.map((value) => `${column} ${negated ? '!=' : '='} ${value}`).join(negated ? ' and ' : ' or ')})`;
  }
  return `${column} ${negated ? 'not ' : ''}${many ? 'contain_any' : 'in'} (${values.map(literal).join(', ')})`;
}

const operators = { gt: ['>', '<='], gte: ['>=', '<'], lt: ['<', '>='], lte: ['<=', '>'] } as const;

function bounds(column: string, range: Range, negated: boolean): string {
  const conditions = Object.entries(range).map(
    ([bound, value]) => `${column} ${operators[bound as keyof Range][negated ? 1 : 0]} ${value}`,
  );
  return conditions.length === 0
    ? negated
      ? NONE
      : `${column} is not null`
    : `(${conditions.join(negated ? ' or ' : ' and ')})`;
}

function literal(value: Scalar): string {
  return typeof value === 'string' ? `'${storedKeyword(value).replaceAll("'", "\\'")}'` : String(value);
}

/**
 * A keyword as it is kept. Zvec's language has no way to write a backslash before a quote, so a backslash
 * (of which no name in the data has any) is kept as its full-width form, U+FF3C.
 */
export const storedKeyword = (value: string): string => value.replaceAll('\\', '＼');
