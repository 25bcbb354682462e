/** What a push may take, of one client and of an isolate. */
export const PUSH_LIMITS = {
  streams: 200,
  streamsOfOne: 5,
  /** Then a stream ends and its client comes again: an isolate that is replaced loses nobody. */
  streamMs: 15 * 60_000,
  pollMs: 1_000,
  /** Shorter than proxies wait for a silent connection. */
  heartbeatMs: 15_000,
  snapshots: 2,
  snapshotsOfOne: 1,
  /** Of one part, before the rest is left to the client to ask for. */
  snapshotTries: 3,
  cursorCharacters: 200,
} as const;
