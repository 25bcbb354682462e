import { headers as newHeaders, jetStreamOf, managerOf, type MsgHdrs, type NatsConnection } from './client.ts';
import { isNotFound } from './streams.ts';

/** What a dead letter says about itself, in headers; its body is the message as it came. */
export const DeadLetterHeader = {
  subject: 'Echora-Original-Subject',
  stream: 'Echora-Stream',
  sequence: 'Echora-Stream-Sequence',
  consumer: 'Echora-Consumer',
  deliveries: 'Echora-Deliveries',
  error: 'Echora-Error',
  failedAt: 'Echora-Failed-At',
} as const;

export interface DeadLetter {
  readonly subject: string;
  readonly stream: string;
  readonly sequence: number;
  readonly consumer: string;
  readonly deliveries: number;
  readonly error: string;
  readonly body: Uint8Array;
  readonly headers: MsgHdrs | undefined;
}

const MAX_ERROR = 2000;

/**
 * Stores a dead letter and waits for the server to have it. The id is derived from stream, sequence and
 * consumer, so that one message which dies twice is one dead letter.
 *
 * @param to its subject, below `anime.dlq.` or what else the dead-letter stream holds
 */
export async function publishDeadLetter(nats: NatsConnection, to: string, letter: DeadLetter): Promise<void> {
  const headers = newHeaders();
  for (const [key, values] of letter.headers ?? []) {
    if (!key.startsWith('Nats-')) values.forEach((value) => headers.append(key, value));
  }
  headers.set(DeadLetterHeader.subject, letter.subject);
  headers.set(DeadLetterHeader.stream, letter.stream);
  headers.set(DeadLetterHeader.sequence, String(letter.sequence));
  headers.set(DeadLetterHeader.consumer, letter.consumer);
  headers.set(DeadLetterHeader.deliveries, String(letter.deliveries));
  headers.set(DeadLetterHeader.error, oneLine(letter.error));
  headers.set(DeadLetterHeader.failedAt, new Date().toISOString());
  const msgID = `dead:${letter.stream}:${letter.sequence}:${letter.consumer}`;
  await jetStreamOf(nats).publish(to, letter.body, { msgID, headers });
}

/** A header value is one line of printable text. */
function oneLine(text: string): string {
  return text.replace(/[^\x20-\x7e]+/g, ' ').slice(0, MAX_ERROR);
}

/** The message at a place in a stream, for a consumer that no longer gets it; null when it is gone. */
export async function readStored(nats: NatsConnection, stream: string, sequence: number) {
  const manager = await managerOf(nats);
  try {
    return await manager.streams.getMessage(stream, { seq: sequence });
  } catch (error) {
    if (isNotFound(error)) return null;
    throw error;
  }
}
