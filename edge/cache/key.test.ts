import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../guard/limits.ts';
import { Binder, switched } from '../operation/bind.ts';
import { graphqlApi } from '../protocol/api.ts';

const binder = new Binder(graphqlApi, { introspection: true, version: '1' });
const keyOf = (query: string, variables: Record<string, unknown> | null = null, of = binder) =>
  of.bind({ query, variables, operationName: null }).key;

/** A field as it is meant: its arguments by name, all that are not the schema's default. */
interface Meant {
  readonly name: string;
  readonly alias?: string;
  readonly args: Readonly<Record<string, { readonly type: string; readonly value: unknown }>>;
  readonly fields: readonly Meant[];
  /** The type of what it holds. */
  readonly type?: string;
}

/** Ways of writing the same thing down. */
interface Style {
  readonly seed: number;
  readonly variables: boolean;
  readonly defaults: boolean;
  readonly fragments: boolean;
  readonly noise: boolean;
}

const leaf = (name: string): Meant => ({ name, args: {}, fields: [] });
const TITLE = fc
  .uniqueArray(fc.constantFrom('romaji', 'english', 'native', 'synonyms'), { minLength: 1 })
  .map((names): Meant => ({ name: 'title', args: {}, fields: names.map(leaf), type: 'AnimeTitle' }));
const SCALAR = fc.constantFrom('id', 'idMal', 'version', 'synopsis', 'genres').map(leaf);
const aliased = fc.option(fc.constantFrom('one', 'two'), { nil: undefined });

const ANIME = fc
  .uniqueArray(fc.oneof(SCALAR, TITLE), { minLength: 1, maxLength: 5, selector: ({ name }) => name })
  .chain((fields) => aliased.map((alias) => (alias ? fields.map((f, i) => (i === 0 ? { ...f, alias } : f)) : fields)));
const lookup = fc.oneof(
  fc.integer({ min: 1, max: 9 }).map((value) => ({ idMal: { type: 'Int', value } })),
  fc.constantFrom('a', 'b').map((value) => ({ id: { type: 'ID', value } })),
  fc
    .constantFrom('MAL', 'KITSU')
    .chain((source) =>
      fc
        .constantFrom('7', 'seven')
        .map((externalId) => ({ xref: { type: 'XrefInput', value: { source, externalId } } })),
    ),
);
const anime = fc
  .tuple(lookup, ANIME, aliased)
  .map(([args, fields, alias]): Meant => ({ name: 'anime', args, fields, type: 'Anime', ...(alias && { alias }) }));
const search = fc
  .record({
    query: fc.constantFrom('x', 'y "quoted"', 'ü'),
    mode: fc.constantFrom('DIRECT', 'AGENT', 'AUTO'),
    first: fc.integer({ min: 1, max: 12 }),
  })
  .chain(({ query, mode, first }) =>
    ANIME.map((fields): Meant => {
      const node: Meant = { name: 'node', args: {}, fields, type: 'Anime' };
      return {
        name: 'search',
        args: {
          query: { type: 'String!', value: query },
          ...(mode !== 'AUTO' && { mode: { type: 'SearchMode', value: mode } }),
          ...(first !== 10 && { first: { type: 'Int', value: first } }),
        },
        fields: [{ name: 'edges', args: {}, fields: [node], type: 'SearchEdge' }],
        type: 'SearchConnection',
      };
    }),
  );
const meant = fc.oneof(anime, search).map((field): Meant[] => [field]);
const style: fc.Arbitrary<Style> = fc.record({
  seed: fc.integer(),
  variables: fc.boolean(),
  defaults: fc.boolean(),
  fragments: fc.boolean(),
  noise: fc.boolean(),
});

const ENUMS = new Set(['MAL', 'KITSU', 'DIRECT', 'AGENT', 'AUTO']);
const DEFAULTS: Meant['args'] = { mode: { type: 'SearchMode', value: 'AUTO' }, first: { type: 'Int', value: 10 } };

function write(fields: readonly Meant[], { seed, variables, defaults, fragments, noise }: Style) {
  let state = seed >>> 0;
  const flip = () => ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0), state > 0x7fffffff);
  const given: Record<string, unknown> = {};
  const declared: string[] = [];
  const parts: string[] = [];
  const gap = () => (noise && flip() ? '  # a comment\n\t,' : ' ');
  const literal = (value: unknown): string => {
    if (typeof value === 'string') return ENUMS.has(value) ? value : JSON.stringify(value);
    if (typeof value !== 'object' || value === null) return String(value);
    const members = Object.entries(value).map(([name, inner]) => `${name}:${gap()}${literal(inner)}`);
    return `{${(flip() ? members : members.reverse()).join(gap())}}`;
  };
  const argument = ([name, { type, value }]: [string, { type: string; value: unknown }]): string => {
    if (!variables || !flip()) return `${name}:${gap()}${literal(value)}`;
    const variable = `v${declared.length}`;
    const byDefault = flip();
    if (!byDefault) given[variable] = value;
    declared.push(`$${variable}: ${type}${byDefault ? ` = ${literal(value)}` : ''}`);
    return `${name}: $${variable}`;
  };
  const field = ({ name, alias, args, fields: below, type }: Meant): string => {
    const all = { ...(defaults && name === 'search' ? DEFAULTS : {}), ...args };
    const written = Object.entries(all).map(argument);
    const inOrder = flip() ? written : written.reverse();
    const label = alias ? `${alias}: ${name}` : noise && flip() ? `${name}: ${name}` : name;
    const directive = noise && flip() ? ' @include(if: true) @skip(if: false)' : '';
    return `${label}${inOrder.length > 0 ? `(${inOrder.join(gap())})` : ''}${directive}${below.length > 0 ? set(below, type) : ''}`;
  };
  const set = (below: readonly Meant[], type: string | undefined): string => {
    const inner = below.map(field).join(gap());
    if (!fragments || !flip()) return `{${gap()}${inner}${gap()}}`;
    if (flip()) return `{ ... on ${type} { ${inner} } }`;
    const name = `F${parts.length}`;
    parts.push(`fragment ${name} on ${type} { ${inner} }`);
    return `{ ...${name} }`;
  };
  const body = set(fields, 'Query');
  const head =
    declared.length > 0 || noise
      ? `query ${noise ? 'Named' : ''}${declared.length > 0 ? `(${declared.join(', ')})` : ''}`
      : '';
  return { query: [`${head}${body}`, ...parts].join('\n'), variables: given };
}

const PLAIN: Style = { seed: 0, variables: false, defaults: false, fragments: false, noise: false };
const key = (fields: readonly Meant[], how: Style = PLAIN) => {
  const { query, variables } = write(fields, how);
  return keyOf(query, variables);
};

describe('the canonical key', () => {
  test('is one for all ways of writing an operation down', () => {
    fc.assert(
      fc.property(meant, style, style, (fields, one, other) => {
        const directives = (how: Style) => write(fields, how).query.match(/@/g)?.length ?? 0;
        fc.pre(Math.max(directives(one), directives(other)) <= LIMITS.directives);
        expect(key(fields, one)).toBe(key(fields));
        expect(key(fields, other)).toBe(key(fields));
      }),
      { numRuns: 1_000 },
    );
  });

  test('is another one for every other operation', () => {
    const keys = new Map<string, string>();
    fc.assert(
      fc.property(meant, (fields) => {
        const said = JSON.stringify(fields);
        const known = keys.get(key(fields));
        if (known !== undefined) expect(known).toBe(said);
        keys.set(key(fields), said);
      }),
      { numRuns: 2_000 },
    );
    expect(keys.size).toBeGreaterThan(1_000);
  });

  test.each([
    ['the order of fields', '{ anime(idMal: 1) { id version } }', '{ anime(idMal: 1) { version id } }'],
    ['the name in the answer', '{ anime(idMal: 1) { id } }', '{ a: anime(idMal: 1) { id } }'],
    ['null for nothing', '{ anime(idMal: 1) { id } }', '{ anime(idMal: 1, idAnilist: null) { id } }'],
    ['a number for a text', '{ anime(id: "1") { id } }', '{ anime(idMal: 1) { id } }'],
    ['what is left out', '{ anime(idMal: 1) { id version @skip(if: true) } }', '{ anime(idMal: 1) { id version } }'],
  ])('tells apart %s', (_what, one, other) => expect(keyOf(one)).not.toBe(keyOf(other)));

  test('knows schema and presenters by their version', () => {
    const later = new Binder(graphqlApi, { introspection: true, version: '2' });
    expect(keyOf('{ anime(idMal: 1) { id } }', null, later)).not.toBe(keyOf('{ anime(idMal: 1) { id } }'));
  });

  test('knows the operator’s mode where it matters: of searches, and of nothing else', () => {
    const keys = (query: string) => {
      const operation = binder.bind({ query, variables: null, operationName: null });
      return [switched(operation, 'AUTO'), switched(operation, 'OFF')].map(({ key }) => key);
    };
    const find = [
      '{ search(query: "x") { mode } }',
      '{ ...F } fragment F on Query { found: search(query: "x") { mode } }',
    ];
    const rest = ['{ anime(idMal: 1) { id } }', '{ status { search { model } } }'];
    for (const [auto, off] of find.map(keys)) expect(off).not.toBe(auto);
    for (const [auto, off] of rest.map(keys)) expect(off).toBe(auto);
  });

  test('leaves out variables that nothing uses the value of', () => {
    const query =
      'query ($on: Boolean!) { anime(idMal: 1) { id ...F @include(if: $on) } } fragment F on Anime { version }';
    expect(keyOf(query, { on: false })).toBe(keyOf('{ anime(idMal: 1) { id } }'));
    expect(keyOf(query, { on: true, more: 1 })).toBe(keyOf('{ anime(idMal: 1) { id version } }'));
  });
});
