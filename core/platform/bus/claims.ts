import { managerOf, objectsOf, type MsgHdrs, type NatsConnection } from './client.ts';
import { ADVISORY_STREAM, LARGE_BODIES, copiesOf } from './streams.ts';

/**
 * Claim checks (https://www.enterpriseintegrationpatterns.com/patterns/messaging/StoreInLibrary.html): a body
 * over the server's `max_payload` goes whole into a JetStream object store, and the message carries its name.
 */
const CLAIM_HEADER = 'Echora-Claim';
const SIZE_HEADER = 'Echora-Claim-Size';
/** A message is kept for 7 days, and from when it was given up for 30 more: a claim outlives both. */
const KEPT_MS = 38 * 24 * 60 * 60 * 1000;
/** Room for the subject, the headers and the protocol's own framing. */
const HEADROOM = 64 * 1024;

/** The server takes this body in one piece. */
export function fits(nats: NatsConnection, body: Uint8Array): boolean {
  return body.length <= (nats.info?.max_payload ?? 1024 * 1024) - HEADROOM;
}

/** Puts a body aside, names it in the headers, and returns the body that the message then has. */
export async function checkIn(nats: NatsConnection, id: string, body: Uint8Array, headers: MsgHdrs): Promise<Uint8Array> {
  // Made when it is not there, with as many copies as the streams have: a message is worth no more than the body it names.
  const replicas = (await copiesOf(await managerOf(nats), ADVISORY_STREAM)) ?? 1;
  const store = await objectsOf(nats).create(LARGE_BODIES, { ttl: KEPT_MS * 1_000_000, replicas });
  await store.putBlob({ name: id }, body);
  headers.set(CLAIM_HEADER, id);
  headers.set(SIZE_HEADER, String(body.length));
  return new Uint8Array();
}

/** The body that the message stands for. Null when it named a claim that is gone. */
export async function checkOut(nats: NatsConnection, body: Uint8Array, headers: MsgHdrs | undefined): Promise<Uint8Array | null> {
  const name = headers?.get(CLAIM_HEADER);
  if (!name) return body;
  if ((await copiesOf(await managerOf(nats), `OBJ_${LARGE_BODIES}`)) === undefined) return null;
  return (await objectsOf(nats).open(LARGE_BODIES, false)).getBlob(name);
}

/** How large the body is that was put aside, in bytes; undefined when the message carries its body itself. */
export function claimedSize(headers: MsgHdrs): number | undefined {
  return headers.get(CLAIM_HEADER) ? Number(headers.get(SIZE_HEADER)) : undefined;
}
