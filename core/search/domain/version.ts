interface Versioned {
  readonly id: string;
  readonly version: bigint;
}

/** The version guard: only what is newer than the index may change it, a tombstone included. */
export function isNewer(
  candidate: { readonly version: bigint },
  known: { readonly version: bigint } | undefined,
): boolean {
  return !known || candidate.version > known.version;
}

/** The newest of each id, in the order in which the ids first appear. */
export function newestOfEach<Item extends Versioned>(items: readonly Item[]): Item[] {
  const newest = new Map<string, Item>();
  for (const item of items) {
    if (isNewer(item, newest.get(item.id))) newest.set(item.id, item);
  }
  return [...newest.values()];
}
