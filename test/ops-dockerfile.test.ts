import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DockerfileParser } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../dev/options.ts';
import { LEFT_OUT } from './support/rooms.ts';

const source = readFileSync(join(ROOT, 'Dockerfile'), 'utf8');
const dockerfile = DockerfileParser.parse(source);
const lines = dockerfile.getInstructions().map((instruction) => ({ word: instruction.getKeyword(), rest: instruction.getTextContent().slice(instruction.getKeyword().length).trim() }));

/** The instructions of a stage, by its name. */
function stage(name: string) {
  const start = lines.findIndex(({ word, rest }) => word === 'FROM' && rest.endsWith(` AS ${name}`));
  const next = lines.findIndex(({ word }, place) => word === 'FROM' && place > start);
  return lines.slice(start, next < 0 ? undefined : next);
}
const last = (name: string, word: string) => stage(name).findLast((line) => line.word === word)?.rest ?? '';

describe('the Dockerfile', () => {
  test('has no fault that the linter knows', () => {
    expect(validate(source)).toEqual([]);
    expect(validate('FORM node')).not.toEqual([]);
  });

  test('begins with an image of an exact version, once', () => {
    const stages = new Set(lines.flatMap(({ word, rest }) => (word === 'FROM' ? [/ AS (\S+)$/.exec(rest)?.[1] ?? ''] : [])));
    const outside = lines.filter(({ word, rest }) => word === 'FROM' && !stages.has(rest.split(' ')[0] ?? '')).map(({ rest }) => rest);
    expect(outside).toHaveLength(1);
    expect(outside[0]).toMatch(/^node:\d+\.\d+\.\d+-bookworm-slim AS base$/);
    // Not even for the language of the file itself.
    expect(source).not.toMatch(/^# *syntax=/m);
  });

  describe.each(['services', 'edge'])('makes %s an image that', (name) => {
    test('is not root', () => expect(last(name, 'USER')).toBe('node'));

    test('says whether it is healthy, without a shell', () => expect(last(name, 'HEALTHCHECK')).toContain('CMD ["node", "ops/container/health.js"]'));

    test('runs node as its first process, so that it gets the signals', () => {
      expect(JSON.parse(last(name, 'ENTRYPOINT'))).toEqual(['node']);
      expect((JSON.parse(last(name, 'CMD')) as string[])[0]).toMatch(/\.(ts|js)$/);
    });

    test('holds no secret', () => {
      const words = stage(name).filter(({ word }) => word === 'ENV' || word === 'ARG');
      for (const { rest } of words) expect(rest).not.toMatch(/SECRET|TOKEN|PASSWORD|KEY/i);
    });
  });

  test('leaves out packages that are there, or were renamed since', () => {
    const [, moved = '', removed = ''] = /mv (.+) \.\.\/embedded && rm -rf (\S+)/.exec(source) ?? [];
    expect([...moved.split(' '), removed].sort()).toEqual([...LEFT_OUT].sort());
    for (const name of LEFT_OUT) expect(existsSync(join(ROOT, 'node_modules', name)), name).toBe(true);
  });

  test('runs no install script of a package', () => {
    const installs = lines.filter(({ word, rest }) => word === 'RUN' && rest.includes('npm ci'));
    expect(installs.length).toBeGreaterThan(0);
    for (const { rest } of installs) expect(rest).toContain('--ignore-scripts');
  });

  test('leaves out of the image whatever is not named', () => {
    const ignored = readFileSync(join(ROOT, '.dockerignore'), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    expect(ignored[0]).toBe('*');
    const kept = ignored.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    const copied = lines.filter(({ word, rest }) => word === 'COPY' && !rest.startsWith('--from')).flatMap(({ rest }) => rest.split(' ').slice(0, -1));
    for (const path of copied) expect(kept.some((folder) => path === folder || path.startsWith(`${folder}/`)), path).toBe(true);
  });
});
