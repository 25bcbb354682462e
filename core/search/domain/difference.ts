interface Versioned {
  readonly id: string;
  readonly version: bigint;
}

/** Where the index differs from the catalog, ids in order. */
export interface Difference {
  /** In the catalog, not in the index. */
  readonly missing: readonly string[];
  /** In both, with different versions. */
  readonly stale: readonly string[];
  /** In the index, not in the catalog. */
  readonly orphaned: readonly string[];
}

/** Compares what the catalog has with what the index has. */
export function differenceOf(catalog: Iterable<Versioned>, index: Iterable<Versioned>): Difference {
  const points = new Map([...index].map(({ id, version }) => [id, version]));
  const missing: string[] = [];
  const stale: string[] = [];
  for (const { id, version } of catalog) {
    const known = points.get(id);
    if (known === undefined) missing.push(id);
    else if (known !== version) stale.push(id);
    points.delete(id);
  }
  return { missing: missing.sort(), stale: stale.sort(), orphaned: [...points.keys()].sort() };
}

/** What two comparisons agree on: what differs only in one of them was on its way. */
export function intersect(first: Difference, second: Difference): Difference {
  const both = (key: keyof Difference) => {
    const before = new Set([...first.missing, ...first.stale, ...first.orphaned]);
    return second[key].filter((id) => before.has(id));
  };
  return { missing: both('missing'), stale: both('stale'), orphaned: both('orphaned') };
}

export const differingIds = ({ missing, stale, orphaned }: Difference): readonly string[] => [
  ...missing,
  ...stale,
  ...orphaned,
];
