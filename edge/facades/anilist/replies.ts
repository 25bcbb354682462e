import { OperationTypeNode, type FormattedExecutionResult, type GraphQLFormattedError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { RequestError, type ErrorCode } from '../../errors.ts';
import { LIMITS } from '../../guard/limits.ts';
import type { Shaped } from '../../operation/api.ts';
import type { Asked } from '../../operation/asked.ts';
import type { Prepared } from '../../operation/prepare.ts';
import { maskUnexpectedError, isOutage } from '../../protocol/shape.ts';
import { unsupportedIn } from './unsupported.ts';

/** What AniList would answer with. */
const STATUS: Readonly<Partial<Record<string, number>>> = {
  BAD_USER_INPUT: 400,
  NOT_FOUND: 404,
  UNAUTHENTICATED: 401,
  UNAVAILABLE: 503,
  LIMIT_EXCEEDED: 400,
} satisfies Partial<Record<ErrorCode, number>>;

interface AnilistError {
  readonly status: number;
  readonly message: string;
  readonly locations?: GraphQLFormattedError['locations'];
  readonly extensions?: GraphQLFormattedError['extensions'];
}

const WRITES = 'mutations are not supported: there are no users here, and no lists, favourites, reviews or activities of theirs';

/** Whatever it would change is not here. */
export function checkOperation({ operation, loc }: OperationDefinitionNode): void {
  if (operation === OperationTypeNode.QUERY) return;
  const { line = 1, column = 1 } = loc?.startToken ?? {};
  throw new RequestError(403, 'FORBIDDEN', WRITES, { locations: [{ line, column }] });
}

/**
 * An executed answer in AniList's form: each error with its status and its place, errors first. That something is not there is a
 * whole answer, which is kept until it is.
 */
export function shape(schema: GraphQLSchema, result: FormattedExecutionResult, { document, asked }: Prepared & { readonly asked: Asked }, traceparent?: string): Shaped {
  const lacks = unsupportedIn(schema, document, asked.variables);
  const extensions = lacks.length > 0 ? { extensions: { unsupported: lacks } } : {};
  if (!result.errors) return { status: 200, body: JSON.stringify({ data: result.data, ...extensions }), isWhole: true };
  const coded = result.errors.map((error) => maskUnexpectedError(error, traceparent));
  const errors = coded.map(toAnilistError);
  const body = JSON.stringify({ errors, data: result.data ?? null, ...extensions });
  const isWhole = errors.every(({ status }) => status === 404);
  // AniList's answers have the status of their first error.
  const shownStatus = errors[0]?.status ?? 200;
  return { status: !isWhole && isOutage({ data: result.data ?? null, errors: coded }) ? 503 : 200, shownStatus, body, isWhole };
}

function toAnilistError({ message, locations, extensions }: GraphQLFormattedError): AnilistError {
  const status = STATUS[String(extensions?.['code'])] ?? 500;
  return { status, message, ...(locations && { locations }), ...(extensions && { extensions }) };
}

/** The answer to a request that was refused before it was executed. */
export function refuse(error: RequestError): Response {
  const { message, status, code, headers, locations, errors } = error;
  const told = errors ?? [{ message, ...(locations && { locations }) }];
  const said = told.map((one): AnilistError => ({ status, message: one.message, ...(one.locations && { locations: one.locations }), extensions: { code } }));
  return new Response(JSON.stringify({ errors: said, data: null }), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', vary: 'Accept', ...headers },
  });
}

/** As AniList tells clients of their rate; ours is counted in shorter windows. Cloudflare's counter does not tell, so nothing is said there. */
export function setRateLimitHeaders(reply: Response, left: number, now: number): void {
  if (left === Infinity) return;
  reply.headers.set('x-ratelimit-limit', String(LIMITS.requestsPerWindow));
  reply.headers.set('x-ratelimit-remaining', String(Math.max(0, left)));
  if (left < 0) reply.headers.set('x-ratelimit-reset', String(Math.ceil((now + LIMITS.windowMs) / 1000)));
}
