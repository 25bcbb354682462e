import { defineConfig } from 'vitest/config';

/** The tests beside what is pure: mutation testing runs them thousands of times. */
export default defineConfig({ test: { include: ['core/*/domain/**/*.test.ts', 'core/sources/{normalise,policy}.test.ts'], testTimeout: 30_000 } });
