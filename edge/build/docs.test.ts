import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join } from 'node:path';
import { fromJson, type JsonValue } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { Kind, parse, type SelectionSetNode } from 'graphql';
import { AnimeSchema } from '#proto/anime';
import { Source } from '#proto/common';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { LIMITS } from '../guard/limits.ts';
import { anime, edgeOver, fakeServices, uuid } from '../testing.ts';
import { ORDER, renderDoc } from './docs.ts';

const ROOT = join(import.meta.dirname, '../..');
const textOf = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const docs = ORDER.map((name) => ({ name, markdown: textOf(`edge/site/docs/${name}.md`) }));
const examples = docs.flatMap(({ name, markdown }) =>
  [...markdown.matchAll(/^```(\w*)\n([^]*?)\n```$/gm)].map(([, language = '', code = ''], at) => ({ page: name, at, language, code })),
);
const of = (language: string) => examples.filter((example) => example.language === language);

const ids = [
  [Source.MAL, '1'],
  [Source.KITSU, '1'],
  [Source.MAL, '235'],
] as const;
const catalog = [1, 2].map((number) => anime(number, { externalIds: ids.map(([source, id]) => ({ source, id })) }));
const ENDPOINT = 'http://127.0.0.1:8787';
const plane = fakeServices({
  catalog,
  index: catalog.map(({ id }) => id),
  slots: [{ animeId: uuid(1), airsAt: timestampFromDate(new Date('2026-12-05T18:00:00Z')) }],
  changes: [{ animeId: uuid(1), version: 1n }],
});
/** What the examples take from their shell. */
const OPERATOR_TOKEN = 'a-token-of-the-tests';
const { send } = edgeOver(plane, { AGENT_URL: 'http://agent.test', WEBHOOKS_URL: 'http://webhooks.test', OPERATOR_TOKENS: OPERATOR_TOKEN, SNAPSHOT: 'on' });
/** Sends what an example asks of the address that `npm start` has, to the Worker in memory. */
const fetchHere = (address: string, init?: RequestInit): Promise<Response> => {
  expect(address.startsWith(`${ENDPOINT}/`), address).toBe(true);
  return send(address.slice(ENDPOINT.length), init);
};
afterEach(() => vi.unstubAllGlobals());

test('each example is in a language that is run here', () => {
  expect(new Set(examples.map(({ language }) => language))).toEqual(new Set(['graphql', 'json', 'sh', 'ts']));
  expect(new Set(examples.map(({ page }) => page))).toEqual(new Set(ORDER));
});

test.each(of('graphql'))('$page, example $at: the query is answered, with something', async ({ code }) => {
  const reply = await send('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: code }) });
  const { data, errors } = (await reply.json()) as { data: Record<string, unknown>; errors?: unknown };
  expect(errors).toBeUndefined();
  for (const value of Object.values(data)) expect(value).toBeTruthy();
});

test.each(of('json'))('$page, example $at: the answer has just the fields that the query before it asks for', ({ page, at, code }) => {
  const query = examples.find((example) => example.page === page && example.at === at - 1)?.code ?? '';
  const [operation] = parse(query).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('the example before an answer is its query');
  const { data } = JSON.parse(code) as { data: unknown };
  expectShape(data, operation.selectionSet);
});

function expectShape(value: unknown, selected: SelectionSetNode | undefined): void {
  if (Array.isArray(value)) return value.forEach((item) => expectShape(item, selected));
  if (value === null || typeof value !== 'object') return expect(selected).toBeUndefined();
  const fields = (selected?.selections ?? []).filter((node) => node.kind === Kind.FIELD);
  expect(Object.keys(value)).toEqual(fields.map(({ name }) => name.value));
  for (const { name, selectionSet } of fields) expectShape((value as Record<string, unknown>)[name.value], selectionSet);
}

test.each(of('ts'))('$page, example $at: the program runs to its end and prints what it got', async ({ code }) => {
  const log = vi.fn();
  vi.stubGlobal('fetch', fetchHere);
  vi.stubGlobal('console', { ...console, log });
  await import(`data:text/javascript,${encodeURIComponent(stripTypeScriptTypes(code))}`);
  expect(log).toHaveBeenCalled();
  expect(JSON.stringify(log.mock.calls)).not.toContain('message');
});

/** Of a shell's line, the commands between pipes, with redirections and variables before them taken away. */
const commands = of('sh').flatMap(({ page, code }) =>
  code.replaceAll('\\\n', ' ').replaceAll('|\n', '| ').split('\n').flatMap((line) => line.split(/ \|\s+(?=npm|npx|curl)/)).map((line) => ({ page, line: line.replace(/^(?:[A-Z_]+=\S+ )+/, '').replace(/ >> .*$/, '').trim() })),
);
const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };

test.each(commands.filter(({ line }) => line.startsWith('curl ')))('$page: $line', async ({ line }) => {
  const shell = spawnSync('sh', ['-c', `curl() { for word; do printf '%s\\0' "$word"; done; }\n${line}`], { encoding: 'utf8', env: { ...process.env, OPERATOR_TOKEN } });
  const words = shell.stdout.split('\0').slice(0, -1);
  const valuesOf = (option: string) => words.flatMap((word, at) => (word === option ? [words[at + 1] ?? ''] : []));
  const address = words.find((word) => word.startsWith('http')) ?? '';
  const headers = valuesOf('-H').map((header) => header.split(': ') as [string, string]);
  const [body] = valuesOf('-d');
  const leaving = new AbortController();
  const reply = await fetchHere(address, { headers, signal: leaving.signal, ...(body !== undefined && { method: 'POST', body }) });
  expect(reply.status).toBe(200);
  // A stream of changes has no end.
  if (new URL(address).pathname === '/changes') {
    expect(reply.headers.get('content-type')).toContain('text/event-stream');
    return leaving.abort();
  }
  expect(await reply.text()).not.toMatch(/"errors?":/);
});

test.each(commands.filter(({ line }) => line.startsWith('echo ')))('$page: $line, which is a record of the contract', ({ line }) => {
  const { stdout } = spawnSync('sh', ['-c', line], { encoding: 'utf8' });
  expect(fromJson(AnimeSchema, JSON.parse(stdout) as JsonValue).externalIds).not.toEqual([]);
});

test.each(commands.filter(({ line }) => !/^(curl|echo) /.test(line)))('$page: $line', ({ line }) => {
  const [program = '', ...words] = line.split(/\s+/);
  if (program === 'npm') return expectScript(words);
  if (program === 'node') return expect(existsSync(join(ROOT, words[0] ?? ''))).toBe(true);
  if (program === 'docker') return expectCompose(words);
  expect([program, words[0]]).toEqual(['npx', 'wrangler']);
  const environment = line.match(/--env (\w+)/)?.[1];
  expect(textOf('wrangler.toml')).toContain(`[env.${environment}]`);
});

/** The script is there, and its sources, or those beside its main, know its subcommands and options. */
function expectScript(words: readonly string[]): void {
  if (words[0] === 'ci') return;
  const [name = '', ...rest] = words[0] === 'run' ? words.slice(1) : words;
  expect(Object.keys(scripts)).toContain(name);
  const [main = ''] = /\S+\.ts\b/.exec(scripts[name] ?? '') ?? [];
  const folder = join(ROOT, dirname(main));
  const sources = readdirSync(folder).filter((file) => file.endsWith('.ts')).map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
  const known = rest.filter((word) => /^--\w|^[a-z]+$/.test(word));
  for (const word of known) expect(sources, word).toMatch(new RegExp(`['"\` ]${word.replace(/^--/, '(--)?')}\\b`));
}

function expectCompose(words: readonly string[]): void {
  expect(words[0]).toBe('compose');
  const service = words.at(-1) ?? '';
  if (!service.startsWith('-')) expect(textOf('docker-compose.yml')).toMatch(new RegExp(`^  ${service}:$`, 'm'));
}

describe('the pages', () => {
  test('name only variables that the Worker reads or Compose passes on', () => {
    const known = [textOf('edge/env.ts'), textOf('docker-compose.yml'), textOf('core/invalidator/config.ts')].join('\n');
    for (const { markdown } of docs) {
      for (const [, name = ''] of markdown.matchAll(/`([A-Z]+_[A-Z_]+)`/g)) {
        if (/_(URL|SECRET|TOKENS?|ORIGINS|KEY|ID|LIMIT|NETWORK)$/.test(name)) expect(known).toContain(name);
      }
    }
  });

  test('name the limits that are kept', () => {
    const limits = docs.find(({ name }) => name === 'limits')?.markdown ?? '';
    const count = new Intl.NumberFormat('en');
    const { aliases, directives, requestsPerWindow, windowMs, bodyBytes, documentCharacters, documentTokens, documentFields, depth, cost, executionMs } = LIMITS;
    for (const row of [
      `${requestsPerWindow} in ${windowMs / 1000} s`, `${bodyBytes / 1024} KB`, `${count.format(documentCharacters)} characters, ${count.format(documentTokens)} tokens`,
      `written out | ${count.format(documentFields)}`, `${aliases}, ${directives}`, `first entity | ${depth}`, `${count.format(cost)} objects`, `execute | ${executionMs / 1000} s`,
    ]) expect(limits).toContain(row);
  });

  test('lead only to pages and addresses that there are', async () => {
    const isThere = (pathname: string) => !pathname.startsWith('/site/docs/') || ORDER.includes(pathname.slice('/site/docs/'.length, -'.json'.length));
    const ASSETS = { fetch: async ({ pathname }: URL) => (isThere(pathname) ? Response.json({ title: '', body: '' }) : new Response(null, { status: 404 })) };
    const served = edgeOver(plane, { ASSETS: ASSETS as never });
    for (const { name, markdown } of docs) {
      for (const [, target = ''] of markdown.matchAll(/\]\((\/[^)]*)\)/g)) {
        const reply = await served.send(target, { headers: { accept: 'text/html' } });
        expect(reply.status, `${name}: ${target}`).not.toBe(404);
      }
      for (const [path] of markdown.matchAll(/\b(?:ops|edge)\/[\w./-]+\w/g)) expect(existsSync(join(ROOT, path)), path).toBe(true);
    }
  });

  test('are rendered with the list of all, in which they are the current one, and nothing that is not escaped', async () => {
    const all = [{ name: 'start', markdown: '# One' }, { name: 'ask', markdown: '# Two\n\n```graphql\n{ a(b: "<&") }\n```' }];
    const { title, body } = await renderDoc(all[1] ?? { name: '', markdown: '' }, all);
    expect(title).toBe('Two');
    expect(body).toMatch(/href="\/docs\/ask" aria-current="page">Two</);
    expect(body).toContain('<code>{ a(b: "&lt;&amp;") }</code>');
    expect(body).not.toContain('Next:');
  });
});
