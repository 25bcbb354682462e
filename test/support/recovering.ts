import { connect, createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';

/** A PostgreSQL that says, to as many connections as it is told, that it is in recovery after a crash. */
export interface Recovering extends AsyncDisposable {
  readonly url: string;
  /** Connections still to be turned away. */
  refusals: number;
}

/** https://www.postgresql.org/docs/current/protocol-message-formats.html, ErrorResponse */
function inRecovery(): Buffer {
  const fields = Buffer.from('SFATAL\0VFATAL\0C57P03\0Mthe database system is in recovery mode\0\0');
  const head = Buffer.alloc(5, 'E');
  head.writeUInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
}

/** Stands before the server of that address. */
export async function recovering(address: string): Promise<Recovering> {
  const target = new URL(address);
  const server = createServer((client) => {
    client.on('error', () => undefined);
    if (state.refusals > 0) {
      state.refusals--;
      return void client.once('data', () => client.end(inRecovery()));
    }
    const upstream = connect(Number(target.port), target.hostname).on('error', () => client.destroy());
    client.pipe(upstream).pipe(client);
    client.on('close', () => upstream.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(address);
  url.port = String((server.address() as AddressInfo).port);
  const state: Recovering = { url: url.href, refusals: 0, [Symbol.asyncDispose]: async () => void server.close() };
  return state;
}
