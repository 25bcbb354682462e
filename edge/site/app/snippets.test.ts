import { spawnSync } from 'node:child_process';
import { afterEach, expect, test, vi } from 'vitest';
import { bodyOf } from './ask.ts';
import { snippetsOf } from './snippets.ts';

const ENDPOINT = 'https://echora.example/graphql';
const HARD = {
  query: 'query Q($text: String!) {\n  # `${not a template}` \\ it\'s "quoted"\n  search(query: $text) { mode }\n}\n',
  variables: { text: `it's "so" \\ \`ticks\` \${x} $(touch x) </script> ☂ 千と千尋\n!`, nested: { list: [1, null, true] } },
};
const NONE = { query: '{ status { llmMode } }', variables: {} };

afterEach(() => vi.unstubAllGlobals());

test.each([HARD, NONE])('curl sends byte for byte what the page sends, from any shell', (asked) => {
  const [{ code } = { code: '' }] = snippetsOf('curl', asked, ENDPOINT);
  const shell = spawnSync('sh', ['-c', `curl() { for word; do printf '%s\\0' "$word"; done; }\n${code}`], { encoding: 'utf8' });
  const words = shell.stdout.split('\0').slice(0, -1);
  expect(words).toEqual(['-s', ENDPOINT, '-H', 'content-type: application/json', '-d', bodyOf(asked)]);
});

test.each([HARD, NONE])('TypeScript sends byte for byte what the page sends', async (asked) => {
  const [{ code } = { code: '' }] = snippetsOf('TypeScript', asked, ENDPOINT);
  const fetch = vi.fn(async () => Response.json({ data: 'here' }));
  vi.stubGlobal('fetch', fetch);
  const { data } = (await import(`data:text/javascript,${encodeURIComponent(`${code}\nexport { data };`)}`)) as { data: unknown };
  expect(data).toBe('here');
  expect(fetch.mock.calls).toEqual([[ENDPOINT, { method: 'POST', headers: { 'content-type': 'application/json' }, body: bodyOf(asked) }]]);
});

test('GraphQL is the query as it was sent, and its variables where it has some', () => {
  expect(snippetsOf('GraphQL', NONE, ENDPOINT)).toEqual([{ name: 'Query', code: NONE.query }]);
  const [query, variables] = snippetsOf('GraphQL', HARD, ENDPOINT);
  expect(query?.code).toBe(HARD.query.trim());
  expect(JSON.parse(variables?.code ?? '')).toEqual(HARD.variables);
});
