import { RequestError, overLimit } from '../errors.ts';
import { readBody } from './body.ts';
import { LIMITS } from './limits.ts';

/** A GraphQL request, whichever way it came. */
export interface GraphQLParams {
  /** Absent when the document is meant by its id or its hash. */
  readonly query: string | null;
  readonly variables: Readonly<Record<string, unknown>> | null;
  readonly operationName: string | null;
  /** Id of a trusted document. */
  readonly documentId: string | null;
  /** SHA-256 of an automatic persisted query, hex. */
  readonly hash: string | null;
}

const texts = new WeakMap<Request, Promise<string>>();

/** What the parameters are read from: the address of a GET, the body of a POST. Rejects with RequestError. */
export function readRequest(request: Request): Promise<string> {
  return texts.get(request) ?? readText(request);
}

/** Has `readRequest` say once more what it said of a request, although a body can be read only once. */
export function keepText(request: Request, text: Promise<string>): void {
  texts.set(request, text);
}

function readText(request: Request): Promise<string> {
  if (request.method === 'GET') return Promise.resolve(request.url);
  if (request.method !== 'POST') return Promise.reject(unsupported(request.method));
  if (isJson(request.headers.get('content-type') ?? '')) return readBody(request, LIMITS.bodyBytes);
  return Promise.reject(new RequestError(415, 'BAD_REQUEST', 'content-type must be application/json in UTF-8'));
}

/** @param text as `readRequest` gives it. Throws RequestError. */
export function parseParams(method: string, text: string): GraphQLParams {
  return checkParams(method === 'GET' ? paramsOfUrl(text) : paramsOfBody(text));
}

const unsupported = (method: string) =>
  new RequestError(405, 'BAD_REQUEST', `${method} is not supported, use GET or POST`, {
    headers: { allow: 'GET, POST' },
  });
function paramsOfUrl(url: string): Record<string, unknown> {
  if (url.length > LIMITS.urlCharacters) {
    throw new RequestError(414, 'LIMIT_EXCEEDED', `the address may have ${LIMITS.urlCharacters} characters`);
  }
  const params = new URL(url).searchParams;
  const json = (name: string) => parseJson(params.get(name) || 'null', name);
  return {
    query: params.get('query'),
    operationName: params.get('operationName'),
    documentId: params.get('documentId'),
    variables: json('variables'),
    extensions: json('extensions'),
  };
}

function paramsOfBody(text: string): Record<string, unknown> {
  const body = parseJson(text, 'the body');
  if (Array.isArray(body)) throw new RequestError(400, 'LIMIT_EXCEEDED', 'batches are not supported: send one object');
  if (!isObject(body)) throw new RequestError(400, 'BAD_REQUEST', 'the body must be a JSON object');
  return body;
}

/** JSON in UTF-8, which is its charset unless it says otherwise. */
function isJson(contentType: string): boolean {
  const [mediaType, ...parameters] = contentType
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.slice('charset='.length);
  return mediaType === 'application/json' && (charset?.replaceAll('"', '') ?? 'utf-8') === 'utf-8';
}

function checkParams({
  query,
  variables,
  operationName,
  documentId,
  extensions,
}: Record<string, unknown>): GraphQLParams {
  if (!isAbsent(extensions) && !isObject(extensions)) throw wrong('extensions', 'must be an object');
  if (!isAbsent(documentId) && !isText(documentId)) throw wrong('documentId', 'must be a non-empty string');
  const hash = hashOf(extensions?.['persistedQuery']);
  const isMeant = !isAbsent(documentId) || hash !== null;
  if (isMeant ? !isAbsent(query) && !isText(query) : !isText(query)) throw wrong('query', 'must be a non-empty string');
  if (isText(query) && query.length > LIMITS.documentCharacters) {
    throw overLimit('query', LIMITS.documentCharacters, 'characters', query.length);
  }
  if (!isAbsent(variables) && !isObject(variables)) throw wrong('variables', 'must be an object');
  if (!isAbsent(operationName) && typeof operationName !== 'string') throw wrong('operationName', 'must be a string');
  return {
    query: isText(query) ? query : null,
    variables: variables ?? null,
    operationName: operationName || null,
    documentId: documentId ?? null,
    hash,
  };
}

function hashOf(persistedQuery: unknown): string | null {
  if (isAbsent(persistedQuery)) return null;
  if (!isObject(persistedQuery)) throw wrong('extensions.persistedQuery', 'must be an object');
  const { version, sha256Hash } = persistedQuery;
  if (version !== 1) throw wrong('extensions.persistedQuery.version', 'must be 1');
  if (typeof sha256Hash !== 'string' || !/^[0-9a-f]{64}$/i.test(sha256Hash)) {
    throw wrong('extensions.persistedQuery.sha256Hash', 'must be a SHA-256 in hex');
  }
  return sha256Hash.toLowerCase();
}

/** Throws RequestError that says which part of a request is not JSON. */
export function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RequestError(400, 'JSON_PARSE_FAILED', `${name} is not JSON`);
  }
}

const wrong = (name: string, fault: string) => new RequestError(400, 'BAD_REQUEST', `${name} ${fault}`);

const isAbsent = (value: unknown): value is null | undefined => value === null || value === undefined;

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
