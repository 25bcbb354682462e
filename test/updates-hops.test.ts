import { create, fromBinary, toBinary } from '@bufbuild/protobuf';
import { timestampFromMs } from '@bufbuild/protobuf/wkt';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { managerOf } from '#platform/bus/client';
import { publish } from '#platform/bus/publish';
import { createRpcClient } from '#platform/rpc/client';
import { AnimeSchema, Format, Status, type Anime } from '#proto/anime';
import { CatalogReadService } from '#proto/catalog';
import { Source } from '#proto/common';
import { AnimeEnrichedSchema, AnimeEpisodeAiredSchema, AnimeSyncedSchema, AnimeUpdatedSchema, SyncType } from '#proto/events';
import { SearchService } from '#proto/search';
import { hashOf } from '../core/ingestion/adapters/records.ts';
import { Children, type Child } from '../dev/children.ts';
import { ROOT } from '../dev/options.ts';
import { freePort } from '../dev/ports.ts';
import { catalog, invalidator, search, updates, worker, type Addresses } from '../dev/services.ts';
import { fakeEmbeddings, type FakeEmbeddings } from './support/embeddings.ts';
import { ANILIST_ID, liveSources, type SimulatedAnswers } from './support/live-sources.ts';
import { natsWithStreams } from './support/outbox.ts';
import { emptyDatabase, temporaryFolder, until, type TestNats } from './support/resources.ts';

const MINUTE = 60_000;
const WEEK = 7 * 24 * 60 * MINUTE;
const SECRET = 'a-secret-of-the-tests-only';
/** The slot of episode 4 was an hour ago; the source says that it was five minutes late, and the next is two hours later than ever. */
const slot = Math.floor((Date.now() - 60 * MINUTE) / MINUTE) * MINUTE;
const airedAt = slot + 5 * MINUTE;
const nextAt = slot + WEEK + 120 * MINUTE;

const stack = new AsyncDisposableStack();
const said: SimulatedAnswers = { episodes: new Map([[4, airedAt], [5, nextAt]]), malScore: 8.15, anilistScore: 8 };
let nats: TestNats;
let embeddings: FakeEmbeddings;
let at: Addresses;
let children: Children;
let live: Awaited<ReturnType<typeof liveSources>>;
let id: string;

beforeAll(async () => {
  const [database, folder] = [stack.use(await emptyDatabase()), stack.use(temporaryFolder())];
  nats = stack.use(await natsWithStreams());
  embeddings = stack.use(await fakeEmbeddings());
  live = stack.use(await liveSources(said));
  const local = async (name: string) => `http://127.0.0.1:${await freePort(0, name)}`;
  at = {
    pid: process.pid, database: database.url, nats: nats.url, secret: SECRET, data: folder.path, agent: '',
    catalog: await local('catalog'), grpc: await local('gRPC'), search: await local('search'), graphql: await local('the edge'), invalidator: await local('invalidator'), webhooks: '',
  };
  children = stack.use(new Children(folder.path, () => undefined));
  const embedder = { EMBEDDER: 'openai', EMBEDDINGS_URL: embeddings.url, EMBEDDINGS_MODEL: 'fake' };
  const index = search(at);
  children.start(catalog(at));
  children.start({ ...index, env: { ...index.env, ...embedder } });
  children.start(invalidator(at));
  children.start(worker(at));
  for (const url of [`${at.catalog}/readyz`, `${at.search}/readyz`, `${at.graphql}/healthz`]) {
    await until(url, () => fetch(url).then(({ ok }) => ok || undefined, () => undefined), 90);
  }
  id = await ingest();
});
afterAll(() => stack.disposeAsync());

/** A show on air, three episodes in. Resolves with its id once it is indexed. */
async function ingest(): Promise<string> {
  const asOf = timestampFromMs(slot - WEEK);
  const anime = create(AnimeSchema, {
    titles: { romaji: 'Hoshi no Koe', english: 'Voice of Stars' }, synopsis: 'Two friends write across light years.', genres: ['Drama'],
    externalIds: [{ source: Source.MAL, id: '5391' }, { source: Source.ANILIST, id: String(ANILIST_ID) }, { source: Source.KITSU, id: '77' }],
    format: Format.TV, status: Status.RELEASING, episodeCount: 12, broadcast: { recurrence: `R/${new Date(slot - 3 * WEEK).toISOString()}/P7D` },
    episodes: [1, 2, 3].map((number) => ({ number, airedAt: timestampFromMs(slot - (4 - number) * WEEK) })),
    statistics: [
      { platform: Source.MAL, score: 8.1, members: 90_000, rank: 310, asOf }, { platform: Source.ANILIST, score: 8, asOf }, { platform: Source.KITSU, score: 7.9, asOf },
    ],
    score: { arithmeticMean: 8, median: 8, arithmeticGeometricMean: 7.9996, asOf },
  });
  const event = create(AnimeEnrichedSchema, { meta: { eventId: 'e1', occurredAt: timestampFromMs(Date.now() - 60 * MINUTE), producer: 'test' }, anime, payloadHash: hashOf(anime) });
  await publish(nats.nats, { subject: 'anime.enriched', id: 'e1', body: toBinary(AnimeEnrichedSchema, event) });
  const { anime: stored } = await until('the record to be committed', () =>
    catalogClient().getAnime({ by: { case: 'externalId', value: { source: Source.MAL, id: '5391' } } }).catch(() => undefined), 60);
  await until('it to be indexed', () => point(stored!.id).catch(() => undefined), 60);
  return stored!.id;
}

const catalogClient = () => createRpcClient(CatalogReadService, at.catalog, SECRET);
const record = async (): Promise<Anime> => (await catalogClient().getAnime({ by: { case: 'id', value: id } })).anime!;
const point = async (of: string) => createRpcClient(SearchService, at.search, SECRET).getPoint({ id: of });

async function edge<Data>(query: string): Promise<{ data: Data; cache: string }> {
  const reply = await fetch(`${at.graphql}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });
  const { data, errors } = (await reply.json()) as { data: Data; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return { data, cache: reply.headers.get('cache-status') ?? '' };
}
const iso = (instant: number) => new Date(instant).toISOString();
const scheduleQuery = `{ schedule(from: "${iso(slot - 60 * MINUTE)}", to: "${iso(slot + WEEK + 300 * MINUTE)}") { airsAt episodeNumber anime { id } } }`;
const schedule = async () => {
  const { data, cache } = await edge<{ schedule: { airsAt: string; episodeNumber: number | null }[] }>(scheduleQuery);
  return { slots: data.schedule.map(({ airsAt, episodeNumber }) => `${episodeNumber} ${iso(Date.parse(airsAt))}`), cache };
};
const anime = async () => {
  type Data = { anime: { version: number; episodes: { number: number }[]; nextEpisode: { number: number | null } | null; score: { median: number | null } | null } };
  const { data, cache } = await edge<Data>(`{ anime(id: "${id}") { version episodes { number } nextEpisode { number } score { median } } }`);
  return { ...data.anime, cache };
};

/** The messages of a stream on one subject, with the instant at which the server stored each. */
async function stored(stream: string, subject: string): Promise<{ body: Uint8Array; at: number }[]> {
  const manager = await managerOf(nats.nats);
  const { state } = await manager.streams.info(stream);
  const messages = [];
  for (let seq = state.first_seq; seq <= state.last_seq; seq++) {
    const message = await manager.streams.getMessage(stream, { seq });
    if (message?.subject === subject) messages.push({ body: message.data, at: message.time.getTime() });
  }
  return messages;
}

const environment = () => ({ LIVE_SOURCES: 'jikan,anilist,kitsu', SOURCE_INSTANCES: live.instances });
const startWorker = (): Child => children.start({ ...updates(at), restart: false, env: { ...updates(at).env, ...environment() } });

/** `npm run updates -- …` */
function command(...args: readonly string[]): Promise<{ code: number; output: string }> {
  const env = { ...process.env, ...updates(at).env, ...environment() };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ['--disable-warning=ExperimentalWarning', join(ROOT, 'core/updates/main.ts'), ...args], { env }, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, output: stdout + stderr }));
  });
}

describe('on the running system', () => {
  test('an episode that a source says has aired reaches PostgreSQL, the index and the edge, and no vector is made anew', async () => {
    const before = [await schedule(), await anime()] as const;
    expect(before[0].slots).toEqual([`4 ${iso(slot)}`, `5 ${iso(slot + WEEK)}`]);
    expect(before[1].episodes).toHaveLength(3);
    // Both answers are kept now, for ten minutes and an hour: nothing but a purge changes them in time.
    expect([(await schedule()).cache, (await anime()).cache]).toEqual([expect.stringContaining('hit'), expect.stringContaining('hit')]);
    const [made, indexed, started] = [embeddings.texts.length, await point(id), Date.now()];

    const child = startWorker();
    const seen: Record<string, number> = {};
    const note = (what: string) => (seen[what] ??= Date.now());
    await until('the edge to tell of the episode', async () => {
      if (Number((await point(id)).version) > Number(indexed.version)) note('index');
      if ((await schedule()).slots.join() === [`4 ${iso(airedAt)}`, `5 ${iso(nextAt)}`].join()) note('schedule');
      const now = await anime();
      if (now.episodes.length === 4 && now.nextEpisode?.number === 5) note('anime');
      return seen['schedule'] && seen['anime'] && seen['index'] ? true : undefined;
    }, 90);
    await until('its first score sync', () => (live.seen.some(({ body }) => body.includes('averageScore')) ? true : undefined));
    await child.stop();

    const [aired] = await stored('ANIME_INTAKE', 'anime.episode.aired');
    const event = fromBinary(AnimeEpisodeAiredSchema, aired!.body);
    expect(event).toMatchObject({ meta: { eventId: `aired:${id}:4`, producer: 'updates/anilist' }, episode: { number: 4, airedAt: timestampFromMs(airedAt) }, nextEpisodeNumber: 5 });
    const synced = await stored('ANIME_CHANGES', 'anime.synced');
    expect(synced.map(({ body }) => fromBinary(AnimeSyncedSchema, body).changedFields)).toEqual([['episodes', 'broadcast']]);
    const after = await record();
    expect(after.episodes.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    // The text is the same and nobody asked the model for it again: the point keeps the vector that it had. (What the
    // change says of itself is no proof: an episode may have a title, which is embedded in the episode's own point.)
    expect((await point(id)).embeddedText).toBe(indexed.embeddedText);
    expect(embeddings.texts.slice(made).filter((text) => text.includes('light years'))).toEqual([]);

    const committed = Number(after.updatedAt!.seconds) * 1000 + after.updatedAt!.nanos / 1e6;
    const asked = performance.timeOrigin + live.seen.find(({ body }) => body.includes('"episode":4'))!.at;
    const hops = [['asked the source', asked], ['event stored', aired!.at], ['committed', committed], ['change stored', synced[0]!.at], ['index seen', seen['index']], ['schedule seen', seen['schedule']], ['anime seen', seen['anime']]] as const;
    console.log(['hop                 ms after the worker was started, after the event', ...hops.map(([what, when]) => `${what.padEnd(20)}${String(Math.round((when ?? NaN) - started)).padStart(7)}${String(Math.round((when ?? NaN) - aired!.at)).padStart(7)}`)].join('\n'));
  });

  test('a score that moved by less than the threshold publishes nothing; by more exactly one event, payload only', async () => {
    // The worker above has synced at its start: MyAnimeList said 8.15 where 8.1 was known, AniList the same, Kitsu nothing.
    expect(await stored('ANIME_INTAKE', 'anime.updated')).toEqual([]);
    const made = embeddings.texts.length;
    expect(await command('scores', '--once')).toMatchObject({ code: 0, output: '0 told\n' });

    said.malScore = 8.4;
    expect((await command('scores', '--once', '--dry-run')).output).toContain('1 would be told');
    expect(await stored('ANIME_INTAKE', 'anime.updated')).toEqual([]);
    expect((await command('scores', '--once')).output).toContain('1 told');
    const updated = await until('the score to be committed', async () => {
      const now = await record();
      return now.statistics[0]?.score?.toFixed(2) === '8.40' ? now : undefined;
    });
    expect(await command('scores', '--once')).toMatchObject({ code: 0, output: '0 told\n' });

    const [event, ...more] = await stored('ANIME_INTAKE', 'anime.updated');
    expect(more).toEqual([]);
    expect(fromBinary(AnimeUpdatedSchema, event!.body)).toMatchObject({ changedFields: ['statistics', 'score'], meta: { producer: 'updates/jikan+anilist' } });
    // Kitsu did not answer and keeps what it had.
    expect(updated.statistics.map(({ platform, score }) => [platform, score?.toFixed(2)])).toEqual([[Source.MAL, '8.40'], [Source.ANILIST, '8.00'], [Source.KITSU, '7.90']]);
    expect(updated.score?.arithmeticMean).toBeCloseTo((8.4 + 8 + 7.9) / 3, 4);
    await until('the index and the edge', async () =>
      Number((await point(id)).version) === Number(updated.version) && (await anime()).version === Number(updated.version) ? true : undefined, 60);
    expect(fromBinary(AnimeSyncedSchema, (await stored('ANIME_CHANGES', 'anime.synced')).at(-1)!.body).syncType).toBe(SyncType.PAYLOAD_ONLY);
    expect(embeddings.texts.slice(made)).toEqual([]);
  });
});
