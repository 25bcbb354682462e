import type { DescService } from '@bufbuild/protobuf';
import { createClient, type Client, type Transport } from '@connectrpc/connect';
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
import { connectTransport, recordOf } from './connect.ts';
import type { Config } from './env.ts';
import { TRACE_HEADER } from './trace.ts';

const SECRET_HEADER = 'x-echora-secret';
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
  const either = (signal: AbortSignal | undefined) => (signal && signal !== end ? AbortSignal.any([signal, end]) : end);
  const trace: Record<string, string> = traceparent === undefined ? {} : { [TRACE_HEADER]: traceparent };
  const traced = (given: HeadersInit | undefined): HeadersInit => ({ ...recordOf(given), ...trace });
  return {
    unary: (method, signal, timeout, header, ...rest) => transport.unary(method, either(signal), timeout, traced(header), ...rest),
    stream: (method, signal, timeout, header, ...rest) => transport.stream(method, either(signal), timeout, traced(header), ...rest),
  };
}

/** With the secret, by the private link if there is one. */
function connectOverHttp(baseUrl: string, secret: string, { privateNetwork, access }: Config): Transport {
  return connectTransport({
    baseUrl,
    fetch: privateNetwork ? (address, init) => privateNetwork.fetch(address, init) : (address, init) => fetch(address, init),
    headers: {
      [SECRET_HEADER]: secret,
      // https://developers.cloudflare.com/cloudflare-one/access-controls/service-credentials/service-tokens/
      ...(access && { 'cf-access-client-id': access.id, 'cf-access-client-secret': access.secret }),
    },
    defaultTimeoutMs: DEADLINE_MS,
  });
}
