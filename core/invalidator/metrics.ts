import { Histogram, type Registry } from 'prom-client';

/** How long changes took until the edge had confirmed their purge. */
export function purgeLag(registry: Registry): (seconds: number) => void {
  const lag = new Histogram({
    name: 'echora_invalidation_lag_seconds',
    help: 'From the commit of a change until the edge has confirmed its purge',
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300],
    registers: [registry],
  });
  return (seconds) => lag.observe(seconds);
}
