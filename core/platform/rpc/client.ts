import type { DescService } from '@bufbuild/protobuf';
import { createClient, type Client, type Interceptor } from '@connectrpc/connect';
import { createConnectTransport } from '@connectrpc/connect-node';
import { SECRET_HEADER } from './server.ts';
import { traceCalls } from './tracing.ts';

/**
 * A client of another service, over Connect on HTTP/1.1.
 *
 * @param baseUrl for example `http://127.0.0.1:40123`
 * @param timeoutMs deadline of a call that sets none itself, in milliseconds
 * @param more interceptors around each call, such as `retryWhileUnavailable`
 */
export function createRpcClient<Service extends DescService>(
  service: Service,
  baseUrl: string,
  secret: string,
  timeoutMs = 10_000,
  more: readonly Interceptor[] = [],
): Client<Service> {
  const authenticate: Interceptor = (next) => (request) => {
    request.header.set(SECRET_HEADER, secret);
    return next(request);
  };
  return createClient(
    service,
    createConnectTransport({ baseUrl, httpVersion: '1.1', defaultTimeoutMs: timeoutMs, interceptors: [...more, traceCalls, authenticate] }),
  );
}
