import { createClient, graphql, type ClientOptions } from '@echora/client';

/** What is on the air, a page at a time, with nothing but `fetch`. */
const OnTheAir = graphql(`
  query OnTheAir($page: Int) {
    animes(filter: { statusIn: [RELEASING] }, sort: [TRENDING_DESC], first: 20, page: $page) {
      edges { node { id title { romaji english } nextEpisode { number airsAt } coverImage { url } } }
      pageInfo { hasNextPage }
    }
  }
`);

/** Titles, each with its next episode; all pages of the list. */
export async function onTheAir(options: ClientOptions): Promise<string[]> {
  const echora = createClient(options);
  const lines: string[] = [];
  for (let page = 1, more = true; more; page++) {
    const { animes } = await echora.request(OnTheAir, { page });
    for (const { node } of animes.edges) lines.push(`${node.title.english ?? node.title.romaji ?? node.id}: episode ${node.nextEpisode?.number ?? '?'}`);
    more = animes.pageInfo.hasNextPage;
  }
  return lines;
}
