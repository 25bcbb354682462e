import { Code, ConnectError } from '@connectrpc/connect';
import { setTimeout as sleep } from 'node:timers/promises';
import { managerOf } from '#platform/bus/client';
import type { Service } from './points.ts';
import { CHANGE_CONSUMERS, change, creation, changeKindOf, poison, publishWithRetry } from './workload.ts';
import type { ChaosSystem } from './system.ts';

const CONSUMERS = [
  ['ANIME_INTAKE', 'postgres-consumer'], ['ANIME_INTAKE', 'postgres-episode-consumer'], ['ANIME_INTAKE', 'postgres-update-consumer'],
  ['ANIME_CHANGES', 'qdrant-consumer'],
] as const;
/** Events kept waiting, so that a service never starves before it gets to its point. */
const BACKLOG = 200;

/** Publishes events as fast as the services take them in, and remembers what must have become of them. */
export class Producer {
  readonly #system: ChaosSystem;
  readonly anime: number;
  /** Changes published of each anime. */
  readonly changes = new Map<number, number>();
  /** Changes of each anime that were asked for by a call, beside those. */
  readonly edits = new Map<number, number>();
  events = 0;
  /** How often the stream did not take one, which was then published again. */
  refusals = 0;
  readonly #poisoned = { catalog: 0, search: 0, invalidator: 0 };
  #next = 0;

  constructor(system: ChaosSystem, anime: number) {
    this.#system = system;
    this.anime = anime;
  }

  /** Publishes every anime, and waits until the catalog has committed them: a change of one that is not there is given up after five tries. */
  async createAll(): Promise<void> {
    for (let n = 1; n <= this.anime; n++) await this.#send(creation(n));
    while ((await this.#committed()) < this.anime) await sleep(200);
  }

  /** Publishes changes while `wanted`, anime after anime. */
  async changeOn(wanted: () => boolean): Promise<void> {
    while (wanted()) {
      if ((await this.#waiting()) > BACKLOG) await sleep(50);
      else for (let sent = 0; sent < BACKLOG / 2; sent++) await this.#changeNext();
    }
  }

  /** Publishes a change after each pause while `wanted`, anime after anime. */
  async changeSlowly(pauseMs: number, wanted: () => boolean): Promise<void> {
    for (; wanted(); await sleep(pauseMs)) await this.#changeNext();
  }

  async poison(service: Service): Promise<void> {
    await publishWithRetry(this.#system.nats, poison(service, ++this.#poisoned[service]));
  }

  /** Messages in the stream of changes that no consumer of it can read. */
  get poisonedChanges(): number {
    return this.#poisoned.search + this.#poisoned.invalidator;
  }

  /** Dead letters that there must be: one of each consumer for each message that it can't read. */
  get letters(): number {
    return this.#poisoned.catalog + this.poisonedChanges * CHANGE_CONSUMERS.length;
  }

  /** Has an operator delete those that are to be deleted, one after the other, each until the catalog has answered. */
  async deleteDoomed(): Promise<void> {
    const { sql, rpc } = this.#system;
    for (let n = 1; n <= this.anime; n++) {
      if (changeKindOf(n) !== 'deletion') continue;
      for (let done = false; !done; ) {
        await sleep(100);
        const rows = await sql<{ id: string }[]>`select anime_id as id from anime_external_id where external_id = ${String(n)}`.catch(() => []);
        done = await Promise.all(rows.map(({ id }) => rpc.write.deleteAnime({ id, source: 'chaos', reason: 'chaos' }))).then(({ length }) => length > 0, unlessRefused);
      }
    }
  }

  async #changeNext(): Promise<void> {
    const n = (this.#next++ % this.anime) + 1;
    if (changeKindOf(n) === 'deletion') return;
    const time = (this.changes.get(n) ?? 0) + 1;
    this.changes.set(n, time);
    await this.#send(change(n, time));
  }

  async #send(message: Parameters<typeof publishWithRetry>[1]): Promise<void> {
    this.refusals += await publishWithRetry(this.#system.nats, message);
    this.events++;
  }

  async #committed(): Promise<number> {
    const count = await this.#system.sql<{ count: number }[]>`select count(*)::int as count from anime`.catch(() => []);
    return count[0]?.count ?? 0;
  }

  async #waiting(): Promise<number> {
    try {
      const { consumers } = await managerOf(this.#system.nats);
      const infos = await Promise.all(CONSUMERS.map(([stream, name]) => consumers.info(stream, name)));
      return infos.reduce((sum, { num_pending }) => sum + num_pending, 0);
    } catch {
      // The server is on its way back: what it holds is enough.
      return Infinity;
    }
  }
}

/** The catalog was killed or on its way back. @throws ConnectError when the request is at fault */
function unlessRefused(error: unknown): false {
  if (ConnectError.from(error).code === Code.InvalidArgument) throw error;
  return false;
}
