import { MultiBar, type SingleBar } from 'cli-progress';
import type { Logger } from '#platform/telemetry';

/** One phase of a run, as it is shown. */
export interface Phase {
  update(done: number): void;
  /** @param came what it came to, in words */
  end(came: string): void;
}

/** Shows how far a run is. */
export interface Reporter {
  /** @param total how many there will be; undefined while nobody knows */
  phase(name: string, total?: number): Phase;
  /** Gives the terminal back. */
  close(): void;
}

/** A bar with rate and ETA for each phase, on standard error. */
export function barReporter(): Reporter {
  const bars = new MultiBar({ stream: process.stderr, format: '{name} {bar} {value}/{total} {rate}/s, {eta_formatted} to go', hideCursor: true, clearOnComplete: true, forceRedraw: true });
  return {
    phase(name, total) {
      const started = performance.now();
      const bar: SingleBar = bars.create(total ?? 0, 0, { name: name.padEnd(36), rate: 0 });
      return {
        update(done) {
          if (total === undefined) bar.setTotal(done);
          bar.update(done, { rate: rateOf(done, started) });
        },
        end(came) {
          bar.stop();
          bars.remove(bar);
          bars.log(`${name.padEnd(36)} ${came}\n`);
        },
      };
    },
    close: () => bars.stop(),
  };
}

/** JSON lines: `phase` while it goes on, with rate and seconds to go, and when it ends. */
export function jsonReporter(write: (line: object) => void): Reporter {
  return {
    phase(name, total) {
      const started = performance.now();
      return {
        update(done) {
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
