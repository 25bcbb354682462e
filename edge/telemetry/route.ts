const PATHS = [
  ['/graphql', 'graphql'],
  ['/calendar', 'calendar'],
  ['/internal/purge', 'purge'],
  ['/console', 'console'],
  ['/graphiql', 'graphiql'],
  ['/schema.graphql', 'schema'],
  ['/readyz', 'ready'],
  ['/metrics', 'metrics'],
] as const;
const OTHER = 'other';

/** What a request is for, by its path; the label of metrics and spans. */
export type Route = (typeof PATHS)[number][1] | typeof OTHER;
export const ROUTES: readonly Route[] = [...PATHS.map(([, route]) => route), OTHER];

export function routeOf(path: string): Route {
  const found = PATHS.find(([known]) => path === known || path.startsWith(`${known}/`));
  return found ? found[1] : OTHER;
}
