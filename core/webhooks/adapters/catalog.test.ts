import { Code, ConnectError, createClient, createRouterTransport, type ServiceImpl } from '@connectrpc/connect';
import { expect, test } from 'vitest';
import { Status } from '#proto/anime';
import { CatalogReadService } from '#proto/catalog';
import { catalogFeed, sharedFeed } from './catalog.ts';

const feedOf = (routes: Partial<ServiceImpl<typeof CatalogReadService>>) =>
  catalogFeed(createClient(CatalogReadService, createRouterTransport(({ service }) => void service(CatalogReadService, routes))));

test('a cursor that the catalog refuses is no place, and none is known of while it is away', async () => {
  const answers = [Code.InvalidArgument, Code.Unavailable];
  const feed = feedOf({ listChanges: () => { throw new ConnectError('no', answers.shift()); } });
  expect(await feed.isPlace('tpyo')).toBe(false);
  await expect(feed.isPlace('3')).rejects.toThrow('no');
  expect(await feedOf({ listChanges: () => ({}) }).isPlace('3')).toBe(true);
});

test('an anime is on the air while it is RELEASING, and one that was merged while its successor is', async () => {
  const feed = feedOf({
    batchGetAnime: () => ({ anime: [{ id: 'a', status: Status.RELEASING }, { id: 'b', status: Status.FINISHED }], redirects: { c: 'a', d: 'b' } }),
  });
  expect([...(await feed.airing(['a', 'b', 'c', 'd', 'gone']))]).toEqual(['a', 'c']);
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
