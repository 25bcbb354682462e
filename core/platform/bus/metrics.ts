import { Gauge, type Registry } from 'prom-client';
import type { NatsConnection } from './client.ts';
import { pendingOf } from './streams.ts';

/** How far consumers of a stream are behind, read when it is asked for; one that can't be read is left out. */
export function exposeConsumerLag(registry: Registry, nats: NatsConnection, stream: string, consumers: readonly string[]): void {
  new Gauge({
    name: 'bus_consumer_pending_messages', help: 'Messages that a consumer has still to acknowledge',
    labelNames: ['stream', 'consumer'], registers: [registry],
    async collect() {
      this.reset();
      await Promise.all(consumers.map(async (consumer) => {
        await pendingOf(nats, stream, consumer).then((pending) => this.set({ stream, consumer }, pending), () => undefined);
      }));
    },
  });
}
