import { afterAll, beforeAll, expect, test } from 'vitest';
import { timestampDate, timestampFromDate } from '@bufbuild/protobuf/wkt';
import { Code, ConnectError, type Client } from '@connectrpc/connect';
import { Status } from '#proto/anime';
import { CatalogReadService } from '#proto/catalog';
import { catalogDatabase } from './support/catalog.ts';
import { catalogClient, idOf, numberOf, putAnime } from './support/catalog-rows.ts';
import { startNats } from './support/resources.ts';

const resources = new AsyncDisposableStack();
let client: Client<typeof CatalogReadService>;

const instant = (text: string) => timestampFromDate(new Date(text));
const april = { from: instant('2026-04-01T00:00:00Z'), to: instant('2026-04-15T00:00:00Z') };

beforeAll(async () => {
  const { sql } = resources.use(await catalogDatabase());
  client = catalogClient(CatalogReadService, sql, resources.use(await startNats()).nats, () => Date.parse('2026-04-10T00:00:00Z'));
  const weekly = { recurrence: 'R/2026-04-05T14:15:00Z/P7D' };
  await putAnime(sql,
    { id: idOf(1), titles: { romaji: 'On Sundays' }, synopsis: 'Long.', status: Status.RELEASING, broadcast: weekly,
      streaming: [
        { site: 'Crunchyroll', regions: ['US'], beginsAt: instant('2026-04-07T00:00:00Z'), recurrence: 'R/2026-04-07T00:00:00Z/P7D' },
        { site: 'Crunchyroll', regions: ['FR'], beginsAt: instant('2026-04-06T00:00:00Z'), recurrence: 'R/2026-04-06T00:00:00Z/P7D' },
      ] },
    { id: idOf(2), titles: { romaji: 'Over' }, status: Status.FINISHED, broadcast: weekly,
      episodes: [{ number: 11, airedAt: instant('2026-03-29T10:00:00Z') }, { number: 12, airedAt: instant('2026-04-05T10:00:00Z') }, { number: 13 }] },
    { id: idOf(3), titles: { romaji: 'Announced' }, status: Status.RELEASING, broadcast: { nextEpisodeAt: instant('2026-04-02T00:00:00Z'), nextEpisodeNumber: 4 } },
    { id: idOf(4), titles: { romaji: 'Withdrawn' }, status: Status.RELEASING, broadcast: weekly },
    { id: idOf(5), titles: { romaji: 'No timing' }, status: Status.RELEASING },
  );
  await sql`update anime set deleted_at = now() where id = ${idOf(4)}`;
});
afterAll(() => resources.disposeAsync());

const schedule = async (streamingSite = '') => {
  const { slots, anime } = await client.getSchedule({ ...april, streamingSite, readMask: { paths: ['titles'] } });
  return {
    slots: slots.map(({ animeId, airsAt, episodeNumber }) => `${numberOf(animeId)} ${airsAt ? timestampDate(airsAt).toISOString().slice(5, 16) : ''} #${episodeNumber}`),
    sites: [...new Set(slots.map((slot) => slot.streamingSite))],
    anime: anime.map(({ titles, synopsis }) => `${titles?.romaji}${synopsis}`),
  };
};

test('the schedule holds what was aired, announced and is expected, by instant, and each of its anime once', async () => {
  expect(await schedule()).toEqual({
    slots: ['3 04-02T00:00 #4', '2 04-05T10:00 #12', '1 04-05T14:15 #1', '1 04-12T14:15 #2'],
    sites: [''],
    anime: ['Announced', 'Over', 'On Sundays'],
  });
});

test('the schedule of a streaming site has its own instants, those of the region that it reaches first', async () => {
  expect(await schedule('Crunchyroll')).toEqual({ slots: ['1 04-06T00:00 #1', '1 04-13T00:00 #2'], sites: ['Crunchyroll'], anime: ['On Sundays'] });
});

test.each([
  ['to: not after from', { from: april.to, to: april.from }],
  ['to: more than 31 days after from', { from: april.from, to: instant('2026-05-02T00:00:01Z') }],
])('a window is refused: %s', async (message, window) => {
  const error = ConnectError.from(await client.getSchedule(window).catch((reason: unknown) => reason));
  expect(error).toMatchObject({ code: Code.InvalidArgument, rawMessage: message });
});
