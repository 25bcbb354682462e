import type { Outgoing } from '#platform/bus/publish';
import { PublishRefused } from '../ports.ts';

export interface BufferOptions {
  /** So many events are held at once while the stream does not take them. */
  readonly limit: number;
  /** An event is held this long, in milliseconds, then refused. */
  readonly patienceMs: number;
  /** Sends one; rejects when the stream has not stored it. */
  readonly send: (message: Outgoing) => Promise<unknown>;
  /** How many are held, each time that it changes. */
  readonly held?: (count: number) => void;
}

const LONGEST_PAUSE_MS = 30_000;

/**
 * Sends until the stream has stored it, with pauses that double. What was refused is not lost: progress is written after
 * the event is stored, so the same is found out and published again, under the same id.
 */
export function bufferUntilStored({ limit, patienceMs, send, held }: BufferOptions): (message: Outgoing) => Promise<void> {
  let count = 0;
  const change = (by: number) => {
    count += by;
    held?.(count);
  };

  return async (message) => {
    if (count >= limit) throw new PublishRefused(`${message.id}: ${count} events are held already, the stream takes none`);
    change(1);
    try {
      await sendUntilStored(message);
    } finally {
      change(-1);
    }
  };

  async function sendUntilStored(message: Outgoing): Promise<void> {
    const end = performance.now() + patienceMs;
    for (let attempt = 0; ; attempt++) {
      try {
        await send(message);
        return;
      } catch (error) {
        const pause = Math.min(LONGEST_PAUSE_MS, 250 * 2 ** attempt) * (0.5 + Math.random() / 2);
        if (performance.now() + pause > end) throw new PublishRefused(`${message.id}: not stored for ${Math.round(patienceMs / 1000)} s`, { cause: error });
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }
}
