import { Source } from '#proto/common';
import { authorityOf, whyApart, type MatchFeatures } from '../../domain/evidence.ts';
import { Grouping, platforms } from '../../domain/group.ts';
import { matchFeaturesReader } from './match-features.ts';
import type { WorkStore } from './store.ts';

interface RefRow {
  readonly platform: number;
  readonly id: string;
  readonly record: number;
}

const refsInOrder = `
  select ref.platform, ref.id, ref.record from ref join record on record.id = ref.record order by ref.platform, ref.id, record.key`;

/** Newer platforms than this code knows share the last bit. */
const bitOf = (platform: number) => Math.min(platform, 30);
/** A platform's name by its rank. */
const nameOf = (rank: number): string => platforms[rank] ?? Source[rank - platforms.length] ?? String(rank);

/** Which records are one anime so far, and what was decided on the way. Records are named by their place in canonical order. */
export class RecordGroups {
  readonly grouping: Grouping;
  readonly inOrder: Int32Array;
  readonly #store: WorkStore;
  readonly #places: Int32Array;
  readonly #features: (record: number) => MatchFeatures;
  /** Of ids that several anime claim: the place of the record that has it. */
  readonly #owners = new Map<string, number>();

  constructor(store: WorkStore, places: Int32Array, inOrder: Int32Array) {
    this.#store = store;
    this.#places = places;
    this.inOrder = inOrder;
    this.grouping = new Grouping(inOrder.length);
    this.#features = matchFeaturesReader(store);
  }

  features(place: number): MatchFeatures {
    return this.#features(this.inOrder[place] ?? 0);
  }

  joinByIds(): void {
    for (const { platform, record } of this.#store.each<RefRow>('select platform, id, record from ref')) this.grouping.claim(this.#places[record] ?? 0, bitOf(platform));
    for (const { platform, id, holders } of this.claims()) if (holders.length > 1) this.#joinHolders(platform, id, holders);
  }

  /** Each outside id with the records that have it, in canonical order. */
  *claims(): Generator<{ readonly platform: number; readonly id: string; readonly holders: readonly number[] }> {
    let claim: { platform: number; id: string; holders: number[] } | undefined;
    for (const { platform, id, record } of this.#store.each<RefRow>(refsInOrder)) {
      if (claim?.platform !== platform || claim.id !== id) {
        if (claim) yield claim;
        claim = { platform, id, holders: [] };
      }
      claim.holders.push(this.#places[record] ?? 0);
    }
    if (claim) yield claim;
  }

  /** The record whose anime an id leads to. */
  ownerOf(platform: number, id: string, holders: readonly number[]): number {
    return this.#owners.get(`${platform}:${id}`) ?? holders[0] ?? 0;
  }

  /** Writes a decision down, with its reason. */
  note(verdict: 'joined' | 'apart', place: number, other: number, why: string): void {
    this.#store.run('insert into decision (verdict, record, other, why) values (?, ?, ?, ?)', verdict, this.inOrder[place] ?? 0, this.inOrder[other] ?? 0, why);
  }

  /** Each holder joins the first of the others that nothing tells it from; the id goes to those whose word on it counts most. */
  #joinHolders(platform: number, id: string, holders: readonly number[]): void {
    const name = `${nameOf(platform)}:${id}`;
    const heads: number[] = [];
    for (const holder of holders) {
      const reasons: [head: number, why: string][] = [];
      const home = heads.find((head) => {
        if (this.grouping.find(head) === this.grouping.find(holder)) return true;
        const why = this.grouping.join(head, holder, bitOf(platform), this.#whySetsApart);
        if (why === undefined) this.note('joined', head, holder, `both are ${name}`);
        else reasons.push([head, why]);
        return why === undefined;
      });
      if (home === undefined) {
        heads.push(holder);
        for (const [head, why] of reasons) this.note('apart', head, holder, `both name ${name}, but ${why}`);
      }
    }
    if (heads.length > 1) this.#owners.set(`${platform}:${id}`, this.#surest(nameOf(platform), holders));
  }

  readonly #whySetsApart = (ours: readonly number[], theirs: readonly number[]): string | undefined => {
    for (const our of ours) {
      for (const their of theirs) {
        const why = whyApart(this.features(our), this.features(their));
        if (why !== undefined) return why;
      }
    }
    return undefined;
  };

  #surest(platform: string, holders: readonly number[]): number {
    const authority = (holder: number) => authorityOf(this.features(holder).source, platform);
    return holders.reduce((best, holder) => (authority(holder) > authority(best) ? holder : best));
  }
}
