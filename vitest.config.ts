import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vitest/config';

/** The Worker's bundler loads SDL as text; so do the tests. */
const sdlAsText: Plugin = {
  name: 'sdl-as-text',
  enforce: 'pre',
  load: (id) => (id.endsWith('.graphql') ? `export default ${JSON.stringify(readFileSync(id, 'utf8'))}` : null),
};

const node = { plugins: [sdlAsText] };

export default defineConfig({
  test: {
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
          // Much of what they do is to wait for servers: two at a time even on two cores. After the quick ones, so that
          // a small machine does one thing at a time.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        ...node,
        // The whole system at once is as much as a small machine carries: one file after the other.
        test: {
          name: 'system',
          include: ['test/system/*.test.ts'],
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 600_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
