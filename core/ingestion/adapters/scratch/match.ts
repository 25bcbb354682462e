import { compare, keysOf, type DuplicateCandidate } from '../../domain/duplicates.ts';
import { differingParts } from '../../domain/normalise/parts.ts';
import type { MatchFeatures } from '../../domain/evidence.ts';
import type { RecordGroups } from './record-groups.ts';
import type { WorkStore } from './store.ts';

/** From here on titles are enough: the same title, year and format, and nothing that is known against it. */
const SURE = 0.9;
/** Under more anime than this a title is a word like "special" and says nothing. */
const COMMON = 5;
/** MyAnimeList's place among the platforms, the finest. */
const FINEST = 1;

/**
 * Joins anime that share no id by their titles, for those that the finest platform does not know: a source without its ids
 * would otherwise make a second record of each. Only what different sources say of the same title, year and format, where
 * no platform has both under different ids and one alone could be meant.
 */
export function matchTitles(store: WorkStore, groups: RecordGroups): void {
  if (store.count('select count(distinct source) as count from record') < 2) return;
  const masks = ownedPlatforms(groups);
  const roots = [...new Set(Array.from({ length: masks.length }, (_none, place) => place).filter((place) => groups.grouping.find(place) === place))];
  const orphans = new Set(roots.filter((root) => !((masks[root] ?? 0) & FINEST)));
  if (orphans.size === 0) return;
  store.run('delete from orphan_title');
  for (const orphan of orphans) for (const key of keysOf(outlineOf(groups, orphan))) store.run('insert or ignore into orphan_title values (?, ?)', key, orphan);
  const partners = new Map<number, Set<number>>();
  const add = (a: number, b: number) => void (partners.get(a) ?? partners.set(a, new Set()).get(a)!).add(b);
  for (const root of roots) {
    for (const key of keysOf(outlineOf(groups, root))) {
      const found = store.all<{ record: number }>('select record from orphan_title where key = ? limit ?', key, COMMON + 1);
      if (found.length > COMMON) continue;
      for (const { record: orphan } of found) {
        if (orphan === root || !mayBeOne(groups, masks, orphan, root)) continue;
        add(orphan, root);
        add(root, orphan);
      }
    }
  }
  for (const [orphan, found] of [...partners].sort(([a], [b]) => a - b)) {
    const [other] = found;
    if (other === undefined || found.size > 1 || partners.get(other)?.size !== 1 || other < orphan) continue;
    const evidence = compare(outlineOf(groups, orphan), outlineOf(groups, other))?.evidence.join(', ') ?? '';
    groups.grouping.unite(orphan, other);
    groups.note('joined', orphan, other, evidence);
  }
}

/** Of each set, at its root: bit n when an id of the n-th platform leads to it. */
function ownedPlatforms(groups: RecordGroups): Int32Array {
  const masks = new Int32Array(groups.inOrder.length);
  for (const { platform, id, holders } of groups.claims()) {
    const root = groups.grouping.find(groups.ownerOf(platform, id, holders));
    masks[root] = (masks[root] ?? 0) | (1 << Math.min(platform, 30));
  }
  return masks;
}

function mayBeOne(groups: RecordGroups, masks: Int32Array, a: number, b: number): boolean {
  if ((masks[a] ?? 0) & (masks[b] ?? 0)) return false;
  const [ours, theirs] = [featuresOf(groups, a), featuresOf(groups, b)];
  if (ours.some(({ source }) => theirs.some((other) => other.source === source))) return false;
  if (differingParts(ours.flatMap(({ mainTitles }) => mainTitles), theirs.flatMap(({ mainTitles }) => mainTitles))) return false;
  return (compare(outlineOf(groups, a), outlineOf(groups, b))?.score ?? 0) >= SURE;
}

const featuresOf = (groups: RecordGroups, place: number): MatchFeatures[] => groups.grouping.members(place).map((member) => groups.features(member));

/** What all records of a set say together; platforms are told apart by their masks, so no ids are compared here. */
function outlineOf(groups: RecordGroups, place: number): DuplicateCandidate {
  const features = featuresOf(groups, place);
  const first = <T>(of: (feature: MatchFeatures) => T | undefined) => features.map(of).find(Boolean);
  return {
    ids: [],
    sources: features.map(({ source }) => source),
    titles: features.flatMap(({ mainTitles, synonyms }) => [...mainTitles, ...synonyms]),
    format: features.map(({ format }) => format).find((format) => format !== 'UNSPECIFIED') ?? 'UNSPECIFIED',
    year: first(({ year }) => year) ?? 0,
    episodes: first(({ episodes }) => episodes),
  };
}
