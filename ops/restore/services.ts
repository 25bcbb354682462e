import { Code, ConnectError } from '@connectrpc/connect';
import { setTimeout as sleep } from 'node:timers/promises';
import { createRpcClient } from '#platform/rpc/client';
import { CatalogOperationsService, CatalogReadService } from '#proto/catalog';
import { SearchService } from '#proto/search';
import type { Log } from './streams.ts';

const PATIENCE_MS = 60_000;
const RETRY_MS = 1_000;
/** Once in so many tries it is said that somebody is waited for. */
const SAID_EVERY = 10;
/** Asking again won't help. */
const FINAL: readonly Code[] = [Code.Unauthenticated, Code.PermissionDenied, Code.InvalidArgument, Code.Unimplemented];

export interface Addresses {
  readonly CATALOG_URL: string;
  readonly SEARCH_URL: string;
  readonly RPC_SECRETS: readonly string[];
}

/** Clients of the running services. */
export function openServices({ CATALOG_URL, SEARCH_URL, RPC_SECRETS: [secret = ''] }: Addresses) {
  return {
    catalog: createRpcClient(CatalogReadService, CATALOG_URL, secret, PATIENCE_MS),
    operations: createRpcClient(CatalogOperationsService, CATALOG_URL, secret, PATIENCE_MS),
    search: createRpcClient(SearchService, SEARCH_URL, secret, PATIENCE_MS),
  };
}

export type Services = ReturnType<typeof openServices>;

/** Asks until it is answered: a service may be started after this command, or again while it runs. @throws ConnectError when it is refused */
export async function answered<Answer>(who: string, ask: () => Promise<Answer>, log: Log): Promise<Answer> {
  for (let tries = 0; ; tries++) {
    try {
      return await ask();
    } catch (error) {
      const { code, message } = ConnectError.from(error);
      if (FINAL.includes(code)) throw new Error(`${who} refuses: ${message}`, { cause: error });
      if (tries % SAID_EVERY === 1) log(`waiting for ${who} (${message}): is it started?`);
      await sleep(RETRY_MS);
    }
  }
}
