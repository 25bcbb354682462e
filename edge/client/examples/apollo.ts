import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { graphql } from '@echora/client';

/** Anime of a list that somebody keeps elsewhere, by the ids of other platforms, in its order. */
const FromMyList = graphql(`
  query FromMyList($xrefs: [XrefInput!]!) {
    animeByXrefs(xrefs: $xrefs) { id title { romaji english } studios(isMain: true) { id name } }
  }
`);

export async function fromMyList(uri: string, malIds: readonly number[], fetch?: typeof globalThis.fetch) {
  const client = new ApolloClient({ link: new HttpLink({ uri, ...(fetch && { fetch }) }), cache: new InMemoryCache() });
  const xrefs = malIds.map((id) => ({ source: 'MAL' as const, externalId: String(id) }));
  const { data } = await client.query({ query: FromMyList, variables: { xrefs } });
  return data?.animeByXrefs.map((anime) => anime && { title: anime.title.english ?? anime.title.romaji, by: anime.studios.map(({ name }) => name) });
}
