import { RequestError } from '../errors.ts';
import type { GraphQLParams } from '../guard/params.ts';
import { sha256 } from '../cache/store.ts';

/** Where documents are kept that clients registered. It may lose any of them: then a client registers it again. */
export interface DocumentStore {
  get(hash: string): Promise<string | undefined>;
  put(hash: string, text: string): Promise<void>;
}

/** Documents known beforehand, by id; as `generate-persisted-query-manifest` of Apollo writes them. */
export interface Manifest {
  readonly operations: readonly { readonly id: string; readonly body: string }[];
}

export interface Documents {
  readonly trusted: ReadonlyMap<string, string>;
  readonly registered: DocumentStore;
  /** Nothing but trusted documents is executed. */
  readonly onlyTrusted: boolean;
}

export const trustedDocuments = (...manifests: readonly Manifest[]): ReadonlyMap<string, string> =>
  new Map(manifests.flatMap(({ operations }) => operations).map(({ id, body }) => [bareId(id), body]));

/** The text to execute, and the hash under which it is to be registered once it proves to be sound. */
export interface Resolved {
  readonly query: string;
  readonly register?: string;
}

/**
 * Finds the document that a request means: by its text, by a trusted id, or by the hash of an automatic persisted
 * query (https://www.apollographql.com/docs/apollo-server/performance/apq), which its text may come with.
 *
 * @throws RequestError when nothing is known by that id or hash, the hash is another text's, or the text is not trusted
 */
export async function resolveDocument(documents: Documents, params: GraphQLParams): Promise<Resolved> {
  const { query, documentId, hash } = params;
  const known = documents.trusted.get(bareId(documentId ?? hash ?? ''));
  if (known !== undefined) return { query: known };
  if (documentId !== null) throw unknown(`documentId ${JSON.stringify(documentId)} is not a trusted document`);
  if (documents.onlyTrusted) return onlyTrusted(documents, query);
  if (hash === null) return { query: query ?? '' };
  if (query === null) return registered(documents, hash);
  if ((await sha256(query)) !== hash) {
    throw new RequestError(400, 'BAD_REQUEST', 'extensions.persistedQuery.sha256Hash is not the hash of query');
  }
  return { query, register: hash };
}

async function registered({ registered }: Documents, hash: string): Promise<Resolved> {
  const query = await registered.get(hash).catch(() => undefined);
  // Clients know this very message and then send the text too.
  if (query === undefined) throw unknown('PersistedQueryNotFound');
  return { query };
}

/** The text of a trusted document is as good as its id. */
async function onlyTrusted({ trusted }: Documents, query: string | null): Promise<Resolved> {
  const found = query === null ? undefined : trusted.get(await sha256(query));
  if (found !== undefined) return { query: found };
  throw new RequestError(403, 'FORBIDDEN', 'only trusted documents are executed here');
}

const bareId = (id: string): string => id.replace(/^sha256:/, '');

const unknown = (message: string) => new RequestError(404, 'PERSISTED_QUERY_NOT_FOUND', message);
