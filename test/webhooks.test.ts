import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publish } from '#platform/bus/publish';
import { Status } from '#proto/anime';
import { Source } from '#proto/common';
import { Children, type Child } from '../dev/children.ts';
import { edgeFrom, type EdgeAccess } from '../dev/edge-access.ts';
import { freePort } from '../dev/ports.ts';
import { catalog, webhooks, worker, type Addresses } from '../dev/services.ts';
import { enriched, type AnimeInit } from './support/catalog.ts';
import { serveJson } from './support/doubles.ts';
import { natsWithStreams } from './support/outbox.ts';
import { emptyDatabase, temporaryFolder, until, type TestNats } from './support/resources.ts';

const SECRET = 'a-secret-of-the-tests-only';
const stack = new AsyncDisposableStack();
let nats: TestNats;
let receiver: Awaited<ReturnType<typeof serveJson>>;
let answers: () => number = () => 204;
let sender: Child;
let edge: EdgeAccess;

beforeAll(async () => {
  const [database, folder] = [stack.use(await emptyDatabase()), stack.use(temporaryFolder())];
  nats = stack.use(await natsWithStreams());
  receiver = stack.use(await serveJson(() => answers()));
  const local = async (name: string) => `http://127.0.0.1:${await freePort(0, name)}`;
  const at: Addresses = {
    pid: process.pid, database: database.url, nats: nats.url, secret: SECRET, data: folder.path, agent: '', invalidator: '',
    catalog: await local('catalog'), grpc: await local('gRPC'), search: await local('search'), graphql: await local('the edge'), webhooks: await local('webhooks'),
  };
  const children = stack.use(new Children(folder.path, () => undefined));
  children.start(catalog(at));
  sender = children.start(webhooks(at));
  // Nobody purges here.
  children.start(worker(at, { CACHE: 'off', RATE_LIMIT: 'off' }));
  for (const url of [`${at.catalog}/readyz`, `${at.webhooks}/readyz`, `${at.graphql}/healthz`]) {
    await until(url, () => fetch(url).then(({ ok }) => ok || undefined, () => undefined), 90);
  }
  edge = edgeFrom('', { ECHORA_URL: `${at.graphql}/graphql`, OPERATOR_TOKEN: SECRET });
});
afterAll(() => stack.disposeAsync());

let events = 0;
/** What a source says, by the stream. */
const tell = (id: number, init: AnimeInit) => publish(nats.nats, {
  subject: 'anime.enriched', id: `event-${++events}`, body: enriched({ externalIds: [{ source: Source.MAL, id: String(id) }], ...init }),
});
const shows = (id: number, status: Status, synopsis = 'A show.') => tell(id, { titles: { romaji: `Show ${id}` }, synopsis, status });
const idOf = (id: number) => until(`MAL ${id}`, async () => (await edge.query<{ anime: { id: string } | null }>(`{ anime(idMal: ${id}) { id } }`)).anime?.id);

interface Delivery {
  readonly type: string;
  readonly data: { readonly animeId: string; readonly version: number };
}
/** What came, in order, each verified by the specification's own library. */
const received = (secret: string): Delivery[] => receiver.asked.map(({ body, headers }) => new Webhook(secret).verify(body, headers as Record<string, string>) as Delivery);
const create = async (filter = {}) => {
  const { createWebhook } = await edge.query<{ createWebhook: { webhook: { id: string }; secret: string } }>(
    'mutation ($url: String!, $filter: WebhookFilterInput) { createWebhook(url: $url, filter: $filter) { webhook { id } secret } }', { url: `${receiver.url}/hook`, filter },
  );
  return { id: createWebhook.webhook.id, secret: createWebhook.secret };
};
const remove = (id: string) => edge.query('mutation ($id: ID!) { deleteWebhook(id: $id) { id } }', { id });

test('who follows what is on the air is told of a show that begins, ends and is withdrawn, and of no other; also across a kill of the sender', async () => {
  receiver.asked.length = 0;
  const { id, secret } = await create({ airing: true });
  await shows(1, Status.FINISHED);
  await shows(2, Status.RELEASING);
  await shows(3, Status.RELEASING);
  const [, ends, goes] = [await idOf(1), await idOf(2), await idOf(3)];
  await until('two beginnings', () => received(secret).length === 2 || undefined);
  process.kill(-sender.pid!, 'SIGKILL');
  await shows(2, Status.FINISHED);
  await edge.query('mutation ($id: ID!) { deleteAnime(id: $id, reason: "gone") { version } }', { id: goes });
  await shows(2, Status.FINISHED, 'Over.');
  await until('an end and a withdrawal', () => new Set(received(secret).map(({ data }) => `${data.animeId} ${data.version}`)).size === 4 || undefined, 60);
  const told = received(secret).map(({ type, data }) => `${type} ${data.animeId} ${data.version}`);
  expect(new Set(told)).toEqual(new Set([`anime.created ${ends} 1`, `anime.created ${goes} 1`, `anime.synced ${ends} 2`, `anime.deleted ${goes} 2`]));
  await remove(id);
});

test('a webhook is tried out, paused, resumed and replayed by its operator, and keeps its place', async () => {
  const { id, secret } = await create();
  receiver.asked.length = 0;
  const { testWebhook } = await edge.query<{ testWebhook: object }>('mutation ($id: ID!) { testWebhook(id: $id) { delivered failure } }', { id });
  expect([testWebhook, received(secret).map(({ type }) => type)]).toEqual([{ delivered: true, failure: null }, ['webhook.test']]);

  await edge.query('mutation ($id: ID!) { pauseWebhook(id: $id) { state } }', { id });
  await shows(10, Status.FINISHED);
  const animeId = await idOf(10);
  await edge.query('mutation ($id: ID!) { resumeWebhook(id: $id) { state } }', { id });
  await until('what came meanwhile', () => received(secret).some(({ data }) => data.animeId === animeId) || undefined);

  answers = () => 503;
  await shows(11, Status.FINISHED);
  const listed = async () => (await edge.query<{ webhooks: { state: string; failure: string | null; cursor: string }[] }>('{ webhooks { state failure cursor } }')).webhooks;
  await until('a failure', async () => (await listed())[0]?.state === 'RETRYING' || undefined);
  expect(await listed()).toMatchObject([{ failure: 'it answered 503' }]);
  answers = () => 204;
  receiver.asked.length = 0;
  const replay = edge.query('mutation ($id: ID!) { replayWebhook(id: $id, cursor: "tpyo") { state } }', { id });
  await expect(replay).rejects.toThrow('cursor: not a cursor of these changes');
  await edge.query('mutation ($id: ID!) { resumeWebhook(id: $id) { state } }', { id });
  await until('the retry', () => received(secret).length === 1 || undefined);
  await remove(id);
  expect(await listed()).toEqual([]);
});
