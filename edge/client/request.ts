import { print } from '@0no-co/graphql.web';
import type { TadaDocumentNode } from 'gql.tada';

export interface ClientOptions {
  /** Where GraphQL is served: "https://anime.example/graphql". */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The runtime's own when left out. */
  readonly fetch?: (url: string, init: { method: string; headers: Record<string, string>; body: string }) => Promise<Reply>;
}

/** As much of a reply as is looked at. */
interface Reply {
  readonly status: number;
  json(): Promise<unknown>;
}

/** What went wrong, as the server names it: `extensions.code` is BAD_USER_INPUT, LIMIT_EXCEEDED and so on, `extensions.argument` what is at fault. */
export interface GraphQLFault {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export class EchoraError extends Error {
  readonly status: number;
  readonly faults: readonly GraphQLFault[];
  /** What could be answered in spite of them. */
  readonly data: unknown;

  constructor(status: number, faults: readonly GraphQLFault[], data: unknown) {
    super(faults.map(({ message }) => message).join('; ') || `the server answered ${status}`);
    this.name = 'EchoraError';
    this.status = status;
    this.faults = faults;
    this.data = data;
  }
}

/** Variables are left out where a document has none, or none that it needs. */
type Variables<Given> = Record<string, never> extends Given ? [variables?: Given] : [variables: Given];

export interface Client {
  /** Asks one document. @throws EchoraError with what the server refused or failed at; whatever `fetch` throws */
  request<Result, Given>(document: TadaDocumentNode<Result, Given>, ...variables: Variables<Given>): Promise<Result>;
}

/** A client that does no more than fetch: nothing is kept, each request goes out. */
export function createClient({ url, headers, fetch: given }: ClientOptions): Client {
  const send: NonNullable<ClientOptions['fetch']> = given ?? ((address, init) => fetch(address, init));
  return {
    async request<Result, Given>(document: TadaDocumentNode<Result, Given>, ...[variables]: Variables<Given>) {
      const reply = await send(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json', ...headers },
        body: JSON.stringify({ query: print(document), variables }),
      });
      const { data, errors } = (await reply.json()) as { data?: Result | null; errors?: readonly GraphQLFault[] };
      if (errors || data === null || data === undefined) throw new EchoraError(reply.status, errors ?? [], data);
      return data;
    },
  };
}
