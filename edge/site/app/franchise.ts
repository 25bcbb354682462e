import type { RelationType, WatchOrderQuery } from './answers.gen.ts';

type Franchise = NonNullable<WatchOrderQuery['related']>;

/** A relation between two rows of the watch order, the earlier one first. */
export interface RelationArc {
  readonly from: number;
  readonly to: number;
  /** What the later one is to the earlier one. */
  readonly type: RelationType | null;
}

const INVERSE: Partial<Record<RelationType, RelationType>> = {
  SEQUEL: 'PREQUEL', PREQUEL: 'SEQUEL',
  PARENT_STORY: 'SIDE_STORY', SIDE_STORY: 'PARENT_STORY', SPIN_OFF: 'PARENT_STORY',
  SUMMARY: 'FULL_STORY', FULL_STORY: 'SUMMARY',
};

/**
 * Each pair of related rows once, by what the later one is to the earlier one. Sources often tell a relation from both
 * sides; the one told in reading direction is believed.
 */
export function relationArcsOf({ edges, watchOrder }: Pick<Franchise, 'edges' | 'watchOrder'>): readonly RelationArc[] {
  const rows = new Map(watchOrder.map(({ anime }, at) => [anime.id, at]));
  const ties = new Map<string, RelationArc>();
  for (const { from, to, type } of edges) {
    const [a, b] = [rows.get(from), rows.get(to)];
    if (a === undefined || b === undefined || a === b) continue;
    if (a < b) ties.set(`${a} ${b}`, { from: a, to: b, type });
    else if (!ties.has(`${b} ${a}`)) ties.set(`${b} ${a}`, { from: b, to: a, type: type && (INVERSE[type] ?? type) });
  }
  return [...ties.values()].sort((one, other) => one.from - other.from || one.to - other.to);
}

/** Of a row, the tie that says most: to what it continues, else to the nearest row above it. */
export function mainArc(ties: readonly RelationArc[], row: number): RelationArc | undefined {
  const above = ties.filter(({ to }) => to === row).sort((one, other) => other.from - one.from);
  return above.find(({ type }) => type === 'SEQUEL') ?? above[0];
}

/** An arc to the left of a line of dots: the further apart they are, the further out, never beyond `width`. */
export function arc(fromY: number, toY: number, x: number, width: number): string {
  const reach = Math.min(width, 10 + 5 * Math.sqrt((toY - fromY) / 4));
  return `M${x} ${fromY} C${x - reach * 1.3} ${fromY + reach * 0.4} ${x - reach * 1.3} ${toY - reach * 0.4} ${x} ${toY}`;
}
