import { once } from 'node:events';
import { ConfigError } from './config.ts';

/** What a service gets to live with: a signal to stop on and a stack of what to dispose, last in first out. */
export interface Lifecycle {
  readonly signal: AbortSignal;
  readonly stack: AsyncDisposableStack;
}

/**
 * Runs a service until SIGTERM, SIGINT or SIGHUP, then disposes everything on the stack and lets the
 * process empty by itself. `start` builds and starts; it returns once the service is up.
 *
 * A configuration fault is printed without a stack trace and exits with 2; a failure to start or to
 * stop exits with 1.
 */
export async function run(start: (life: Lifecycle) => Promise<void>): Promise<void> {
  const controller = new AbortController();
  const stop = () => controller.abort();
  for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(name, stop);
  stopWithParent(stop);
  const aborted = once(controller.signal, 'abort');
  try {
    await using stack = new AsyncDisposableStack();
    const started = start({ signal: controller.signal, stack });
    // A start that waits for a dependency would hold up the stop: what is on the stack is disposed all the same.
    await Promise.race([started, aborted]);
    await aborted;
  } catch (error) {
    console.error(error instanceof ConfigError ? error.message : error);
    process.exitCode = error instanceof ConfigError ? 2 : 1;
  }
  // Nothing that was left waiting may keep the process; what had to be finished was disposed.
  setTimeout(() => process.exit(), 1_000).unref();
}

/** A child started with an IPC channel stops when its parent is gone, so that none is left behind. */
function stopWithParent(stop: () => void): void {
  if (!process.channel) return;
  process.channel.unref();
  process.on('disconnect', stop);
}
