import { Grouping } from '../../domain/group.ts';
import type { WorkStore } from './store.ts';

/**
 * Finds which records are one anime and writes it down. In memory it holds some twenty bytes for each record, whatever
 * their size.
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
  const grouping = joinByIds(store, places, inOrder.length);
  return store.transaction(() => writeDown(store, inOrder, places, grouping));
}

interface RefRow {
  readonly platform: number;
  readonly id: string;
  readonly record: number;
}

const refsInOrder = `
  select ref.platform, ref.id, ref.record from ref join record on record.id = ref.record order by ref.platform, ref.id, record.key`;

/** Newer platforms than this code knows share the last bit. */
const bitOf = (platform: number) => Math.min(platform, 30);

function joinByIds(store: WorkStore, places: Int32Array, size: number): Grouping {
  const grouping = new Grouping(size);
  for (const { platform, record } of store.each<RefRow>('select platform, id, record from ref')) grouping.claim(places[record] ?? 0, bitOf(platform));
  let first: RefRow | undefined;
  for (const ref of store.each<RefRow>(refsInOrder)) {
    if (first?.platform === ref.platform && first.id === ref.id) grouping.join(places[first.record] ?? 0, places[ref.record] ?? 0, bitOf(ref.platform));
    else first = ref;
  }
  return grouping;
}

/** Groups are numbered in the order of their first record. */
function writeDown(store: WorkStore, inOrder: Int32Array, places: Int32Array, grouping: Grouping): number {
  const numbers = new Int32Array(inOrder.length);
  let groups = 0;
  for (let place = 0; place < inOrder.length; place++) {
    const root = grouping.find(place);
    if (root === place) numbers[place] = ++groups;
    store.run('insert into member values (?, ?, ?)', numbers[root] ?? 0, place, inOrder[place] ?? 0);
  }
  let last = '';
  for (const { platform, id, record } of store.each<RefRow>(refsInOrder)) {
    const ref = `${platform}:${id}`;
    if (ref !== last) store.run('insert into owner values (?, ?, ?)', platform, id, numbers[grouping.find(places[record] ?? 0)] ?? 0);
    last = ref;
  }
  store.setMeta('groups', String(groups));
  return groups;
}
