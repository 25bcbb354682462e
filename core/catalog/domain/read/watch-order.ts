/** An anime of a franchise. */
export interface Title {
  readonly id: string;
  /** The first day that it may have started, in any unit that grows; null when unknown. */
  readonly start: number | null;
  /** By name, `SPECIAL`. */
  readonly format: string;
}

/** What `to` is to `from`, by the type's name. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly type: string;
}

export interface Watch {
  readonly id: string;
  /** Can be skipped. */
  readonly optional: boolean;
}

/** The relations that hold a franchise together; the rest lead to other stories. */
export const FRANCHISE = ['SEQUEL', 'PREQUEL', 'SIDE_STORY', 'PARENT_STORY', 'SUMMARY', 'FULL_STORY', 'COMPILATION'];

const EXTRAS = new Set(['SPECIAL', 'MUSIC', 'PV', 'CM']);

/**
 * A franchise in the order to watch it in: what comes before in the story first, a side story after what it belongs
 * to, else by start. Where edges run in a circle the earliest start breaks it. Edges to titles not given are ignored.
 */
export function watchOrder(titles: readonly Title[], edges: readonly Edge[]): Watch[] {
  const ids = new Set(titles.map(({ id }) => id));
  const links = edges.filter(({ from, to }) => from !== to && ids.has(from) && ids.has(to)).flatMap(toLink);
  const optional = optionals(titles, links);
  return inOrder(titles, links).map((id) => ({ id, optional: optional.has(id) }));
}

/** `before` is to be watched first; of a side link `after` is the part that can be skipped. */
interface Link {
  readonly before: string;
  readonly after: string;
  readonly side: boolean;
}

function toLink({ from, to, type }: Edge): Link[] {
  switch (type) {
    case 'SEQUEL': return [{ before: from, after: to, side: false }];
    case 'PREQUEL': return [{ before: to, after: from, side: false }];
    case 'SIDE_STORY': case 'SUMMARY': case 'COMPILATION': return [{ before: from, after: to, side: true }];
    case 'PARENT_STORY': case 'FULL_STORY': return [{ before: to, after: from, side: true }];
    default: return [];
  }
}

/** Side stories and extras, and whole lines of sequels that hang on another line. */
function optionals(titles: readonly Title[], links: readonly Link[]): Set<string> {
  const lineOf = linesOf(titles, links.filter(({ side }) => !side));
  const sides = links.filter(({ side }) => side);
  const hanging = new Set(sides.filter(({ before, after }) => lineOf.get(before) !== lineOf.get(after)).map(({ after }) => lineOf.get(after)));
  const main = mainLine(titles, lineOf, hanging);
  const skipped = new Set(sides.filter(({ before, after }) => lineOf.get(before) === lineOf.get(after)).map(({ after }) => after));
  return new Set(titles.filter(({ id, format }) => {
    const line = lineOf.get(id);
    return (line !== main && hanging.has(line)) || skipped.has(id) || EXTRAS.has(format);
  }).map(({ id }) => id));
}

/** For each title the line of sequels that it is in, named by one of its members. */
function linesOf(titles: readonly Title[], links: readonly Link[]): Map<string, string> {
  const lineOf = new Map(titles.map(({ id }) => [id, id]));
  for (const { before, after } of links) {
    const [kept, joined] = [lineOf.get(before), lineOf.get(after)];
    if (kept === undefined || kept === joined) continue;
    for (const [id, line] of lineOf) if (line === joined) lineOf.set(id, kept);
  }
  return lineOf;
}

/** The longest of the lines that hang on no other, or of all when each hangs on another; ties go to the earliest. */
function mainLine(titles: readonly Title[], lineOf: ReadonlyMap<string, string>, hanging: ReadonlySet<string | undefined>): string | undefined {
  const length = (line: string | undefined) => titles.filter(({ id }) => lineOf.get(id) === line).length;
  const lines = [...titles].sort(byStart).map(({ id }) => lineOf.get(id));
  const free = lines.filter((line) => !hanging.has(line));
  return (free.length > 0 ? free : lines).reduce((best, line) => (length(line) > length(best) ? line : best));
}

const byStart = (a: Title, b: Title): number => (a.start ?? Infinity) - (b.start ?? Infinity) || (a.id < b.id ? -1 : 1);

/** Kahn's algorithm: of the titles with nothing left before them, the one that started first. */
function inOrder(titles: readonly Title[], links: readonly Link[]): string[] {
  const waiting = new Map(titles.map((title) => [title.id, title]));
  const order: string[] = [];
  while (waiting.size > 0) {
    const blocked = new Set(links.filter(({ before }) => waiting.has(before)).map(({ after }) => after));
    const free = [...waiting.values()].filter(({ id }) => !blocked.has(id));
    const next = [...(free.length > 0 ? free : waiting.values())].reduce((a, b) => (byStart(a, b) <= 0 ? a : b));
    waiting.delete(next.id);
    order.push(next.id);
    // A title without a start comes right after what it follows.
    for (const { before, after } of links) {
      const follower = waiting.get(after);
      if (before === next.id && follower && follower.start === null) waiting.set(after, { ...follower, start: next.start });
    }
  }
  return order;
}
