import type { Change } from './endpoint.ts';

export interface Message {
  /** The same however often it is sent: receivers tell doubles by it. */
  readonly id: string;
  readonly body: string;
}

/** A change as the Standard Webhooks specification has it sent: `type`, `timestamp`, `data`. */
export function messageOf(change: Change): Message {
  const { animeId, version, kind, committedAt } = change;
  const body = JSON.stringify({ type: `anime.${kind.toLowerCase()}`, timestamp: committedAt, data: change });
  return { id: `msg_${animeId}_${version}`, body };
}

/** What a receiver tries itself out with. @param number makes it another than the one before */
export function testMessage(number: string, now: number): Message {
  const body = JSON.stringify({ type: 'webhook.test', timestamp: new Date(now).toISOString(), data: {} });
  return { id: `msg_test_${number}`, body };
}
