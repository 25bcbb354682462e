import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['node_modules/', 'proto/gen/', '**/*.gen.ts', '**/__generated__/', 'edge/console/graphiql/', '.echora/', '.wrangler/', '.cache/', 'coverage/', '*.cjs'] },
  js.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Ports are asynchronous by contract; an adapter in memory has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true, allowNullish: true }],
      'no-control-regex': 'off',
    },
  },
  // What the Worker logs goes through log.ts: in JSON, with its trace, without secrets.
  { files: ['edge/**/*.ts'], ignores: ['edge/log.ts', 'edge/build/**', '**/*.test.ts'], rules: { 'no-console': 'error' } },
  // Vitest's asymmetric matchers are typed any.
  { files: ['**/*.test.ts'], rules: { '@typescript-eslint/no-unsafe-assignment': 'off' } },
  { files: ['**/*.js', '**/*.cjs'], extends: [tseslint.configs.disableTypeChecked] },
);
