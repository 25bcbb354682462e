import type { Airing } from './airing.ts';
import type { Memory } from './memory.ts';
import { LeadershipLost, type Leadership, type Observer } from './ports.ts';
import type { Rating } from './rating.ts';

export interface WorkerParts {
  readonly lead: Leadership;
  readonly memory: Memory;
  readonly airing: Airing;
  readonly rating: Rating;
  readonly observer: Observer;
  /** The clock, in milliseconds. It may step. */
  readonly now: () => number;
}

/** The regular work of the one instance that leads. Its two parts may run at the same time, each of them once. */
export class Worker {
  readonly #parts: WorkerParts;
  #term = 0;
  #loading: Promise<void> | undefined;

  constructor(parts: WorkerParts) {
    this.#parts = parts;
  }

  /** Asks about the episodes that are due. Never rejects. */
  trackEpisodes(): Promise<void> {
    const { airing, now } = this.#parts;
    return this.#lead('tracking episodes', () => airing.tick(now()));
  }

  /** Syncs the scores when it is time. Never rejects. */
  syncScores(): Promise<void> {
    const { rating, lead, now } = this.#parts;
    return this.#lead('syncing scores', (term) => rating.tick(now(), () => lead.term() === term));
  }

  async #lead(what: string, work: (term: number) => Promise<void>): Promise<void> {
    const term = this.#parts.lead.term();
    if (term === 0) return;
    try {
      if (term !== this.#term) await (this.#loading ??= this.#load(term));
      await work(term);
    } catch (error) {
      // Whatever was written meanwhile is read before anything else is done.
      if (error instanceof LeadershipLost) this.#term = 0;
      this.#parts.observer.failed(what, error);
    }
  }

  async #load(term: number): Promise<void> {
    try {
      await this.#parts.memory.load();
      this.#term = term;
    } finally {
      this.#loading = undefined;
    }
  }
}
