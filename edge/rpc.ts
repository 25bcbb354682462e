import type { DescService } from '@bufbuild/protobuf';
import { Code, ConnectError, createClient, type Client, type Interceptor, type Transport } from '@connectrpc/connect';
import { createConnectTransport } from '@connectrpc/connect-web';
import { AgentService } from '#proto/agent';
import {
  CatalogGraphService,
  CatalogOperationsService,
  CatalogReadService,
  CatalogReviewService,
  CatalogWriteService,
} from '#proto/catalog';
import { SearchService } from '#proto/search';
import type { Config } from './env.ts';
import { TRACE_HEADER } from './trace.ts';

const SECRET_HEADER = 'x-echora-secret';
/** A request that has not been answered by then fails; the services are told of it too. */
const DEADLINE_MS = 5_000;

/** The data plane, as the edge sees it. */
export interface Services {
  readonly catalog: Client<typeof CatalogReadService>;
  readonly graph: Client<typeof CatalogGraphService>;
  // These three are for operators.
  readonly writes: Client<typeof CatalogWriteService>;
  readonly reviews: Client<typeof CatalogReviewService>;
  readonly operations: Client<typeof CatalogOperationsService>;
  readonly search: Client<typeof SearchService>;
  /** Undefined where there is none. */
  readonly agent: Client<typeof AgentService> | undefined;
}

/** Makes the way to one service; tests give one without a network. */
export type Connect = (baseUrl: string, secret: string) => Transport;

/** The ways to the services; they last as long as the configuration. */
export interface Transports {
  readonly catalog: Transport;
  readonly search: Transport;
  readonly agent: Transport | undefined;
}

/** Ways to the services that the configuration names. */
export function createTransports(config: Config, connect: Connect = (url, secret) => connectOverHttp(url, secret, config)): Transports {
  return {
    catalog: connect(config.catalogUrl, config.rpcSecret),
    search: connect(config.searchUrl, config.rpcSecret),
    agent: config.agentUrl === undefined ? undefined : connect(config.agentUrl, config.rpcSecret),
  };
}

/** Clients whose calls are all given up at the signal and belong to one trace; each is made when it is first used, for most never are. */
export function servicesUntil(transports: Transports, signal: AbortSignal, traceparent?: string): Services {
  const catalog = until(transports.catalog, signal, traceparent);
  const search = until(transports.search, signal, traceparent);
  const agent = transports.agent && until(transports.agent, signal, traceparent);
  const known = new Map<string, unknown>();
  const client = <Service extends DescService>(service: Service, transport: Transport): Client<Service> => {
    const made = (known.get(service.typeName) as Client<Service> | undefined) ?? createClient(service, transport);
    known.set(service.typeName, made);
    return made;
  };
  return {
    get catalog() {
      return client(CatalogReadService, catalog);
    },
    get graph() {
      return client(CatalogGraphService, catalog);
    },
    get writes() {
      return client(CatalogWriteService, catalog);
    },
    get reviews() {
      return client(CatalogReviewService, catalog);
    },
    get operations() {
      return client(CatalogOperationsService, catalog);
    },
    get search() {
      return client(SearchService, search);
    },
    get agent() {
      return agent && client(AgentService, agent);
    },
  };
}

function until(transport: Transport, end: AbortSignal, traceparent: string | undefined): Transport {
  const either = (signal: AbortSignal | undefined) => (signal ? AbortSignal.any([signal, end]) : end);
  const trace = traceparent === undefined ? [] : [[TRACE_HEADER, traceparent] as [string, string]];
  const traced = (given: HeadersInit | undefined): HeadersInit => (given ? [...new Headers(given), ...trace] : trace);
  return {
    unary: (method, signal, timeout, header, ...rest) => transport.unary(method, either(signal), timeout, traced(header), ...rest),
    stream: (method, signal, timeout, header, ...rest) => transport.stream(method, either(signal), timeout, traced(header), ...rest),
  };
}

/** Connect over HTTP/1.1, binary, with the secret and a deadline, by the private link if there is one. */
function connectOverHttp(baseUrl: string, secret: string, { privateNetwork, access }: Config): Transport {
  const authenticate: Interceptor = (next) => (request) => {
    request.header.set(SECRET_HEADER, secret);
    // https://developers.cloudflare.com/cloudflare-one/access-controls/service-credentials/service-tokens/
    if (access) {
      request.header.set('CF-Access-Client-Id', access.id);
      request.header.set('CF-Access-Client-Secret', access.secret);
    }
    return next(request);
  };
  return createConnectTransport({
    baseUrl,
    useBinaryFormat: true,
    defaultTimeoutMs: DEADLINE_MS,
    interceptors: [authenticate],
    fetch: plainFetch(privateNetwork),
  });
}

/**
 * connect-web asks for `redirect: "error"` and other things of browsers that workerd refuses, so only
 * what it knows is passed on. A redirect is not followed: it would carry the secret elsewhere.
 */
const plainFetch = (network: Config['privateNetwork']): typeof fetch => async (input, init) => {
  const { method, headers, body, signal } = init ?? {};
  const plain = { method, headers, body, signal, redirect: 'manual' } as const;
  try {
    const reply = await (network ? network.fetch(input, plain) : fetch(input, plain));
    return reply.ok ? lean(reply) : reply;
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ConnectError('the service cannot be reached', Code.Unavailable, undefined, undefined, error);
  }
};

/** Connect copies all headers of a reply and reads one, which takes as long as to decode a record: it is given that one. Nothing is streamed. */
function lean(reply: Response): Response {
  const headers = new Headers({ 'content-type': reply.headers.get('content-type') ?? '' });
  return { status: reply.status, headers, arrayBuffer: () => reply.arrayBuffer() } as unknown as Response;
}
