import { timingSafeEqual, createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { fastifyConnectPlugin } from '@connectrpc/connect-fastify';
import { Code, ConnectError, type ConnectRouter, type Interceptor } from '@connectrpc/connect';
import { createValidateInterceptor } from '@connectrpc/validate';
import { fastify, type FastifyInstance } from 'fastify';
import type { Telemetry } from '../telemetry.ts';
import { measureCalls } from './metrics.ts';
import { traceAnswers } from './tracing.ts';

/** The header in which a caller presents its secret. */
export const SECRET_HEADER = 'x-echora-secret';
/** A request may not be larger than this; Connect's own default is about 4 GiB. */
export const READ_MAX_BYTES = 1024 * 1024;

export interface RpcServerOptions {
  readonly telemetry: Telemetry;
  readonly routes: (router: ConnectRouter) => void;
  /** Any of these is accepted; requests without one are refused with UNAUTHENTICATED. */
  readonly secrets: readonly string[];
  readonly host: string;
  /** Connect, gRPC-Web and plain HTTP over HTTP/1.1. */
  readonly port: number;
  /** gRPC over cleartext HTTP/2; left out, gRPC is not served. */
  readonly grpcPort?: number;
  /** Resolves when the service can answer; its rejection is what `/readyz` says. */
  readonly ready: () => Promise<void>;
  /** More on the HTTP/1.1 port, for example an internal GraphQL. */
  readonly extend?: (app: FastifyInstance) => Promise<void> | void;
}

export interface RpcServer extends AsyncDisposable {
  /** Where it listens, for example `http://127.0.0.1:40123`. */
  readonly url: string;
  readonly grpcUrl: string | undefined;
}

/** Serves the same routes over Connect and gRPC, with `/healthz`, `/readyz` and `/metrics` beside them. */
export async function serveRpc(options: RpcServerOptions): Promise<RpcServer> {
  const { telemetry, secrets } = options;
  const interceptors = [traceAnswers, measureCalls(telemetry.metrics), requireSecret(secrets), hideInternals(telemetry), createValidateInterceptor()];
  const http1 = fastify({ bodyLimit: READ_MAX_BYTES });
  await listen(http1, options, interceptors, options.port);
  const http2 = options.grpcPort === undefined ? undefined : fastify({ http2: true, bodyLimit: READ_MAX_BYTES });
  if (http2) await listen(http2 as unknown as FastifyInstance, options, interceptors, options.grpcPort ?? 0);
  return {
    url: urlOf(http1),
    grpcUrl: http2 && urlOf(http2 as unknown as FastifyInstance),
    async [Symbol.asyncDispose]() {
      await Promise.all([http1.close(), http2?.close()]);
    },
  };
}

async function listen(app: FastifyInstance, options: RpcServerOptions, interceptors: Interceptor[], port: number): Promise<void> {
  await app.register(fastifyConnectPlugin, {
    routes: options.routes,
    interceptors,
    readMaxBytes: READ_MAX_BYTES,
    // A caller's deadline is honoured up to this; a longer one is refused.
    maxTimeoutMs: 60_000,
  });
  app.get('/healthz', () => ({ status: 'ok' }));
  app.get('/readyz', (_request, reply) =>
    options.ready().then(
      () => reply.send({ status: 'ready' }),
      (error: unknown) => reply.code(503).send({ status: 'not ready', reason: String(error) }),
    ),
  );
  app.get('/metrics', async (_request, reply) =>
    reply.type(options.telemetry.metrics.contentType).send(await options.telemetry.metrics.metrics()),
  );
  await options.extend?.(app);
  await app.listen({ host: options.host, port });
}

function urlOf(app: FastifyInstance): string {
  const { address, port } = app.server.address() as AddressInfo;
  return `http://${address}:${port}`;
}

/** Compares digests, so that neither the secret's bytes nor its length show in the time it takes. */
export function secretMatches(secrets: readonly string[], given: string | null): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  const presented = digest(given ?? '');
  return secrets.map((secret) => timingSafeEqual(digest(secret), presented)).includes(true);
}

function requireSecret(secrets: readonly string[]): Interceptor {
  return (next) => async (request) => {
    if (!secretMatches(secrets, request.header.get(SECRET_HEADER))) {
      throw new ConnectError(`the ${SECRET_HEADER} header is missing or wrong`, Code.Unauthenticated);
    }
    return next(request);
  };
}

/** What is not a ConnectError is our fault: logged whole, answered as INTERNAL without detail. */
function hideInternals(telemetry: Telemetry): Interceptor {
  return (next) => async (request) => {
    try {
      return await next(request);
    } catch (error) {
      if (error instanceof ConnectError) throw error;
      telemetry.log.error({ err: error, rpc: request.method.name }, 'an RPC failed');
      throw new ConnectError('internal error', Code.Internal);
    }
  };
}
