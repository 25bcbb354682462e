import { setTimeout as sleep } from 'node:timers/promises';
import { needsPoison, type Crash, type Service } from './points.ts';
import type { Producer } from './producer.ts';
import type { World } from './world.ts';

export interface Strike extends Crash {
  /** False when it did not get there in time and was killed where it was. */
  readonly atPoint: boolean;
}

/** How long a service may take from its start to its point. */
const PATIENCE_MS = 30_000;

/**
 * Kills both services at their points, each as soon as it is up again, and now and then a server below them.
 *
 * @param say is told of each strike
 */
export async function rage(world: World, producer: Producer, crashes: readonly Crash[], restarts: number, say: (strike: Strike) => void): Promise<Strike[]> {
  const strikes: Strike[] = [];
  const strike = async (service: Service) => {
    for (const crash of crashes.filter((one) => one.service === service)) {
      world[service].start(crash);
      if (needsPoison(crash)) await producer.poison(service);
      const done = { ...crash, atPoint: await world[service].died(PATIENCE_MS) };
      strikes.push(done);
      say(done);
    }
    // It goes on without a point, so that the other one has something to do.
    world[service].start();
  };
  let over = false;
  const servers = strikeServers(world, restarts, () => strikes.length / crashes.length, () => over);
  const changing = Promise.all([producer.changeOn(() => !over), producer.deleteDoomed()]);
  try {
    await Promise.all([strike('catalog'), strike('search')]);
  } finally {
    over = true;
  }
  await Promise.all([servers, changing]);
  return strikes;
}

/** NATS and PostgreSQL in turn, spread over the storm. @param progress from 0 to 1 */
async function strikeServers(world: World, restarts: number, progress: () => number, isOver: () => boolean): Promise<void> {
  for (let done = 0; done < restarts && !isOver(); ) {
    if (progress() < (done + 0.5) / restarts) {
      await sleep(100);
      continue;
    }
    if (done % 2 === 0) await world.crashNats();
    else await world.crashPostgres().catch(() => undefined);
    done++;
  }
}
