import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { Observer } from './deliver.ts';
import { OUTCOMES } from './domain/outcome.ts';
import { STATES, stateOf, type Progress } from './domain/progress.ts';

/**
 * Counts deliveries, and tells how the endpoints are doing when that is asked for.
 *
 * @param progress of all endpoints
 */
export function observe(registry: Registry, progress: () => Promise<readonly Progress[]>, now: () => number): Observer {
  const registers = [registry];
  const behind = new Map<string, number>();
  const deliveries = new Counter({ name: 'webhooks_deliveries_total', help: 'Attempts to deliver a change, by outcome', labelNames: ['outcome'], registers });
  // A series that begins with its first failure would have no rise to be told of.
  for (const outcome of OUTCOMES) deliveries.inc({ outcome }, 0);
  const duration = new Histogram({
    name: 'webhooks_delivery_duration_seconds', help: 'How long an attempt took', registers, buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15],
  });
  new Gauge({ name: 'webhooks_endpoints', help: 'Endpoints, by state', labelNames: ['state'], registers, async collect() {
    const states = (await progress()).map(stateOf);
    for (const state of STATES) this.set({ state: state.toLowerCase() }, states.filter((one) => one === state).length);
  } });
  new Gauge({ name: 'webhooks_dead_deliveries', help: 'Changes that were given up and wait for an operator', registers, async collect() {
    this.set((await progress()).reduce((sum, { dead }) => sum + dead.length, 0));
  } });
  new Gauge({ name: 'webhooks_lag_seconds', help: 'Age of the oldest unsent change of an endpoint that accepts deliveries', registers, collect() {
    this.set(Math.max(0, ...[...behind.values()].map((since) => now() - since)) / 1000);
  } });
  return {
    delivered(outcome, seconds) {
      deliveries.inc({ outcome });
      duration.observe(seconds);
    },
    behind(id, since) {
      if (since === null) behind.delete(id);
      else behind.set(id, Date.parse(since));
    },
  };
}
