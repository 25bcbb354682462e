import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { convertV4MiniflareOptions, Miniflare } from 'miniflare';
import { ROOT } from '../../dev/options.ts';
import { TOKEN } from './edge.ts';
import { temporaryFolder } from './resources.ts';

/** What the file says of the Worker, as far as it is of matter here. */
const { unstable_readConfig: readSettings } = await import('wrangler') as unknown as {
  unstable_readConfig: (from: { config: string }) => { compatibility_date: string; compatibility_flags: string[]; vars: Record<string, string> };
};
const settings = readSettings({ config: join(ROOT, 'wrangler.toml') });

export interface Isolates extends AsyncDisposable {
  /** The n-th isolate, as a client reaches it. */
  fetch(isolate: number, path: string, init?: RequestInit): Promise<Response>;
}

/**
 * So many isolates of the Worker in one workerd, as a deployment has them: each has memory of its own, Durable Objects are shared.
 *
 * @param planeUrl of catalog, search and agent
 */
export async function startIsolates(count: number, planeUrl: string, vars: Readonly<Record<string, string>> = {}): Promise<Isolates> {
  using folder = temporaryFolder();
  const modules = bundled(folder.path);
  const first = 'isolate-0';
  const shared = (className: string) => ({ className, scriptName: first, useSQLite: true });
  const miniflare = new Miniflare(convertV4MiniflareOptions({
    workers: Array.from({ length: count }, (_none, place) => ({
      name: `isolate-${place}`, modules, compatibilityDate: settings.compatibility_date, compatibilityFlags: settings.compatibility_flags,
      durableObjects: { PURGE_LOG: shared('PurgeLog'), LLM_SWITCH: shared('LlmSwitch') },
      bindings: {
        ...settings.vars, CATALOG_URL: planeUrl, SEARCH_URL: planeUrl, AGENT_URL: planeUrl, RPC_SECRET: TOKEN, OPERATOR_TOKENS: TOKEN,
        RATE_LIMIT: 'off', GRAPHIQL: 'off', ...vars,
      },
    })),
  }));
  await miniflare.ready;
  const workers = await Promise.all(Array.from({ length: count }, (_none, place) => miniflare.getWorker(`isolate-${place}`)));
  return {
    fetch: async (isolate, path, init) => await workers[isolate]!.fetch(`http://edge${path}`, init as never),
    [Symbol.asyncDispose]: () => miniflare.dispose(),
  };
}

/** The Worker as it would be deployed: its script first, and the SDL, which it imports as text. */
function bundled(folder: string) {
  const wrangler = join(ROOT, 'node_modules/wrangler/bin/wrangler.js');
  const env = { ...process.env, WRANGLER_SEND_METRICS: 'false', WRANGLER_LOG_PATH: folder, NO_COLOR: '1' };
  const { status, stderr } = spawnSync(process.execPath, [wrangler, 'deploy', '--dry-run', '--env', '', '--outdir', folder], { cwd: ROOT, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`wrangler deploy --dry-run failed:\n${stderr}`);
  const text = (name: string) => readFileSync(join(folder, name), 'utf8');
  const sdl = readdirSync(folder).filter((name) => name.endsWith('.graphql'));
  return [{ type: 'ESModule' as const, path: 'worker.js', contents: text('worker.js') }, ...sdl.map((path) => ({ type: 'Text' as const, path, contents: text(path) }))];
}
