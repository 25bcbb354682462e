import type { JsMsg, NatsConnection } from '#platform/bus/client';
import { DeadLetterHeader } from '#platform/bus/deadletters';
import { Puller } from '#platform/bus/pull';
import { ensureConsumer } from '#platform/bus/streams';
import { pause, untilDisposed } from '#platform/loop';
import type { Logger } from '#platform/telemetry';
import { DEAD_LETTERS } from './dead-letters.ts';

export interface AlertOptions {
  /** Gets a POST with JSON: `text`, as Slack, Mattermost and others show it, and `letters`. */
  readonly webhook: string;
  readonly log: Logger;
  /** After an alert the next letters gather for so long, so that a flood is one message a minute; milliseconds. */
  readonly quietMs?: number;
  /** Pause after a webhook that failed, in milliseconds. */
  readonly retryMs?: number;
}

const CONSUMER = 'alerts';
const LETTERS_AN_ALERT = 100;
const TIMEOUT_MS = 5_000;

/**
 * Tells a webhook of dead letters, the first at once. At least once: a letter is done with when the webhook answered
 * with 2xx, also over restarts. Only headers are read: bodies stay here.
 */
export function alertOfDeadLetters(nats: NatsConnection, options: AlertOptions): AsyncDisposable {
  return untilDisposed((stop) => watch(nats, options, stop));
}

async function watch(nats: NatsConnection, { webhook, log, quietMs = 60_000, retryMs = 5_000 }: AlertOptions, stop: AbortSignal): Promise<void> {
  while (!stop.aborted && !nats.isClosed()) {
    let letters: JsMsg[] = [];
    try {
      letters = await waitForLetters(nats);
      if (letters.length === 0) continue;
      await post(webhook, letters);
      letters.forEach((letter) => letter.ack());
      await pause(quietMs, stop);
    } catch (error) {
      letters.forEach((letter) => letter.nak());
      log.warn({ err: error, letters: letters.length }, 'no alert of dead letters could be sent, trying again');
      await pause(retryMs, stop);
    }
  }
}

/** The next letters; none after a while, so that a stop is noticed. */
async function waitForLetters(nats: NatsConnection): Promise<JsMsg[]> {
  await ensureConsumer(nats, { stream: DEAD_LETTERS, name: CONSUMER, ackWaitSeconds: 60, maxDeliver: -1, maxAckPending: 1_000, headersOnly: true });
  return new Puller(nats, DEAD_LETTERS, CONSUMER).next(LETTERS_AN_ALERT);
}

async function post(webhook: string, messages: readonly JsMsg[]): Promise<void> {
  const letters = messages.map(describe);
  const waiting = messages.at(-1)?.info.pending ?? 0;
  const [first] = letters;
  const text = `Echora: ${letters.length + waiting} dead letter(s). ${first?.consumer} gave up on ${first?.subject}: ${first?.error}`;
  const reply = await fetch(webhook, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text, letters }), signal: AbortSignal.timeout(TIMEOUT_MS), redirect: 'error',
  });
  await reply.body?.cancel();
  // Without its address, which may be a secret.
  if (!reply.ok) throw new Error(`the webhook answered ${reply.status}`);
}

function describe({ seq, headers }: JsMsg) {
  const get = (key: keyof typeof DeadLetterHeader) => headers?.get(DeadLetterHeader[key]) ?? '';
  return { sequence: seq, subject: get('subject'), consumer: get('consumer'), deliveries: Number(get('deliveries')), error: get('error'), failedAt: get('failedAt') };
}
