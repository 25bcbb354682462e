import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DescService } from '@bufbuild/protobuf';
import type { Client } from '@connectrpc/connect';
import { ignoreClosedOutput } from '#platform/output';
import { createRpcClient } from '#platform/rpc/client';

/** As long as the server lets a call take. */
const TIMEOUT_MS = 60_000;

/** What makes a command end with a line instead of a stack trace. */
export class UsageError extends Error {}

/**
 * A client of the catalog at `CATALOG_URL` with the first of `RPC_SECRETS`; without these, of the system that
 * `npm start` runs on the data folder.
 *
 * @throws UsageError when there is neither
 */
export function connect<Service extends DescService>(service: Service, data: string, env = process.env): Client<Service> {
  const { CATALOG_URL: url, RPC_SECRETS: secrets } = env;
  if (url && secrets) return createRpcClient(service, url, secrets.split(',')[0]?.trim() ?? '', TIMEOUT_MS);
  const run = join(data, 'run.json');
  if (!existsSync(run)) throw new UsageError(`no catalog: set CATALOG_URL and RPC_SECRETS, or start Echora (nothing runs on ${data})`);
  const { catalog, secret } = JSON.parse(readFileSync(run, 'utf8')) as { catalog: string; secret: string };
  return createRpcClient(service, catalog, secret, TIMEOUT_MS);
}

/** Runs a command: what goes wrong is said in a line on standard error, with exit code 1, or 2 for a wrong use. */
export async function command(help: string, act: () => Promise<string>): Promise<void> {
  ignoreClosedOutput();
  try {
    console.log(await act());
  } catch (error) {
    const usage = error instanceof UsageError || error instanceof RangeError || String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS');
    console.error(usage ? `${(error as Error).message}\n\n${help}` : (error as Error).message);
    process.exitCode = usage ? 2 : 1;
  }
}
