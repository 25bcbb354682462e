import { fromBinary, getOption, hasOption, toJsonString, type DescMessage } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import type { NatsConnection } from '#platform/bus/client';
import type { DeadLetter } from '#proto/catalog';
import { file_echora_v1_events } from '#proto/events';
import { Stream, subject } from '#proto/streams';
import { readDeadLetters, redrive, type DeadLetterMessage } from '#platform/bus/redrive';

/** The stream of what consumers gave up on. */
export const DEAD_LETTERS = Stream[Stream.ANIME_DLQ];

const eventOn = new Map<string, DescMessage>(
  file_echora_v1_events.messages.filter((message) => hasOption(message, subject)).map((message) => [getOption(message, subject), message]),
);

/** A dead letter in the contract's words. */
export function present(letter: DeadLetterMessage): Omit<DeadLetter, '$typeName' | '$unknown'> {
  return {
    sequence: BigInt(letter.sequence),
    originalSubject: letter.subject,
    stream: letter.stream,
    streamSequence: BigInt(letter.streamSequence),
    consumer: letter.consumer,
    deliveries: letter.deliveries,
    error: letter.error,
    failedAt: timestampFromDate(letter.failedAt),
    sizeBytes: BigInt(letter.sizeBytes),
  };
}

/** A body as protobuf JSON; empty when it can't be read as the event of its subject. */
export function readableBody(subjectName: string, body: Uint8Array): string {
  const event = eventOn.get(subjectName);
  try {
    return event ? toJsonString(event, fromBinary(event, body)) : '';
  } catch {
    return '';
  }
}

export interface RedriveWhich {
  /** Only this consumer's; all when empty. */
  readonly consumer: string;
  /** Only these places; all when empty. */
  readonly sequences: readonly number[];
  readonly limit: number;
}

/** Sends letters again, oldest first and one after the other, so that their order is kept. */
export async function redriveLetters(nats: NatsConnection, { consumer, sequences, limit }: RedriveWhich) {
  const unreadable: number[] = [];
  let redriven = 0;
  for await (const letter of readDeadLetters(nats, DEAD_LETTERS)) {
    if (redriven === limit) break;
    if (consumer !== '' && letter.consumer !== consumer) continue;
    if (sequences.length > 0 && !sequences.includes(letter.sequence)) continue;
    const outcome = await redrive(nats, DEAD_LETTERS, letter.sequence);
    if (outcome === 'redriven') redriven++;
    if (outcome === 'unreadable') unreadable.push(letter.sequence);
  }
  return { redriven, unreadable };
}
