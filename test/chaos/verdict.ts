import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Code, ConnectError } from '@connectrpc/connect';
import { managerOf } from '#platform/bus/client';
import type { Anime } from '#proto/anime';
import type { DeadLetter } from '#proto/catalog';
import { allDeadLetters, redriveInParts } from '../../core/catalog/cli/redrive.ts';
import { ROOT } from '../../dev/options.ts';
import type { Producer } from './producer.ts';
import { CHANGE_CONSUMERS, POISON, changeKindOf, malOf, synopsisOf } from './workload.ts';
import { SECRET, type ChaosSystem } from './system.ts';

export interface Verdict {
  /** Each with what was expected and what is there. */
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  /** What `npm run verify-index` says, and each anime of which the edge keeps an old answer; a line each. */
  readonly stale: readonly string[];
  /** Letters of what can never be read, but for those that sending others again has led to. */
  readonly poison: number;
  /** Letters of messages whose every delivery died with its process; they were sent again before the verdict. */
  readonly orphans: number;
  /** From the last crash until everything was equal, in seconds. */
  readonly seconds: number;
}

/** What is not equal after this long never will be. */
const PATIENCE_MS = 15 * 60_000;

/**
 * Waits until all is taken in, sends again what died five times, and compares everything with what was published.
 *
 * @param since when the last fault was over, on the clock of `performance`
 * @throws Error that says what still waits after `patienceMs`
 */
export async function judge(system: ChaosSystem, producer: Producer, since = performance.now(), patienceMs = PATIENCE_MS): Promise<Verdict> {
  const deadline = performance.now() + patienceMs;
  const orphans: DeadLetter[] = [];
  // The server's notice of one may come after all else is quiet, and what was sent again may have died four times before.
  for (;;) {
    await settled(system, deadline);
    const found = await redriveOrphans(system);
    if (found.length === 0) break;
    orphans.push(...found);
  }
  const again = orphans.filter(({ stream }) => stream === 'ANIME_CHANGES').length;
  const seconds = (performance.now() - since) / 1000;
  // One consumer's letter that is sent again is a message to all of them.
  const more = orphans.filter(({ stream, sizeBytes }) => stream === 'ANIME_CHANGES' && Number(sizeBytes) === POISON.length).length * (CHANGE_CONSUMERS.length - 1);
  const poison = (await allDeadLetters(system.rpc.operations)).length - more;
  const stale = [...(await verifyIndex(system)), ...(await outdatedAnswers(system))];
  return { ...(await compare(system, producer, again)), stale, poison, orphans: orphans.length, seconds };
}

/** Until nothing waits anywhere: intake, outbox, changes, purges. */
async function settled(system: ChaosSystem, deadline: number): Promise<void> {
  for (let quiet = 0; quiet < 3; await sleep(500)) {
    const status = await system.rpc.read.getCatalogStatus({}).catch(() => undefined);
    const index = await system.rpc.search.getSearchStatus({}).catch(() => undefined);
    const purges = await purgesPending(system);
    const isQuiet = status?.intakePending === 0n && status.outboxPending === 0n && index?.pending === 0n && !index.reindexing && purges === 0;
    quiet = isQuiet ? quiet + 1 : 0;
    if (!isQuiet && performance.now() > deadline)
      throw new Error(`it never became equal: ${status?.intakePending ?? 'an unknown number'} in the intake, ${status?.outboxPending ?? '?'} in the outbox, ${index?.pending ?? '?'} changes and ${purges ?? '?'} purges wait`);
  }
}

/** Changes that the edge has not been told of twice; undefined while that can't be asked. */
async function purgesPending({ nats }: ChaosSystem): Promise<number | undefined> {
  try {
    const { consumers } = await managerOf(nats);
    const infos = await Promise.all(['edge-consumer', 'edge-repeat-consumer'].map((name) => consumers.info('ANIME_CHANGES', name)));
    return infos.reduce((sum, { num_pending, num_ack_pending }) => sum + num_pending + num_ack_pending, 0);
  } catch {
    return undefined;
  }
}

const ORPHANED = /^delivered \d+ times without an answer/;

/** @throws Error unless each of them was sent again */
async function redriveOrphans({ rpc: { operations } }: ChaosSystem): Promise<DeadLetter[]> {
  const orphans = (await allDeadLetters(operations)).filter(({ error }) => ORPHANED.test(error));
  const { redriven } = await redriveInParts(operations, orphans.map(({ sequence }) => sequence));
  if (redriven !== orphans.length) throw new Error(`${redriven} of ${orphans.length} dead letters were sent again`);
  return orphans;
}

/** @param again changes that an operator sent a second time */
async function compare(system: ChaosSystem, producer: Producer, again: number): Promise<Pick<Verdict, 'lost' | 'doubled'>> {
  const [lost, doubled]: [string[], string[]] = [[], []];
  for (let n = 1; n <= producer.anime; n++) {
    const changes = producer.changes.get(n) ?? 0;
    const anime = await system.rpc.read.getAnime({ by: { case: 'externalId', value: malOf(n) } }).then((reply) => reply.anime, absent);
    lost.push(...faultsOf(n, changes, anime).map((fault) => `anime ${n}: ${fault}`));
    // Each event is applied once; a synopsis that came after a newer one need not be.
    const most = 1 + changes + (producer.edits.get(n) ?? 0);
    if (anime && Number(anime.version) > most) doubled.push(`anime ${n}: ${changes} changes led to version ${anime.version}`);
  }
  return { lost, doubled: [...doubled, ...(await uneven(system, producer, again))] };
}

function absent(error: unknown): undefined {
  if (ConnectError.from(error).code !== Code.NotFound) throw error;
}

function faultsOf(n: number, changes: number, anime: Anime | undefined): string[] {
  const kind = changeKindOf(n);
  if (kind === 'deletion') return anime ? ['it was deleted and is there'] : [];
  if (!anime) return ['it was published and is not there'];
  if (kind === 'synopses') return anime.synopsis === synopsisOf(n, changes) ? [] : [`its synopsis is "${anime.synopsis}", not the ${changes}. one`];
  const numbers = new Set(anime.episodes.map(({ number }) => number));
  return Array.from({ length: changes }, (_none, index) => index + 1).filter((number) => !numbers.has(number)).map((number) => `episode ${number} is missing`);
}

/** A version is one row of history, one of the outbox and one message, whatever died in between. */
async function uneven({ sql, nats }: ChaosSystem, producer: Producer, again: number): Promise<string[]> {
  const [row] = await sql<{ versions: number; changes: number; outbox: number }[]>`
    select (select sum(version)::int from anime) as versions, (select count(*)::int from anime_change) as changes, (select count(*)::int from outbox) as outbox`;
  const { state } = await (await managerOf(nats)).streams.info('ANIME_CHANGES');
  const counts = { ...row!, messages: state.messages - producer.poisonedChanges - again };
  return new Set(Object.values(counts)).size === 1 ? [] : [`versions, history, outbox and stream differ: ${JSON.stringify(counts)}`];
}

/** What nobody would be told any more: nothing is on its way, and the edge keeps an answer of before. */
async function outdatedAnswers({ sql, edge }: ChaosSystem): Promise<string[]> {
  await edge.settle();
  const rows = await sql<{ id: string; version: string }[]>`select id, version::text as version from anime`;
  return rows.flatMap(({ id, version }) => {
    const kept = edge.versions.get(id);
    return kept === undefined || kept === BigInt(version) ? [] : [`at the edge ${id} is kept at version ${kept}, the catalog has ${version}`];
  });
}

/** `npm run verify-index`: a line for each point that is missing, stale or orphaned. */
function verifyIndex({ urls }: ChaosSystem): Promise<string[]> {
  const env = { ...process.env, SEARCH_URL: urls.search, CATALOG_URL: urls.catalog, RPC_SECRETS: SECRET };
  const script = ['--disable-warning=ExperimentalWarning', join(ROOT, 'core/search/cli/verify-index.ts')];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, script, { env }, (error, stdout, stderr) => {
      const lines = stdout.split('\n').filter(Boolean);
      if (error && lines.length === 0) reject(new Error(`verify-index: ${stderr || error.message}`));
      else resolve(lines);
    });
  });
}
