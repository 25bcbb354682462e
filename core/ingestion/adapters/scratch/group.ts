import { RecordGroups } from './record-groups.ts';
import { matchTitles } from './match.ts';
import type { WorkStore } from './store.ts';

/**
 * Finds which records are one anime and writes it down, with the reasons: ids first, then titles. In memory it holds some
 * twenty-four bytes for each record, whatever their size.
 *
 * @returns how many anime there are
 */
export function groupRecords(store: WorkStore): number {
  // Filled one by one: Int32Array.from would hold every row before it took the ids out.
  const inOrder = new Int32Array(store.count('select count(*) as count from record'));
  const places = new Int32Array(store.count('select coalesce(max(id), 0) as count from record') + 1);
  let place = 0;
  for (const { id } of store.each<{ id: number }>('select id from record order by key')) {
    places[id] = place;
    inOrder[place++] = id;
  }
  return store.transaction(() => {
    const groups = new RecordGroups(store, places, inOrder);
    groups.joinByIds();
    matchTitles(store, groups);
    return writeDown(store, groups);
  });
}

/** Groups are numbered in the order of their first record. */
function writeDown(store: WorkStore, groups: RecordGroups): number {
  const { grouping, inOrder } = groups;
  const numbers = new Int32Array(inOrder.length);
  let count = 0;
  for (let place = 0; place < inOrder.length; place++) {
    const root = grouping.find(place);
    if (root === place) numbers[place] = ++count;
    store.run('insert into member values (?, ?, ?)', numbers[root] ?? 0, place, inOrder[place] ?? 0);
  }
  for (const { platform, id, holders } of groups.claims()) {
    store.run('insert into owner values (?, ?, ?)', platform, id, numbers[grouping.find(groups.ownerOf(platform, id, holders))] ?? 0);
  }
  store.setMeta('groups', String(count));
  return count;
}
