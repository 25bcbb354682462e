import { WEBHOOK_EFFECTS, shuffled, type Crash } from '../points.ts';
import { crashInTurn, type InjectedCrash } from '../storm.ts';
import type { Subscription } from './operator.ts';
import type { WebhookSystem } from './system.ts';

/** How long the sender may take to its point: to give a change up takes twelve seconds of it. */
const PATIENCE_MS = 60_000;

/** Each point once, in any order, but what takes long last. @param random in [0, 1) */
export function planRound(random: () => number): Crash[] {
  const pointsOf = (effects: readonly string[]) => effects.flatMap((effect) => [`${effect}:before`, `${effect}:after`]);
  const crash = (point: string): Crash => ({ service: 'webhooks', point, time: /^(post|mark):/.test(point) ? 1 + Math.floor(random() * 4) : 1 });
  const [dead, quick] = [WEBHOOK_EFFECTS.filter((effect) => effect === 'dead'), WEBHOOK_EFFECTS.filter((effect) => effect !== 'dead')];
  return [...shuffled(pointsOf(quick), random), ...pointsOf(dead)].map(crash);
}

/** Kills the sender at each point of each round, while an operator does what leads there; NATS and the catalog once in each round. */
export async function runWebhookStorm(all: WebhookSystem, rounds: readonly (readonly Crash[])[], random: () => number, log: (line: string) => void): Promise<InjectedCrash[]> {
  const { sender, operator, system } = all;
  const strikes: InjectedCrash[] = [];
  await settleIn(all);
  const work: Promise<unknown>[] = [];
  for (const crashes of rounds) {
    const [natsAt, catalogAt] = [Math.floor(random() * crashes.length), Math.floor(random() * crashes.length)];
    let count = 0;
    await crashInTurn(crashes, async (crash) => {
      sender.start(crash);
      if (count === natsAt) await system.crashNats();
      if (count++ === catalogAt) system.catalog.kill();
      work.push(lead(all, crash, random));
      const done = { ...crash, atPoint: await sender.died(PATIENCE_MS) };
      strikes.push(done);
      log(`webhooks ${crash.point}, time ${crash.time}${done.atPoint ? '' : ': not reached, killed where it was'}`);
      return done.atPoint;
    });
  }
  sender.start();
  await Promise.all(work);
  log(`${operator.subscriptions.length} webhooks in all`);
  return strikes;
}

const LIVED: readonly object[] = [{}, { fields: ['synopsis'] }, { fields: ['episodes'] }];

/** Three webhooks that stay, and two that will be deleted; then the first kill. */
async function settleIn({ sender, operator }: WebhookSystem): Promise<void> {
  sender.start();
  for (const filter of LIVED) await operator.create(filter);
  for (let n = 0; n < 2; n++) await operator.create({ fields: ['synopsis'] });
  sender.kill();
  await sender.died(PATIENCE_MS);
}

/** Does what the sender gets to this point by; deliveries come by themselves. */
async function lead({ operator, receiver, system: { sql } }: WebhookSystem, { point }: Crash, random: () => number): Promise<void> {
  const effect = point.split(':')[0];
  const staying = operator.live.slice(0, LIVED.length);
  if (effect === 'create') await operator.create({ fields: ['synopsis'] });
  if (effect === 'command') await operator.pauseAndResume(staying[Math.floor(random() * staying.length)]!);
  if (effect === 'delete') await operator.removeOldest(LIVED.length);
  const isRefusing = ({ isRefusing, path }: Subscription) => isRefusing && receiver.arrivals(path).every(({ isAccepted }) => !isAccepted);
  if (effect === 'dead' && !operator.live.some(isRefusing)) {
    const [row] = await sql<{ id: string }[]>`select anime_id as id from anime_external_id where external_id = '1'`;
    await operator.create({ animeIds: [row!.id] }, true);
  }
}
