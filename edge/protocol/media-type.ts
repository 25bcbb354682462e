export type MediaType = 'application/graphql-response+json' | 'application/json';

/** The media type to answer in: the spec's own when the client takes it, plain JSON else. */
export function responseType(accept: string | null | undefined): MediaType {
  return /\bapplication\/graphql-response\+json\b/i.test(accept ?? '')
    ? 'application/graphql-response+json'
    : 'application/json';
}
