export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const formats = new Map<string, Intl.DateTimeFormat>();

/** What a zone's clocks show, read as if it were UTC. Asks Intl, so that a season is dated by other means than it is planned by. */
function wallOf(instant: number, zone: string): number {
  let format = formats.get(zone);
  if (!format) {
    const parts = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', hourCycle: 'h23' } as const;
    formats.set(zone, (format = new Intl.DateTimeFormat('en-US', { timeZone: zone, ...parts })));
  }
  const values = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(values['year'] ?? 0, (values['month'] ?? 1) - 1, values['day'], values['hour'], values['minute']);
}

/** The instant at which a zone's clocks show this. @param wall written as if it were UTC */
export function instantOf(wall: number, zone: string): number {
  const first = wall - (wallOf(wall, zone) - wall);
  return first - (wallOf(first, zone) - wall);
}
