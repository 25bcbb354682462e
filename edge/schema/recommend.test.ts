import { describe, expect, test } from 'vitest';
import { anime, edgeOver, fakeServices, uuid } from '../testing.ts';

const tags = (...names: string[]) => names.map((name) => ({ name, rank: 80 }));
/** 2 is its sequel and unlike it, 3 is like it, 4 is for adults, 5 has nothing to do with it but is near by meaning. */
const catalog = [
  anime(1, { genres: ['Drama', 'Music'], tags: tags('Band') }),
  anime(2, { genres: ['Comedy'] }),
  anime(3, { genres: ['Drama', 'Music'], tags: tags('Band'), fame: 500 }),
  anime(4, { genres: ['Drama', 'Music'], isAdult: true, adult: true }),
  anime(5, { genres: ['Horror'] }),
];
const plane = (index = [1, 3, 5].map(uuid)) => fakeServices({ catalog, index });
const EDGE = 'edges { cursor score similarity shared relation node { id } } pageInfo { hasNextPage hasPreviousPage }';
interface Found {
  readonly edges: readonly { readonly cursor: string; readonly score: number; readonly similarity: number | null; readonly shared: string[]; readonly relation: string | null; readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean };
}
const ask = async (args = '', services = plane()): Promise<Found> => {
  const { data, errors } = await edgeOver(services).ask<{ recommendations: Found }>(`{ recommendations(id: "${uuid(1)}"${args}) { ${EDGE} } }`);
  expect(errors).toEqual([]);
  return data.recommendations;
};
const ids = ({ edges }: Found) => edges.map(({ node }) => node.id);

describe('recommendations', () => {
  test('come first when both meaning and subjects speak for them, and say why', async () => {
    const { edges } = await ask();
    expect(edges[0]).toEqual({ cursor: expect.any(String), score: expect.closeTo(0.25 + 0.3 + 0.1), similarity: 0.5, shared: ['Band', 'Drama', 'Music'], relation: null, node: { id: uuid(3) } });
  });

  test('are related anime too, which say what they are to it', async () => {
    const sequel = (await ask()).edges.find(({ node }) => node.id === uuid(2));
    expect(sequel).toMatchObject({ similarity: null, shared: [], relation: 'SEQUEL', score: expect.closeTo(0.2) });
  });

  test('are of other franchises where that is asked for', async () => {
    // The fake graph joins all anime to a chain: 2 and 3 are within reach.
    expect(ids(await ask(', includeRelated: false'))).toEqual([uuid(5)]);
    expect(ids(await ask())).toEqual([3, 5, 2].map(uuid));
  });

  test('leave out what is for adults only, unless it is asked for', async () => {
    expect(ids(await ask('', plane([1, 4].map(uuid))))).not.toContain(uuid(4));
    expect(ids(await ask(', adult: INCLUDE', plane([1, 4].map(uuid))))).toContain(uuid(4));
  });

  test('are there without the index, by relations alone', async () => {
    expect(ids(await ask('', plane([])))).toEqual([3, 2].map(uuid));
  });

  test('never name the anime itself, and page through everything once', async () => {
    const all = ids(await ask());
    const first = await ask(', first: 1');
    const rest = await ask(`, first: 50, after: "${first.edges[0]?.cursor}"`);
    expect([...ids(first), ...ids(rest)]).toEqual(all);
    expect(new Set(all).size).toBe(all.length);
    expect(all).not.toContain(uuid(1));
  });
});
