import ICAL from 'ical.js';
import { Code, ConnectError } from '@connectrpc/connect';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { describe, expect, test } from 'vitest';
import { Season } from '#proto/anime';
import { Precision } from '#proto/common';
import { anime, edgeOver, fakeServices, uuid, type FakeData } from '../testing.ts';

const NOW = Date.parse('2026-10-22T12:00:00Z');
const catalog = [
  anime(1, {
    season: Season.FALL,
    seasonYear: 2026,
    durationSeconds: 1_440,
    titles: { english: 'One, two; "three"\n四' },
  }),
  anime(2, { season: Season.SUMMER, seasonYear: 2026 }),
];
const slot = (number: number, at: string, episodeNumber: number, streamingSite = '') => ({
  animeId: uuid(number),
  airsAt: timestampFromDate(new Date(at)),
  episodeNumber,
  streamingSite,
});
// Europe leaves summer time on 25 October 2026, America on 1 November.
const slots = [
  slot(1, '2026-10-24T18:00:00Z', 4),
  slot(1, '2026-10-31T19:00:00Z', 5),
  slot(2, '2026-11-01T06:30:00Z', 0),
];

async function read(path: string, data: Partial<FakeData> = {}, init?: RequestInit) {
  const plane = fakeServices({ catalog, slots, ...data });
  const reply = await edgeOver(plane, {}, { now: () => NOW }).send(path, init);
  return { status: reply.status, headers: reply.headers, text: await reply.text(), calls: plane.calls };
}
const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));

test('a slot that is known to the day is an event of that whole day, without an hour', async () => {
  const dayOnly = { ...slot(1, '2026-10-24T14:59:00Z', 4), precision: Precision.DAY, day: '2026-10-24' };
  const [event] = eventsIn((await read('/calendar/schedule.ics', { slots: [dayOnly] })).text);
  expect([event?.startDate.isDate, event?.startDate.toString(), event?.summary]).toEqual([
    true,
    '2026-10-24',
    'One, two; "three"\n四, episode 4',
  ]);
});

describe('a calendar', () => {
  test('is one that a parser reads, with instants in UTC, right on both sides of the end of summer time', async () => {
    const { status, headers, text } = await read(`/calendar/anime/${uuid(1)},${uuid(2)}.ics`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const events = eventsIn(text);
    expect(events.map(({ startDate }) => startDate.zone.tzid)).toEqual(['UTC', 'UTC', 'UTC']);
    expect(events.map(({ startDate }) => startDate.toJSDate().toISOString())).toEqual([
      '2026-10-24T18:00:00.000Z',
      '2026-10-31T19:00:00.000Z',
      '2026-11-01T06:30:00.000Z',
    ]);
    const inLondon = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeStyle: 'short' });
    expect(events.slice(0, 2).map(({ startDate }) => inLondon.format(startDate.toJSDate()))).toEqual([
      '19:00',
      '19:00',
    ]);
    expect(events[0]?.summary).toBe('One, two; "three"\n四, episode 4');
    expect(events[0]?.duration.toSeconds()).toBe(1_440);
  });

  test('has the lines and the line ends that RFC 5545 asks for', async () => {
    const { text } = await read('/calendar/schedule.ics');
    const lines = text.split('\r\n');
    expect(lines.every((line) => !line.includes('\n') && new TextEncoder().encode(line).length <= 75)).toBe(true);
    expect(lines.filter((line) => line.startsWith('DTSTAMP:'))).toHaveLength(3);
  });

  test('names an episode the same when its hour moves, and two episodes apart', async () => {
    const uids = async (at: string) => {
      const moved = [slot(1, at, 4), slot(1, '2026-10-31T19:00:00Z', 5), slot(2, '2026-11-01T06:30:00Z', 0)];
      return eventsIn((await read('/calendar/schedule.ics', { slots: moved })).text).map(({ uid }) => uid);
    };
    const before = await uids('2026-10-24T18:00:00Z');
    expect(await uids('2026-10-24T20:00:00Z')).toEqual(before);
    expect(new Set(before).size).toBe(3);
  });

  test.each([
    [`/calendar/anime/${uuid(2)}.ics`, [uuid(2)]],
    ['/calendar/season/2026/FALL.ics', [uuid(1), uuid(1)]],
    ['/calendar/season/2026/spring.ics', []],
    ['/calendar/schedule.ics', [uuid(1), uuid(1), uuid(2)]],
  ])('shows what was asked for: %s', async (path, ids) => {
    const events = eventsIn((await read(path)).text);
    expect(events.map(({ uid }) => uid.slice(0, 36))).toEqual(ids);
  });

  test('asks once, for whole days around today, and for the platform that was named', async () => {
    const shown = [slot(1, '2026-10-24T18:30:00Z', 4, 'Crunchyroll')];
    const { text, calls } = await read('/calendar/schedule.ics?platform=Crunchyroll', { slots: shown });
    expect(calls).toMatchObject([
      {
        method: 'GetSchedule',
        request: {
          streamingSite: 'Crunchyroll',
          from: timestampFromDate(new Date('2026-10-15T00:00:00Z')),
          to: timestampFromDate(new Date('2026-11-15T00:00:00Z')),
        },
      },
    ]);
    expect(eventsIn(text)[0]?.location).toBe('Crunchyroll');
  });

  test.each([
    ['/calendar/winter.ics', 404, 'NOT_FOUND'],
    ['/calendar/season/2026/MONSOON.ics', 404, 'NOT_FOUND'],
    ['/calendar/anime/1.ics', 400, 'BAD_REQUEST'],
    [`/calendar/anime/${Array.from({ length: 51 }, (_, at) => uuid(at)).join()}.ics`, 400, 'LIMIT_EXCEEDED'],
    ['/calendar/%E0%A4%A.ics', 404, 'NOT_FOUND'],
  ])('%.50s is refused, without a call', async (path, status, code) => {
    const reply = await read(path);
    expect(reply.status).toBe(status);
    expect(reply.text).toContain(code);
    expect(reply.calls).toEqual([]);
  });

  test('is a 503 to be asked for again, not an empty one, when the schedule is away', async () => {
    const { status, headers } = await read('/calendar/schedule.ics', {
      failure: () => new ConnectError('away', Code.Unavailable),
    });
    expect({ status, again: headers.get('retry-after') }).toEqual({ status: 503, again: '5' });
  });

  test('is a 400 in the words of who refused it, when what it asks for cannot be had', async () => {
    const failure = () => new ConnectError('streaming_site must have 100 characters at most', Code.InvalidArgument);
    const { status, headers, text } = await read('/calendar/schedule.ics?platform=x', { failure });
    expect({ status, again: headers.get('retry-after'), text }).toEqual({ status: 400, again: null, text: expect.stringContaining('streaming_site must have') });
  });
});
