import type { Fault } from '../faults.ts';
import { anyOrder } from './any-order.ts';
import { clock } from './clock.ts';
import { diskFull } from './disk-full.ts';
import { embedder429 } from './embedder-429.ts';
import { postgresRestart } from './postgres-restart.ts';
import { slowNetwork } from './slow-network.ts';
import { webhooks } from './webhooks.ts';

/** In the order in which `npm run chaos` lets them loose. */
export const FAULTS: readonly Fault[] = [diskFull, postgresRestart, clock, slowNetwork, embedder429, anyOrder, webhooks];
