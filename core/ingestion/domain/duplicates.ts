import type { FormatName } from './normalise/enums.ts';
import { titleKey } from './normalise/titles.ts';

/** What is compared of an anime. */
export interface DuplicateCandidate {
  /** As `MAL:1`, one for each platform. */
  readonly ids: readonly string[];
  readonly sources: readonly string[];
  readonly titles: readonly string[];
  /** Unspecified, 0 and undefined where nothing is known. */
  readonly format: FormatName;
  readonly year: number;
  readonly episodes: number | undefined;
}

/** Two anime that may be one, and what speaks for it. */
export interface Candidate {
  readonly a: DuplicateCandidate;
  readonly b: DuplicateCandidate;
  /** 0–1: the share of the evidence that agrees, known or not. */
  readonly score: number;
  readonly evidence: readonly string[];
}

/** What agreement weighs. Titles alone are the same for remakes; year and format tell those apart. */
const weights = { title: 0.5, year: 0.25, format: 0.15, episodes: 0.1 };

/** The keys under which anime are compared with each other; very short ones say nothing. */
export const keysOf = ({ titles }: Pick<DuplicateCandidate, 'titles'>): string[] => [...new Set(titles.map(titleKey))].filter((key) => key.length >= 3);

/**
 * Whether two anime that share a title and no id are probably one. One platform never has two entries for one anime,
 * so that two with different ids on it are two.
 *
 * @returns undefined when something known speaks against it
 */
export function compare(a: DuplicateCandidate, b: DuplicateCandidate): Candidate | undefined {
  const platforms = new Set(a.ids.map(platformOf));
  if (b.ids.some((id) => platforms.has(platformOf(id)))) return undefined;
  const [inA, inB] = [new Set(keysOf(a)), keysOf(b)];
  const shared = inB.filter((key) => inA.has(key));
  if (shared.length === 0) return undefined;
  if (a.year && b.year && Math.abs(a.year - b.year) > 1) return undefined;
  if (known(a.format) && known(b.format) && a.format !== b.format && !similar.has([a.format, b.format].sort().join())) return undefined;
  if (a.episodes && b.episodes && a.episodes !== b.episodes) return undefined;
  const agreed = [
    [weights.title, `title ${shared.join(', ')}`],
    ...(a.year && a.year === b.year ? [[weights.year, `year ${a.year}`] as const] : []),
    ...(known(a.format) && a.format === b.format ? [[weights.format, `format ${a.format}`] as const] : []),
    ...(a.episodes && a.episodes === b.episodes ? [[weights.episodes, `${a.episodes} episodes`] as const] : []),
  ] as const;
  return { a, b, score: Math.round(agreed.reduce((sum, [weight]) => sum + weight, 0) * 100) / 100, evidence: agreed.map(([, text]) => text) };
}

const platformOf = (id: string) => id.slice(0, id.indexOf(':'));
const known = (format: FormatName) => format !== 'UNSPECIFIED';
/** Formats that platforms tell apart differently. */
const similar = new Set([['ONA', 'TV'], ['OVA', 'SPECIAL'], ['ONA', 'OVA'], ['TV', 'TV_SHORT'], ['ONA', 'SPECIAL']].map((pair) => pair.sort().join()));
