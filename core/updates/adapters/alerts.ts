import { ExponentialBackoff, handleAll, retry } from 'cockatiel';
import type { Logger } from '#platform/telemetry';
import type { Alert, SendAlert } from '../ports.ts';

const TIMEOUT_MS = 10_000;

export interface AlertOptions {
  /** Where alerts are posted; without one they are logged only. */
  readonly webhook: string | undefined;
  readonly log: Logger;
  readonly told: (delivered: boolean) => void;
}

/**
 * Posts an alert as JSON. `text` and `content` are what chat services show; the id is in `Idempotency-Key` too, and the
 * same when an alert is sent again because the worker died before it noted that it had been.
 */
export function alertBy({ webhook, log, told }: AlertOptions): SendAlert {
  const policy = retry(handleAll, { maxAttempts: 4, backoff: new ExponentialBackoff({ initialDelay: 500, maxDelay: 10_000 }) });
  return async (alert) => {
    log.warn({ alert: alert.id, title: alert.title, why: alert.why }, 'alert');
    if (!webhook) return told(true);
    try {
      await policy.execute(() => post(webhook, alert));
      told(true);
    } catch (error) {
      log.error({ err: error, alert: alert.id }, 'an alert could not be delivered');
      told(false);
    }
  };
}

async function post(webhook: string, alert: Alert): Promise<void> {
  const text = `${alert.title}: ${alert.why}`;
  const response = await fetch(webhook, {
    method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': alert.id },
    body: JSON.stringify({ ...alert, text, content: text }), signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`the webhook answered ${response.status}`);
}
