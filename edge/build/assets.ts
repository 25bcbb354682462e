import { cpSync, mkdirSync, rmSync } from 'node:fs';

/** Gathers what GraphiQL's page needs in `.cache/edge-assets/graphiql`, so that it works offline. */
const ROOT = new URL('../../', import.meta.url);
const TARGET = new URL('.cache/edge-assets/graphiql/', ROOT);
const FILES = [
  'graphiql/graphiql.min.js',
  'graphiql/graphiql.min.css',
  'react/umd/react.production.min.js',
  'react-dom/umd/react-dom.production.min.js',
];

rmSync(TARGET, { recursive: true, force: true });
mkdirSync(TARGET, { recursive: true });
cpSync(new URL('edge/console/graphiql/', ROOT), TARGET, { recursive: true });
for (const file of FILES) {
  cpSync(new URL(`node_modules/${file}`, ROOT), new URL(file.split('/').at(-1) ?? file, TARGET));
}
