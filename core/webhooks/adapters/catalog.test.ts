import { Code, ConnectError, createClient, createRouterTransport, type ServiceImpl } from '@connectrpc/connect';
import { expect, test } from 'vitest';
import { CatalogReadService } from '#proto/catalog';
import { catalogFeed, sharedFeed } from './catalog.ts';

const feedOf = (routes: Partial<ServiceImpl<typeof CatalogReadService>>) =>
  catalogFeed(createClient(CatalogReadService, createRouterTransport(({ service }) => void service(CatalogReadService, routes))));

test('what the catalog refuses is told by its code and in its words, without the headers of its reply', async () => {
  const feed = feedOf({ listChanges: () => { throw new ConnectError('cursor: of another database', Code.FailedPrecondition, { secret: 'x' }); } });
  const error = await feed.after('tpyo').catch((refused: unknown) => refused as ConnectError);
  expect(error).toMatchObject({ rawMessage: 'cursor: of another database', code: Code.FailedPrecondition });
  expect([...(error as ConnectError).metadata]).toEqual([]);
});

test('all who wait at one place share a look at it, which ages; one that failed is not kept', async () => {
  let [now, isAway] = [0, false];
  const looks: string[] = [];
  const feed = sharedFeed(feedOf({
    listChanges: ({ cursor }) => {
      looks.push(`${cursor} at ${now}`);
      if (isAway) throw new ConnectError('away', Code.Unavailable);
      return { nextCursor: cursor };
    },
  }), 1_000, () => now);
  const look = (...places: string[]) => Promise.allSettled(places.map((place) => feed.after(place)));
  await look('1', '1', '2');
  now = 999;
  await look('1');
  [now, isAway] = [1_000, true];
  await look('1', '1');
  isAway = false;
  await look('1');
  expect(looks).toEqual(['1 at 0', '2 at 0', '1 at 1000', '1 at 1000']);
});
