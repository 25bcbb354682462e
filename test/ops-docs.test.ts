import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../dev/options.ts';

const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', 'docs/ARCHITECTURE.md', 'docs/COMMANDS.md', 'docs/CATALOG.md', 'docs/EDGE.md', 'docs/INGESTION.md', 'ops/README.md', 'ops/DEPLOY.md', 'ops/RECOVERY.md'];
const scripts = Object.keys((JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: object }).scripts);
const compose = readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8');
const textOf = (document: string) => readFileSync(join(ROOT, document), 'utf8');
/** A heading's anchor, as GitHub makes it. */
const anchors = (text: string) => [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading.toLowerCase().replace(/[^\w\- ]/g, '').replaceAll(' ', '-'));

describe.each(DOCUMENTS)('%s', (document) => {
  const text = textOf(document);
  const folder = dirname(join(ROOT, document));

  test('links to what is there', () => {
    for (const [, target = ''] of text.matchAll(/\]\((?!https?:)([^)]+)\)/g)) {
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? join(ROOT, document) : join(folder, path);
      expect(existsSync(file), target).toBe(true);
      if (anchor) expect(anchors(readFileSync(file, 'utf8')), target).toContain(anchor);
    }
  });

  test('names only commands and files that exist', () => {
    for (const [, name = ''] of text.matchAll(/npm run\s+([\w:-]+[\w])(?![\w:*-])/g)) expect(scripts, name).toContain(name);
    for (const [path] of text.matchAll(/\b(?:core|edge|ops|test|proto|dev|migrations)\/[\w./-]+\.(?:ts|proto|graphql|yml|conf|sql|md)\b/g)) {
      // NAME stands for any; the field and the RPC of the walks are examples.
      if (!/NAME|NEXT|tagline|count.anime/.test(path)) expect(existsSync(join(ROOT, path)) || existsSync(join(folder, path)), path).toBe(true);
    }
  });
});

test('nobody is told to give TypeScript to a Node of their own, which may be too old for it', () => {
  const ours = DOCUMENTS.filter((document) => document !== 'CHANGELOG.md');
  for (const document of [...ours, 'edge/README.md', 'docker-compose.yml', '.github/workflows/ci.yml']) {
    // What runs in a container has the Node of its image.
    const commands = [...textOf(document).matchAll(/(?<!exec[^`\n]*)\bnode (?:--\S+ )*[\w./-]+\.ts\b/g)].map(([command]) => command);
    expect(commands, document).toEqual([]);
  }
});

test('what the guide tells to put into .env is what Compose reads', () => {
  const [, table = ''] = /in `\.env` \| \|\n([^]*?)\n\n/.exec(textOf('ops/DEPLOY.md')) ?? [];
  const names = [...table.matchAll(/^\|([^|]+)\|/gm)].flatMap(([, cell = '']) => [...cell.matchAll(/`([A-Z_]+)`/g)].map(([, name = '']) => name));
  expect(names.length).toBeGreaterThan(8);
  for (const name of names) expect(compose, name).toContain(`\${${name}:-`);
});

test('what the guide tells to type after a loss names phases, services and volumes that there are', () => {
  const text = textOf('ops/RECOVERY.md');
  const restore = textOf('ops/restore/main.ts');
  const all = (pattern: RegExp) => [...text.matchAll(pattern)].flatMap(([, words = '']) => words.trim().split(/\s+/));
  const phases = all(/docker compose run --rm[^\n]* restore (\w+)/g);
  expect(new Set(phases)).toEqual(new Set(['database', 'index', 'streams', 'check']));
  for (const phase of phases) expect(restore).toContain(`npm run restore -- ${phase} `);
  const { services, volumes } = parse(compose) as { services: object; volumes: object };
  for (const name of all(/docker compose (?:stop|restart|rm --stop --force|up -d)((?: [a-z]+)+)/g)) expect(Object.keys(services)).toContain(name);
  const removed = all(/docker volume rm echora_(\w+)/g);
  expect(removed).toEqual(['postgres', 'nats', 'qdrant']);
  for (const name of removed) expect(Object.keys(volumes)).toContain(name);
});
