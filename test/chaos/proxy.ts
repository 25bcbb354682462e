import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { Transform } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

/** Stands between services and a server, on a port of its own, as a network that is not what it should be. */
export class Proxy implements AsyncDisposable {
  /** How long each piece takes on its way, in milliseconds. */
  latencyMs = 0;
  /** How many bytes pass in a second, each way of each connection. */
  bytesPerSecond = Infinity;
  readonly #target: URL;
  readonly #server: Server;
  readonly #pairs = new Set<readonly [Socket, Socket]>();
  #flowing = Promise.resolve();
  #letGo: () => void = () => undefined;

  constructor(target: URL, server: Server) {
    this.#target = target;
    this.#server = server;
  }

  static async before(target: URL): Promise<Proxy> {
    const server = createServer({ noDelay: true });
    const proxy = new Proxy(target, server);
    server.on('connection', (client) => proxy.#join(client)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    return proxy;
  }

  /** The target's address, with the proxy's port. */
  get url(): URL {
    const url = new URL(this.#target);
    url.port = String((this.#server.address() as AddressInfo).port);
    return url;
  }

  /** From now on nothing moves, on old connections and new ones, and nobody is told. */
  stall(): void {
    this.#flowing = new Promise((resolve) => (this.#letGo = resolve));
  }

  /** What was held moves on. */
  flow(): void {
    this.#letGo();
    this.#flowing = Promise.resolve();
  }

  /** Ends every connection on the server's side only: whoever waits for an answer is not told. @returns how many */
  halfOpen(): number {
    for (const [, server] of this.#pairs) server.unpipe().destroy();
    return this.#pairs.size;
  }

  /** Resets every connection, what is on its way included. @returns how many */
  reset(): number {
    const count = this.#pairs.size;
    for (const [client, server] of this.#pairs) {
      client.resetAndDestroy();
      server.resetAndDestroy();
    }
    return count;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.flow();
    this.reset();
    this.#server.close();
  }

  #join(client: Socket): void {
    const server = connect({ port: Number(this.#target.port), host: this.#target.hostname, noDelay: true });
    const pair = [client, server] as const;
    this.#pairs.add(pair);
    client.once('close', () => {
      this.#pairs.delete(pair);
      server.destroy();
    });
    server.once('end', () => client.end());
    for (const [from, to] of [[client, server], [server, client]] as const) {
      from.on('error', () => to === client && client.destroy());
      from.pipe(this.#way()).pipe(to);
    }
  }

  /** One direction: late, slowly, or not at all, but always in order. */
  #way(): Transform {
    return new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        const ms = this.latencyMs + (chunk.length / this.bytesPerSecond) * 1000;
        void (ms > 0 ? sleep(ms) : Promise.resolve()).then(() => this.#flowing).then(() => done(null, chunk));
      },
    });
  }
}
