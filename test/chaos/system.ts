import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type NatsConnection } from '#platform/bus/client';
import postgres, { type Sql } from 'postgres';
import { createRpcClient } from '#platform/rpc/client';
import { CatalogOperationsService, CatalogReadService, CatalogWriteService } from '#proto/catalog';
import { SearchService } from '#proto/search';
import { findNatsServer } from '../../dev/nats-binary.ts';
import { freePort } from '../../dev/ports.ts';
import { fakeEmbeddings, type FakeEmbeddings } from '../support/embeddings.ts';
import { REPEAT_AFTER_SECONDS, keptAnswers, type KeptAnswers } from './edge.ts';
import { NatsServer, PostgresServer } from './servers.ts';
import { Victim } from './victim.ts';

export const SECRET = 'a secret of the chaos only';

/** What keeps something, each in a folder of its own. */
export type Disk = 'nats' | 'postgres' | 'index';
/** What the services talk to over TCP. */
export type Link = 'nats' | 'postgres' | 'embeddings' | 'catalog';

export interface SystemOptions {
  /** Folders elsewhere than in the system's own. */
  readonly disks?: Partial<Record<Disk, string>>;
  /** Gets the address of a server and gives the one that the services are told. */
  readonly between?: (link: Link, address: URL) => Promise<URL>;
  /** Loaded before each service's own main. */
  readonly preload?: string;
}

/** Servers of its own, and the services that a change goes through; nothing of it outlives it. */
export interface ChaosSystem extends AsyncDisposable {
  readonly folder: string;
  readonly nats: NatsConnection;
  readonly sql: Sql;
  readonly embeddings: FakeEmbeddings;
  readonly catalog: Victim;
  readonly search: Victim;
  readonly invalidator: Victim;
  /** What the edge would answer. */
  readonly edge: KeptAnswers;
  readonly servers: { readonly nats: NatsServer; readonly postgres: PostgresServer };
  readonly urls: Readonly<Record<'catalog' | 'search' | 'nats' | 'database', string>>;
  readonly rpc: ReturnType<typeof clients>;
  /** kill -9; it is started again on its store. */
  crashNats(): Promise<void>;
  /** kill -9 of one backend: PostgreSQL drops every connection and recovers from its log. */
  crashPostgres(): Promise<void>;
}

const clients = (catalog: string, search: string) => ({
  read: createRpcClient(CatalogReadService, catalog, SECRET),
  write: createRpcClient(CatalogWriteService, catalog, SECRET),
  operations: createRpcClient(CatalogOperationsService, catalog, SECRET),
  search: createRpcClient(SearchService, search, SECRET),
});

export async function openSystem({ disks = {}, between = async (_link, address) => address, preload }: SystemOptions = {}): Promise<ChaosSystem> {
  const stack = new AsyncDisposableStack();
  const folder = mkdtempSync(join(tmpdir(), 'echora-chaos-'));
  // PostgreSQL does not run as root: its user must be able to enter.
  chmodSync(folder, 0o755);
  stack.defer(() => rmSync(folder, { recursive: true, force: true }));

  const postgresServer = stack.use(new PostgresServer(join(disks.postgres ?? folder, 'postgres'), await freePort(0, 'PostgreSQL'), join(folder, 'postgres.log')));
  await postgresServer.start();
  const database = await postgresServer.createDatabase('chaos');
  const sql = postgres(database, { max: 2, onnotice: () => undefined });
  stack.defer(() => sql.end({ timeout: 1 }));

  const binary = await findNatsServer();
  const natsServer = stack.use(new NatsServer(binary, disks.nats ?? folder, join(folder, 'nats.log')));
  await natsServer.start();
  const natsUrl = `nats://127.0.0.1:${natsServer.port}`;
  const nats = await connect({ servers: natsUrl, maxReconnectAttempts: -1, reconnectTimeWait: 100 });
  stack.defer(() => nats.close());

  const embeddings = stack.use(await fakeEmbeddings());
  const edge = stack.use(await keptAnswers(sql));
  const [catalogPort, searchPort, invalidatorPort] = [await freePort(0, 'catalog'), await freePort(0, 'search'), await freePort(0, 'invalidator')];
  const urls = { catalog: `http://127.0.0.1:${catalogPort}`, search: `http://127.0.0.1:${searchPort}`, nats: natsUrl, database };
  const told = async (link: Link, url: string) => (await between(link, new URL(url))).href.replace(/\/$/, '');
  const all = { NATS_URL: await told('nats', natsUrl), RPC_SECRETS: SECRET };
  const catalogUrl = await told('catalog', urls.catalog);
  const place = { logs: folder, ...(preload && { preload }) };
  const catalog = new Victim('catalog', { ...all, PORT: String(catalogPort), DATABASE_URL: await told('postgres', database) }, place);
  const search = new Victim('search', {
    ...all, PORT: String(searchPort), CATALOG_URL: catalogUrl, DATA_DIR: join(disks.index ?? folder, 'index'),
    EMBEDDER: 'openai', EMBEDDINGS_URL: await told('embeddings', embeddings.url), EMBEDDINGS_MODEL: 'digest', BATCH: '10',
  }, place);
  const invalidator = new Victim('invalidator', {
    ...all, PORT: String(invalidatorPort), CATALOG_URL: catalogUrl, EDGE_URL: edge.url, OPERATOR_TOKEN: SECRET,
    PURGE_BURST: '1000', PURGES_PER_MINUTE: '60000', REPEAT_AFTER_SECONDS: String(REPEAT_AFTER_SECONDS),
  }, place);
  stack.defer(() => Promise.all([catalog.stop(), search.stop(), invalidator.stop()]).then(() => undefined));

  return {
    folder, nats, sql, embeddings, edge, catalog, search, invalidator, urls, servers: { nats: natsServer, postgres: postgresServer }, rpc: clients(urls.catalog, urls.search),
    crashNats: async () => {
      await natsServer.end('SIGKILL');
      await natsServer.start();
    },
    crashPostgres: async () => {
      const [row] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
      execFileSync('kill', ['-9', String(row!.pid)]);
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}
