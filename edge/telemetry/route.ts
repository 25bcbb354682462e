/** What a request is for; the label of metrics and spans. */
export const ROUTES = ['graphql', 'anilist', 'jikan', 'calendar', 'mcp', 'changes', 'snapshot', 'purge', 'console', 'graphiql', 'schema', 'ready', 'metrics', 'site', 'other'] as const;
export type Route = (typeof ROUTES)[number];

const PATHS: readonly (readonly [path: string, route: Route])[] = [
  ['/graphql', 'graphql'],
  ['/anilist', 'anilist'],
  ['/jikan', 'jikan'],
  ['/calendar', 'calendar'],
  ['/mcp', 'mcp'],
  ['/changes', 'changes'],
  ['/snapshot.ndjson', 'snapshot'],
  ['/internal/purge', 'purge'],
  ['/console', 'console'],
  ['/graphiql', 'graphiql'],
  ['/schema.graphql', 'schema'],
  ['/readyz', 'ready'],
  ['/metrics', 'metrics'],
  ['/docs', 'site'],
  ['/site', 'site'],
];

export function routeOf(path: string): Route {
  if (path === '/') return 'site';
  const found = PATHS.find(([known]) => path === known || path.startsWith(`${known}/`));
  return found ? found[1] : 'other';
}
