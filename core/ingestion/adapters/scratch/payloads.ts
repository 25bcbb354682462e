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

/** The payloads of these anime in order, a few at a time. One that breaks the contract's rules becomes a reject. */
export function* payloads(store: WorkStore, groups: number): Generator<Payload[]> {
  for (let from = 1; from <= groups; from += CHUNK) {
    const to = Math.min(groups, from + CHUNK - 1);
    const parts = new Map<number, Uint8Array[]>();
    for (const { grp, body } of store.each<{ grp: number; body: Uint8Array }>('select grp, body from merged where grp between ? and ? order by grp, stage', from, to)) {
      parts.set(grp, [...(parts.get(grp) ?? []), body]);
    }
    yield [...parts].flatMap(([group, bodies]) => checked(store, group, assemble(bodies)));
  }
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
