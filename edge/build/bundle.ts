import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Builds the Worker as a deployment would, for each environment, and says how large it is. Fails over the limit. */
const ROOT = new URL('../../', import.meta.url).pathname;
/** Compressed, on the free plan: https://developers.cloudflare.com/workers/platform/limits/#worker-size */
const LIMIT_KB = 3 * 1024;

for (const environment of ['', 'production']) {
  const folder = mkdtempSync(join(tmpdir(), 'echora-bundle-'));
  try {
    build(environment, folder);
    const size = gzipSync(readFileSync(join(folder, 'worker.js'))).length / 1024;
    console.log(`Worker ${environment || 'local'}: ${size.toFixed(0)} KB compressed, of ${LIMIT_KB} KB`);
    if (size > LIMIT_KB) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function build(environment: string, folder: string): void {
  const wrangler = join(ROOT, 'node_modules/wrangler/bin/wrangler.js');
  const env = { ...process.env, WRANGLER_SEND_METRICS: 'false', WRANGLER_LOG_PATH: folder };
  const args = [wrangler, 'deploy', '--dry-run', '--env', environment, '--outdir', folder];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`wrangler deploy --dry-run failed:\n${stdout}\n${stderr}`);
}
