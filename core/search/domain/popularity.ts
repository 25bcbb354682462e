import type { Payload } from './point.ts';

/** Where the platforms say how many users know an entity. */
const COUNTS = /^statistics\.\w+\.members$|^favorites$/;
/** As many as the best known titles have, about. */
const EVERYBODY = 1_000_000;

/** How well known an entity is, 0–1 on a logarithmic scale; 0 when no platform says. */
export function popularityOf(payload: Payload): number {
  const counts = Object.entries(payload).filter(([key]) => COUNTS.test(key));
  const most = Math.max(0, ...counts.map(([, count]) => Number(count)));
  return Math.min(1, Math.log1p(most) / Math.log(EVERYBODY));
}
