import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pack } from '../dev/client-pack.ts';
import { ROOT } from '../dev/options.ts';

let folder: string;
let project: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'echora-client-test-'));
  project = join(folder, 'project');
  const tarball = pack(join(folder, 'out'), '1.2.3');
  const installed = join(project, 'node_modules/@echora/client');
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', installed, '--strip-components', '1']);
  // What it depends on comes from our own node_modules, so that nothing is fetched.
  for (const name of ['gql.tada', '@0no-co', '@gql.tada', 'graphql', 'typescript']) symlinkSync(join(ROOT, 'node_modules', name), join(project, 'node_modules', name));
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'empty', private: true, type: 'module' }));
});
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string) => writeFileSync(join(project, name), text);
const compile = (name: string): string => {
  const options = ['--ignoreConfig', '--strict', '--noEmit', '--target', 'ES2022', '--lib', 'ES2022,DOM', '--module', 'NodeNext', '--moduleResolution', 'NodeNext'];
  try {
    return execFileSync(join(ROOT, 'node_modules/.bin/tsc'), [name, ...options], { cwd: project, encoding: 'utf8' });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
};

describe('the client’s tarball in an empty project', () => {
  test('is run by Node as it is, and sends what a document says', () => {
    write('run.js', `
      import { createClient, graphql } from '@echora/client';
      const fetch = async (url, { body }) => ({ status: 200, json: async () => ({ data: { sent: JSON.parse(body) } }) });
      const answer = await createClient({ url: 'http://x.test', fetch }).request(graphql('query Q($id: ID!) { anime(id: $id) { id } }'), { id: '1' });
      console.log(JSON.stringify(answer.sent));
    `);
    const sent = JSON.parse(execFileSync(process.execPath, ['run.js'], { cwd: project, encoding: 'utf8' })) as { query: string; variables: unknown };
    expect(sent.query.replace(/\s+/g, ' ')).toBe('query Q($id: ID!) { anime(id: $id) { id } }');
    expect(sent.variables).toEqual({ id: '1' });
  });

  test('compiles what fits the schema', () => {
    write('fits.ts', `
      import { createClient, graphql } from '@echora/client';
      const { anime } = await createClient({ url: 'x' }).request(graphql('query Q($id: ID!) { anime(id: $id) { title { english } } }'), { id: '1' });
      export const title: string | null | undefined = anime?.title.english;
    `);
    expect(compile('fits.ts')).toBe('');
  });

  test('refuses to compile a field that does not exist, a value of another type, and variables that are missing', () => {
    write('misfits.ts', `
      import { createClient, graphql } from '@echora/client';
      const client = createClient({ url: 'x' });
      const document = graphql('query Q($id: ID!) { anime(id: $id) { episodeCount } }');
      const { anime } = await client.request(document, { id: '1' });
      export const count: string = anime!.episodeCount!;
      export const name = anime!.title;
      await client.request(document);
    `);
    const faults = compile('misfits.ts').trim().split('\n').filter((line) => line.startsWith('misfits.ts')).map((line) => /\((\d+),\d+\): error (TS\d+)/.exec(line)?.slice(1, 3).join(' '));
    expect(faults).toEqual(['6 TS2322', '7 TS2339', '8 TS2554']);
  });

  test('carries its version, the schema, the examples, and no test', () => {
    const at = (name: string) => readFileSync(join(project, 'node_modules/@echora/client', name), 'utf8');
    expect(JSON.parse(at('package.json'))).toMatchObject({ name: '@echora/client', version: '1.2.3', type: 'module' });
    expect(at('schema.graphql')).toContain('animeByXrefs(');
    expect(at('examples/fetch.ts')).toContain("from '@echora/client'");
    expect(at('LICENSE')).toContain('Apache License');
  });
});
