import { expect, test } from 'vitest';
import { anime, edgeOver, fakePlane, uuid } from '../testing.ts';

test('status tells how much is here, with one call to each service that is asked about', async () => {
  const plane = fakePlane({ catalog: [anime(1), anime(2)], index: [uuid(1)] });
  const { data } = await edgeOver(plane).ask<{ status: unknown }>(
    '{ status { catalog { animeCount schemaVersion outboxPending } search { model points { entityType count } pending } } }',
  );
  expect(data.status).toEqual({
    catalog: { animeCount: 2, schemaVersion: '0001_anime', outboxPending: 0 },
    search: { model: 'fake', points: [{ entityType: 'ANIME', count: 1 }], pending: 0 },
  });
  expect(plane.calls.map(({ method }) => method).sort()).toEqual(['GetCatalogStatus', 'GetSearchStatus']);
});
