import { MultiBar, type SingleBar } from 'cli-progress';
import type { Logger } from '#platform/telemetry';

/** One phase of a run, as it is shown. */
export interface Phase {
  /** @param total when it became known only on the way */
  update(done: number, total?: number): void;
  /** @param came what it came to, in words */
  end(came: string): void;
}

/** Shows how far a run is. */
export interface Reporter {
  /** @param total how many there will be; undefined while unknown */
  phase(name: string, total?: number): Phase;
  /** Gives the terminal back. */
  close(): void;
}

const BAR = '{name} {bar} {value}/{total} {rate}/s, {eta_formatted} to go';
const DRAW_MS = 100;
/** While the total is unknown. */
const COUNT = '{name} {value} {rate}/s';

/** For each phase a bar with rate and ETA, or a count, on standard error; its last line stays. */
export function barReporter(): Reporter {
  let drawn = 0;
  const bars = new MultiBar({ stream: process.stderr, hideCursor: true, clearOnComplete: true, forceRedraw: true, barsize: 24, format: BAR });
  return {
    phase(name, expected) {
      const started = performance.now();
      const label = name.padEnd(36);
      let bar: SingleBar | undefined;
      return {
        update(done, total = expected) {
          bar ??= bars.create(total ?? done, 0, { name: label, rate: 0 }, { format: total === undefined ? COUNT : BAR });
          bar.setTotal(total ?? done);
          bar.update(done, { rate: rateOf(done, started) });
          // The bars draw themselves by a timer, which has no turn while a stage is at work.
          if (performance.now() - drawn < DRAW_MS) return;
          bars.update();
          drawn = performance.now();
        },
        end(came) {
          if (bar) bars.remove(bar);
          bars.log(`${label} ${came} (${secondsSince(started).toFixed(1)} s)\n`);
          bars.update();
        },
      };
    },
    close: () => bars.stop(),
  };
}

/** JSON lines: `phase` while it goes on, with rate and seconds to go, and when it ends. */
export function jsonReporter(write: (line: object) => void): Reporter {
  return {
    phase(name, expected) {
      const started = performance.now();
      return {
        update(done, total = expected) {
          const rate = rateOf(done, started);
          const secondsToGo = total !== undefined && rate > 0 ? Math.ceil((total - done) / rate) : null;
          write({ event: 'progress', phase: name, done, total: total ?? null, perSecond: rate, secondsToGo });
        },
        end: (came) => write({ event: 'phase', phase: name, came, seconds: secondsSince(started) }),
      };
    },
    close: () => undefined,
  };
}

/** A log line for each phase that ended. */
export function logReporter(log: Logger): Reporter {
  return {
    phase(name) {
      const started = performance.now();
      return { update: () => undefined, end: (came) => log.info({ seconds: secondsSince(started) }, `${name}: ${came}`) };
    },
    close: () => undefined,
  };
}

const secondsSince = (started: number) => Math.round(performance.now() - started) / 1000;
const rateOf = (done: number, started: number) => Math.round(done / Math.max(0.001, (performance.now() - started) / 1000));
