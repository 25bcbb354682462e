import type { NatsConnection } from '#platform/bus/client';
import { declaredStreams } from '#platform/bus/contract';
import { publish, type Outgoing } from '#platform/bus/publish';
import { untilStreams } from '#platform/bus/streams';
import type { Telemetry } from '#platform/telemetry';
import { StreamSchema, stream } from '#proto/streams';
import { openSources } from '../sources/open.ts';
import { alertBy } from './adapters/alerts.ts';
import { catalogClient } from './adapters/catalog.ts';
import { toMessage } from './adapters/events.ts';
import { observe } from './adapters/observer.ts';
import { bufferUntilStored } from './adapters/publisher.ts';
import { askSources } from './adapters/sources.ts';
import type { UpdatesConfig } from './config.ts';
import { LeadershipLost, type Leadership, type Publish, type Sources } from './ports.ts';

/** The live sources that the configuration enables, for facts about named anime; none by default. */
export function openLiveSources(config: UpdatesConfig, now: () => number): Sources {
  return askSources(openSources({
    enabled: config.LIVE_SOURCES, use: 'facts', userAgent: config.SOURCES_USER_AGENT, now: () => new Date(now()), instances: config.SOURCE_INSTANCES,
  }));
}

export interface BuildContext {
  readonly nats: NatsConnection;
  readonly telemetry: Telemetry;
  readonly now: () => number;
  /** An event that was held while NATS was away is not sent when another instance has taken over meanwhile. */
  readonly lead: Leadership;
}

/** Everything that the work needs, on these connections. */
export async function buildPorts(config: UpdatesConfig, { nats, telemetry, now, lead }: BuildContext) {
  await untilStreams(nats, declaredStreams(StreamSchema, stream), telemetry.log);
  const observer = observe(telemetry);
  const sendAsLeader = async (message: Outgoing) => {
    if (lead.term() === 0) throw new LeadershipLost('the lease has run out');
    await publish(nats, message);
  };
  const send = bufferUntilStored({
    limit: config.PUBLISH_LIMIT, patienceMs: config.PUBLISH_PATIENCE_MINUTES * 60_000, send: sendAsLeader, held: observer.held,
  });
  const publishNews: Publish = (news) => send(toMessage(news));
  return {
    observer,
    publish: publishNews,
    sendAlert: alertBy({ webhook: config.ALERT_WEBHOOK_URL, log: telemetry.log, told: observer.told }),
    catalog: catalogClient(config.CATALOG_URL, config.secret),
    sources: openLiveSources(config, now),
  };
}
