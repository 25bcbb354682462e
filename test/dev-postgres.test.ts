import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freePort } from '../dev/ports.ts';
import { postmasterOf, startPostgres } from '../dev/postgres.ts';
import { temporaryFolder, until } from './support/resources.ts';

test.each(['SIGINT', 'SIGKILL'] as const)('a PostgreSQL that a %s has ended already is put away at once, as after Ctrl-C in a terminal', async (signal) => {
  using folder = temporaryFolder();
  chmodSync(folder.path, 0o755);
  const cluster = join(folder.path, 'postgres');
  const postgres = await startPostgres(cluster, await freePort(0, 'PostgreSQL'), join(folder.path, 'postgres.log'));
  process.kill(postmasterOf(cluster)!, signal);
  await until('its end', () => (postmasterOf(cluster) ? undefined : true));
  await postgres[Symbol.asyncDispose]();
  expect(postmasterOf(cluster)).toBeUndefined();
}, 20_000);
