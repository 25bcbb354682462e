import type { Logger } from '../telemetry.ts';
import { connect, type NatsConnection } from './client.ts';

/** A connection that outlives restarts of the server; disposing it sends what is buffered, then closes. */
export interface Bus extends AsyncDisposable {
  readonly nats: NatsConnection;
}

/**
 * Connects to NATS and stays connected. It tries for ever, at start too, so that services may be started in
 * any order.
 *
 * @param address `nats://host:4222`, with `token@` or `user:password@` before the host when the server asks for it; of a
 *   cluster any one server, which tells of the others
 * @param name shown in the server's list of connections
 * @param log is told while the server is waited for
 */
export async function openBus(address: string, name: string, log?: Pick<Logger, 'warn'>): Promise<Bus> {
  const logWaiting = () => log?.warn({ server: new URL(address).host }, 'waiting for NATS');
  const timers = [setTimeout(logWaiting, 500), setInterval(logWaiting, 10_000)];
  const nats = await connect({
    ...serverOf(address), name, maxReconnectAttempts: -1, reconnectTimeWait: 250, waitOnFirstConnect: true,
    // A stack trace kept for each request, in case it fails, was a quarter of the time that publishing takes.
    noAsyncTraces: true,
  }).finally(() => timers.forEach(clearTimeout));
  return {
    nats,
    async [Symbol.asyncDispose]() {
      // Draining waits for the server; one that is gone would hold the process up.
      const gone = new Promise<void>((resolve) => setTimeout(resolve, 2_000).unref());
      await Promise.race([nats.drain().catch(() => nats.close()), gone]);
    },
  };
}

/** The client takes credentials beside the address, not in it. */
function serverOf(address: string) {
  const { protocol, host, username, password } = new URL(address);
  const [user, pass] = [decodeURIComponent(username), decodeURIComponent(password)];
  // Answers come below a name of the user's own, which is all that it may listen to.
  const credentials = user === '' ? {} : pass === '' ? { token: user } : { user, pass, inboxPrefix: `_INBOX_${user}` };
  return { servers: host, ...credentials, ...(protocol === 'tls:' && { tls: {} }) };
}
