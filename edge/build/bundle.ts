import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { gzipSync } from 'node:zlib';

/**
 * Builds the Worker as a deployment would, for each environment, and says how large it is. Fails over the limit, when wrangler
 * warns, and when the environments' bundles differ: then the one that is deployed is not the one that was tested and measured.
 */
const ROOT = new URL('../../', import.meta.url).pathname;
/** Compressed, on the free plan: https://developers.cloudflare.com/workers/platform/limits/#worker-size */
const LIMIT_KB = 3 * 1024;

const [local, production] = ['', 'production'].map((environment) => {
  const folder = mkdtempSync(join(tmpdir(), 'echora-bundle-'));
  try {
    build(environment, folder);
    const bundle = readFileSync(join(folder, 'worker.js'));
    const size = gzipSync(bundle).length / 1024;
    console.log(`Worker ${environment || 'local'}: ${size.toFixed(0)} KB compressed, of ${LIMIT_KB} KB`);
    if (size > LIMIT_KB) process.exitCode = 1;
    return bundle;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
if (!local?.equals(production ?? Buffer.of())) {
  console.error('the bundle for production is not the local one: what does [env.production] in wrangler.toml not inherit?');
  process.exitCode = 1;
}

function build(environment: string, folder: string): void {
  const wrangler = join(ROOT, 'node_modules/wrangler/bin/wrangler.js');
  const env = { ...process.env, WRANGLER_SEND_METRICS: 'false', WRANGLER_LOG_PATH: folder, NO_COLOR: '1' };
  const args = [wrangler, 'deploy', '--dry-run', '--env', environment, '--outdir', folder];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`wrangler deploy --dry-run failed:\n${stdout}\n${stderr}`);
  // It warns of a setting that it leaves out, and goes on.
  if (/\[WARNING\]/.test(stripVTControlCharacters(stdout + stderr))) throw new Error(`wrangler warns:\n${stderr}`);
}
