/**
 * Runs the Worker in workerd, from the folder that `edge/build/container.ts` wrote: `node ops/container/edge.ts FOLDER`. It listens on
 * `HOST` and `PORT`; its other variables are the Worker's, over what wrangler.toml says. What its objects and its cache keep is
 * in `STATE_DIR`. It ends when workerd does, so that whoever runs it starts both anew.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from 'miniflare';

const { HOST: host = '127.0.0.1', PORT: port = '8787', STATE_DIR: state, ...variables } = process.env;
const folder = process.argv[2] ?? 'worker';
const text = (name: string) => readFileSync(join(folder, name), 'utf8');
const { assets, bindings, ...settings } = JSON.parse(text('settings.json')) as { assets: object; bindings: object };

const miniflare = new Miniflare(convertV4MiniflareOptions({
  ...settings,
  name: 'edge',
  // The script first, then the SDL, which it imports as text.
  modules: [
    { type: 'ESModule', path: 'worker.js', contents: text('worker.js') },
    ...readdirSync(folder).filter((name) => name.endsWith('.graphql')).map((path) => ({ type: 'Text' as const, path, contents: text(path) })),
  ],
  assets: { ...assets, directory: join(folder, 'assets') },
  bindings: { ...bindings, ...variables },
  host,
  port: Number(port),
  ...(state !== undefined && { resourcePersistencePath: state }),
  // Nothing is looked up and nothing reported: the machine may be offline.
  cf: false,
  telemetry: { enabled: false },
  logRequests: false,
  log: new Log(LogLevel.WARN),
} as Parameters<typeof convertV4MiniflareOptions>[0]));

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void miniflare.dispose());
await miniflare.ready;
