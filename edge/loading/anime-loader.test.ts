import { createClient, createRouterTransport } from '@connectrpc/connect';
import { expect, test } from 'vitest';
import { CatalogReadService } from '#proto/catalog';
import { Footprint } from '../cache/footprint.ts';
import { anime, uuid } from '../fake-services.ts';
import { createAnimeLoader } from './anime-loader.ts';

/** A catalog in which 2 was merged into 1, 3 is not, and 4 was merged into 5, which was withdrawn. */
const catalog = createClient(
  CatalogReadService,
  createRouterTransport(({ service }) =>
    service(CatalogReadService, {
      batchGetAnime: ({ ids }) => ({
        anime: ids.includes(uuid(1)) || ids.includes(uuid(2)) ? [anime(1)] : [],
        redirects: { ...(ids.includes(uuid(2)) && { [uuid(2)]: uuid(1) }), ...(ids.includes(uuid(4)) && { [uuid(4)]: uuid(5) }) },
      }),
    }),
  ),
);

test('an anime that was merged answers as the one that stands for it, and the answer goes with either', async () => {
  const footprint = new Footprint();
  const load = createAnimeLoader(catalog, footprint, () => 0);
  const found = await Promise.all([uuid(1), uuid(2), uuid(3), uuid(4)].map((id) => load(id, ['id'])));
  expect(found.map((one) => one?.id)).toEqual([uuid(1), uuid(1), undefined, undefined]);
  expect(footprint.tags).toEqual(expect.arrayContaining([1, 2, 3, 4, 5].map((number) => `anime:${uuid(number)}`)));
});
