import { create, toBinary } from '@bufbuild/protobuf';
import { execFile, fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createRpcClient } from '#platform/rpc/client';
import { serveRpc } from '#platform/rpc/server';
import { createTelemetry } from '#platform/telemetry';
import { publish } from '#platform/bus/publish';
import { AnimeSchema, type Anime } from '#proto/anime';
import { CatalogReadService } from '#proto/catalog';
import { AnimeDeletedSchema, AnimeSyncedSchema } from '#proto/events';
import { SearchService } from '#proto/search';
import { freePort } from '../../dev/ports.ts';
import { ROOT } from '../../dev/options.ts';
import { temporaryFolder, until, type TestNats } from './resources.ts';

const SECRET = 'a secret of the tests';
export const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** A catalog that holds what the test puts in, and tells of it on the stream. */
export class FakeCatalog implements AsyncDisposable {
  readonly records = new Map<string, Anime>();
  #server: Awaited<ReturnType<typeof serveRpc>> | undefined;

  get url(): string {
    return this.#server!.url;
  }

  async start(): Promise<this> {
    this.#server = await serveRpc({
      telemetry: createTelemetry('catalog', 'silent'), secrets: [SECRET], host: '127.0.0.1', port: 0, ready: async () => undefined,
      routes: (router) =>
        router.service(CatalogReadService, {
          batchGetAnime: ({ ids }) => ({ anime: ids.flatMap((id) => this.records.get(id) ?? []) }),
          listVersions: ({ afterId, pageSize }) => ({ entries: this.#sorted().filter(({ id }) => id > afterId).slice(0, pageSize) }),
          getCatalogStatus: () => ({ animeCount: BigInt(this.records.size) }),
        }),
    });
    return this;
  }

  commit(n: number, version: bigint, synopsis = `Synopsis ${n} in its version ${version}.`): void {
    const titles = { romaji: `Title ${n}` };
    this.records.set(idOf(n), create(AnimeSchema, { id: idOf(n), version, titles, synopsis, seasonYear: 1990 + Number(version) }));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#server?.[Symbol.asyncDispose]();
  }

  #sorted() {
    return [...this.records.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ id, version }) => ({ id, version }));
  }
}

export function publishSynced({ nats }: TestNats, n: number, version: bigint): Promise<unknown> {
  const event = create(AnimeSyncedSchema, { meta: { eventId: `${n}:${version}`, animeId: idOf(n), version } });
  return publish(nats, { subject: 'anime.synced', id: `${n}:${version}`, body: toBinary(AnimeSyncedSchema, event) });
}

export function publishDeleted({ nats }: TestNats, n: number, version: bigint): Promise<unknown> {
  const event = create(AnimeDeletedSchema, { meta: { eventId: `${n}:${version}`, animeId: idOf(n), version } });
  return publish(nats, { subject: 'anime.deleted', id: `${n}:${version}`, body: toBinary(AnimeDeletedSchema, event) });
}

/** The search service as a process of its own, on a folder that outlives it. */
export class SearchProcess implements AsyncDisposable {
  readonly #folder = temporaryFolder();
  readonly #env: NodeJS.ProcessEnv;
  readonly #catalog: string;
  readonly url: string;
  #child: ChildProcess | undefined;
  output = '';

  constructor(port: number, catalog: string, env: NodeJS.ProcessEnv) {
    this.url = `http://127.0.0.1:${port}`;
    this.#catalog = catalog;
    this.#env = { ...process.env, PORT: String(port), CATALOG_URL: catalog, RPC_SECRETS: SECRET, DATA_DIR: this.#folder.path, ...env };
  }

  static async create(nats: string, catalog: string, embeddings: string): Promise<SearchProcess> {
    const embedder = { EMBEDDER: 'openai', EMBEDDINGS_URL: embeddings, EMBEDDINGS_MODEL: 'fake' };
    return new SearchProcess(await freePort(0, 'search'), catalog, { NATS_URL: nats, ...embedder });
  }

  /** Resolves when it answers. */
  async start(): Promise<void> {
    const options = { env: this.#env, execArgv: ['--disable-warning=ExperimentalWarning'], silent: true };
    this.#child = fork(join(ROOT, 'core/search/main.ts'), options);
    for (const stream of [this.#child.stdout, this.#child.stderr]) stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    await until(`search to answer:\n${this.output}`, async () => {
      if (this.#child?.exitCode !== null) throw new Error(`it ended:\n${this.output}`);
      return (await fetch(`${this.url}/healthz`).catch(() => undefined))?.ok || undefined;
    }, 60);
  }

  /** kill -9. */
  async kill(): Promise<void> {
    const ended = once(this.#child!, 'exit');
    this.#child!.kill('SIGKILL');
    await ended;
  }

  get client() {
    return createRpcClient(SearchService, this.url, SECRET);
  }

  /** Waits until the index has taken in all that the stream holds. */
  async settled(points: number): Promise<void> {
    await until(`${points} points and nothing pending`, async () => {
      const status = await this.client.getSearchStatus({}).catch(() => undefined);
      return status?.pending === 0n && !status.reindexing && Number(status.points['ANIME']) === points ? true : undefined;
    }, 120);
  }

  /** `npm run verify-index` against this service. */
  verify(...args: readonly string[]): Promise<{ code: number; output: string }> {
    const env = { ...process.env, SEARCH_URL: this.url, CATALOG_URL: this.#catalog, RPC_SECRETS: SECRET };
    const script = ['--disable-warning=ExperimentalWarning', join(ROOT, 'core/search/cli/verify-index.ts'), ...args];
    return new Promise((resolve) => {
      const child = execFile(process.execPath, script, { env }, (_error, stdout, stderr) => resolve({ code: child.exitCode ?? -1, output: stdout + stderr }));
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#child?.exitCode === null && !this.#child.killed) {
      const ended = once(this.#child, 'exit');
      this.#child.kill('SIGTERM');
      await ended;
    }
    this.#folder[Symbol.dispose]();
  }
}
