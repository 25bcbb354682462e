import { hostname } from 'node:os';
import { Cron } from 'croner';
import { openBus } from '#platform/bus/connection';
import { serveRpc } from '#platform/rpc/server';
import type { Lifecycle } from '#platform/run';
import { createTelemetry } from '#platform/telemetry';
import { acquireLease } from '../adapters/leader-lease.ts';
import { openStore } from '../adapters/store.ts';
import { Airing } from '../airing.ts';
import { buildPorts } from '../build.ts';
import type { UpdatesConfig } from '../config.ts';
import { Memory } from '../memory.ts';
import { Rating } from '../rating.ts';
import { Worker } from '../worker.ts';

/** Looks whether something is due; what is due says the plan, which outlives the process, not this. */
const LOOK = '*/5 * * * * *';

/** The worker: works while it leads, waits while another does. */
export async function serve(config: UpdatesConfig, { stack }: Lifecycle): Promise<void> {
  const telemetry = createTelemetry('updates', config.LOG_LEVEL);
  const { nats } = stack.use(await openBus(config.NATS_URL, 'updates', telemetry.log));
  const now = () => Date.now();
  const lead = stack.use(await acquireLease(nats, nameOf(config), telemetry.log));
  const ports = await buildPorts(config, { nats, telemetry, now, lead });
  const memory = new Memory(await openStore(nats, config.STREAM_REPLICAS));
  const airing = new Airing(ports, memory, config.retryPolicy);
  const worker = new Worker({ lead, memory, airing, rating: new Rating(ports, memory, config.rating), observer: ports.observer, now });
  const server = stack.use(
    await serveRpc({
      telemetry, routes: () => undefined, secrets: config.RPC_SECRETS, host: config.HOST, port: config.PORT, ready: () => nats.flush(),
    }),
  );
  for (const work of [() => worker.trackEpisodes(), () => worker.syncScores()]) {
    const job = new Cron(LOOK, { protect: true, timezone: 'UTC' }, work);
    stack.defer(() => job.stop());
  }
  telemetry.log.info({ url: server.url, sources: config.LIVE_SOURCES }, 'updates is up');
}

/** What `status` shows of the leader. */
const nameOf = ({ LIVE_SOURCES: sources }: UpdatesConfig): string =>
  `${hostname()}:${process.pid}, queries ${sources.join(', ') || 'no source: LIVE_SOURCES is empty'}`;
