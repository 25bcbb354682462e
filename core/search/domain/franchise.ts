import { readOrdinal, type Ordinal } from './ordinal.ts';
import type { Payload } from './point.ts';
import { hasAllWords, matchTitle } from './title-similarity.ts';
import { readTitle } from './title.ts';

interface Entry {
  readonly id: string;
  readonly titles: readonly string[];
  readonly payload: Payload;
}

/** One of a franchise, and which of its seasons and parts its titles say it is. */
interface Member extends Ordinal {
  readonly id: string;
  readonly similarity: number;
  readonly isSeries: boolean;
  readonly started: number;
}

/** As near to the franchise's name as the nearest, but for this, is of the franchise too: "Kaguya-sama wa …" and its subtitles. */
const NEAR = 0.15;
/** A title that begins with the name is of the franchise, whatever follows. */
const BEGUN = 0.86;
/** Below this no title is named: see TITLE_LIKE in fusion.ts. */
const NAMED = 0.6;

/**
 * The one entry that a query means by its name and number: "Log Horizon 2nd Season", or by the bare name, which means the first.
 * What says its number in any title is taken at its word; otherwise series are counted by their dates.
 *
 * @param ranked best first
 * @returns undefined when the query names no franchise, or the best one is already what it means
 */
export function meantEntry(query: string, ranked: readonly Entry[]): string | undefined {
  const asked = readOrdinal(query);
  const members = franchiseOf(asked.base, ranked);
  if (members.length === 0) return undefined;
  if (asked.season === undefined && asked.part === undefined && !asked.isFinal) return namedWhole(query, members, ranked) ?? firstOf(query, members, ranked);
  return [...said(asked, members), ...counted(asked, members)][0]?.id;
}

/**
 * The other names of what is named best, without their numbers: later seasons are often known by their native titles alone.
 *
 * @returns none when nothing is named, or no number is asked for
 */
export function otherNames(query: string, entries: readonly Pick<Entry, 'titles'>[]): string[] {
  const asked = readOrdinal(query);
  if (asked.season === undefined && asked.part === undefined && !asked.isFinal) return [];
  return namesOf(asked.base, entries).slice(1, 4);
}

/** The name that is asked for first; then those of the entry that has it. */
function namesOf(name: string, entries: readonly Pick<Entry, 'titles'>[]): string[] {
  const match = matchTitle(name);
  let best: { similarity: number; bases: readonly string[] } = { similarity: NAMED, bases: [] };
  for (const { titles } of entries) {
    const bases = titles.map((title) => readOrdinal(title).base);
    const { similarity } = match(bases);
    if (similarity > best.similarity) best = { similarity, bases };
  }
  // Titles in Latin letters are alike in all seasons; the native ones tell what has no others.
  const native = best.bases.filter((base) => !/^[\p{Script=Latin}\P{L}]*$/u.test(base));
  return [...new Set([name, ...native, ...best.bases])];
}

function franchiseOf(name: string, ranked: readonly Entry[]): Member[] {
  const names = namesOf(name, ranked).slice(0, 4);
  const matchers = names.map((one) => matchTitle(one));
  const begins = names.map((one) => readTitle(one).text).filter((one) => one.length > 1);
  const match = (bases: readonly string[]) => {
    const isBegun = bases.some((base) => begins.some((begin) => readTitle(base).text.startsWith(begin)));
    return { similarity: Math.max(isBegun ? BEGUN : 0, ...matchers.map((one) => one(bases).similarity)) };
  };
  const members = ranked.map(({ id, titles, payload }): Member => {
    const read = titles.map(readOrdinal);
    const [season, part] = [most(read.map((one) => one.season)), most(read.map((one) => one.part))];
    const format = payload['format'];
    const started = typeof payload['start_date'] === 'number' ? payload['start_date'] : Infinity;
    return {
      id, base: '', similarity: match(read.map(({ base }) => base)).similarity, started,
      isSeries: format === undefined || format === 'TV' || format === 'ONA' || format === 'TV_SHORT',
      isFinal: read.some((one) => one.isFinal), ...(season !== undefined && { season }), ...(part !== undefined && { part }),
    }; // prettier-ignore
  });
  const nearest = Math.max(0, ...members.map(({ similarity }) => similarity));
  return nearest < NAMED ? [] : members.filter(({ similarity }) => similarity >= nearest - NEAR);
}

const most = (numbers: readonly (number | undefined)[]) => {
  const known = numbers.filter((number) => number !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
};

/** Those whose titles say it, series before films, the nearest by name first, of the same name first parts before later ones. */
function said(asked: Ordinal, members: readonly Member[]): Member[] {
  const { season, part = 1 } = asked;
  const isPart = (member: Member) => asked.part === undefined || (member.part ?? 1) === part;
  const fits = asked.isFinal
    ? members.filter((member) => member.isFinal && isPart(member))
    : season !== undefined
      ? members.filter((member) => (member.season === season || (season === 1 && member.season === undefined && !member.isFinal)) && isPart(member))
      : [...members.filter((member) => member.part === part), ...members.filter((member) => member.part === undefined && member.season === part)];
  const isOnlySaid = season === undefined && !asked.isFinal;
  // Of a first season the earliest series is meant; otherwise the name decides.
  const byName = (a: Member, b: Member) => (season === 1 ? 0 : b.similarity - a.similarity);
  return isOnlySaid ? fits : fits.toSorted((a, b) => Number(b.isSeries) - Number(a.isSeries) || byName(a, b) || (a.part ?? 1) - (b.part ?? 1) || a.started - b.started);
}

/** The series in the order in which they began, second parts left out. */
function counted({ season, part }: Ordinal, members: readonly Member[]): Member[] {
  const number = season ?? part;
  if (number === undefined || (season !== undefined && (part ?? 1) > 1)) return [];
  const series = members.filter((member) => member.isSeries && member.started < Infinity && (member.part ?? 1) === 1);
  const one = series.toSorted((a, b) => a.started - b.started)[number - 1];
  return one && (one.season ?? number) === number ? [one] : [];
}

/** When the best has only some words of the query, the best that has them all in one title: "進撃の巨人 完結編". */
function namedWhole(query: string, members: readonly Member[], ranked: readonly Entry[]): string | undefined {
  const [hasAll, ids] = [hasAllWords(query), new Set(members.map(({ id }) => id))];
  return hasAll(ranked[0]!.titles) ? undefined : ranked.find(({ id, titles }) => ids.has(id) && hasAll(titles))?.id;
}

/** When the best is a later one, the best of those that are not, unless the later one is called so more exactly: by just this, or with all its words. */
function firstOf(query: string, members: readonly Member[], ranked: readonly Entry[]): string | undefined {
  const isLater = ({ season = 1, part = 1, isFinal }: Member) => season > 1 || part > 1 || isFinal === true;
  const leading = members.find(({ id }) => id === ranked[0]!.id);
  if (!leading || !isLater(leading)) return undefined;
  const first = members.find((member) => !isLater(member) && member.isSeries);
  const [match, hasAll] = [matchTitle(query), hasAllWords(query)];
  const exactness = (member: Member) => {
    const { titles } = ranked.find(({ id }) => id === member.id)!;
    return Number(match(titles).similarity === 1) + Number(hasAll(titles));
  };
  return first && exactness(first) >= exactness(leading) ? first.id : undefined;
}
