import { describe, expect, test } from 'vitest';
import { zones } from '../platform/zones.ts';
import { occurrencesOf } from '../rules/airing/occurrences.ts';
import type { UpdateEvent } from './update-events.ts';
import { DAY, HOUR, MINUTE } from './simulation/clock.ts';
import { seeded } from './simulation/random.ts';
import { END, START, season, type RealShow } from './simulation/season.ts';
import { World, type Stop } from './simulation/world.ts';

const schedule: ConstructorParameters<typeof World>[1] = (evidence, range, now) => occurrencesOf(zones, evidence, range, now);
const isDayOnly = ({ sources }: RealShow) => sources.length === 1 && sources[0] === 'jikan';
const slotsOf = ({ episodes, skipped }: RealShow) => [...new Set([...episodes.map(({ at }) => at), ...skipped])];

/** The first day from the sixth week on in which no slot makes it matter to the minute when the source is back. */
function chooseOutage(shows: readonly RealShow[]) {
  const slots = shows.filter(isDayOnly).flatMap(slotsOf);
  const skipped = shows.flatMap((show) => show.skipped);
  const inside = (at: number, from: number, to: number) => at > from && at < to;
  for (let from = START + 38 * DAY; ; from += HOUR) {
    const to = from + DAY;
    const isClear = !slots.some((at) => inside(at, from - 7 * HOUR, from) || inside(at, to - 7 * HOUR, to - 5 * HOUR));
    if (isClear && !skipped.some((at) => inside(at, from - 9 * HOUR, to + HOUR)) && slots.some((at) => inside(at, from, to - 7 * HOUR))) return { from, to };
  }
}

/** Twenty instants away from the outage, and how long nobody runs after each: minutes mostly, some days three times. */
function chooseKills(random: () => number, outage: { from: number; to: number }) {
  const kills: { at: number; down: number; calls: number; when: Stop }[] = [];
  while (kills.length < 20) {
    const at = START + random() * (END - START - 7 * DAY);
    const down = kills.length < 3 ? DAY + random() * 2 * DAY : random() * 20 * MINUTE;
    if (at + down > outage.from - 8 * HOUR && at < outage.to + 8 * HOUR) continue;
    kills.push({ at, down, calls: Math.floor(random() * 12), when: random() < 0.5 ? 'before' : 'after' });
  }
  return kills.sort((a, b) => a.at - b.at);
}

interface Instance {
  worker: ReturnType<World['start']> | null;
  /** Settles when it is killed. */
  died: Promise<void>;
  startsAt: number;
  /** Still in the middle of a call that does not come back. */
  busy: boolean;
}

/** Runs a season. @param paused a killed instance is only paused, and goes on an hour later as if nothing had been */
async function play(shows: readonly RealShow[], seed: number, count: number, paused = false) {
  const random = seeded(seed);
  const outage = chooseOutage(shows);
  const kills = chooseKills(random, outage);
  const world = new World(shows, schedule, outage, START);
  const wakeups: { at: number; wake: () => void }[] = [];
  let killed = 0;

  const launch = (instance: Instance) => {
    const { promise: died, resolve: die } = Promise.withResolvers<void>();
    let calls = 0;
    Object.assign(instance, { died, busy: false });
    instance.worker = world.start(() => {
      const kill = kills[0];
      if (!kill || world.now < kill.at || calls++ < kill.calls) return { when: null, until: died };
      kills.shift();
      killed++;
      instance.worker = null;
      instance.startsAt = world.now + kill.down;
      const { promise: until, resolve: wake } = Promise.withResolvers<void>();
      if (paused) wakeups.push({ at: world.now + HOUR, wake });
      die();
      return { when: kill.when, until };
    });
  };
  const instances = Array.from({ length: count }, (): Instance => ({ worker: null, died: Promise.resolve(), startsAt: START, busy: false }));
  while (world.now < END) {
    for (const instance of instances.toSorted(() => random() - 0.5)) {
      if (!instance.worker && instance.startsAt <= world.now) launch(instance);
      if (instance.worker) await Promise.race([instance.worker.trackEpisodes(), instance.died]);
    }
    for (const { wake } of wakeups.filter(({ at }) => at <= world.now)) wake();
    const starts = instances.filter(({ worker }) => !worker).map(({ startsAt }) => startsAt);
    world.goTo(Math.min(Math.max(world.now + MINUTE, Math.min(world.nextAt(), ...starts)), world.now + HOUR));
  }
  return { world, outage, killed };
}

const ofKind = <Kind extends UpdateEvent['kind']>(stored: readonly UpdateEvent[], kind: Kind) => stored.filter((news): news is Extract<UpdateEvent, { kind: Kind }> => news.kind === kind);
const line = (id: string, number: number, at: number | null) => `${id} ${number} ${at === null ? 'unknown' : new Date(at).toISOString()}`;
const due = END - 2 * DAY;

const expectedEpisodes = (shows: readonly RealShow[]) => shows.flatMap(({ id, episodes }) => episodes.filter(({ at }) => at < due).map(({ number, at }) => line(id, number, at))).sort();

/** By the rules alone: a slot in which nothing aired unsaid, or of which nobody could be asked for six hours. */
const expectedAlerts = (shows: readonly RealShow[], outage: { from: number; to: number }) => shows.flatMap((show) => [
  ...show.skipped.map((at) => `alert:${show.id}:${at}`),
  ...(isDayOnly(show) ? slotsOf(show) : []).filter((at) => at >= outage.from && at + 6 * HOUR < outage.to).map((at) => `alert:${show.id}:${at}`),
]).sort();

const expectedStatuses = (shows: readonly RealShow[]) => shows.flatMap((show) => {
  const last = show.episodes.at(-1)?.at ?? 0;
  return [
    ...(show.premieres ? [`${show.id} RELEASING`] : []),
    ...(show.hiatus ? [`${show.id} HIATUS`, `${show.id} RELEASING`] : []),
    ...(show.count !== null && last < END - 3 * DAY ? [`${show.id} FINISHED`] : []),
  ];
}).sort();

describe('a season of sixty shows in thirteen weeks', () => {
  test.each([
    { instances: 1, paused: false, what: 'by one worker that is killed twenty times' },
    { instances: 2, paused: false, what: 'by two workers that are killed twenty times' },
    { instances: 2, paused: true, what: 'by two workers of which one is paused twenty times and goes on when the other leads' },
  ])('is followed $what: each episode once, alerts exactly where they belong', async ({ instances, paused }) => {
    const shows = season(7);
    const { world, outage, killed } = await play(shows, 11, instances, paused);
    expect(killed).toBe(20);
    expect(world.failures).toEqual([]);
    const aired = ofKind(world.stored, 'aired');
    expect(aired.filter(({ airedAt }) => (airedAt ?? 0) < due).map(({ show, number, airedAt }) => line(show.id, number, airedAt)).sort()).toEqual(expectedEpisodes(shows));
    expect([...new Set(world.alerts.map(({ id }) => id))].sort()).toEqual(expectedAlerts(shows, outage));
    // A process that dies between an alert and its note sends it again, under the same id.
    expect(world.alerts.length - new Set(world.alerts.map(({ id }) => id)).size).toBeLessThanOrEqual(killed);
    expect(ofKind(world.stored, 'status').map(({ show, status }) => `${show.id} ${status}`).sort()).toEqual(expectedStatuses(shows));
  });
});
