import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { managerOf } from '#platform/bus/client';
import { ingestionSystem, summaryOf, type IngestionSystem } from './support/ingestion.ts';
import { seeded } from '../core/updates/simulation/random.ts';

let system: IngestionSystem;
beforeAll(async () => {
  system = await ingestionSystem();
});
afterAll(() => system[Symbol.asyncDispose]());

const POINTS = 20;
const RECORDS = 400;

const records = (first: number) =>
  Array.from({ length: RECORDS }, (_none, index) => `${JSON.stringify({ titles: { romaji: `Show ${first + index}` }, externalIds: [{ source: 'SOURCE_MAL', id: String(first + index) }], synopsis: 'x'.repeat(500) })}\n`).join('');

test('killed at any of 20 points and run again, it ends as if nothing had happened, with nothing twice', async () => {
  const random = seeded(20_261_123);
  const args = (point: number) => {
    const path = join(system.folder, `${point}.jsonl`);
    writeFileSync(path, records(1 + point * RECORDS));
    return ['run', '--source', `contract-json=${path}`, '--only', 'contract-json'];
  };
  // How many lines a run writes, so that the points lie in the whole of it.
  const untouched = await system.run(args(0), join(system.folder, 'state-0'));
  expect(summaryOf(untouched)).toMatchObject({ merged: RECORDS, published: RECORDS, resumed: false });

  let killed = 0;
  for (let point = 1; point <= POINTS; point++) {
    const [state, all] = [join(system.folder, `state-${point}`), args(point)];
    const line = 1 + Math.floor(random() * (untouched.length - 1));
    if ((await system.runUntil(line, all, state)) === 'killed') killed++;
    const summary = summaryOf(await system.run(all, state));
    expect(summary, `killed at line ${line}`).toMatchObject({ read: RECORDS, merged: RECORDS, rejected: 0 });
    expect(summary.published + summary.known, `killed at line ${line}`).toBe(RECORDS);
  }
  expect(killed).toBe(POINTS);

  const total = (POINTS + 1) * RECORDS;
  const { state } = await (await managerOf(system.nats.nats)).streams.info('ANIME_INTAKE');
  expect(state.last_seq).toBe(total);
  await system.settled();
  const sql = postgres(system.database, { max: 1 });
  const [row] = await sql<{ anime: bigint; newest: bigint; events: bigint }[]>`select (select count(*) from anime) as anime, (select max(version) from anime) as newest, (select count(*) from outbox) as events`;
  await sql.end();
  expect([row?.anime, row?.newest, row?.events].map(Number)).toEqual([total, 1, total]);
}, 600_000);
