import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { seeded } from '../../core/updates/simulation/random.ts';
import { NAMES } from './points.ts';
import { Producer } from './producer.ts';
import { judge, type Verdict } from './verdict.ts';
import { openSystem, type ChaosSystem, type SystemOptions } from './system.ts';

export interface FaultOptions {
  readonly seed: number;
  /** How often the whole of a fault comes over the system. */
  readonly rounds: number;
  /** How long each part of it lasts at most, in milliseconds; the shortest is half of it. */
  readonly pauseMs: number;
  readonly anime: number;
  readonly log: (line: string) => void;
}

export interface FaultContext extends Pick<FaultOptions, 'rounds' | 'log'> {
  readonly system: ChaosSystem;
  readonly producer: Producer;
  /** In [0, 1). */
  readonly random: () => number;
  /** As long as each part of a fault lasts. */
  readonly pause: () => Promise<void>;
}

/** What was done to the system, in numbers, and what must not have happened meanwhile. */
export interface InjectedFaults {
  readonly done: string;
  readonly wrong?: readonly string[];
}

/** A fault laid out in a system, not yet begun. */
export interface PreparedFault {
  readonly system?: SystemOptions;
  /** Starts the services; without it all are simply started. */
  readonly begin?: (context: FaultContext) => Promise<unknown>;
  /** Comes over the system while events stream through it, and is over when it resolves. */
  readonly strike: (context: FaultContext) => Promise<InjectedFaults>;
}

/** One kind of fault, from below or around the services, that they must live through. */
export type Fault = {
  readonly name: string;
  /** In a few words, for those who choose. */
  readonly what: string;
  /** Why it can't come over this machine, and what to type; undefined when it can. */
  readonly unavailableReason?: () => string | undefined;
} & (
  | {
      /** @param stack gets what is to be put away after the system is */
      readonly prepare: (stack: AsyncDisposableStack) => Promise<PreparedFault>;
    }
  /** Over a system of its own, with a verdict of its own. */
  | { readonly run: (options: FaultOptions) => Promise<FaultResult> }
);

export interface FaultResult extends InjectedFaults {
  readonly verdict: Verdict;
  readonly events: number;
}

/** A system, a fault over it while events stream through, and what is left of it. */
export async function injectFault(fault: Fault, options: FaultOptions): Promise<FaultResult> {
  if ('run' in fault) return fault.run(options);
  const { seed, rounds, pauseMs, anime, log } = options;
  await using stack = new AsyncDisposableStack();
  const prepared = await fault.prepare(stack);
  const system = stack.use(await openSystem(prepared.system));
  const [producer, random] = [new Producer(system, anime), seeded(seed)];
  const context: FaultContext = { system, producer, random, rounds, log, pause: () => sleep(pauseMs * (0.5 + random() / 2)) };
  const creating = producer.createAll();
  await (prepared.begin ? prepared.begin(context) : startAll(system));
  await creating;
  const struck = await whileStreaming(producer, () => prepared.strike(context));
  const verdict = await judge(system, producer, struck.at);
  const exits = NAMES.flatMap((name) => exitsOf(name, system[name]));
  return { done: struck.done, wrong: [...(struck.wrong ?? []), ...exits], verdict, events: producer.events };
}

/** With what it said last that is no log line: a stack trace. */
function exitsOf(name: string, { exits, logFile }: ChaosSystem['catalog']): string[] {
  if (exits.length === 0) return [];
  const said = readFileSync(logFile, 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('{'));
  return [`${name} ended by itself: ${exits.join(', ')}\n${said.slice(-12).join('\n')}`];
}

async function startAll(system: ChaosSystem): Promise<void> {
  for (const name of NAMES) system[name].keep();
}

/** @returns what the strike did, and when it was over */
async function whileStreaming(producer: Producer, strike: () => Promise<InjectedFaults>): Promise<InjectedFaults & { readonly at: number }> {
  let over = false;
  const streaming = Promise.all([producer.changeOn(() => !over), producer.deleteDoomed()]);
  streaming.catch(() => undefined);
  try {
    return { ...(await strike()), at: performance.now() };
  } finally {
    over = true;
    await streaming;
  }
}

/** What must not be, a line each: nothing lost, doubled or stale, no good message given up, nobody gone. */
export const failuresOf = ({ verdict, wrong = [] }: FaultResult): string[] => [
  ...verdict.lost.map((line) => `lost: ${line}`), ...verdict.doubled.map((line) => `doubled: ${line}`), ...verdict.stale.map((line) => `stale: ${line}`),
  ...(verdict.poison + verdict.orphans > 0 ? [`${verdict.poison + verdict.orphans} dead letters, of messages that are good`] : []),
  ...wrong,
];
