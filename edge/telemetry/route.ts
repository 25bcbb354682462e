/** What a request is for, by its path; the label of metrics and spans. */
export type Route = 'graphql' | 'calendar' | 'purge' | 'console' | 'graphiql' | 'schema' | 'ready' | 'metrics' | 'other';

const ROUTES: readonly (readonly [path: string, route: Route])[] = [
  ['/graphql', 'graphql'],
  ['/calendar', 'calendar'],
  ['/internal/purge', 'purge'],
  ['/console', 'console'],
  ['/graphiql', 'graphiql'],
  ['/schema.graphql', 'schema'],
  ['/readyz', 'ready'],
  ['/metrics', 'metrics'],
];

export function routeOf(path: string): Route {
  const found = ROUTES.find(([known]) => path === known || path.startsWith(`${known}/`));
  return found ? found[1] : 'other';
}
