import { setTimeout as sleep } from 'node:timers/promises';
import { SingleBar, Presets } from 'cli-progress';
import type { Counts } from './counts.ts';

const LINE_EVERY_MS = 5_000;

/**
 * Shows how the records flow: a bar on a terminal, a line every few seconds elsewhere.
 *
 * @param read the counts now; a failure is taken for a service that is being started again
 * @param done whether these counts are what was waited for
 * @returns those counts, or null when the signal came first
 */
export async function showProgress(
  read: () => Promise<Counts>,
  done: (counts: Counts) => boolean,
  log: (line: string) => void,
  signal: AbortSignal,
): Promise<Counts | null> {
  const show = process.stdout.isTTY ? bar() : lines(log);
  try {
    for (;;) {
      const counts = await read().catch(() => null);
      if (counts) show.update(counts);
      if (counts && done(counts)) return counts;
      await sleep(500, undefined, { signal });
    }
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  } finally {
    show.stop();
  }
}

/** Nothing is on its way any more, and what is in the database is in the index. */
export const isSettled = ({ merged, anime, points, pending }: Counts): boolean =>
  merged !== null && pending === 0 && anime >= merged && points === anime;

interface Display {
  update(counts: Counts): void;
  stop(): void;
}

function bar(): Display {
  const single = new SingleBar({ format: ' {bar} {value}/{total} indexed · {anime} in PostgreSQL · {pending} on their way', hideCursor: true }, Presets.shades_classic);
  single.start(1, 0, { anime: 0, pending: 0 });
  return {
    update({ merged, anime, points, pending }) {
      single.setTotal(Math.max(merged ?? anime + pending, 1));
      single.update(points, { anime, pending });
    },
    stop: () => single.stop(),
  };
}

function lines(log: (line: string) => void): Display {
  let last = -Infinity;
  return {
    update({ merged, anime, points, pending, deadLetters }) {
      if (Date.now() - last < LINE_EVERY_MS) return;
      last = Date.now();
      const total = merged === null ? '' : ` of ${merged}`;
      const dead = deadLetters === 0 ? '' : `, ${deadLetters} dead letters`;
      log(`${points}${total} indexed, ${anime} in PostgreSQL, ${pending} on their way${dead}`);
    },
    stop: () => undefined,
  };
}
