import { setTimeout as sleep } from 'node:timers/promises';
import { WebhookState } from '#proto/webhooks';
import { seeded } from '../../../core/updates/simulation/random.ts';
import type { FaultOptions, FaultResult } from '../faults.ts';
import { reached } from '../report.ts';
import { placeOf } from './operator.ts';
import { planRound, runWebhookStorm } from './storm.ts';
import { openWebhookSystem, type WebhookSystem } from './system.ts';
import { judgeWebhooks } from './verdict.ts';

/** From one change of the catalog to the next. */
const CHANGE_EVERY_MS = 30;
/** What was not delivered after this long never will be. */
const PATIENCE_MS = 3 * 60_000;
/** Kills of the sender beside those of the storm: before it and before the verdict. */
const OTHER_KILLS = 2;

/** Webhooks that come and go over a sender that is killed, and what was delivered in the end. */
export async function webhookStorm({ seed, rounds, anime, log }: FaultOptions): Promise<FaultResult> {
  await using all = await openWebhookSystem(anime);
  const { system, producer, operator, receiver, sender } = all;
  const random = seeded(seed);
  const crashes = Array.from({ length: rounds }, () => planRound(random));
  let over = false;
  const changing = Promise.all([producer.changeSlowly(CHANGE_EVERY_MS, () => !over), producer.deleteDoomed()]);
  const strikes = await runWebhookStorm(all, crashes, random, log).finally(() => (over = true));
  const since = performance.now();
  await changing;
  await delivered(all);
  const seconds = (performance.now() - since) / 1000;
  await killed(all);
  sender.start();
  const { lost, doubled, wrong, deliveries, repeated } = await judgeWebhooks(system.sql, operator, receiver, strikes.length + OTHER_KILLS);
  const replayed = await replayDead(all);
  const [planned, at, gone] = [crashes.flat().length, reached(strikes), operator.subscriptions.length - operator.live.length];
  return {
    done: `${at} crashes at their point, ${strikes.length - at} elsewhere, ${rounds} restarts each of NATS and the catalog; ${operator.subscriptions.length} webhooks, ${gone} of them deleted; ${deliveries} deliveries accepted, ${repeated} of them repeated; ${replayed.dead} dead`,
    wrong: [...wrong, ...replayed.wrong, ...(at < planned ? [`only ${at} of ${planned} points were reached`] : [])],
    verdict: { lost, doubled, stale: [], poison: 0, orphans: 0, seconds },
    events: producer.events,
  };
}

/** Until every change is in the feed and each webhook is past it. */
async function delivered({ system: { sql, rpc }, operator }: WebhookSystem): Promise<void> {
  for (const deadline = performance.now() + PATIENCE_MS; ; await sleep(300)) {
    if (performance.now() > deadline) throw new Error('some webhooks were never told everything');
    const status = await rpc.read.getCatalogStatus({}).catch(() => undefined);
    if (status?.intakePending !== 0n) continue;
    const [last] = await sql<{ place: string }[]>`select concat(transaction, ',', id) as place from anime_change order by transaction desc, id desc limit 1`;
    const webhooks = await operator.list();
    // On a slow machine five days may be over before nine attempts are.
    for (const { id } of webhooks.filter(({ state }) => state === WebhookState.DISABLED)) await operator.resume(id);
    if (webhooks.every(({ cursor }) => placeOf(cursor).join() === last?.place)) return;
  }
}

async function killed({ sender }: WebhookSystem): Promise<void> {
  sender.kill();
  await sender.died(PATIENCE_MS);
}

/** Has receivers take what they refused, and the dead sent again. */
async function replayDead({ operator, receiver }: WebhookSystem): Promise<{ readonly dead: number; readonly wrong: readonly string[] }> {
  receiver.acceptAll();
  const refusing = operator.live.filter(({ isRefusing }) => isRefusing);
  for (const { id } of refusing) await operator.replayDead(id);
  const isTold = ({ path }: (typeof refusing)[number]) => {
    const came = receiver.arrivals(path);
    return came.at(-1)?.isAccepted === true && came.at(-1)?.change === came[0]?.change;
  };
  for (const deadline = performance.now() + PATIENCE_MS; performance.now() < deadline && !refusing.every(isTold); ) await sleep(200);
  return { dead: refusing.length, wrong: refusing.filter((one) => !isTold(one)).map(({ path }) => `${path}: its dead delivery was not sent again`) };
}
