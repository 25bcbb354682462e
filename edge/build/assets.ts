import { cpSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { ORDER, renderDoc } from './docs.ts';

/**
 * Gathers what the pages need in `.cache/edge-assets`, so that they work offline: GraphiQL's files, the site's script, style
 * and docs. Made beside it and moved into place file by file: several Workers on one machine may do so at once.
 */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TARGET = join(ROOT, '.cache/edge-assets');
const MADE = join(ROOT, `.cache/edge-assets.${process.pid}`);
const GRAPHIQL = [
  'graphiql/graphiql.min.js',
  'graphiql/graphiql.min.css',
  'react/umd/react.production.min.js',
  'react-dom/umd/react-dom.production.min.js',
];

try {
  gatherGraphiql(join(MADE, 'graphiql'));
  await buildSite(join(MADE, 'site'));
  moveInto(TARGET, MADE);
} finally {
  rmSync(MADE, { recursive: true, force: true });
}

function gatherGraphiql(folder: string): void {
  cpSync(join(ROOT, 'edge/console/graphiql'), folder, { recursive: true });
  for (const file of GRAPHIQL) cpSync(join(ROOT, 'node_modules', file), join(folder, file.split('/').at(-1) ?? file));
}

async function buildSite(folder: string): Promise<void> {
  const site = join(ROOT, 'edge/site');
  await build({
    entryPoints: { app: join(site, 'app/main.tsx'), site: join(site, 'site.css') },
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.graphql': 'text' },
    legalComments: 'none',
    logLevel: 'warning',
  });
  cpSync(join(site, 'icon.svg'), join(folder, 'icon.svg'));
  mkdirSync(join(folder, 'docs'));
  const docs = ORDER.map((name) => ({ name, markdown: readFileSync(join(site, `docs/${name}.md`), 'utf8') }));
  for (const doc of docs) writeFileSync(join(folder, `docs/${doc.name}.json`), JSON.stringify(await renderDoc(doc, docs)));
}

/** Afterwards the target has these files, and no others. */
function moveInto(target: string, made: string): void {
  const files = filesIn(made);
  for (const old of filesIn(target).filter((file) => !files.includes(file))) rmSync(join(target, old), { force: true });
  for (const file of files) {
    mkdirSync(dirname(join(target, file)), { recursive: true });
    renameSync(join(made, file), join(target, file));
  }
}

function filesIn(folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
}
