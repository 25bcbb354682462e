import { Environment, fetchQuery, graphql, Network, RecordSource, Store, type FetchFunction } from 'relay-runtime';
import query, { type seasonQuery } from './__generated__/seasonQuery.graphql.ts';

/** `npx relay-compiler@21.0.1` makes the file above of this. Its Babel plugin would put the one in the place of the other; nothing transforms this example. */
void (() => graphql`
  query seasonQuery($year: Int!, $season: Season!, $after: String) {
    season(year: $year, season: $season, first: 2, after: $after) {
      edges { node { id title { romaji english } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

/** The anime of a season, all of them, page by page by their cursors. */
export async function season(url: string, year: number, name: seasonQuery['variables']['season'], fetch = globalThis.fetch): Promise<string[]> {
  const environment = new Environment({ network: Network.create(fetchFrom(url, fetch)), store: new Store(new RecordSource()) });
  const titles: string[] = [];
  for (let after: string | null | undefined = null, more = true; more; ) {
    const page = await fetchQuery<seasonQuery>(environment, query, { year, season: name, after }).toPromise();
    titles.push(...(page?.season.edges.map(({ node }) => node.title.english ?? node.title.romaji ?? node.id) ?? []));
    [after, more] = [page?.season.pageInfo.endCursor, page?.season.pageInfo.hasNextPage ?? false];
  }
  return titles;
}

const fetchFrom = (url: string, fetch: typeof globalThis.fetch): FetchFunction => async ({ text }, variables) => {
  const reply = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: text, variables }) });
  return reply.json();
};
