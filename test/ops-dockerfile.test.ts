import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DockerfileParser } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../dev/options.ts';
import { leftOut } from './support/rooms.ts';

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
    const outside = lines.filter(({ word, rest }) => word === 'FROM' && !/^(base|packages|edge-packages) /.test(rest)).map(({ rest }) => rest);
    expect(outside).toHaveLength(1);
    expect(outside[0]).toMatch(/^node:\d+\.\d+\.\d+-bookworm-slim AS base$/);
  });

  describe.each(['services', 'edge'])('makes %s an image that', (name) => {
    test('is not root', () => expect(last(name, 'USER')).toBe('node'));

    test('says whether it is healthy, without a shell', () => expect(last(name, 'HEALTHCHECK')).toContain('CMD ["node", "ops/container/health.ts"]'));

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
    expect(leftOut().length).toBeGreaterThan(2);
    for (const name of leftOut()) expect(existsSync(join(ROOT, 'node_modules', name)), name).toBe(true);
  });

  test('leaves out of the image whatever is not named', () => {
    const ignored = readFileSync(join(ROOT, '.dockerignore'), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    expect(ignored[0]).toBe('*');
    const kept = ignored.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    const copied = lines.filter(({ word, rest }) => word === 'COPY' && !rest.startsWith('--from')).flatMap(({ rest }) => rest.split(' ').slice(0, -1));
    for (const path of copied) expect(kept.some((folder) => path === folder || path.startsWith(`${folder}/`)), path).toBe(true);
  });
});
