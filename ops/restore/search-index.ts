import { setTimeout as sleep } from 'node:timers/promises';
import { allDeadLetters, redriveInParts, type DeadLetterCalls } from '../../core/catalog/cli/redrive.ts';
import { compare } from '../../core/search/cli/compare.ts';
import { differingIds } from '../../core/search/domain/difference.ts';
import { answered, type Services } from './services.ts';
import type { Log } from './streams.ts';

const EVERY_MS = 500;
const SAID_EVERY_MS = 5_000;
/** A consumer that lost its server tries again every 30 s at the longest: what differs for longer, with nothing on its way, stays so. */
const STILL = 60_000 / EVERY_MS;
/** Of a letter whose anime came by another consumer, too late for it. */
const TOO_EARLY = /is not here$/;

/**
 * After the database went back in time: waits until the catalog has taken the intake again, and builds the index anew,
 * which knows versions that no longer are.
 */
export async function restoreIndex(services: Services, log: Log): Promise<void> {
  const tell = seldom(log);
  await untilQuiet(services, ['intake'], log, tell);
  await redriveEarly(services, log, tell);
  const { collection } = await answered('search', () => services.search.reindex({}), log);
  log(`building ${collection} from the catalog`);
  for (;; await sleep(EVERY_MS)) {
    const status = await answered('search', () => services.search.getSearchStatus({}), log);
    if (status.collection === collection) break;
    if (status.reindexing) tell(`${status.reindexing.done} of ${status.reindexing.total} anime`);
  }
  log(`${collection} is in use`);
}

/**
 * Waits until nothing is on its way and the index has each anime in the version that the catalog has.
 *
 * @returns how many anime
 * @throws Error when they stay different with nothing on its way
 */
export async function untilEqual(services: Services, log: Log): Promise<number> {
  const tell = seldom(log);
  for (let [last, times] = ['', 0]; ; await sleep(EVERY_MS)) {
    await untilQuiet(services, ['intake', 'outbox', 'changes'], log, tell);
    const { difference, anime } = await answered('catalog or search', () => compare(services), log);
    const ids = differingIds(difference);
    if (ids.length === 0) return anime;
    const found = ids.join();
    times = found === last ? times + 1 : 0;
    tell(`${ids.length} of ${anime} anime differ`);
    if (times > STILL) throw new Error(`${ids.length} anime stay different: see them with "npm run verify-index", mend them with "-- --repair"`);
    last = found;
  }
}

type Way = 'intake' | 'outbox' | 'changes';

async function untilQuiet({ catalog, search }: Services, ways: readonly Way[], log: Log, tell: Log): Promise<void> {
  for (;; await sleep(EVERY_MS)) {
    const { intakePending, outboxPending } = await answered('the catalog', () => catalog.getCatalogStatus({}), log);
    const status = ways.includes('changes') ? await answered('search', () => search.getSearchStatus({}), log) : undefined;
    const { done, total } = status?.reindexing ?? { done: 0n, total: 0n };
    const counts: Record<Way, bigint> = { intake: intakePending, outbox: outboxPending, changes: status?.pending ?? 0n };
    const left = ways.filter((way) => counts[way] > 0n).map((way) => `${counts[way]} in the ${way}`);
    if (left.length === 0 && !status?.reindexing) return;
    tell(`waiting: ${[...left, ...(status?.reindexing ? [`${done} of ${total} anime in the index`] : [])].join(', ')}`);
  }
}

/**
 * The catalog's three consumers go through the intake beside each other: a change of an anime that is new since the backup
 * may use up its deliveries before the anime itself has come.
 */
async function redriveEarly(services: Services, log: Log, tell: Log): Promise<void> {
  const operations = patient(services, log);
  const sequences = (await allDeadLetters(operations)).filter(({ error }) => TOO_EARLY.test(error)).map(({ sequence }) => sequence);
  if (sequences.length === 0) return;
  const { redriven, unreadable } = await redriveInParts(operations, sequences);
  log(`sent ${redriven} dead letters again whose anime had not come yet`);
  if (unreadable.length > 0) log(`${unreadable.length} dead letters stay, their bodies are gone: ${unreadable.join(', ')}`);
  const gone = sequences.length - redriven - unreadable.length;
  if (gone > 0) log(`${gone} were not there any more: sent again by another, or by a call that was cut short`);
  await untilQuiet(services, ['intake'], log, tell);
}

/** Each call waits for the catalog by itself, so that what was done is not counted anew. */
const patient = ({ operations }: Services, log: Log): DeadLetterCalls => ({
  listDeadLetters: (request) => answered('the catalog', () => operations.listDeadLetters(request), log),
  redriveDeadLetters: (request) => answered('the catalog', () => operations.redriveDeadLetters(request), log),
});

/** Says what has changed, and not more often than somebody reads. */
function seldom(log: Log): Log {
  let [last, at] = ['', -Infinity];
  return (line) => {
    if (line === last || performance.now() - at < SAID_EVERY_MS) return;
    [last, at] = [line, performance.now()];
    log(line);
  };
}
