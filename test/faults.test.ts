import { describe, test } from 'vitest';
import { failuresOf, injectFault, type Fault } from './chaos/faults.ts';
import { anyOrder } from './chaos/faults/any-order.ts';
import { clock } from './chaos/faults/clock.ts';
import { diskFull } from './chaos/faults/disk-full.ts';
import { embedder429 } from './chaos/faults/embedder-429.ts';
import { postgresRestart } from './chaos/faults/postgres-restart.ts';
import { slowNetwork } from './chaos/faults/slow-network.ts';
import { webhooks } from './chaos/faults/webhooks.ts';

const RULES: readonly [string, Fault, number][] = [
  ['disks that are full for a while lose nothing, and no good message is given up', diskFull, 2_000],
  ['transactions that PostgreSQL broke off are done once, and no service ends with it', postgresRestart, 500],
  ['what is newer does not depend on the wall clock, however it steps', clock, 300],
  ['a network that is late, narrow, silent or torn loses and doubles nothing', slowNetwork, 300],
  ['changes wait for an embedding server that wants to be left alone, as long as it asked, and searches do not', embedder429, 3_000],
  ['services and what they need may be started in any order: each says what it waits for', anyOrder, 1_500],
  ['webhooks whose sender is killed around each of its effects are told everything, in order, and stay or go as was answered', webhooks, 0],
];

describe('while events stream through', () => {
  test.for(RULES)('%s', { timeout: 300_000 }, async ([, fault, pauseMs], { skip, expect }) => {
    const unavailableReason = fault.unavailableReason?.();
    if (unavailableReason) skip(unavailableReason);
    expect(failuresOf(await injectFault(fault, { seed: 20_261_123, rounds: 1, pauseMs, anime: 30, log: () => undefined }))).toEqual([]);
  });
});
