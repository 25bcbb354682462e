import { log } from '../log.ts';
import { SWITCH_MAX_AGE_MS, SWITCH_OLD_MS } from './limits.ts';

/** As the SDL has it. */
export type LlmMode = 'AUTO' | 'OFF';

export interface SwitchState {
  readonly mode: LlmMode;
  /** Milliseconds since 1970; null while nobody has used it. */
  readonly changedAt: number | null;
}

/** The operator's switch: one for all isolates. */
export interface LlmSwitch {
  /** Null while nobody has used it. */
  read(): Promise<SwitchState | null>;
  set(mode: LlmMode): Promise<SwitchState>;
}

/** What is needed of a Durable Object's storage. */
export interface KeyedStorage {
  get(key: string): Promise<SwitchState | undefined>;
  put(key: string, state: SwitchState): Promise<void>;
}

/** The switch in a Durable Object's storage: it survives restarts, and is consistent the world over, which KV is not. */
export function storedSwitch(storage: KeyedStorage, now: () => number = Date.now): LlmSwitch {
  return {
    read: async () => (await storage.get('state')) ?? null,
    async set(mode) {
      const state = { mode, changedAt: now() };
      await storage.put('state', state);
      return state;
    },
  };
}

type WaitUntil = (work: Promise<unknown>) => void;

/** One isolate's memo of the switch. When it cannot be read for longer than the memo holds, it counts as OFF. */
export class SwitchMemo {
  readonly #source: LlmSwitch;
  readonly #initial: SwitchState;
  readonly #now: () => number;
  #state: SwitchState;
  #readAt = -Infinity;
  #reading: Promise<void> | undefined;

  /** @param initial how it stands until it is first used */
  constructor(source: LlmSwitch, initial: LlmMode, now: () => number) {
    this.#source = source;
    this.#initial = { mode: initial, changedAt: null };
    this.#state = this.#initial;
    this.#now = now;
  }

  /** A promise only when it has to be read. */
  state(waitUntil: WaitUntil): SwitchState | Promise<SwitchState> {
    const age = this.#now() - this.#readAt;
    if (age < SWITCH_OLD_MS) return this.#state;
    const reading = this.#read(waitUntil);
    if (age < SWITCH_MAX_AGE_MS) return this.#state;
    const off = (error: unknown): SwitchState => {
      log('warn', 'the operator’s switch cannot be read, so it counts as OFF', { error });
      return { mode: 'OFF', changedAt: this.#state.changedAt };
    };
    return reading.then(() => this.#state, off);
  }

  /** Undefined when it would have to be read first. */
  get recent(): LlmMode | undefined {
    return this.#now() - this.#readAt < SWITCH_OLD_MS ? this.#state.mode : undefined;
  }

  async set(mode: LlmMode): Promise<SwitchState> {
    const asked = this.#now();
    this.#learn(await this.#source.set(mode), asked);
    return this.#state;
  }

  #read(waitUntil: WaitUntil): Promise<void> {
    if (this.#reading) return this.#reading;
    const asked = this.#now();
    const reading = this.#source
      .read()
      .then((state) => this.#learn(state ?? this.#initial, asked))
      .finally(() => (this.#reading = undefined));
    this.#reading = reading;
    waitUntil(reading.catch(() => undefined));
    return reading;
  }

  /** @param readAt when it was asked for: a reading that began before another's end must not undo it */
  #learn(state: SwitchState, readAt: number): void {
    if (readAt < this.#readAt || (state.changedAt ?? 0) < (this.#state.changedAt ?? 0)) return;
    this.#state = state;
    this.#readAt = readAt;
  }
}

/** A switch that is nowhere kept: it stands as configured and cannot be used. */
export const fixedSwitch: LlmSwitch = {
  read: async () => null,
  set: () => Promise.reject(new Error('LLM_SWITCH is not bound')),
};
