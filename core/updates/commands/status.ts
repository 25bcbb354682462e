import { openBus } from '#platform/bus/connection';
import { leaderOf } from '../adapters/leader-lease.ts';
import { openStore } from '../adapters/store.ts';
import type { UpdatesConfig } from '../config.ts';
import type { Job } from '../domain/progress.ts';

/** `status`: what the worker has kept, whether or not one is running. */
export async function status({ NATS_URL, STREAM_REPLICAS }: Pick<UpdatesConfig, 'NATS_URL' | 'STREAM_REPLICAS'>): Promise<string> {
  await using bus = await openBus(NATS_URL, 'updates status');
  const { progress, done } = await (await openStore(bus.nats, STREAM_REPLICAS)).load();
  const jobs = [...progress.values()].flatMap((one) => one.jobs);
  const [asked, waiting] = [jobs.filter(isAsked), jobs.filter((job) => !isAsked(job))];
  const ahead = waiting.filter(({ at }) => at > Date.now());
  const next = ahead.reduce<number | null>((first, { at }) => (first === null || at < first ? at : first), null);
  const rows: [string, string | number][] = [
    ['leads', (await leaderOf(bus.nats)) ?? 'none'],
    ['window built for', instant(done.windowBuiltFor)],
    ['scores synced for', instant(done.scoresSyncedFor)],
    ['shows followed', progress.size],
    ['slots to come', ahead.length],
    ['the first of them', next === null ? 'none' : instant(next)],
    ['slots behind, not asked yet', waiting.length - ahead.length],
    ['asked, and to be asked again', asked.length],
  ];
  return rows.map(([what, value]) => `${what.padEnd(30)}${value}`).join('\n');
}

const instant = (at: number): string => (at === 0 ? 'never' : new Date(at).toISOString());

const isAsked = ({ tries, silences }: Job): boolean => tries + silences > 0;
