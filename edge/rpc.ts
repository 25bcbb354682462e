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
import { WebhookService } from '#proto/webhooks';
import type { Config } from './env.ts';
import { TRACE_HEADER } from './trace.ts';

const SECRET_HEADER = 'x-echora-secret';
/** https://connectrpc.com/docs/protocol/#unary-request */
const TIMEOUT_HEADER = 'connect-timeout-ms';
/** The services give up a call that they have not answered by then. */
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
  /** For operators; undefined where there is none. */
  readonly webhooks: Client<typeof WebhookService> | undefined;
}

/** Makes the way to one service; tests give one without a network. */
export type Connect = (baseUrl: string, secret: string) => Transport;

/** The ways to the services; they last as long as the configuration. */
export interface Transports {
  readonly catalog: Transport;
  readonly search: Transport;
  readonly agent: Transport | undefined;
  readonly webhooks: Transport | undefined;
}

/** Ways to the services that the configuration names. */
export function createTransports(config: Config, connect: Connect = (url, secret) => connectOverHttp(url, secret, config)): Transports {
  return {
    catalog: connect(config.catalogUrl, config.rpcSecret),
    search: connect(config.searchUrl, config.rpcSecret),
    agent: config.agentUrl === undefined ? undefined : connect(config.agentUrl, config.rpcSecret),
    webhooks: config.webhooksUrl === undefined ? undefined : connect(config.webhooksUrl, config.rpcSecret),
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
    get webhooks() {
      return transports.webhooks && client(WebhookService, until(transports.webhooks, signal, traceparent));
    },
  };
}

function until(transport: Transport, end: AbortSignal, traceparent: string | undefined): Transport {
  const either = (signal: AbortSignal | undefined) => (signal ? AbortSignal.any([signal, end]) : end);
  const trace: Record<string, string> = traceparent === undefined ? {} : { [TRACE_HEADER]: traceparent };
  const traced = (given: HeadersInit | undefined): HeadersInit => (given ? { ...Object.fromEntries(new Headers(given)), ...trace } : trace);
  return {
    unary: (method, signal, timeout, header, ...rest) => transport.unary(method, either(signal), timeout, traced(header), ...rest),
    stream: (method, signal, timeout, header, ...rest) => transport.stream(method, either(signal), timeout, traced(header), ...rest),
  };
}

/**
 * Connect over HTTP/1.1, binary, with the secret and a deadline, by the private link if there is one. The deadline is
 * for the services to know: here whoever asks has an end of its own, the signal, and a timer for each call is dear.
 */
function connectOverHttp(baseUrl: string, secret: string, { privateNetwork, access }: Config): Transport {
  const introduce: Interceptor = (next) => (request) => {
    request.header.set(SECRET_HEADER, secret);
    request.header.set(TIMEOUT_HEADER, String(DEADLINE_MS));
    // https://developers.cloudflare.com/cloudflare-one/access-controls/service-credentials/service-tokens/
    if (access) {
      request.header.set('CF-Access-Client-Id', access.id);
      request.header.set('CF-Access-Client-Secret', access.secret);
    }
    return next(request);
  };
  const until = (signal: AbortSignal | undefined): Transport =>
    createConnectTransport({ baseUrl, useBinaryFormat: true, interceptors: [introduce], fetch: plainFetch(privateNetwork, signal) });
  return {
    unary: (method, signal, ...rest) => until(signal).unary(method, undefined, ...rest),
    stream: (method, signal, ...rest) => until(signal).stream(method, undefined, ...rest),
  };
}

/**
 * connect-web asks for `redirect: "error"` and other things of browsers that workerd refuses, so only
 * what it knows is passed on. A redirect is not followed: it would carry the secret elsewhere.
 *
 * @param signal gives the call up. Connect's own would too, but that one is aborted after each call, done or not, and
 * to tell a `fetch` of it takes workerd some 7% of a call
 */
const plainFetch =
  (network: Config['privateNetwork'], signal: AbortSignal | undefined): typeof fetch =>
  async (input, { method, headers, body } = {}) => {
    const plain = { method, headers, body, signal, redirect: 'manual' } as const;
    try {
      const reply = await (network ? network.fetch(input, plain) : fetch(input, plain));
      return reply.ok ? lean(reply) : reply;
    } catch (error) {
      if (signal?.aborted) throw ConnectError.from(error, Code.Canceled);
      throw new ConnectError('the service cannot be reached', Code.Unavailable, undefined, undefined, error);
    }
  };

/** Connect copies all headers of a reply and reads one, which takes as long as to decode a record: it is given that one. Nothing is streamed. */
function lean(reply: Response): Response {
  const type = reply.headers.get('content-type') ?? '';
  const headers = type === PROTO['content-type'] ? proto : new Headers({ 'content-type': type });
  return { status: reply.status, headers, arrayBuffer: () => reply.arrayBuffer() } as unknown as Response;
}

/** Of nearly all replies, hence made once. */
const PROTO = { 'content-type': 'application/proto' };
const proto = new Headers(PROTO);
