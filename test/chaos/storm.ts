import { setTimeout as sleep } from 'node:timers/promises';
import { NAMES, needsPoison, type Crash, type Service } from './points.ts';
import type { Producer } from './producer.ts';
import type { ChaosSystem } from './system.ts';

export interface InjectedCrash extends Crash {
  /** False when it did not get there in time and was killed where it was. */
  readonly atPoint: boolean;
}

/** How long a service may take from its start to its point. */
const PATIENCE_MS = 30_000;
/** How often a crash is tried that did not get to its point in time. */
const TRIES = 4;

/**
 * Kills the services at their points, each as soon as it is up again, and now and then a server below them. One that did not
 * get to its point is killed where it is, and the crash tried again in the end.
 *
 * @param say is told of each strike
 */
export async function runStorm(system: ChaosSystem, producer: Producer, crashes: readonly Crash[], restarts: number, log: (strike: InjectedCrash) => void): Promise<InjectedCrash[]> {
  const strikes: InjectedCrash[] = [];
  const strike = async (service: Service) => {
    await crashInTurn(crashes.filter((one) => one.service === service), async (crash) => {
      system[service].start(crash);
      if (needsPoison(crash)) await producer.poison(service);
      const done = { ...crash, atPoint: await system[service].died(PATIENCE_MS) };
      strikes.push(done);
      log(done);
      return done.atPoint;
    });
    // It goes on without a point, so that the others have something to do.
    system[service].start();
  };
  let over = false;
  const servers = strikeServers(system, restarts, () => strikes.length / crashes.length, () => over);
  const changing = Promise.all([producer.changeOn(() => !over), producer.deleteDoomed()]);
  try {
    await Promise.all(NAMES.map(strike));
  } finally {
    over = true;
  }
  await Promise.all([servers, changing]);
  return strikes;
}

/** One crash after the other; one that did not get to its point is tried again in the end. @param once whether it got there */
export async function crashInTurn(crashes: readonly Crash[], once: (crash: Crash) => Promise<boolean>): Promise<void> {
  const plan = crashes.map((crash) => ({ crash, tries: 1 }));
  // The plan grows while it is gone through.
  for (const { crash, tries } of plan) if (!(await once(crash)) && tries < TRIES) plan.push({ crash, tries: tries + 1 });
}

/** NATS and PostgreSQL in turn, spread over the storm. @param progress from 0 to 1 */
async function strikeServers(system: ChaosSystem, restarts: number, progress: () => number, isOver: () => boolean): Promise<void> {
  for (let done = 0; done < restarts && !isOver(); ) {
    if (progress() < (done + 0.5) / restarts) {
      await sleep(100);
      continue;
    }
    if (done % 2 === 0) await system.crashNats();
    else await system.crashPostgres().catch(() => undefined);
    done++;
  }
}
