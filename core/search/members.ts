import type { Anime } from '#proto/anime';
import { draftsOfMembers } from './drafts.ts';
import type { Descriptions } from './domain/description.ts';
import { animeIdsOf, type Point, type PointState, type Removal } from './domain/point.ts';
import type { Store } from './store.ts';

/** What becomes of the characters and episodes of the anime that a batch is about. */
export interface MemberPlan {
  readonly write: readonly Point[];
  readonly remove: readonly Removal[];
}

/** More than any anime has characters and episodes; a query may not be without a limit. */
const ALL = 100_000;

/**
 * Plans the points of characters and episodes. They have no change events of their own: whoever writes their anime
 * writes them first, so that after a crash between the two the anime's event does it again. Their versions count the
 * writes, because one character may be in several anime, whose versions do not compare.
 *
 * @param records the anime as the catalog has them now
 * @param gone anime that the catalog no longer has
 */
export async function planMembers(
  store: Store,
  records: readonly Anime[],
  gone: readonly string[],
  descriptions: Descriptions,
): Promise<MemberPlan> {
  const touched = new Set([...records.map(({ id }) => id), ...gone]);
  const wanted = mergeById(records.flatMap((record) => draftsOfMembers(record, descriptions)));
  const held = await heldBy(store, [...touched]);
  const states = await store.states([...new Set([...wanted.keys(), ...held])]);
  const write = [...wanted.values()].map((draft) => joined(draft, states.get(draft.id), touched));
  const left = held.filter((id) => !wanted.has(id));
  const shared = left.filter((id) => animeOf(states.get(id)).some((anime) => !touched.has(anime)));
  return {
    write: [...write, ...(await withdrawn(store, shared, touched))],
    remove: left.filter((id) => !shared.includes(id)).map((id) => ({ id, version: after(states.get(id)) })),
  };
}

/** The same character in two anime of the batch is one point of both. */
function mergeById(drafts: readonly Point[]): Map<string, Point> {
  const merged = new Map<string, Point>();
  for (const draft of drafts) {
    const known = merged.get(draft.id);
    const animeIds = [...new Set([...animeIdsOf(known?.payload ?? {}), ...animeIdsOf(draft.payload)])];
    merged.set(draft.id, { ...draft, payload: { ...draft.payload, anime_ids: animeIds } });
  }
  return merged;
}

async function heldBy(store: Store, animeIds: readonly string[]): Promise<string[]> {
  const filter = { key: 'anime_ids', in: animeIds };
  const lists = await Promise.all(
    (['CHARACTER', 'EPISODE'] as const).map((entity) => store.list({ entity, afterId: '', limit: ALL, filter })),
  );
  return lists.flat().map(({ id }) => id);
}

/** Belongs to the anime of the draft and to those it was in before, but for the touched ones, which say anew. */
function joined(draft: Point, state: PointState | undefined, touched: ReadonlySet<string>): Point {
  const others = animeOf(state).filter((id) => !touched.has(id));
  const animeIds = [...new Set([...others, ...animeIdsOf(draft.payload)])].sort();
  return { ...draft, version: after(state), payload: { ...draft.payload, anime_ids: animeIds } };
}

/** Left the touched anime but is still in others. */
async function withdrawn(store: Store, ids: readonly string[], touched: ReadonlySet<string>): Promise<Point[]> {
  if (ids.length === 0) return [];
  const points = await store.getMany(ids);
  return [...points.values()].map((point) => {
    const animeIds = animeIdsOf(point.payload).filter((id) => !touched.has(id));
    return { ...point, version: point.version + 1n, payload: { ...point.payload, anime_ids: animeIds } };
  });
}

const animeOf = (state: PointState | undefined) => (state?.kind === 'present' ? state.animeIds : []);
const after = (state: PointState | undefined) => (state?.version ?? 0n) + 1n;
