import { defineConfig } from 'vitest/config';

/** The tests beside the pure domains alone: mutation testing runs them hundreds of times. */
export default defineConfig({ test: { include: ['core/*/{domain,.}/**/*.test.ts'], exclude: ['**/node_modules/**', 'core/*/adapters/**', 'core/*/routes/**'], testTimeout: 30_000 } });
