import { openBus } from '#platform/bus/connection';
import { ConfigError } from '#platform/config';
import { createTelemetry } from '#platform/telemetry';
import { leaderOf, acquireLease } from '../adapters/leader-lease.ts';
import { openStore } from '../adapters/store.ts';
import { Airing } from '../airing.ts';
import { buildPorts } from '../build.ts';
import type { UpdatesConfig } from '../config.ts';
import { Memory } from '../memory.ts';
import type { UpdateEvent } from '../update-events.ts';
import type { Options } from '../options.ts';
import type { Publish, Store, SendAlert } from '../ports.ts';
import { Rating } from '../rating.ts';

/** `airing --once` and `scores --once`: does what is due at this instant and says it. */
export async function once(config: UpdatesConfig, { command, dryRun, now: given }: Options): Promise<string> {
  if (config.LIVE_SOURCES.length === 0) throw new ConfigError('no live source is configured: set LIVE_SOURCES, for example to jikan,anilist');
  await using stack = new AsyncDisposableStack();
  const telemetry = createTelemetry('updates', config.LOG_LEVEL === 'info' ? 'error' : config.LOG_LEVEL);
  const { nats } = stack.use(await openBus(config.NATS_URL, 'updates --once'));
  const now = () => given ?? Date.now();
  const lead = dryRun ? { term: () => 1 } : stack.use(await acquireLease(nats, `once:${process.pid}`, telemetry.log));
  if (lead.term() === 0) throw new ConfigError(`${await leaderOf(nats)} leads and does this by itself; stop it, or say --dry-run`);
  const built = await buildPorts(config, { nats, telemetry, now, lead });
  const store = await openStore(nats, config.STREAM_REPLICAS);
  const said: string[] = [];
  const ports = { ...built, publish: saying(said, dryRun ? () => Promise.resolve() : built.publish), sendAlert: dryRun ? sayingAlert(said) : telling(said, built.sendAlert) };
  const memory = new Memory(dryRun ? forgetful(store) : store);
  await memory.load();
  if (command === 'airing') await new Airing(ports, memory, config.retryPolicy).tick(now());
  else await new Rating(ports, memory, config.rating).sync(now());
  return [...said, `${said.length} ${dryRun ? 'would be told' : 'told'}`].join('\n');
}

const saying = (said: string[], publish: Publish): Publish => async (news) => {
  await publish(news);
  said.push(`${news.kind.padEnd(10)}${news.show.title}: ${describe(news)} (${news.source})`);
};

const sayingAlert = (said: string[]): SendAlert => async ({ title, why }) => void said.push(`alert     ${title}: ${why}`);

const telling = (said: string[], sendAlert: SendAlert): SendAlert => async (alert) => {
  await sayingAlert(said)(alert);
  await sendAlert(alert);
};

function describe(news: UpdateEvent): string {
  const iso = (at: number | null | undefined) => (at ? new Date(at).toISOString() : 'unknown');
  if (news.kind === 'aired') return `episode ${news.number} at ${iso(news.airedAt)}`;
  if (news.kind === 'status') return `${news.show.status || 'unknown'} → ${news.status}`;
  if (news.kind === 'broadcast') return `next is episode ${news.broadcast.next?.number ?? '?'} at ${iso(news.broadcast.next?.at)}`;
  if (news.kind === 'confirmed') return `still ${news.status}`;
  return `${news.show.score?.arithmeticMean?.toFixed(2) ?? 'unrated'} → ${news.score.arithmeticMean.toFixed(2)}`;
}

/** Reads what is kept, and keeps nothing. */
const forgetful = (store: Store): Store => ({ load: () => store.load(), save: () => Promise.resolve(), saveDone: () => Promise.resolve() });
