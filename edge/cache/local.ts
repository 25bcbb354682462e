import { LIMITS } from '../guard/limits.ts';
import { log } from '../log.ts';
import { Lru } from '../operation/lru.ts';
import { Collapsing } from './collapsing.ts';
import type { AnswerCache, Fill, Outcome, Served, AnswerRequest } from './port.ts';
import type { PurgeMemo } from './purge-memo.ts';
import { secondsOfUse, sha256, type Entry, type Store } from './store.ts';

/** Characters of answers that an isolate keeps, of the 128 MB that it has. */
const MEMORY = 16_000_000;

/** A background refresh may take this long. */
const BACKGROUND_MS = LIMITS.executionMs;

export interface LocalOptions {
  readonly purges: PurgeMemo;
  /** Beyond this isolate; absent where it is the only one. */
  readonly store?: Store | undefined;
  readonly now: () => number;
}

/** What is found for a key: an entry that no purge has touched, and its age in seconds. */
interface Found {
  readonly entry: Entry;
  readonly age: number;
}

/**
 * Keeps answers in the isolate's memory and behind it in a store, and drops them by a log of purges that all isolates
 * share. An entry remembers where the log stood before its making began: one whose making a purge overtook is dead
 * when it is born, so no purge needs repeating. It outlives deployments only in the store; the version is in the key.
 */
export class LocalCache implements AnswerCache {
  readonly #options: LocalOptions;
  readonly #memory = new Lru<Entry>(MEMORY);
  /** What was last recalled of an entry: within one second it is the same. */
  readonly #recalled = new WeakMap<Entry, Served>();
  readonly #fills = new Collapsing<Served>();

  constructor(options: LocalOptions) {
    this.#options = options;
  }

  purge(tags: readonly string[]): Promise<void> {
    return this.#options.purges.append(tags);
  }

  recall(key: string): Served | undefined {
    if (!this.#options.purges.isRecent) return undefined;
    const known = this.#inMemory(key);
    if (!known || known.age >= known.entry.lifetime.maxAge) return undefined;
    const last = this.#recalled.get(known.entry);
    if (last?.age === known.age) return last;
    const recalled = served(known.entry, known.age, 'fresh');
    this.#recalled.set(known.entry, recalled);
    return recalled;
  }

  async serve(visit: AnswerRequest, fill: Fill): Promise<Served> {
    const position = await this.#position(visit);
    if (position === undefined) return bypass(await fill(visit.signal));
    const known = this.#inMemory(visit.operation.key);
    return (known && this.#asIs(known, visit, fill, position)) ?? this.#slowly(visit, fill, position);
  }

  /** Undefined when the log cannot be reached: then nothing that is kept is trusted. */
  async #position({ waitUntil, traceparent }: AnswerRequest): Promise<number | undefined> {
    try {
      return await this.#options.purges.position(waitUntil);
    } catch (error) {
      log('warn', 'the log of purges cannot be reached', { traceparent, error });
      return undefined;
    }
  }

  /** What needs no waiting: a fresh entry, or a stale one that is refreshed in the background. */
  #asIs({ entry, age }: Found, visit: AnswerRequest, fill: Fill, position: number): Served | undefined {
    const { maxAge, staleWhileRevalidate } = entry.lifetime;
    if (age < maxAge) return served(entry, age, 'fresh');
    if (age >= maxAge + staleWhileRevalidate) return undefined;
    const { key } = visit.operation;
    if (!this.#fills.has(key)) {
      const late = AbortSignal.timeout(BACKGROUND_MS);
      const work = this.#fills.join(key, late, (signal) => this.#make(visit, fill, position, signal));
      visit.waitUntil(work.catch(() => undefined));
    }
    return served(entry, age, 'stale-while-revalidate');
  }

  async #slowly(visit: AnswerRequest, fill: Fill, position: number): Promise<Served> {
    const { key } = visit.operation;
    const joined = this.#fills.has(key);
    const made = this.#fills.join(key, visit.signal, async (signal) => {
      const stored = await this.#inStore(visit);
      const asIs = stored && this.#asIs(stored, { ...visit, waitUntil: () => undefined }, fill, position);
      return asIs ?? this.#make(visit, fill, position, signal);
    });
    // It goes on for those who joined when the first of them has been answered, or has left.
    if (!joined) visit.waitUntil(made.catch(() => undefined));
    const result = await made;
    if (!joined) return result;
    // A purge may have come between the making and the joining.
    const known = this.#inMemory(key);
    if (result.source === 'made' && !known) return this.#make(visit, fill, position, visit.signal);
    return { ...result, collapsed: true };
  }

  async #make(visit: AnswerRequest, fill: Fill, position: number, signal: AbortSignal): Promise<Served> {
    const { key } = visit.operation;
    const before = this.#inMemory(key);
    const outcome = await this.#attempt(visit, fill, signal, before);
    if (outcome.status === 503 && before && before.age < secondsOfError(before.entry)) {
      return served(before.entry, before.age, 'stale-if-error');
    }
    if (!outcome.lifetime || outcome.status !== 200) return bypass(outcome);
    const { shownStatus, body, tags, lifetime, detail } = outcome;
    const digest = (await sha256(body)).slice(0, 32);
    const entry: Entry = { shownStatus, body, tags, lifetime, detail, digest, madeAt: this.#options.now(), position };
    this.#memory.set(key, entry, body.length + key.length);
    const storing = this.#options.store?.put(key, entry);
    if (storing) visit.waitUntil(storing.catch((error: unknown) => log('warn', 'an answer was not stored', { traceparent: visit.traceparent, error })));
    return served(entry, 0, before ? 'made-anew' : 'made');
  }

  async #attempt({ traceparent }: AnswerRequest, fill: Fill, signal: AbortSignal, before: Found | undefined): Promise<Outcome> {
    try {
      return await fill(signal);
    } catch (error) {
      if (!before) throw error;
      log('warn', 'a stale answer could not be refreshed', { traceparent, error });
      return { status: 503, body: '', lifetime: null, tags: [] };
    }
  }

  #inMemory(key: string): Found | undefined {
    const entry = this.#memory.get(key);
    const found = entry && this.#judge(entry);
    if (entry && !found) this.#memory.delete(key);
    return found;
  }

  async #inStore({ operation: { key }, traceparent }: AnswerRequest): Promise<Found | undefined> {
    try {
      const entry = await this.#options.store?.get(key);
      const found = entry && this.#judge(entry);
      if (found) this.#memory.set(key, found.entry, found.entry.body.length + key.length);
      return found;
    } catch (error) {
      log('warn', 'the store of answers did not answer', { traceparent, error });
      return undefined;
    }
  }

  #judge(entry: Entry): Found | undefined {
    const age = Math.floor((this.#options.now() - entry.madeAt) / 1000);
    const useless = age >= secondsOfUse(entry.lifetime) || this.#options.purges.isPurged(entry.tags, entry.position);
    return useless ? undefined : { entry, age };
  }
}

const secondsOfError = ({ lifetime }: Entry): number => lifetime.maxAge + lifetime.staleIfError;

function served({ shownStatus, body, digest, lifetime, detail }: Entry, age: number, source: Served['source']): Served {
  return { status: 200, shownStatus, body, digest, age, ttl: lifetime.maxAge - age, source, detail };
}

function bypass({ status, shownStatus, body, detail }: Outcome): Served {
  return { status, shownStatus, body, age: 0, source: 'bypass', detail };
}
