import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rpcSecrets } from '#platform/config';
import { secretMatches } from '#platform/rpc/server';
import { ROOT } from '../dev/options.ts';
import { temporaryFolder } from './support/resources.ts';

const [OLD, NEW] = ['the-old-one-of-two', 'the-new-one-of-two'];

/** The guide's table: before, and after each step. */
function stepsOfGuide() {
  const [, table = ''] = /### Changing a secret\n[^]*?\| --- [^\n]*\n([^]*?)\n\n/.exec(readFileSync(join(ROOT, 'ops/DEPLOY.md'), 'utf8')) ?? [];
  return table.split('\n').map((row) => {
    const [services = '', edge = ''] = [...row.matchAll(/`([^`]+)`/g)].map(([, cell = '']) => cell.replace('old', OLD).replace('new', NEW));
    return { services: rpcSecrets().parse(services), edge };
  });
}

test('while a secret is changed as the guide says, nobody is refused, whoever is started again first', () => {
  const steps = stepsOfGuide();
  expect(steps.length).toBeGreaterThan(3);
  for (const [place, after] of steps.entries()) {
    const before = steps[place - 1] ?? after;
    // In the midst of a step each has the one or the other.
    for (const taken of [before.services, after.services]) {
      for (const presented of [before.services[0], after.services[0], before.edge, after.edge]) expect(secretMatches(taken, presented ?? ''), `step ${place}`).toBe(true);
    }
  }
  expect(steps.at(-1)).toEqual({ services: [NEW], edge: NEW });
});

test('the secrets are made by a file that any Node runs, and those that are there are not made again', () => {
  using folder = temporaryFolder();
  const file = join(ROOT, 'ops/secrets.js');
  expect(readFileSync(file, 'utf8')).not.toMatch(/^import .*\.ts'|: string\b|\binterface\b/m);
  const made = () => execFileSync(process.execPath, [file], { cwd: folder.path, encoding: 'utf8' });
  const first = made();
  expect(first.trim().split('\n').length).toBe(9);
  writeFileSync(join(folder.path, '.env'), first.replace(/^NATS_PASSWORD_SEARCH=.*\n/m, '').trimEnd());
  expect(made()).toMatch(/^\nNATS_PASSWORD_SEARCH=s[0-9a-f]{48}\n$/);
  writeFileSync(join(folder.path, '.env'), first);
  expect(made()).toBe('');
});
