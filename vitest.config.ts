import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vitest/config';
import LongestFirst from './test/support/longest-first.ts';

/** The Worker's bundler loads SDL as text; so do the tests. */
const sdlAsText: Plugin = {
  name: 'sdl-as-text',
  enforce: 'pre',
  load: (id) => (id.endsWith('.graphql') ? `export default ${JSON.stringify(readFileSync(id, 'utf8'))}` : null),
};

const node = { plugins: [sdlAsText] };
/**
 * Much of what these do is to wait for servers: three at a time even on two cores. After the quick ones, so that a small
 * machine has no more to do at once.
 */
const servers = { maxWorkers: 3, sequence: { groupOrder: 1 } };

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    reporters: process.env['CI'] ? ['default', './test/support/summary.ts'] : ['default'],
    coverage: {
      provider: 'v8',
      include: ['core/*/domain/**/*.ts', 'core/*/adapters/**/*.ts', 'edge/**/*.ts'],
      exclude: ['**/*.test.ts', '**/*.contract.ts', '**/*.gen.ts', '**/testing*', 'edge/fake-*.ts', 'edge/build/**', 'edge/console/**'],
      reporter: ['text-summary', 'json-summary', 'html'],
    },
    projects: [
      {
        ...node,
        test: {
          name: 'rooms',
          include: ['{core,edge,dev,proto,data}/**/*.test.ts'],
          // Loaded by Node itself it would bring a second graphql, whose schemas ours refuses.
          server: { deps: { inline: ['@hono/graphql-server'] } },
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        ...node,
        test: {
          name: 'services',
          include: ['test/*.test.ts'],
          globalSetup: ['./test/support/postgres.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          ...servers,
        },
      },
      {
        ...node,
        test: {
          name: 'system',
          include: ['test/system/*.test.ts'],
          // How long a first load takes depends on what else the machine does; the tests end when nothing moves any more.
          testTimeout: 3_600_000,
          hookTimeout: 600_000,
          ...servers,
        },
      },
    ],
  },
});
