import { Client, fetchExchange } from '@urql/core';
import { graphql, readFragment, type FragmentOf } from '@echora/client';

/** What a card shows; whoever shows a card asks for it, and only the card can look inside. */
const Card = graphql(`
  fragment Card on Anime { title { romaji english } coverImage { medium large url } score { weighted } }
`);

const Find = graphql(`
  query Find($query: String!) {
    search(query: $query, first: 5) { edges { score node { id ...Card } } mode }
  }
`, [Card]);

function titleOf(card: FragmentOf<typeof Card>): string | null {
  const { title } = readFragment(Card, card);
  return title.english ?? title.romaji;
}

export async function find(url: string, query: string, fetch?: typeof globalThis.fetch): Promise<(string | null)[]> {
  const client = new Client({ url, exchanges: [fetchExchange], preferGetMethod: false, ...(fetch && { fetch }) });
  const { data, error } = await client.query(Find, { query }).toPromise();
  if (error) throw error;
  return data?.search.edges.map(({ node }) => titleOf(node)) ?? [];
}
