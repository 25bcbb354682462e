import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Children, type Child } from './children.ts';
import { readCounts, type Counts } from './counts.ts';
import { ageOf, newestStart } from './freshness.ts';
import { findNatsServer } from './nats-binary.ts';
import { startNatsServer } from './nats.ts';
import { HELP, checkInstalled, readOptions, type Options } from './options.ts';
import { freePort } from './ports.ts';
import { startPostgres } from './postgres.ts';
import { isSettled, showProgress } from './progress.ts';
import { agent, catalog, ingestion, invalidator, search, updates, webhooks, worker, type Addresses } from './services.ts';
import { secretOf, lockDataFolder, writeRun } from './state.ts';

const log = (line: string) => console.log(line);
const START_SECONDS = 90;
/** So many of our own records, which come first, make the index worth asking. */
const OWN = 200;

try {
  const options = readOptions();
  if (options.help) log(HELP);
  else await start(options);
} catch (error) {
  console.error(`\nEchora did not start: ${(error as Error).message}`);
  process.exitCode = 1;
}

async function start(options: Options): Promise<void> {
  checkInstalled();
  await lockDataFolder(options.data, options.fresh);
  const stopping = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => stopping.abort());

  await using stack = new AsyncDisposableStack();
  stack.defer(() => log('stopped'));
  const addresses = await bringUp(options, stack);
  const ingesting = stack.use(new Children(join(options.data, 'logs'), log)).start(ingestion(addresses));
  const progress = (done: (counts: Counts) => boolean) => showProgress(() => readCounts(addresses), done, log, stopping.signal);

  const over = tellIfItFails(ingesting, stopping.signal);
  // There are answers when our own catalog, which comes first, is indexed, or when there was nothing to add.
  await progress(({ points, pending }) => points >= OWN || (over.value && pending === 0));
  if (stopping.signal.aborted) return log('stopping');
  sayWhere(addresses);
  const counts = await progress(isSettled);
  if (counts) sayLoaded(counts);
  if (counts) await sayAge(addresses);
  if (!stopping.signal.aborted) await new Promise((resolve) => stopping.signal.addEventListener('abort', resolve));
  log('stopping');
}

/** Starts everything in order, each thing when what it needs is there; the stack stops it in reverse. */
async function bringUp({ data, port, inner }: Options, stack: AsyncDisposableStack): Promise<Addresses> {
  const logs = join(data, 'logs');
  const [graphql, postgresPort, , catalogPort, grpcPort, searchPort, agentPort, invalidatorPort, webhooksPort] = await Promise.all([
    freePort(port, 'GraphQL'), freePort(inner.postgres, 'PostgreSQL'), freePort(inner.nats, 'NATS'),
    freePort(inner.catalog, 'catalog'), freePort(inner.grpc, 'gRPC'), freePort(inner.search, 'search'), freePort(inner.agent, 'agent'), freePort(0, 'invalidator'), freePort(0, 'webhooks'),
  ]);
  const natsUrl = process.env['NATS_URL'];
  const binary = natsUrl ? undefined : await findNatsServer({ log });

  log('starting PostgreSQL');
  const postgres = stack.use(await startPostgres(join(data, 'postgres'), postgresPort, join(logs, 'postgres.log')));
  await postgres.createDatabase('echora');
  if (binary) log('starting NATS');
  const nats = binary ? await startNatsServer(stack.use(new Children(logs, log)), binary, join(data, 'nats'), inner.nats) : undefined;
  const addresses: Addresses = {
    pid: process.pid, data, secret: secretOf(data),
    database: `${postgres.baseUrl}/echora`,
    nats: natsUrl ?? `nats://127.0.0.1:${nats?.port}`,
    catalog: `http://127.0.0.1:${catalogPort}`,
    grpc: `http://127.0.0.1:${grpcPort}`,
    search: `http://127.0.0.1:${searchPort}`,
    agent: `http://127.0.0.1:${agentPort}`,
    graphql: `http://127.0.0.1:${graphql}/graphql`,
    invalidator: `http://127.0.0.1:${invalidatorPort}`,
    webhooks: `http://127.0.0.1:${webhooksPort}`,
  };
  log('starting catalog, search, agent and the Worker');
  const children = stack.use(new Children(logs, log));
  const services = [children.start(catalog(addresses)), children.start(search(addresses)), children.start(worker(addresses)), children.start(agent(addresses))];
  children.start(invalidator(addresses));
  children.start(updates(addresses));
  children.start(webhooks(addresses));
  stack.use(writeRun(data, addresses));
  await Promise.all([
    untilOk(`${addresses.catalog}/readyz`, services[0]), untilOk(`${addresses.search}/readyz`, services[1]),
    untilOk(new URL('/healthz', addresses.graphql).href, services[2]), untilOk(`${addresses.agent}/readyz`, services[3]),
  ]);
  return addresses;
}

async function untilOk(url: string, child: Child | undefined): Promise<void> {
  const end = Date.now() + START_SECONDS * 1000;
  while (!(await fetch(url, { signal: AbortSignal.timeout(2_000) }).then(({ ok }) => ok, () => false))) {
    if (Date.now() > end) throw new Error(`${url} did not answer within ${START_SECONDS} s: see ${child?.logFile}`);
    await sleep(100);
  }
}

/** `value` turns true when ingestion has ended. */
function tellIfItFails(ingesting: Child, signal: AbortSignal): { readonly value: boolean } {
  const over = { value: false };
  void ingesting.ended.then((code) => {
    over.value = true;
    if (code !== 0 && !signal.aborted) log(`ingestion failed (code ${code}): see ${ingesting.logFile}`);
  });
  return over;
}

function sayWhere({ graphql, data }: Addresses): void {
  log(`
Echora is ready.

  Ask       ${new URL('/', graphql).href} in a browser
  GraphiQL  ${graphql}
  Paste     { search(query: "a girl trapped working in a bathhouse for spirits", mode: DIRECT, first: 3) { edges { score node { idMal title { english } } } } }
  Console   ${new URL('/console', graphql).href}, the operator's token is in ${join(data, 'secret')}
  Status    npm run status
  Stop      Ctrl-C

More records stream in behind it:`);
}

async function sayAge(addresses: Addresses): Promise<void> {
  const now = new Date();
  const newest = await newestStart(addresses, now).catch(() => undefined);
  if (newest) log(ageOf(newest, now));
}

function sayLoaded({ merged, points, rejected, deadLetters }: Counts): void {
  log(`all ${merged ?? points} anime are here and ${points} are indexed${rejected > 0 ? `; ${rejected} records were rejected, see ingestion/rejects.jsonl in the data folder` : ''}`);
  if (deadLetters > 0) log(`${deadLetters} events could not be processed: npm run deadletters -- list`);
  log('Data: Echora catalog (CC0 1.0); bangumi-data (CC BY 4.0), https://github.com/bangumi-data/bangumi-data; arm (MIT), https://github.com/kawaiioverflow/arm');
}
