import { DeliverPolicy } from '@nats-io/jetstream';
import { checkOut, claimedSize } from './claims.ts';
import { jetStreamOf, managerOf, type JsMsg, type MsgHdrs, type NatsConnection } from './client.ts';
import { DeadLetterHeader, readStored } from './deadletters.ts';
import { publish } from './publish.ts';
import { isNotFound } from './streams.ts';

/** A dead letter as it lies in its stream. */
export interface DeadLetterMessage {
  /** Its place in the dead-letter stream. */
  readonly sequence: number;
  /** Of the message that it was. */
  readonly subject: string;
  readonly stream: string;
  readonly streamSequence: number;
  readonly consumer: string;
  readonly deliveries: number;
  readonly error: string;
  readonly failedAt: Date;
  /** Of the whole body, also when it was put aside. */
  readonly sizeBytes: number;
}

/** So many letters come at once, within so many milliseconds. */
const PAGE = { letters: 200, expires: 5_000 };

/**
 * The letters after a place, oldest first, without their bodies; those that come while it reads are left out.
 *
 * @throws Error when the server holds letters back
 */
export async function* readDeadLetters(nats: NatsConnection, stream: string, after = 0): AsyncGenerator<DeadLetterMessage> {
  const { state } = await (await managerOf(nats)).streams.info(stream);
  for (let read = after; read < state.last_seq; ) {
    const page = await readPage(nats, stream, read);
    if (page.length === 0) return;
    for (const { seq, headers } of page) {
      if (seq <= state.last_seq && headers) yield describe(seq, headers, Number(headers.get('Nats-Msg-Size')));
    }
    read = page.at(-1)!.seq;
  }
}

/** A page at once, with a consumer of its own: what has come but is not looked at before the time is over is skipped. */
async function readPage(nats: NatsConnection, stream: string, after: number): Promise<JsMsg[]> {
  const consumer = await jetStreamOf(nats).consumers.get(stream, {
    headers_only: true, deliver_policy: DeliverPolicy.StartSequence, opt_start_seq: after + 1,
  });
  const { num_pending: left } = await consumer.info();
  if (left === 0) return [];
  const page: JsMsg[] = [];
  for await (const message of await consumer.fetch({ max_messages: Math.min(left, PAGE.letters), expires: PAGE.expires })) page.push(message);
  await consumer.delete();
  if (page.length === 0) throw new Error(`${left} dead letters did not come within ${PAGE.expires / 1000} s`);
  return page;
}

/** One letter and the body of the message that it was; null in place of a large one that is gone. */
export async function readDeadLetter(nats: NatsConnection, stream: string, sequence: number) {
  const stored = await readStored(nats, stream, sequence);
  if (!stored) return null;
  const body = await checkOut(nats, stored.data, stored.header);
  return { letter: describe(sequence, stored.header, stored.data.length), traceparent: stored.header.get('traceparent'), body };
}

export type Redriven = 'redriven' | 'gone' | 'unreadable';

/**
 * Publishes the message again where it came from, and deletes the letter once it is stored there. The id is derived
 * from the letter, so that a redrive which died between the two, or runs twice at once, sends one message.
 */
export async function redrive(nats: NatsConnection, stream: string, sequence: number): Promise<Redriven> {
  const found = await readDeadLetter(nats, stream, sequence);
  if (!found) return 'gone';
  const { letter, traceparent, body } = found;
  if (!body) return 'unreadable';
  const { duplicate } = await publish(nats, { subject: letter.subject, id: `redrive:${stream}:${sequence}`, body, ...(traceparent && { traceparent }) });
  const deleted = await forget(nats, stream, sequence);
  return deleted || !duplicate ? 'redriven' : 'gone';
}

async function forget(nats: NatsConnection, stream: string, sequence: number): Promise<boolean> {
  const manager = await managerOf(nats);
  try {
    return await manager.streams.deleteMessage(stream, sequence, false);
  } catch (error) {
    // Somebody else redrove it meanwhile; the server says that with a 404, or a 500 once another letter came after it.
    if (isNotFound(error) || !(await readStored(nats, stream, sequence))) return false;
    throw error;
  }
}

function describe(sequence: number, headers: MsgHdrs, storedBytes: number): DeadLetterMessage {
  const get = (key: keyof typeof DeadLetterHeader) => headers.get(DeadLetterHeader[key]);
  return {
    sequence,
    subject: get('subject'),
    stream: get('stream'),
    streamSequence: Number(get('sequence')),
    consumer: get('consumer'),
    deliveries: Number(get('deliveries')),
    error: get('error'),
    failedAt: new Date(get('failedAt')),
    sizeBytes: claimedSize(headers) ?? storedBytes,
  };
}
