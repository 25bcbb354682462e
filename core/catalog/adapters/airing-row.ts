import type { Anime } from '#proto/anime';
import { zones } from '#platform/zones';
import { siteOf } from '../../rules/airing/evidence.ts';
import type { Site } from '../../rules/airing/occurrences.ts';
import { runOf } from '../../rules/airing/run.ts';
import { statusAt } from '../../rules/airing/status.ts';
import type { Dated, Evidence } from '../../rules/airing/types.ts';
import { AIRING_RULE, evidenceOfRecord, names } from './airing.ts';

/** An episode as it is kept: number, instant, 1 when it is known to the day only. */
type KeptEpisode = readonly [number: number, at: number, day: 0 | 1];

/** The column `airing`: all that a schedule is made of. A show of a thousand episodes has some 30 KB. */
interface Kept {
  readonly evidence: Omit<Evidence, 'dated'>;
  readonly dated: readonly KeptEpisode[];
  readonly sites: readonly (Site & { readonly site: string })[];
}

/** The columns of `anime` that say when it runs. @param now when the change is published */
export function airingColumns(record: Anime, now: number) {
  const evidence = evidenceOfRecord(record);
  const run = runOf(zones, evidence);
  return {
    status: run.status, airs_from: textOf(run.from), airs_until: textOf(run.until), airing: keep(evidence, record),
    airing_rule: AIRING_RULE, told_status: statusAt(run, now),
  };
}

/** PostgreSQL's timestamps end in the year 294276, JavaScript's dates a little before. */
const textOf = (instant: number | null): string | undefined => (instant === null ? undefined : new Date(instant).toISOString());

function keep({ dated, ...evidence }: Evidence, { streaming }: Anime): Kept {
  return {
    evidence,
    dated: dated.map(({ number, at, precision }) => [number, at, precision === 'DAY' ? 1 : 0]),
    sites: streaming.filter(({ recurrence, beginsAt }) => recurrence || beginsAt).map((link) => ({ site: link.site, ...siteOf(link, names) })),
  };
}

/** What the column says; null of a row that was not concluded yet. */
export function evidenceIn(column: unknown): { readonly evidence: Evidence; readonly siteNamed: (name: string) => Site | undefined } | null {
  if (!column) return null;
  const { evidence, dated, sites } = column as Kept;
  const episodes = dated.map(([number, at, day]): Dated => ({ number, at, precision: day ? 'DAY' : 'MINUTE' }));
  // A site may have a link for each region: the earliest is when it shows it.
  const earliest = sites.toSorted((a, b) => (a.beginsAt ?? Infinity) - (b.beginsAt ?? Infinity));
  return { evidence: { ...evidence, dated: episodes }, siteNamed: (name) => earliest.find(({ site }) => site === name) };
}
