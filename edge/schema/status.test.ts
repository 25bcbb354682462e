import { expect, test } from 'vitest';
import { anime, edgeOver, fakeServices, uuid } from '../testing.ts';

test('status tells how much is here, with one call to each service that is asked about', async () => {
  const plane = fakeServices({ catalog: [anime(1), anime(2)], index: [uuid(1)] });
  const { data } = await edgeOver(plane).ask<{ status: unknown }>(
    '{ status { catalog { animeCount schemaVersion outboxPending } search { model points { entityType count } pending } } }',
  );
  expect(data.status).toEqual({
    catalog: { animeCount: 2, schemaVersion: '0001_anime', outboxPending: 0 },
    search: { model: 'fake', points: [{ entityType: 'ANIME', count: 1 }], pending: 0 },
  });
  expect(plane.calls.map(({ method }) => method).sort()).toEqual(['GetCatalogStatus', 'GetSearchStatus']);
});

test('status tells how old the data is: when the newest anime began that has begun by now', async () => {
  const plane = fakeServices({ catalog: [anime(1, { startDate: { year: 2026, month: 4, day: 29 } })], index: [] });
  const { data } = await edgeOver(plane, {}, { now: () => Date.UTC(2026, 10, 29) }).ask<{ status: unknown }>('{ status { newestStart { year month day } } }');
  expect(data.status).toEqual({ newestStart: { year: 2026, month: 4, day: 29 } });
  expect(plane.calls).toMatchObject([{ method: 'ListAnime', request: { filter: { startDate: { lte: { year: 2026, month: 11, day: 29 } } }, pageSize: 1 } }]);
});

test('of an empty catalog there is no newest anime', async () => {
  const { data } = await edgeOver(fakeServices({ catalog: [], index: [] })).ask<{ status: unknown }>('{ status { newestStart { year } } }');
  expect(data.status).toEqual({ newestStart: null });
});
