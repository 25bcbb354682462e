import type { Answer } from '../domain/finding.ts';
import type { Range } from '../domain/progress.ts';
import type { Show } from '../domain/show.ts';
import type { Sources } from '../ports.ts';
import { DAY, HOUR } from './clock.ts';
import type { RealShow } from './season.ts';

/** Sources that say at each moment what was known of a season then. `jikan` is away during the outage, and knows days only. */
export function simulatedSources(shows: readonly RealShow[], outage: Range, now: () => number): Sources {
  const byId = new Map(shows.map((show) => [show.id, show]));
  const of = ({ id }: Show) => byId.get(id)?.sources ?? [];
  return {
    enabled: ['anilist', 'jikan'],
    of,
    platform: (source) => (source === 'jikan' ? 'MAL' : 'ANILIST'),
    measure: () => Promise.resolve([]),
    check: async (show, number) => {
      const real = byId.get(show.id);
      return real ? of(show).map((source) => (source === 'anilist' ? minutes(real, number, now()) : days(real, number, now(), outage))) : [];
    },
  };
}

function minutes(real: RealShow, number: number, now: number): Answer {
  const known = real.episodes.map((one) => {
    const postponed = real.postponed.find((other) => other.number === one.number);
    return { number: one.number, at: postponed && now < postponed.knownFrom ? postponed.was : one.at };
  });
  const isOff = real.hiatus !== null && now >= real.hiatus.from && now < real.hiatus.to;
  const listed = known.find((one) => one.number === number && (!isOff || one.at <= now));
  const next = isOff ? undefined : known.find((one) => one.at > now);
  return {
    source: 'anilist', exact: true, aired: listed !== undefined && listed.at <= now, at: listed?.at ?? null, episode: undefined,
    status: isOff ? 'HIATUS' : statusAt(real, now), next: next ?? null,
  };
}

function days(real: RealShow, number: number, now: number, outage: Range): Answer {
  if (now >= outage.from && now < outage.to) return { source: 'jikan', failed: 'away' };
  const listed = real.episodes.find((one) => one.number === number && one.listedAt <= now);
  // Midnight in Japan of the day in Japan.
  const at = listed ? Math.floor((listed.at + 9 * HOUR) / DAY) * DAY - 9 * HOUR : null;
  return { source: 'jikan', exact: false, aired: at !== null, at, episode: undefined, status: statusAt(real, now), next: null };
}

function statusAt({ episodes, premieres, count }: RealShow, now: number): string {
  const [first, last] = [episodes[0], episodes.at(-1)];
  if (premieres && first && now < first.listedAt) return 'NOT_YET_RELEASED';
  return count !== null && last && now >= last.at + DAY ? 'FINISHED' : 'RELEASING';
}
