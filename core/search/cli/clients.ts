import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { createRpcClient } from '#platform/rpc/client';
import { CatalogReadService } from '#proto/catalog';
import { SearchService } from '#proto/search';

/** Where `npm start` says where everything is. */
const Run = z.object({ catalog: z.string(), search: z.string(), secret: z.string() });
const PATIENCE_MS = 60_000;

/**
 * Clients of the running system: as SEARCH_URL, CATALOG_URL and RPC_SECRETS say, or as `npm start` left word in its
 * data folder.
 *
 * @throws Error that says how to name the system when none is found
 */
export function openClients(folder: string, env = process.env) {
  const { search, catalog, secret } = addresses(folder, env);
  return {
    search: createRpcClient(SearchService, search, secret, PATIENCE_MS),
    catalog: createRpcClient(CatalogReadService, catalog, secret, PATIENCE_MS),
  };
}

export type Clients = ReturnType<typeof openClients>;

function addresses(folder: string, env: Record<string, string | undefined>): z.infer<typeof Run> {
  const { SEARCH_URL: search, CATALOG_URL: catalog, RPC_SECRETS: secrets } = env;
  if (search && catalog && secrets) return { search, catalog, secret: secrets.split(',')[0]!.trim() };
  const file = join(folder, 'run.json');
  if (existsSync(file)) return Run.parse(JSON.parse(readFileSync(file, 'utf8')));
  throw new Error(
    `no running system: start one with "npm start" (${file} is not there), or set SEARCH_URL, CATALOG_URL and RPC_SECRETS`,
  );
}
