import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { managerOf } from '#platform/bus/client';
import { publishDeadLetter } from '#platform/bus/deadletters';
import { openDatabase } from '../core/catalog/adapters/database.ts';
import { migrate } from '../core/catalog/adapters/migrate.ts';
import { change, malOf, synopsisOf } from './chaos/workload.ts';
import { openSystem, type ChaosSystem } from './chaos/system.ts';
import { temporaryFolder, until } from './support/resources.ts';
import { alter, create, feed, killedRestore, known, loseNats, losePostgres, quiet, runCommand } from './support/restore.ts';
import { imageTree } from './support/rooms.ts';

const stack = new AsyncDisposableStack();
let world: ChaosSystem;
let backup: string;
/** The files of the services' image: what the command has on Compose. */
let image: string;
/** What was known when PostgreSQL was lost. */
let before: Awaited<ReturnType<typeof known>>;

/** Of ten anime 1 to 6 get episodes and 7 to 9 synopses. */
const FIRST = Array.from({ length: 30 }, (_none, index) => index + 1).filter((n) => n % 10 !== 0);
const NEW = [31, 37];
const [WITHDRAWN, WITHDRAWN_LATER] = [1, 2];

const idOf = async (n: number) => (await world.rpc.read.getAnime({ by: { case: 'externalId', value: malOf(n) } })).anime!.id;
const withdraw = async (n: number) => world.rpc.write.deleteAnime({ id: await idOf(n), source: 'operator', reason: 'a test' });
const deadLetters = async () => (await world.rpc.operations.listDeadLetters({ pageSize: 100 })).deadLetters;
const streams = async () => (await managerOf(world.nats)).streams;
const messages = async () => (await (await streams()).info('ANIME_CHANGES')).state.messages;
const restore = (where: ChaosSystem, ...args: string[]) => runCommand(where, 'ops/restore/main.ts', args, image);
const startServices = () => [world.catalog, world.search].forEach((service) => service.start());
const stopServices = () => Promise.all([world.catalog, world.search].map((service) => service.stop()));
const verify = () => runCommand(world, 'core/search/cli/verify-index.ts');
/** The restore has got to a table that the test keeps from it. */
const waitsForLock = async () => (await world.sql`select 1 from pg_stat_activity where application_name = 'echora-restore' and wait_event_type = 'Lock'`).length > 0;
async function migrated(): Promise<void> {
  await using own = openDatabase(world.urls.database, 2);
  await migrate(own.sql);
}
/** How many rows there are of everything that has a history. */
async function counts() {
  const [row] = await world.sql<{ versions: number; changes: number; outbox: number }[]>`select (select sum(version)::int from anime) as versions,
    (select count(*)::int from anime_change) as changes, (select count(*)::int from outbox) as outbox`;
  return row!;
}

/** A catalog with its index, saved after some changes, and further changed after that. */
beforeAll(async () => {
  world = stack.use(await openSystem());
  image = imageTree('services', stack);
  backup = join(stack.use(temporaryFolder()).path, 'backup');
  startServices();
  await until('the streams to be there', async () => (await world.rpc.search.getSearchStatus({}).catch(() => undefined)) && true, 90);
  await create(world, ...FIRST);
  await quiet(world);
  await alter(world, 1, ...FIRST);
  await quiet(world);
  await withdraw(WITHDRAWN);
  await quiet(world);
  expect(await runCommand(world, 'ops/backup/main.ts', ['save', backup])).toMatchObject({ code: 0 });

  await create(world, ...NEW);
  await quiet(world);
  await alter(world, 2, ...FIRST, ...NEW);
  await withdraw(WITHDRAWN_LATER);
  await quiet(world);
  before = await known(world);
  expect(await deadLetters()).toEqual([]);
});
afterAll(() => stack.disposeAsync());

// Each goes on from where the one before it left the world.
describe('after PostgreSQL was lost, the restore of the database', () => {
  test('is refused while a catalog runs, on this database or on another, and then has touched nothing', async () => {
    const stored = await messages();
    const { code, output } = await restore(world, 'database', backup);
    expect([code, output]).toEqual([1, expect.stringMatching(/^a catalog is connected to this database \(\d+ connections from .+\): stop it first\n$/)]);
    await world.servers.postgres.createDatabase('another');
    const elsewhere = { ...world, urls: { ...world.urls, database: world.urls.database.replace(/chaos$/, 'another') } };
    const waits = await restore(elsewhere, 'database', backup);
    expect([waits.code, waits.output]).toEqual([1, expect.stringMatching(/^a catalog waits for messages of postgres-.*consumer.*: stop it first\n$/)]);
    expect(await messages()).toBe(stored);
    await stopServices();
    await losePostgres(world);
  });

  test('names what is wrong with the folder or the database, and leaves the streams alone', async () => {
    const stored = await messages();
    const [nowhere, empty] = await Promise.all([restore(world, 'database', '/nowhere'), restore(world, 'database', '--restored')]);
    expect(nowhere).toEqual({ code: 1, output: 'FOLDER: no backup in /nowhere: /nowhere/backup.json does not exist\n' });
    expect(empty).toEqual({ code: 1, output: '--restored: this database has no catalog in it (DATABASE_URL names another one?)\n' });
    expect(await messages()).toBe(stored);
  });

  test('that is killed while it loads has loaded nothing', async () => {
    await migrated();
    await world.sql.begin(async (tx) => {
      await tx`lock table anime in exclusive mode`;
      const output = await killedRestore(world, waitsForLock, 'database', backup);
      expect(output).toBe(`loading ${backup}\n`);
    });
    expect(await counts()).toEqual({ versions: null, changes: 0, outbox: 0 });
  });

  test('goes on when it is run again, also after it was killed with the streams removed', async () => {
    const first = await restore(world, 'database', backup);
    expect([first.code, first.output]).toEqual([0, expect.stringMatching(/loaded \d+ tables, as of .*\nremoved the stream ANIME_CHANGES\n(removed the consumer .*\n){3}/)]);
    await world.sql.begin(async (tx) => {
      await tx`lock table outbox in access exclusive mode`;
      const output = await killedRestore(world, waitsForLock, 'database', backup);
      expect(output).toContain('was loaded before');
    });
    expect(await messages()).toBe(0);
    const last = await restore(world, 'database', backup);
    expect([last.code, last.output]).toEqual([0, expect.stringContaining('done: start the services')]);
    expect(await messages()).toBe((await counts()).outbox);
  });

  test('and that of the index bring back all that the intake still has: database, index and feed agree, and nothing is a dead letter', async () => {
    startServices();
    // What a consumer gives up whose anime was still on its way.
    await until('the catalog', async () => (await world.rpc.read.getCatalogStatus({}).catch(() => undefined)) && true, 60);
    const { subject, body } = change(NEW[0]!, 3);
    await publishDeadLetter(world.nats, 'anime.dlq.episode.aired', {
      subject, body, stream: 'ANIME_INTAKE', sequence: 9_999, consumer: 'postgres-episode-consumer', deliveries: 5, error: 'the anime it belongs to is not here', headers: undefined,
    });
    const { code, output } = await restore(world, 'index');
    expect([code, output]).toEqual([0, expect.stringMatching(/sent \d+ dead letters again.*\n(.*\n)*.* is in use\n(.*\n)*done: the index is equal to the catalog, 28 anime\n$/)]);
    expect(await deadLetters()).toEqual([]);
    expect(await verify()).toEqual({ code: 0, output: '' });

    const now = await known(world);
    expect(now).toEqual({
      ...before, [NEW[0]!]: { ...before[NEW[0]!], episodes: [2, 3] },
      // Withdrawn by a call after the backup, which no intake brings again; the one of before the backup stays away.
      [WITHDRAWN_LATER]: { synopsis: synopsisOf(WITHDRAWN_LATER, 0), episodes: [1, 2] },
    });
    expect(Object.keys(now)).not.toContain(String(WITHDRAWN));
  });

  test('leaves a feed of changes that has old and new ones, once each, and goes on', async () => {
    const { all, cursor } = await feed(world);
    const { versions, changes, outbox } = await counts();
    expect([all.length, new Set(all.map(({ animeId, version }) => `${animeId} ${version}`)).size]).toEqual([changes, changes]);
    expect([versions, outbox]).toEqual([changes, changes]);
    await withdraw(WITHDRAWN_LATER);
    const later = await world.rpc.read.listChanges({ cursor, pageSize: 50 });
    expect(later.changes.map(({ source }) => source)).toEqual(['operator']);
    await quiet(world);
  });
});

test('after NATS was lost, the stream is made anew from the outbox, and a running index that had missed changes gets them', async () => {
  world.embeddings.failing = 503;
  const synopses = FIRST.filter((n) => n % 10 > 6);
  const taken = (await counts()).versions;
  await alter(world, 4, ...synopses, ...FIRST.filter((n) => n % 10 < 7 && n > 2));
  await until('the catalog to take them', async () => ((await counts()).versions >= taken + 25 ? true : undefined));
  // Search holds a batch that it can't finish; the others are lost with the stream.
  expect((await (await managerOf(world.nats)).consumers.info('ANIME_CHANGES', 'qdrant-consumer')).num_pending).toBeGreaterThan(0);
  await loseNats(world);
  world.embeddings.failing = undefined;
  expect(await restore(world, 'streams')).toMatchObject({ code: 0, output: expect.stringContaining('changes again') });
  const { code, output } = await restore(world, 'check');
  expect([code, output]).toEqual([0, expect.stringContaining('equal to the catalog, 27 anime')]);
  expect(await verify()).toEqual({ code: 0, output: '' });
  expect(await messages()).toBeGreaterThanOrEqual((await counts()).outbox);
  expect(await deadLetters()).toEqual([]);
  expect((await known(world))[synopses[0]!]?.synopsis).toBe(synopsisOf(synopses[0]!, 4));
});

test('after the index was lost, search fills it from the catalog, and the check waits for that', async () => {
  await world.search.stop();
  rmSync(join(world.folder, 'index'), { recursive: true, force: true });
  world.search.start();
  const { code, output } = await restore(world, 'check');
  expect([code, output]).toEqual([0, expect.stringContaining('equal to the catalog, 27 anime')]);
  expect(await verify()).toEqual({ code: 0, output: '' });
});

test('after all of the machine was lost, the restore of the database fills a NATS that has nothing in it', async () => {
  await stopServices();
  await loseNats(world);
  await world.servers.postgres.createDatabase('anew');
  const { code, output } = await restore({ ...world, urls: { ...world.urls, database: world.urls.database.replace(/chaos$/, 'anew') } }, 'database', backup);
  expect([code, output]).toEqual([0, expect.stringMatching(/^loading .*\nloaded .*\nthe streams are there; .*\npublished \d+ changes again\ndone: /)]);
  expect(output).toContain(`published ${await messages()} changes again`);
});

test('of a wrong use it is said what is wrong', async () => {
  expect(await restore(world, 'everything')).toMatchObject({ code: 2, output: expect.stringMatching(/^no such phase: everything\n/) });
  expect(await restore(world, 'database')).toMatchObject({ code: 2, output: expect.stringMatching(/^FOLDER: either the folder of a backup, or --restored\n/) });
});
