import { describe, expect, expectTypeOf, test } from 'vitest';
import { StudioRole, Status } from '#proto/anime';
import { Source } from '#proto/common';
import { anime, edgeOver, fakeServices, uuid } from './testing.ts';
import { fromMyList } from './client/examples/apollo.ts';
import { onTheAir } from './client/examples/fetch.ts';
import { season } from './client/examples/relay/season.ts';
import { find } from './client/examples/urql.ts';
import { createClient, EchoraError, graphql, type ResultOf, type VariablesOf } from './client/index.ts';

const catalog = Array.from({ length: 3 }, (_, place) => anime(place + 1, {
  titles: { english: `Anime ${place + 1}` }, status: Status.RELEASING,
  externalIds: [{ source: Source.MAL, id: String(place + 1) }],
  studios: [{ name: 'Shuka', role: StudioRole.ANIMATION }, { name: 'Aniplex', role: StudioRole.PRODUCER }],
}));
const URL_ = 'http://edge.test/graphql';

/** `fetch`, with our Worker in memory at the other end. */
function worker(): typeof fetch {
  const { send } = edgeOver(fakeServices({ catalog, index: catalog.map(({ id }) => id) }));
  return async (input, init) => send(input instanceof Request ? input.url : String(input), init);
}

const Named = graphql(`query Named($id: ID!) { anime(id: $id) { id episodeCount title { english } updatedAt format } }`);

describe('a document', () => {
  test('has the types of what it selects and of its variables', () => {
    type Found = NonNullable<ResultOf<typeof Named>['anime']>;
    expectTypeOf<Found['id']>().toEqualTypeOf<string>();
    expectTypeOf<Found['episodeCount']>().toEqualTypeOf<number | null>();
    expectTypeOf<Found['updatedAt']>().toEqualTypeOf<string | null>();
    expectTypeOf<Extract<Found['format'], 'TV' | 'nonsense'>>().toEqualTypeOf<'TV'>();
    expectTypeOf<Found>().not.toHaveProperty('synopsis');
    expectTypeOf<VariablesOf<typeof Named>>().toEqualTypeOf<{ id: string }>();
  });
});

describe('the client', () => {
  const client = () => createClient({ url: URL_, fetch: worker() });

  test('asks a document and answers its data', async () => {
    expect(await client().request(Named, { id: uuid(2) })).toMatchObject({ anime: { id: uuid(2), title: { english: 'Anime 2' } } });
  });

  test('needs no variables where a document has none', async () => {
    expect(await client().request(graphql(`{ animes(first: 1) { totalCount } }`))).toEqual({ animes: { totalCount: 3 } });
  });

  test('throws what the server refused, with its code and the argument at fault', async () => {
    const error = await client().request(Named, { id: 'x' }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(EchoraError);
    expect(error).toMatchObject({ message: 'id must be a UUID', data: { anime: null }, faults: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });

  test('sends the headers that it was given', async () => {
    let sent: Record<string, string> = {};
    const fetch = (_url: string, init: { headers: Record<string, string> }) => {
      sent = init.headers;
      return Promise.resolve({ status: 200, json: () => Promise.resolve({ data: {} }) });
    };
    await createClient({ url: URL_, headers: { authorization: 'Bearer x' }, fetch }).request(Named, { id: uuid(1) });
    expect(sent).toMatchObject({ authorization: 'Bearer x', 'content-type': 'application/json' });
  });
});

describe('an example', () => {
  test('with fetch lists what is on the air', async () => {
    expect(await onTheAir({ url: URL_, fetch: worker() })).toEqual([1, 2, 3].map((number) => `Anime ${number}: episode ?`));
  });

  test('with Apollo finds the anime of a list by their ids elsewhere, in its order', async () => {
    expect(await fromMyList(URL_, [3, 404, 1], worker())).toEqual([{ title: 'Anime 3', by: ['Shuka'] }, null, { title: 'Anime 1', by: ['Shuka'] }]);
  });

  test('with urql searches, each part asking for what it shows', async () => {
    expect(await find(URL_, 'anime', worker())).toEqual(['Anime 1', 'Anime 2', 'Anime 3']);
  });

  test('with Relay pages through a season by its cursors', async () => {
    expect(await season(URL_, 2026, 'FALL', worker())).toEqual(['Anime 1', 'Anime 2', 'Anime 3']);
  });
});
