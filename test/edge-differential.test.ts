import { create, toBinary } from '@bufbuild/protobuf';
import { timestampFromDate, timestampFromMs, type Timestamp } from '@bufbuild/protobuf/wkt';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Delivery } from '#platform/bus/consume';
import type { Anime } from '#proto/anime';
import { Source } from '#proto/common';
import { AnimeCreatedSchema, AnimeDeletedSchema, AnimeSyncedSchema, SyncType } from '#proto/events';
import { workerPurge } from '../core/invalidator/adapters/purge.ts';
import { invalidator } from '../core/invalidator/invalidate.ts';
import { anime, uuid } from '../edge/fake-services.ts';
import { TOKEN, ask, serveEdge, servePlane, type ServedEdge, type ServedPlane } from './support/edge.ts';

const NUMBERS = [1, 2, 3, 4, 5, 6];
const catalog: Anime[] = [];
const index: string[] = [];
const slots: { animeId: string; airsAt: Timestamp }[] = [];
const characters: { id: string; name: string }[] = [];
const redirects = new Map<string, string>();
/** Answers of the data plane wait for this. */
let gate: Promise<void> = Promise.resolve();

let plane: ServedPlane;
let cached: ServedEdge;
let twin: ServedEdge;
beforeAll(async () => {
  plane = await servePlane({ catalog, index, slots, characters, redirects, delay: () => gate });
  [cached, twin] = await Promise.all([serveEdge(plane), serveEdge(plane, { CACHE: 'off' })]);
});
afterAll(async () => {
  await Promise.all([cached[Symbol.asyncDispose](), twin[Symbol.asyncDispose]()]);
  await plane[Symbol.asyncDispose]();
});

beforeEach(async () => {
  for (const number of NUMBERS.slice(0, 4)) await create_(number, 'first');
});

const version = new Map<number, bigint>();
/** Where the shows air: a day after today, or none. */
const dayOf = new Map<number, number>();
/** Who is in each. */
const castOf = new Map<number, readonly string[]>();
const midnight = (day: number) => (Math.floor(Date.now() / 86_400_000) + day) * 86_400_000;
const record = (number: number, title: string): Anime => {
  const [airs, cast = []] = [dayOf.get(number), castOf.get(number)];
  const next = (version.get(number) ?? 0n) + 1n;
  version.set(number, next);
  // Each refers to the next one, by its id where it is there and by an outside id where it is not.
  const other = NUMBERS[number % NUMBERS.length] ?? 1;
  const isThere = catalog.some(({ id }) => id === uuid(other));
  return anime(number, {
    version: next, titles: { english: title }, genres: ['Action'],
    externalIds: [{ source: Source.MAL, id: String(number) }],
    ...(airs !== undefined && { broadcast: { nextEpisodeAt: timestampFromMs(midnight(airs) + 3_600_000) } }),
    characters: cast.map((id) => ({ character: { id, name: id } })),
    relations: [{ ...(isThere && { targetId: uuid(other) }), target: [{ source: Source.MAL, id: String(other) }] }],
  });
};
const at = (number: number) => catalog.findIndex(({ id }) => id === uuid(number));

/** What the consumer does with a change event, against the Worker as it is. */
const tell = async (subject: string, body: Uint8Array): Promise<void> => {
  const handle = invalidator({
    fetchAnime: (ids) => Promise.resolve(new Map(catalog.filter(({ id }) => ids.includes(id)).map((one) => [one.id, one]))),
    purge: workerPurge({ url: `${cached.origin}/internal/purge`, token: TOKEN, burst: 1_000, perMinute: 60_000 }),
    observeLag: () => undefined,
  });
  const delivery: Delivery = { subject, body, sequence: 1, deliveries: 1, traceparent: undefined };
  expect(await handle([delivery])).toEqual([undefined]);
};
const meta = (number: number) => ({
  eventId: `${number}`, occurredAt: timestampFromDate(new Date()), animeId: uuid(number), version: version.get(number) ?? 1n,
});

async function create_(number: number, title: string): Promise<void> {
  if (at(number) >= 0) return change(number, title);
  catalog.push(record(number, title));
  index.push(uuid(number));
  await tell('anime.created', toBinary(AnimeCreatedSchema, create(AnimeCreatedSchema, { meta: meta(number) })));
}

async function change(number: number, title: string, changedFields = ['titles', 'relations']): Promise<void> {
  if (at(number) < 0) return;
  catalog[at(number)] = record(number, title);
  const event = { meta: meta(number), changedFields, syncType: SyncType.PAYLOAD_AND_VECTOR };
  await tell('anime.synced', toBinary(AnimeSyncedSchema, create(AnimeSyncedSchema, event)));
}

/** Moves a show to another day: its slot and its record, in one commit. */
async function move(number: number, day: number): Promise<void> {
  if (at(number) < 0) return;
  dayOf.set(number, day);
  slots.splice(0, slots.length, ...slots.filter(({ animeId }) => animeId !== uuid(number)));
  slots.push({ animeId: uuid(number), airsAt: timestampFromMs(midnight(day) + 3_600_000) });
  await change(number, `on day ${day}`, ['broadcast']);
}

async function withdraw(number: number): Promise<void> {
  if (at(number) < 0) return;
  catalog.splice(at(number), 1);
  index.splice(index.indexOf(uuid(number)), 1);
  await tell('anime.deleted', toBinary(AnimeDeletedSchema, create(AnimeDeletedSchema, { meta: meta(number) })));
}

const QUERIES = [
  (number: number) => `{ anime(id: "${uuid(number)}") { title { english } } }`,
  (number: number) => `{ anime(idMal: ${number}) { version } }`,
  (number: number) => `{ anime(idMal: ${number}) { title { english } relations { target { title { english } } } } }`,
  () => '{ search(query: "x", mode: DIRECT) { edges { node { title { english } } } } }',
  (number: number) => schedule(number, number + 1),
  (number: number) => schedule(number, number + 3),
  (number: number) => schedule(number + 20, number + 40),
];
const inCast = (number: number) => `{ characters(animeId: "${uuid(number)}") { edges { node { name } } } }`;
const iso = (day: number) => new Date(midnight(day)).toISOString();
function schedule(from: number, to: number): string {
  return `{ schedule(from: "${iso(from)}", to: "${iso(to)}") { airsAt anime { title { english } } } }`;
}
const outcome = ({ status, text }: Awaited<ReturnType<typeof ask>>) => ({ status, text });
const isHit = ({ headers }: Awaited<ReturnType<typeof ask>>) => /; hit\b/.test(headers.get('cache-status') ?? '');

describe('the cached edge beside an uncached twin', () => {
  test('answers the same after each change whose purge was confirmed, whatever is read and changed in between', async () => {
    let hits = 0;
    const number = fc.constantFrom(...NUMBERS);
    const step = fc.oneof(
      { weight: 20, arbitrary: fc.tuple(fc.constant('read' as const), number, fc.constantFrom(...QUERIES.keys())) },
      { weight: 1, arbitrary: fc.tuple(fc.constant('create' as const), number, fc.nat()) },
      { weight: 1, arbitrary: fc.tuple(fc.constant('change' as const), number, fc.nat()) },
      { weight: 1, arbitrary: fc.tuple(fc.constant('withdraw' as const), number, fc.nat()) },
      { weight: 2, arbitrary: fc.tuple(fc.constant('move' as const), number, fc.oneof(number, fc.nat({ max: 45 }))) },
    );
    const run = async (steps: (readonly ['read' | 'create' | 'change' | 'withdraw' | 'move', number, number])[]) => {
      for (const [kind, subject, more] of steps) {
        if (kind === 'create') await create_(subject, `made ${more}`);
        else if (kind === 'change') await change(subject, `changed ${more}`);
        else if (kind === 'withdraw') await withdraw(subject);
        else if (kind === 'move') await move(subject, more);
        else {
          const query = QUERIES[more]?.(subject) ?? '';
          const [given, wanted] = [await ask(cached, query), await ask(twin, query)];
          hits += isHit(given) ? 1 : 0;
          expect(outcome(given), query).toEqual(outcome(wanted));
        }
      }
    };
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 50, maxLength: 80 }), run), { numRuns: 8 });
    expect(hits, 'the cache was of use').toBeGreaterThan(50);
  });

  test('keeps what a change does not touch', async () => {
    const untouched = `{ anime(id: "${uuid(3)}") { genres } }`;
    const touched = `{ anime(id: "${uuid(1)}") { genres } }`;
    for (const query of [untouched, touched]) await ask(cached, query);
    await change(1, 'again');
    expect(isHit(await ask(cached, untouched))).toBe(true);
    expect(isHit(await ask(cached, touched))).toBe(false);
  });

  test('drops the schedule of the day that a show leaves and of the day that it moves to, and no other day’s', async () => {
    slots.splice(0);
    const [left, joined, other] = [schedule(2, 3), schedule(4, 5), schedule(6, 7)];
    for (const [number, day] of [[1, 2], [2, 4], [3, 6]] as const) await move(number, day);
    for (const query of [left, joined, other]) await ask(cached, query);
    await move(1, 4);
    expect((await ask(cached, left)).text).toBe('{"data":{"schedule":[]}}');
    const moved = await ask(cached, joined);
    expect([moved.text.split('airsAt').length - 1, isHit(moved)]).toEqual([2, false]);
    expect(isHit(await ask(cached, other))).toBe(true);
  });

  test('tells of a character that is renamed in one anime also where it is shown for another, or for itself', async () => {
    characters.splice(0, characters.length, { id: uuid(101), name: 'Old' }, { id: uuid(102), name: 'Other' });
    castOf.set(1, [uuid(101)]).set(2, [uuid(101)]).set(3, [uuid(102)]);
    for (const number of [1, 2, 3]) await change(number, 'cast', ['characters']);
    const shown = [`{ character(id: "${uuid(101)}") { character { name } } }`, inCast(2), '{ characters { edges { node { name } } } }'];
    const untouched = [`{ character(id: "${uuid(102)}") { character { name } } }`, inCast(3)];
    for (const query of [...shown, ...untouched]) await ask(cached, query);
    characters[0] = { id: uuid(101), name: 'New' };
    await change(1, 'renamed', ['characters']);
    for (const query of shown) expect((await ask(cached, query)).text, query).toContain('New');
    for (const query of untouched) expect(isHit(await ask(cached, query)), query).toBe(true);
  });

  test('answers for a character that was merged as for the one that it became', async () => {
    characters.splice(0, characters.length, { id: uuid(101), name: 'Stays' }, { id: uuid(102), name: 'Goes' });
    castOf.set(1, [uuid(101)]).set(2, [uuid(102)]);
    for (const number of [1, 2]) await change(number, 'cast', ['characters']);
    const queries = [101, 102].map((number) => `{ character(id: "${uuid(number)}") { character { name } appearances { anime { id } } } }`);
    for (const query of [...queries, inCast(1), inCast(2)]) await ask(cached, query);
    characters.splice(0, 2, { id: uuid(101), name: 'Joined' });
    redirects.set(uuid(102), uuid(101));
    castOf.set(2, [uuid(101)]);
    // As the catalog does: a new version of each anime that the one that went was in, and of no other.
    await change(2, 'merged', ['characters']);
    for (const query of [...queries, inCast(1), inCast(2)]) {
      const [given, wanted] = [await ask(cached, query), await ask(twin, query)];
      expect(given.text, query).toContain('Joined');
      expect(outcome(given), query).toEqual(outcome(wanted));
    }
  });

  test('does not keep an answer whose making a purge overtook', async () => {
    const query = `{ anime(idMal: 2) { title { english romaji } } }`;
    let open = () => {};
    gate = new Promise((resolve) => (open = resolve));
    const early = ask(cached, query);
    const before = plane.calls.length;
    await expect.poll(() => plane.calls.slice(before - 1).some(({ method }) => method === 'GetAnime')).toBe(true);
    await change(2, 'newer');
    gate = Promise.resolve();
    open();
    expect((await early).text, 'it was asked before the change').toContain('"first"');
    const late = await ask(cached, query);
    expect(late.text).toContain('"newer"');
    expect(isHit(late)).toBe(false);
    expect(isHit(await ask(cached, query))).toBe(true);
  });

  test('finds by an outside id what was not there before, and loses what is withdrawn', async () => {
    const query = '{ anime(idMal: 6) { title { english } } }';
    await withdraw(6);
    expect((await ask(cached, query)).text).toBe('{"data":{"anime":null}}');
    expect(isHit(await ask(cached, query)), 'that there is none is kept too').toBe(true);
    await create_(6, 'sixth');
    expect((await ask(cached, query)).text).toContain('sixth');
    await withdraw(6);
    expect((await ask(cached, query)).text).toBe('{"data":{"anime":null}}');
  });
});
