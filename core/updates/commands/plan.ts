import { catalogClient } from '../adapters/catalog.ts';
import { PLATFORM } from '../adapters/sources.ts';
import type { UpdatesConfig } from '../config.ts';
import type { Show, Slot } from '../domain/show.ts';
import type { Options } from '../options.ts';

const TRACKED = ['RELEASING', 'NOT_YET_RELEASED', 'HIATUS'];

/** `plan`: the coming days by instant, then what has no place in them and why. */
export async function plan(config: UpdatesConfig, { now = Date.now(), zone }: Options): Promise<string> {
  const catalog = catalogClient(config.CATALOG_URL, config.secret);
  const [shows, slots] = await Promise.all([catalog.shows(TRACKED), catalog.slots({ from: now, to: now + config.retryPolicy.window })]);
  const byId = new Map(shows.map((show) => [show.id, show]));
  return [table(slots, byId, zone), '', ...summary(slots, shows, config)].join('\n');
}

function table(slots: readonly Slot[], shows: ReadonlyMap<string, Show>, zone: string): string {
  const head = `${'UTC'.padEnd(18)}${zone.padEnd(22)}episode  title`;
  return [head, ...slots.flatMap((slot) => {
    const show = shows.get(slot.animeId);
    return show ? line(slot, show, zone) : [];
  })].join('\n');
}

function line({ at, number }: Slot, show: Show, zone: string): string {
  const delay = show.broadcast?.delay ? `  [${show.broadcast.delay}]` : '';
  const of = show.episodeCount === null ? '' : `/${show.episodeCount}`;
  const without = idsAt(show).length === 0 ? '  [no id that a source knows]' : '';
  return `${clock(at, 'UTC').padEnd(18)}${clock(at, zone).padEnd(22)}${`${number ?? '?'}${of}`.padStart(7)}  ${show.title}${delay}${without}`;
}

/** `Mon 11-23 15:00`, on the clocks of a zone. */
function clock(at: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'short', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    .formatToParts(at).map(({ type, value }) => [type, value] as const);
  const get = (type: string) => parts.find(([name]) => name === type)?.[1] ?? '';
  return `${get('weekday')} ${get('month')}-${get('day')} ${get('hour')}:${get('minute')}`;
}

const idsAt = ({ externalIds }: Show) => Object.values(PLATFORM).filter((platform) => platform !== 'ANIDB' && externalIds.some(({ source }) => source === platform));

function summary(slots: readonly Slot[], shows: readonly Show[], { LIVE_SOURCES: sources, WINDOW_DAYS: days }: UpdatesConfig): string[] {
  const planned = new Set(slots.map(({ animeId }) => animeId));
  const airing = shows.filter(({ status }) => status === 'RELEASING');
  const idle = airing.filter(({ id }) => !planned.has(id));
  const untimed = idle.filter(({ broadcast }) => !broadcast || (broadcast.recurrence === '' && broadcast.weekday === 0 && !broadcast.next));
  return [
    `${slots.length} slots of ${planned.size} shows in ${days} days; ${airing.length} shows are on air, ${shows.filter(({ status }) => status === 'HIATUS').length} in hiatus`,
    `${idle.length} on air have no slot: ${untimed.length} without a time of broadcast, ${idle.length - untimed.length} between seasons, complete, or less often than that`,
    `${shows.filter((show) => planned.has(show.id) && idsAt(show).length === 0).length} planned shows have no id on any live source and cannot be checked`,
    sources.length > 0 ? `sources: ${sources.join(', ')}` : 'no source is queried: LIVE_SOURCES is empty',
  ];
}
