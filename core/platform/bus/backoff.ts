/** The longest pause between two attempts at something that is away, in milliseconds. */
export const longestOutage = 30_000;

/** Doubles from a quarter of a second, in whole milliseconds. Random, so that those who wait don't come back all at once. */
export const backoff = (attempt: number): number => Math.round(Math.min(longestOutage, 250 * 2 ** attempt) * (0.5 + Math.random() / 2));

const REDELIVERIES = { firstMs: 1_000, factor: 4, longestMs: 60_000 };

/**
 * The pause before a message that failed is delivered again: 1, 4, 16, 60 s, up to a fifth less. The five deliveries of a
 * message that came before another one which it needs then span more than a minute, and what was a second early waits a
 * second. Whole milliseconds: nats-server takes any other delay for none, and delivers at once.
 *
 * @param deliveries how often it was delivered, 1 and more
 * @param random from 0 to 1
 */
export function redeliveryPause(deliveries: number, random = Math.random()): number {
  const { firstMs, factor, longestMs } = REDELIVERIES;
  return Math.round(Math.min(longestMs, firstMs * factor ** (deliveries - 1)) * (1 - random / 5));
}
