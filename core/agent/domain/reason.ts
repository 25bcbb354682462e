import { foldName } from './clean.ts';
import { labelsOf, meets, type Facts } from './facts.ts';
import type { Plan } from './plan.ts';

/** What else is known of why an anime is in the answer. */
export interface ReasonFacts {
  readonly plan: Plan;
  /** Titles that the answer should be like, those that were found. */
  readonly like: readonly Facts[];
  /** It was reached by this relation: "sequel" of "Trigun". */
  readonly walked?: { readonly relation: string; readonly from: string };
  /** When an episode of it airs, in words: "2026-11-23 at 23:30 (Asia/Tokyo)". */
  readonly airsAt?: string;
}

const FORMATS: Readonly<Record<string, string>> = { TV: 'TV series', TV_SHORT: 'TV short', MOVIE: 'film', MUSIC: 'music video' };
/** So many labels can be read at a glance. */
const MOST_LABELS = 3;

/** One sentence that says why an anime is in the answer, made of nothing but its own fields and the plan. */
export function reasonFor(facts: Facts, ground: ReasonFacts): string {
  const labels = labelsToName(facts, ground.plan);
  const parts = [
    kindOf(facts),
    facts.studios[0] && `by ${facts.studios[0]}`,
    ground.walked && `${ground.walked.relation} of ${ground.walked.from}`,
    ground.airsAt !== undefined && `airing on ${ground.airsAt}`,
    labels.length > 0 && `with ${enumerate(labels)}`,
    ...ground.like.slice(0, 1).map((one) => sharedWith(facts, one)),
  ];
  return `${parts.filter(Boolean).join(', ').replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())}.`;
}

/** "1998 TV series of 26 episodes". */
function kindOf({ values }: Facts): string {
  const of = (key: string) => values.get(key)?.[0];
  const format = String(of('format') ?? '');
  const start = of('start_date');
  const year = of('season_year') ?? (typeof start === 'number' ? new Date(start).getUTCFullYear() : '');
  const count = Number(of('episode_count') ?? 0);
  return `${year} ${FORMATS[format] ?? (format.replaceAll('_', ' ') || 'anime')}${count > 1 ? ` of ${count} episodes` : ''}`.trim();
}

/** Those that the plan asks for, then those that its text names, then the first ones. */
function labelsToName(facts: Facts, { filter, text }: Plan): string[] {
  const own = labelsOf(facts);
  const asked = [...filter.must, ...filter.should]
    .filter((condition) => meets(facts.values.get(condition.field) ?? [], condition))
    .flatMap(({ values }) => values.filter((value) => own.includes(String(value))).map(String));
  const words = ` ${foldName(text)} `;
  const named = own.filter((label) => words.includes(` ${foldName(label)} `));
  return [...new Set([...asked, ...named, ...own])].slice(0, MOST_LABELS);
}

function sharedWith(facts: Facts, other: Facts): string {
  const theirs = new Set(labelsOf(other));
  const shared = labelsOf(facts).filter((label) => theirs.has(label)).slice(0, MOST_LABELS);
  return shared.length > 0 ? `sharing ${enumerate(shared)} with ${other.title}` : `near to ${other.title} in its description`;
}

function enumerate(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
