import { fameOfMembers } from '../../rules/fame.ts';
import type { Payload } from './point.ts';

/** Where the platforms say how many users know an entity. */
const COUNTS = /^statistics\.\w+\.members$|^favorites$/;

/** How well known an entity is, 0–1 on a logarithmic scale: by the users that a platform counts, else by the estimate; 0 without either. */
export function popularityOf(payload: Payload): number {
  const counts = Object.entries(payload).filter(([key]) => COUNTS.test(key));
  const most = Math.max(0, ...counts.map(([, count]) => Number(count)));
  return (most > 0 ? fameOfMembers(most) : Number(payload['fame'] ?? 0)) / 1000;
}
