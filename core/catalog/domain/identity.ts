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

  /** Adds an anime, or replaces its state; `refs` are the outside ids that lead to it. */
  put(anime: Committed, refs: readonly Ref[]): void {
    this.#byId.set(anime.id, anime);
    for (const ref of refs) this.#idByRef.set(ref, anime.id);
  }

  identify(animeId: string, refs: readonly Ref[]): Identity {
    const named = this.#byId.get(animeId);
    if (named) return { kind: 'known', anime: named };
    const ids = new Set(refs.flatMap((ref) => this.#idByRef.get(ref) ?? []));
    const anime = [...ids].flatMap((id) => this.#byId.get(id) ?? []);
    const [only] = anime;
    if (!only) return { kind: 'new' };
    return anime.length === 1 ? { kind: 'known', anime: only } : { kind: 'ambiguous', anime };
  }

  get(id: string): Committed | undefined {
    return this.#byId.get(id);
  }

  /** The anime that an outside id belongs to. */
  ownerOf(ref: Ref): string | undefined {
    return this.#idByRef.get(ref);
  }

  /** Of these, the outside ids that lead nowhere yet. */
  unknown(refs: readonly Ref[]): Ref[] {
    return [...new Set(refs)].filter((ref) => !this.#idByRef.has(ref));
  }
}
