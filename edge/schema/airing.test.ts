import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { expect, test } from 'vitest';
import { AiringEvidence, Status, StatusCertainty } from '#proto/anime';
import { Precision } from '#proto/common';
import { anime, edgeOver, fakeServices, uuid } from '../testing.ts';

const NOW = Date.parse('2026-10-11T14:10:00Z');
const at = (iso: string) => timestampFromDate(new Date(iso));
const airing = {
  statusCertainty: StatusCertainty.LIKELY,
  statusUntil: at('2026-10-11T14:12:00Z'),
  nextEpisode: {
    number: 2,
    airsAt: at('2026-10-11T14:15:00Z'),
    precision: Precision.MINUTE,
    evidence: AiringEvidence.RECURRENCE,
    day: '2026-10-11',
  },
};
const show = anime(1, { status: Status.RELEASING, airing });
const ask = async (query: string, lists: object = {}) => {
  const plane = fakeServices({ catalog: [show], ...lists });
  const edge = edgeOver(plane, {}, { now: () => NOW });
  return { ...(await edge.ask(query)), calls: plane.calls };
};

test('status and next episode are what the catalog says at the instant of reading, and asked for together', async () => {
  const fields = 'status statusCertainty nextEpisode { airsAt number precision evidence day }';
  const { data, calls } = await ask(`{ anime(id: "${uuid(1)}") { ${fields} } }`);
  const nextEpisode = { airsAt: '2026-10-11T14:15:00.000Z', number: 2, precision: 'MINUTE', evidence: 'RECURRENCE', day: '2026-10-11' };
  expect(data).toEqual({ anime: { status: 'RELEASING', statusCertainty: 'LIKELY', nextEpisode } });
  expect(calls[0]?.request).toMatchObject({ readMask: { paths: ['airing', 'id', 'status'] } });
});

test('a slot that is known to the day is told so, with its day', async () => {
  const slots = [{ animeId: uuid(1), airsAt: at('2026-10-12T14:59:00Z'), precision: Precision.DAY, evidence: AiringEvidence.SLOT, day: '2026-10-12' }];
  const window = 'from: "2026-10-11T00:00:00Z", to: "2026-10-18T00:00:00Z"';
  const { data } = await ask(`{ schedule(${window}) { airsAt precision day evidence episodeNumber } }`, { slots });
  const told = { airsAt: '2026-10-12T14:59:00.000Z', precision: 'DAY', day: '2026-10-12', evidence: 'SLOT', episodeNumber: null };
  expect(data).toEqual({ schedule: [told] });
});
