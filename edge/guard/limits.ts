/** What one request may be. A reply to one beyond a limit names it. */
export const LIMITS = {
  bodyBytes: 32 * 1024,
  /** Of a GET's address, query string included. */
  urlCharacters: 32 * 1024,
  documentCharacters: 8_000,
  documentTokens: 1_000,
  /** Fields once fragments are written out: a short document can spread fragments within fragments. */
  documentFields: 1_000,
  aliases: 15,
  directives: 10,
  /** Levels of fields below the first entity on the way; below the root where there is none. */
  depth: 6,
  /** Objects that an answer may hold: each selected object is 1, a list that takes `first` that many. */
  cost: 1_000,
  executionMs: 5_000,
  requestsPerWindow: 60,
  windowMs: 10_000,
} as const;
