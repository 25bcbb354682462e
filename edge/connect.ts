import { create } from '@bufbuild/protobuf';
import { Code, ConnectError, type Transport } from '@connectrpc/connect';
import { createClientMethodSerializers, createMethodUrl } from '@connectrpc/connect/protocol';
import { errorFromJsonBytes, validateResponse } from '@connectrpc/connect/protocol-connect';

/** Workerd's own, or that of a private link. */
export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/** Nobody asks for the trailers of a reply. */
const NO_TRAILERS = new Headers();

export interface ConnectOptions {
  readonly baseUrl: string;
  readonly fetch: Fetch;
  /** Sent with each call. */
  readonly headers: Readonly<Record<string, string>>;
  /**
   * What a service is told of a call that has no time of its own. It is for the service to keep: here whoever asks has an
   * end of its own, the signal, and a timer for each call is dear.
   */
  readonly defaultTimeoutMs: number;
}

/**
 * Unary calls of the Connect protocol in binary (https://connectrpc.com/docs/protocol/#unary-request), written and read by
 * Connect's own functions. What its connect-web makes for each call besides, to serve interceptors, timeouts and trailers that
 * are not used here, are native objects that cost workerd as much as the call.
 */
export function connectTransport({ baseUrl, fetch, headers, defaultTimeoutMs }: ConnectOptions): Transport {
  const own = { ...headers, 'content-type': 'application/proto', 'connect-protocol-version': '1' };
  return {
    async unary(method, signal, timeoutMs, given, input) {
      const { serialize, parse } = createClientMethodSerializers(method, true);
      const sent = { ...own, 'connect-timeout-ms': String(timeoutMs ?? defaultTimeoutMs), ...recordOf(given) };
      const init = { method: 'POST', headers: sent, body: serialize(create(method.input, input)), signal };
      const reply = await exchange(fetch, createMethodUrl(baseUrl, method), init);
      const { isUnaryError, unaryError } = validateResponse(method.methodKind, true, reply.status, reply.headers);
      if (isUnaryError) throw errorFromJsonBytes(reply.body, undefined, unaryError);
      return { stream: false, service: method.parent, method, header: reply.headers, message: parse(reply.body), trailer: NO_TRAILERS };
    },
    stream: () => Promise.reject(new ConnectError('nothing is streamed', Code.Unimplemented)),
  };
}

interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

/** A redirect is not followed: it would carry our secrets elsewhere. Throws ConnectError where there is no reply, or no end of it. */
async function exchange(fetch: Fetch, address: string, init: RequestInit): Promise<Reply> {
  try {
    const reply = await fetch(address, { ...init, redirect: 'manual' });
    return { status: reply.status, headers: reply.headers, body: new Uint8Array(await reply.arrayBuffer()) };
  } catch (error) {
    if (init.signal?.aborted) throw ConnectError.from(error, Code.Canceled);
    throw new ConnectError('the service cannot be reached', Code.Unavailable, undefined, undefined, error);
  }
}

/** In a form that can be added to; a record stays one, for a native object takes workerd longer. */
export const recordOf = (headers: HeadersInit | undefined): Readonly<Record<string, string>> | undefined =>
  headers === undefined || !(Symbol.iterator in headers) ? headers : Object.fromEntries(new Headers(headers));
