import { bodyOf, type Asked } from './ask.ts';

/** The ways in which a query can be taken along. */
export const LANGUAGES = ['GraphQL', 'curl', 'TypeScript'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A block of code to be shown and copied as a whole. */
export interface Snippet {
  /** Undefined where it is the only one. */
  readonly name?: string;
  readonly code: string;
}

/** The same request in each language: run, it sends byte for byte the body that the page sent. */
export function snippetsOf(language: Language, asked: Asked, endpoint: string): readonly Snippet[] {
  if (language === 'curl') return [{ code: curl(asked, endpoint) }];
  if (language === 'TypeScript') return [{ code: typescript(asked, endpoint) }];
  const query = { name: 'Query', code: asked.query.trim() };
  const hasVariables = Object.keys(asked.variables).length > 0;
  return hasVariables ? [query, { name: 'Variables', code: JSON.stringify(asked.variables, null, 2) }] : [query];
}

/** For a POSIX shell, in which nothing is special between single quotes but their end. */
const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

const curl = (asked: Asked, endpoint: string): string =>
  `curl -s ${quoted(endpoint)} \\\n  -H 'content-type: application/json' \\\n  -d ${quoted(bodyOf(asked))}`;

function typescript({ query, variables }: Asked, endpoint: string): string {
  const template = query.replaceAll('\\', String.raw`\\`).replaceAll('`', '\\`').replaceAll('${', '\\${');
  const values = JSON.stringify(variables, null, 2).replaceAll('\n', '\n  ');
  return `const body = {
  query: \`${template}\`,
  variables: ${values},
};
const reply = await fetch(${JSON.stringify(endpoint)}, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
const { data, errors } = await reply.json();`;
}
