import { createServer, type AddressInfo } from 'node:net';

/** The port itself when it is free, or a free one when it is 0. @throws Error when it is taken */
export function freePort(port: number, what: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Error(`port ${port} for ${what} is taken: stop what uses it or choose another (see --help)`) : error),
    );
    server.listen(port, '127.0.0.1', () => {
      const { port: chosen } = server.address() as AddressInfo;
      server.close(() => resolve(chosen));
    });
  });
}
