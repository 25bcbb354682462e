import type { DescService } from '@bufbuild/protobuf';
import { Code, ConnectError, createClient, type Client, type Transport } from '@connectrpc/connect';
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

/** Hardly a call has headers of its own, so they are looked at only where there are any. */
function until(transport: Transport, end: AbortSignal, traceparent: string | undefined): Transport {
  const either = (signal: AbortSignal | undefined) => (signal && signal !== end ? AbortSignal.any([signal, end]) : end);
  const trace: Record<string, string> = traceparent === undefined ? {} : { [TRACE_HEADER]: traceparent };
  const traced = (own: HeadersInit | undefined) => (own === undefined ? trace : { ...Object.fromEntries(new Headers(own)), ...trace });
  return { ...transport, unary: (method, signal, timeout, header, ...rest) => transport.unary(method, either(signal), timeout, traced(header), ...rest) };
}

/**
 * Connect over HTTP/1.1, binary, with the secret and a deadline, by the private link if there is one. Nothing is streamed.
 *
 * The signal and the deadline go past Connect: it would abort a signal of its own after each call, done or not, which takes
 * workerd some 7% of a call to be told of, and set a timer, where whoever asks has an end of its own.
 */
function connectOverHttp(baseUrl: string, secret: string, { privateNetwork, access }: Config): Transport {
  const headers = {
    [SECRET_HEADER]: secret,
    // https://developers.cloudflare.com/cloudflare-one/access-controls/service-credentials/service-tokens/
    ...(access && { 'cf-access-client-id': access.id, 'cf-access-client-secret': access.secret }),
  };
  const over = (signal: AbortSignal | undefined): Transport => createConnectTransport({ baseUrl, useBinaryFormat: true, fetch: plainFetch(privateNetwork, signal) });
  return {
    ...over(undefined),
    unary: (method, signal, timeout, header, ...rest) =>
      over(signal).unary(method, undefined, undefined, { ...headers, [TIMEOUT_HEADER]: String(timeout ?? DEADLINE_MS), ...(header as Record<string, string>) }, ...rest),
  };
}

/**
 * connect-web asks for `redirect: "error"` and other things of browsers that workerd refuses, so only what it knows is passed
 * on. A redirect is not followed: it would carry the secret elsewhere. A reply is read here, that one which is cut is a service out of reach.
 */
const plainFetch =
  (network: Config['privateNetwork'], signal: AbortSignal | undefined): typeof fetch =>
  async (input, { method, headers, body } = {}) => {
    const plain = { method, headers, body, signal, redirect: 'manual' } as const;
    try {
      const reply = await (network ? network.fetch(input, plain) : fetch(input, plain));
      return reply.ok ? lean(reply, await reply.arrayBuffer()) : reply;
    } catch (error) {
      if (signal?.aborted) throw ConnectError.from(error, Code.Canceled);
      throw new ConnectError('the service is unreachable', Code.Unavailable, undefined, undefined, error);
    }
  };

/** Connect copies all headers of a reply and reads one, which takes as long as to decode a record: it is given that one. */
function lean({ status, headers }: Response, body: ArrayBuffer): Response {
  const type = headers.get('content-type') ?? '';
  const told = type === PROTO['content-type'] ? proto : new Headers({ 'content-type': type });
  return { status, headers: told, arrayBuffer: async () => body } as unknown as Response;
}

/** Of nearly all replies, hence made once. */
const PROTO = { 'content-type': 'application/proto' };
const proto = new Headers(PROTO);
