import { mkdtempSync, chmodSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { freePort } from '../../dev/ports.ts';
import { startPostgres } from '../../dev/postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Of a PostgreSQL of this run's own; each test file makes its databases in it. */
    postgres: string;
  }
}

/** One PostgreSQL for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'echora-test-'));
  chmodSync(folder, 0o755);
  const postgres = await startPostgres(join(folder, 'postgres'), await freePort(0, 'PostgreSQL'), join(folder, 'postgres.log'));
  project.provide('postgres', postgres.baseUrl);
  return async () => {
    await postgres[Symbol.asyncDispose]();
    rmSync(folder, { recursive: true, force: true });
  };
}
