import { spawnSync } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as wrangler from 'wrangler';

/**
 * Bundles the Worker as a deployment would and writes it to the folder of the first argument, with what wrangler.toml says of it
 * (`settings.json`) and its static files (`assets/`): all that a container needs to run it in workerd, without wrangler.
 */
const ROOT = new URL('../../', import.meta.url).pathname;
const [target] = process.argv.slice(2);
if (!target) throw new Error('which folder the Worker is written to is missing: node edge/build/container.ts FOLDER');
const folder = resolve(target);

/** What is read of it here; its own types ask for Cloudflare's, which are not Node's. */
interface Settings {
  readonly workerOptions: {
    readonly compatibilityDate: string;
    readonly compatibilityFlags: readonly string[];
    readonly bindings: Readonly<Record<string, unknown>>;
    readonly durableObjects: object;
    readonly assets: { readonly directory: string };
  };
}
const { unstable_getMiniflareWorkerOptions: readSettings } = wrangler as unknown as { unstable_getMiniflareWorkerOptions: (config: string) => Settings };

rmSync(folder, { recursive: true, force: true });
const args = ['deploy', '--dry-run', '--env', '', '--outdir', folder];
const env = { ...process.env, WRANGLER_SEND_METRICS: 'false', WRANGLER_LOG_PATH: join(folder, 'logs'), NO_COLOR: '1' };
const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'node_modules/wrangler/bin/wrangler.js'), ...args], { cwd: ROOT, env, encoding: 'utf8' });
if (status !== 0) throw new Error(`wrangler deploy --dry-run failed:\n${stdout}\n${stderr}`);
for (const left of ['logs', 'README.md', 'worker.js.map']) rmSync(join(folder, left), { recursive: true, force: true });

const { compatibilityDate, compatibilityFlags, bindings, durableObjects, assets } = readSettings(join(ROOT, 'wrangler.toml')).workerOptions;
cpSync(assets.directory, join(folder, 'assets'), { recursive: true });
writeFileSync(join(folder, 'settings.json'), JSON.stringify({ compatibilityDate, compatibilityFlags, bindings, durableObjects, assets: { ...assets, directory: 'assets' } }));
