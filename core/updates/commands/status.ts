import { openBus } from '#platform/bus/connection';
import { leaderOf } from '../adapters/lead.ts';
import { openStore } from '../adapters/store.ts';
import type { UpdatesConfig } from '../config.ts';

/** `status`: what the worker has kept, whether or not one is running. */
export async function status({ NATS_URL, STREAM_REPLICAS }: Pick<UpdatesConfig, 'NATS_URL' | 'STREAM_REPLICAS'>): Promise<string> {
  await using bus = await openBus(NATS_URL, 'updates status');
  const { progress, done } = await (await openStore(bus.nats, STREAM_REPLICAS)).load();
  const jobs = [...progress.values()].flatMap((one) => one.jobs);
  const asked = jobs.filter(({ tries, silences }) => tries + silences > 0);
  const next = jobs.reduce<number | null>((first, { askAt }) => (first === null || askAt < first ? askAt : first), null);
  const rows: [string, string | number][] = [
    ['leads', (await leaderOf(bus.nats)) ?? 'nobody'],
    ['window built for', instant(done.windowBuiltFor)],
    ['scores synced for', instant(done.scoresSyncedFor)],
    ['shows followed', progress.size],
    ['slots to come', jobs.length - asked.length],
    ['asked, and to be asked again', asked.length],
    ['next question', next === null ? 'none' : instant(next)],
  ];
  return rows.map(([what, value]) => `${what.padEnd(30)}${value}`).join('\n');
}

const instant = (at: number): string => (at === 0 ? 'never' : new Date(at).toISOString());
