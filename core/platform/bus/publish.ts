import { SpanKind, inSpan } from '../tracing.ts';
import { checkIn, fits } from './claims.ts';
import { headers as newHeaders, jetStreamOf, type NatsConnection } from './client.ts';

export interface Outgoing {
  readonly subject: string;
  /** The `Nats-Msg-Id`: the stream keeps one message of each id within its dedup window. */
  readonly id: string;
  readonly body: Uint8Array;
  /** W3C trace context of what caused it, passed on as a header; left out, of what is running. */
  readonly traceparent?: string;
}

/** The server stored the message; `duplicate` when it already had one of that id. */
export interface Published {
  readonly sequence: number;
  readonly duplicate: boolean;
}

/** Publishes and waits until the stream has stored it. Rejects when it has not: publish again with the same id. */
export function publish(nats: NatsConnection, message: Outgoing): Promise<Published> {
  const { subject, traceparent: parent } = message;
  const attributes = { 'messaging.system': 'nats', 'messaging.destination.name': subject };
  return inSpan(`publish ${subject}`, { kind: SpanKind.PRODUCER, parent, attributes }, ({ traceparent }) => store(nats, message, traceparent));
}

async function store(nats: NatsConnection, message: Outgoing, traceparent: string | undefined): Promise<Published> {
  const headers = newHeaders();
  if (traceparent) headers.set('traceparent', traceparent);
  const body = fits(nats, message.body) ? message.body : await checkIn(nats, message.id, message.body, headers);
  const ack = await jetStreamOf(nats).publish(message.subject, body, { msgID: message.id, headers });
  return { sequence: ack.seq, duplicate: ack.duplicate };
}
