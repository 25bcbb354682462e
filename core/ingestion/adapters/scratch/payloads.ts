import type { Anime } from '#proto/anime';
import { assemble, faultsOf, hashOf, titleOf } from '../records.ts';
import { withoutFaults } from '../tolerant.ts';
import type { WorkStore } from './store.ts';

/** One anime, merged, checked, ready to be published. */
export interface Payload {
  /** Its number in the store. */
  readonly group: number;
  readonly anime: Anime;
  /** SHA-256 of its wire form, hex. */
  readonly hash: string;
}

/** Anime at once: large records are several megabytes each. */
const CHUNK = 100;

const partsOfChunk = 'select grp, body from merged where grp in (select value from json_each(?)) order by grp, stage';

/** The payloads of these anime, a few at a time, the best known first. One that breaks the contract's rules becomes a reject. */
export function* payloads(store: WorkStore, groups: number): Generator<Payload[]> {
  const order = bestKnownFirst(store, groups);
  for (let from = 0; from < order.length; from += CHUNK) {
    const chunk = order.subarray(from, from + CHUNK);
    const parts = new Map<number, Uint8Array[]>();
    for (const { grp, body } of store.each<{ grp: number; body: Uint8Array }>(partsOfChunk, JSON.stringify([...chunk]))) {
      parts.set(grp, [...(parts.get(grp) ?? []), body]);
    }
    yield [...chunk].flatMap((group) => (parts.has(group) ? checked(store, group, assemble(parts.get(group)!)) : []));
  }
}

/** What a source judges to be known, then the others in their order: a first load is worth asking long before its end. */
function bestKnownFirst(store: WorkStore, groups: number): Int32Array {
  const order = new Int32Array(groups);
  let place = 0;
  for (const { grp } of store.each<{ grp: number }>('select grp from member join record on record.id = member.record group by grp order by max(fame) desc, grp')) order[place++] = grp;
  return order;
}

function checked(store: WorkStore, group: number, assembled: Anime): Payload[] {
  // Ids that complete an anime were given by a list, and no record that the anime has was found to be the one.
  if (store.count('select count(*) as count from member join record on record.id = member.record where grp = ? and not completes', group) === 0) return [];
  const { anime, fieldErrors } = withoutFaults(assembled);
  const faults = faultsOf(anime);
  if (faults.length === 0 && fieldErrors.length === 0) return [{ group, anime, hash: hashOf(anime) }];
  const [first] = store.all<{ source: string; place: string }>(
    'select record.source, record.place from member join record on record.id = member.record where grp = ? order by member.place limit 1', group,
  );
  const about = { source: first?.source ?? '', place: first?.place ?? '', title: titleOf(anime) };
  for (const fieldError of fieldErrors) store.reject({ ...about, ...fieldError, kept: faults.length === 0 });
  for (const fault of faults) store.reject({ ...about, ...fault, kept: false });
  return faults.length === 0 ? [{ group, anime, hash: hashOf(anime) }] : [];
}
