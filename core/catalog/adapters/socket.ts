import { connect, type Socket } from 'node:net';

/** Where postgres connects to, as it has read it from the address. */
interface Target {
  readonly host: readonly string[];
  readonly port: readonly number[];
  readonly path?: string | false | undefined;
}

/**
 * A socket that tells of its failure only when it closes, both at once. Node tells of the failure first; postgres 3.4.9
 * would hand the connection another query in between, and never settle it.
 */
export function openSocket({ host: [host = ''], port: [port = 0], path }: Target): Socket {
  const socket = path ? connect(path) : connect(port, host);
  const emit = socket.emit.bind(socket) as (event: string, ...args: unknown[]) => boolean;
  let failure: unknown[] | undefined;
  const together = (event: string, ...args: unknown[]): boolean => {
    if (event === 'error') return Boolean((failure ??= args));
    if (event === 'close' && failure) emit('error', ...failure);
    return emit(event, ...args);
  };
  // What postgres names the server by when it speaks TLS.
  return Object.assign(socket, { emit: together, host });
}
