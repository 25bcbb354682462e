import { join } from 'node:path';
import { ROOT } from '../../dev/options.ts';
import { seeded } from '../../core/updates/simulation/random.ts';
import { planCrashes } from './points.ts';
import { Producer } from './producer.ts';
import { runStorm, type InjectedCrash } from './storm.ts';
import { judge, type Verdict } from './verdict.ts';
import { openSystem } from './system.ts';

const CRASH = join(ROOT, 'test/chaos/crash.ts');

export interface ChaosOptions {
  readonly seed: number;
  readonly crashes: number;
  /** Of NATS and PostgreSQL in turn. */
  readonly restarts: number;
  readonly anime: number;
  readonly events: number;
  readonly log: (line: string) => void;
}

export interface Chaos {
  readonly strikes: readonly InjectedCrash[];
  readonly verdict: Verdict;
  readonly events: number;
  /** Dead letters that there must be. */
  readonly letters: number;
}

/** A system, a storm over it, and what is left of it. The same seed kills at the same points in the same order. */
export async function chaos({ seed, crashes, restarts, anime, events, log }: ChaosOptions): Promise<Chaos> {
  await using system = await openSystem({ preload: CRASH });
  const producer = new Producer(system, anime);
  system.catalog.start();
  await producer.createAll();
  await system.catalog.stop();
  log(`${anime} anime are there; ${crashes} crashes begin`);
  let done = 0;
  const strikes = await runStorm(system, producer, planCrashes(crashes, seeded(seed)), restarts, ({ service, point, time, atPoint }) =>
    log(`${++done}/${crashes} ${service} ${point}, time ${time}${atPoint ? '' : ': not reached, killed where it was'}`));
  await producer.changeOn(() => producer.events < events);
  const verdict = await judge(system, producer);
  return { strikes, verdict, events: producer.events, letters: producer.letters };
}
