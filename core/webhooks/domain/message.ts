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
