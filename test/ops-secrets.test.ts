import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rpcSecrets } from '#platform/config';
import { secretMatches } from '#platform/rpc/server';
import { ROOT } from '../dev/options.ts';

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
