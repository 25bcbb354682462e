import type { Fault } from '../faults.ts';
import { webhookStorm } from '../webhooks/run.ts';

/**
 * The sender of webhooks is killed around each of its effects while webhooks are created, paused and deleted, receivers refuse,
 * and NATS and the catalog are restarted. Its wall clock is fast, so that a change is given up after seconds.
 */
export const webhooks: Fault = {
  name: 'webhooks',
  what: 'the sender of webhooks is killed before and after each of its effects, NATS and the catalog in between',
  run: webhookStorm,
};
