import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { replaceFile } from '#platform/files';
import { Failure } from '../failure.ts';

const stored = z.object({ day: z.iso.date(), tokens: z.number().int().nonnegative() });
type Stored = z.infer<typeof stored>;

/**
 * Tokens spent on this UTC day, kept in a file, so that a restart does not start the day again.
 *
 * A call is booked at its upper bound before it is made and corrected afterwards: what crashes or times out in
 * between was paid for and stays booked.
 */
export class DailySpend {
  readonly #file: string;
  readonly #now: () => number;
  #spent: Stored;
  readonly cap: number;

  /**
   * @param file JSON; created when absent
   * @param cap tokens a day
   * @param now milliseconds since 1970
   */
  constructor(file: string, cap: number, now: () => number) {
    this.#file = file;
    this.#now = now;
    this.cap = cap;
    this.#spent = readStored(file) ?? { day: this.#today(), tokens: 0 };
  }

  get tokensToday(): number {
    return this.#spent.day === this.#today() ? this.#spent.tokens : 0;
  }

  /** When the day's count starts again, in milliseconds since 1970. */
  get resetsAt(): number {
    return Date.parse(this.#today()) + 86_400_000;
  }

  /**
   * Books an upper bound and returns how to correct it to what was really spent.
   *
   * @throws Failure AGENT_LIMITED when it does not fit into the day any more
   */
  book(most: number): (spent: number) => void {
    const day = this.#today();
    if (this.tokensToday + most > this.cap) {
      const retryAfterMs = this.resetsAt - this.#now();
      throw new Failure('AGENT_LIMITED', `the day's ${this.cap} tokens are spent`, { retryAfterMs });
    }
    this.#keep({ day, tokens: this.tokensToday + most });
    return (spent) => {
      // A call over midnight stays with the day on which it was made.
      if (this.#spent.day === day) this.#keep({ day, tokens: this.#spent.tokens - most + spent });
    };
  }

  #keep(spent: Stored): void {
    this.#spent = spent;
    replaceFile(this.#file, JSON.stringify(spent));
  }

  #today(): string {
    return new Date(this.#now()).toISOString().slice(0, 10);
  }
}

/** @throws Error when the file is there and is not ours: a broken count must not become an empty one */
function readStored(file: string): Stored | undefined {
  try {
    return stored.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(`${file}: not a count of tokens`, { cause: error });
  }
}
