import { serveJson } from '../../support/doubles.ts';

/** A delivery that came, whatever was answered. */
export interface Arrival {
  /** `animeId version`. */
  readonly change: string;
  readonly isAccepted: boolean;
  /** On the clock of `performance`. */
  readonly at: number;
}

/** Who is sent the changes: each webhook at a path of its own. */
export interface Receiver extends AsyncDisposable {
  readonly url: string;
  /** In the order in which they came. */
  arrivals(path: string): readonly Arrival[];
  /** From now on this path refuses the first change that comes, as often as it comes. */
  refuseFirst(path: string): void;
  acceptAll(): void;
}

export async function openReceiver(): Promise<Receiver> {
  const arrivals = new Map<string, Arrival[]>();
  const refusing = new Set<string>();
  const server = await serveJson(({ path, body }) => {
    const { animeId, version } = (JSON.parse(body) as { data: { animeId: string; version: number } }).data;
    const came = arrivals.get(path) ?? [];
    arrivals.set(path, came);
    const change = `${animeId} ${version}`;
    const isAccepted = !refusing.has(path) || (came[0]?.change ?? change) !== change;
    came.push({ change, isAccepted, at: performance.now() });
    return isAccepted ? 204 : 503;
  });
  return {
    url: server.url,
    arrivals: (path) => arrivals.get(path) ?? [],
    refuseFirst: (path) => void refusing.add(path),
    acceptAll: () => refusing.clear(),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}
