import type { Committed, Ref } from './record.ts';

/** Which anime an event is about. */
export type Identity =
  | { readonly kind: 'new' }
  | { readonly kind: 'known'; readonly anime: Committed }
  /** Its ids point at several: never merged silently. */
  | { readonly kind: 'ambiguous'; readonly anime: readonly Committed[] };

/**
 * The anime that are being decided on in one transaction: what was loaded, and what earlier events of the same
 * batch made of it.
 */
export class Workspace {
  readonly #byId = new Map<string, Committed>();
  readonly #idByRef = new Map<Ref, string>();
  readonly #targets = new Map<Ref, string>();

  /** Adds an anime, or replaces its state; `refs` are the outside ids that lead to it. */
  put(anime: Committed, refs: readonly Ref[]): void {
    this.#byId.set(anime.id, anime);
    for (const ref of refs) this.#idByRef.set(ref, anime.id);
  }

  /** @param exactly the anime that is named, and not the one that it was merged into */
  identify(animeId: string, refs: readonly Ref[], exactly = false): Identity {
    const named = exactly ? this.#byId.get(animeId) : this.#standing(animeId);
    if (named) return { kind: 'known', anime: named };
    const ids = new Set(refs.flatMap((ref) => this.#idByRef.get(ref) ?? []));
    const anime = [...ids].flatMap((id) => this.#byId.get(id) ?? []);
    const [only] = anime;
    if (!only) return { kind: 'new' };
    return anime.length === 1 ? { kind: 'known', anime: only } : { kind: 'ambiguous', anime };
  }

  /** The anime that answers for an id: itself, or what it was merged into in the end. */
  #standing(id: string): Committed | undefined {
    let anime = this.#byId.get(id);
    while (anime?.merge) anime = this.#byId.get(anime.merge.into);
    return anime;
  }

  get(id: string): Committed | undefined {
    return this.#byId.get(id);
  }

  /** The anime that an outside id belongs to. */
  ownerOf(ref: Ref): string | undefined {
    return this.#idByRef.get(ref);
  }

  /** Remembers where outside ids lead of anime that are not decided on themselves. */
  putTarget(ref: Ref, id: string): void {
    this.#targets.set(ref, id);
  }

  /** The anime that an outside id leads to, whether it is decided on here or not. */
  targetOf(ref: Ref): string | undefined {
    return this.#idByRef.get(ref) ?? this.#targets.get(ref);
  }

  /** All that are here. */
  all(): Committed[] {
    return [...this.#byId.values()];
  }

  /** Of these, the outside ids that lead nowhere yet. */
  unknown(refs: readonly Ref[]): Ref[] {
    return [...new Set(refs)].filter((ref) => !this.#idByRef.has(ref));
  }
}
