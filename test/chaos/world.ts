import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type NatsConnection } from 'nats';
import postgres, { type Sql } from 'postgres';
import { createRpcClient } from '#platform/rpc/client';
import { CatalogOperationsService, CatalogReadService, CatalogWriteService } from '#proto/catalog';
import { SearchService } from '#proto/search';
import { Children } from '../../dev/children.ts';
import { findNatsServer } from '../../dev/nats-binary.ts';
import { natsServer, untilListening } from '../../dev/nats.ts';
import { freePort } from '../../dev/ports.ts';
import { startPostgres } from '../../dev/postgres.ts';
import { fakeEmbeddings, type FakeEmbeddings } from '../support/embeddings.ts';
import { Victim } from './victim.ts';

export const SECRET = 'a secret of the chaos only';

/** Servers of its own, and the two services that a change goes through; nothing of it outlives it. */
export interface World extends AsyncDisposable {
  readonly folder: string;
  readonly nats: NatsConnection;
  readonly sql: Sql;
  readonly embeddings: FakeEmbeddings;
  readonly catalog: Victim;
  readonly search: Victim;
  readonly urls: Readonly<Record<'catalog' | 'search' | 'nats' | 'database', string>>;
  readonly rpc: ReturnType<typeof clients>;
  /** kill -9; it is started again on its store. */
  crashNats(): void;
  /** kill -9 of one backend: PostgreSQL drops every connection and recovers from its log. */
  crashPostgres(): Promise<void>;
}

const clients = (catalog: string, search: string) => ({
  read: createRpcClient(CatalogReadService, catalog, SECRET),
  write: createRpcClient(CatalogWriteService, catalog, SECRET),
  operations: createRpcClient(CatalogOperationsService, catalog, SECRET),
  search: createRpcClient(SearchService, search, SECRET),
});

export async function openWorld(): Promise<World> {
  const stack = new AsyncDisposableStack();
  const folder = mkdtempSync(join(tmpdir(), 'echora-chaos-'));
  // PostgreSQL does not run as root: its user must be able to enter.
  chmodSync(folder, 0o755);
  stack.defer(() => rmSync(folder, { recursive: true, force: true }));

  const server = stack.use(await startPostgres(join(folder, 'postgres'), await freePort(0, 'PostgreSQL'), join(folder, 'postgres.log')));
  await server.createDatabase('chaos');
  const database = `${server.baseUrl}/chaos`;
  const sql = postgres(database, { max: 2, onnotice: () => undefined });
  stack.defer(() => sql.end({ timeout: 1 }));

  const natsPort = await freePort(0, 'NATS');
  const children = stack.use(new Children(folder, () => undefined));
  const natsChild = children.start(natsServer(await findNatsServer(join(folder, 'cache'), () => undefined), folder, natsPort));
  await untilListening(natsPort, 'nats-server');
  const natsUrl = `nats://127.0.0.1:${natsPort}`;
  const nats = await connect({ servers: natsUrl, maxReconnectAttempts: -1, reconnectTimeWait: 100 });
  stack.defer(() => nats.close());

  const embeddings = stack.use(await fakeEmbeddings());
  const [catalogPort, searchPort] = [await freePort(0, 'catalog'), await freePort(0, 'search')];
  const urls = { catalog: `http://127.0.0.1:${catalogPort}`, search: `http://127.0.0.1:${searchPort}`, nats: natsUrl, database };
  const both = { NATS_URL: natsUrl, RPC_SECRETS: SECRET };
  const catalog = new Victim('catalog', { ...both, PORT: String(catalogPort), DATABASE_URL: database }, folder);
  const search = new Victim('search', {
    ...both, PORT: String(searchPort), CATALOG_URL: urls.catalog, DATA_DIR: join(folder, 'index'),
    EMBEDDER: 'openai', EMBEDDINGS_URL: embeddings.url, EMBEDDINGS_MODEL: 'digest', BATCH: '10',
  }, folder);
  stack.defer(() => Promise.all([catalog.stop(), search.stop()]).then(() => undefined));

  return {
    folder, nats, sql, embeddings, catalog, search, urls, rpc: clients(urls.catalog, urls.search),
    crashNats: () => void process.kill(natsChild.pid ?? 0, 'SIGKILL'),
    crashPostgres: async () => {
      const [row] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
      execFileSync('kill', ['-9', String(row!.pid)]);
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}
