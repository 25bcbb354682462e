import { create, toBinary } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publish } from '#platform/bus/publish';
import { Status } from '#proto/anime';
import { AnimeEnrichedSchema } from '#proto/events';
import { readBangumiData } from '../core/ingestion/adapters/sources/bangumi-data.ts';
import { hashOf } from '../core/ingestion/adapters/records.ts';
import { Children } from '../dev/children.ts';
import { ROOT } from '../dev/options.ts';
import { freePort } from '../dev/ports.ts';
import { catalogDatabase } from './support/catalog.ts';
import { natsWithStreams } from './support/outbox.ts';
import { until, untilAcknowledged, temporaryFolder } from './support/resources.ts';

const SECRET = 'a secret of the tests';
const DAY = 86_400_000;
/** In the middle of a season of the pinned bangumi-data. */
const now = Date.parse('2026-04-20T12:00:00Z');
const stack = new AsyncDisposableStack();
/** Two of them have no id on any platform, which the contract demands: ingestion rejects them. */
const shows = readBangumiData(new Date(now)).map(({ anime }) => anime).filter(({ status, externalIds }) => status === Status.RELEASING && externalIds.length > 0);
let output: string;

/** The coming week of every show of bangumi-data that is on air, as `npm run updates -- plan` prints it. */
beforeAll(async () => {
  const [database, nats, folder] = [stack.use(await catalogDatabase()), stack.use(await natsWithStreams()), stack.use(temporaryFolder()).path];
  for (const [n, anime] of shows.entries()) {
    const meta = { eventId: `e${n}`, occurredAt: timestampFromDate(new Date(now)), producer: 'test' };
    const event = create(AnimeEnrichedSchema, { meta, anime, payloadHash: hashOf(anime) });
    await publish(nats.nats, { subject: 'anime.enriched', id: `e${n}`, body: toBinary(AnimeEnrichedSchema, event) });
  }
  const url = `http://127.0.0.1:${await freePort(0, 'catalog')}`;
  const env = { DATABASE_URL: database.url, NATS_URL: nats.url, PORT: new URL(url).port, RPC_SECRETS: SECRET, BATCH: '100' };
  const args = (room: string) => ['--disable-warning=ExperimentalWarning', join(ROOT, 'core', room, 'main.ts')];
  stack.use(new Children(folder, () => undefined)).start({ name: 'catalog', command: process.execPath, args: args('catalog'), cwd: ROOT, env });
  await until('the catalog', () => fetch(`${url}/readyz`).then(({ ok }) => ok || undefined, () => undefined), 60);
  await untilAcknowledged(nats.nats, 'ANIME_INTAKE', 'postgres-consumer', 90);
  const { stdout } = await promisify(execFile)(process.execPath, [...args('updates'), 'plan', '--now', new Date(now).toISOString(), '--zone', 'Asia/Tokyo'], {
    env: { ...process.env, NATS_URL: nats.url, CATALOG_URL: url, RPC_SECRETS: SECRET },
  });
  output = stdout;
  if (process.env['PLAN_FILE']) writeFileSync(process.env['PLAN_FILE'], stdout);
});
afterAll(() => stack.disposeAsync());

/** `Mon 04-20 15:00` in UTC, by the recurrence alone: start and period, without a zone, since Japan has no summer time. */
function expectedInstants(recurrence: string): string[] {
  const [, start = '', days = '0'] = /^R\/([^/]+)\/P(\d+)D$/.exec(recurrence) ?? [];
  // Of a day without an hour the schedule has 23:59, in Tokyo.
  const isDay = start.length === 10;
  const [first, period] = [Date.parse(start) + (isDay ? DAY - 9 * 3_600_000 - 60_000 : 0), Number(days) * DAY];
  const next = first + Math.max(0, Math.ceil((now - first) / period)) * period;
  const instants = [];
  for (let at = next; at < now + 7 * DAY; at += period) instants.push(at);
  return instants.map((at) => new Date(at).toISOString().slice(5, 16).replace('T', ' '));
}

describe('the plan of the coming week', () => {
  test('holds every show on air that has a recurrence by days, at its instants', () => {
    const titled = shows.filter(({ broadcast, endDate }) => /^R\/[^/]+\/P\d+D$/.test(broadcast?.recurrence ?? '') && !endDate);
    expect(titled.length).toBeGreaterThan(20);
    const lines = output.split('\n');
    const missing = titled.flatMap(({ titles, broadcast }) => {
      const title = titles?.english || titles?.romaji || titles?.native || '';
      return expectedInstants(broadcast?.recurrence ?? '').filter((at) => !lines.some((line) => line.includes(` ${at} `) && line.includes(title))).map((at) => `${at} ${title}`);
    });
    expect(missing).toEqual([]);
  });

  test('is in order, in UTC and nine hours later in Tokyo, and says what has no place in it and who is asked', () => {
    const lines = output.split('\n').filter((line) => /^\w{3} \d\d-\d\d /.test(line));
    const of = (line: string, from: number) => Date.parse(`2026-${line.slice(from + 4, from + 9)}T${line.slice(from + 10, from + 15)}Z`);
    expect(lines.map((line) => of(line, 18) - of(line, 0))).toEqual(lines.map(() => 9 * 3_600_000));
    expect(lines.map((line) => of(line, 0))).toEqual(lines.map((line) => of(line, 0)).sort((a, b) => a - b));
    expect(output).toContain(`${lines.length} slots of `);
    expect(output).toContain('on air have no slot');
    expect(output).toContain('no source is queried: LIVE_SOURCES is empty');
  });
});
