import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect, jetStreamOf, managerOf } from '#platform/bus/client';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DeadLetterHeader } from '#platform/bus/deadletters';
import { System } from '../support/system.ts';
import { until } from '../support/resources.ts';

// One system for the file: the tests follow its life from the first start over crashes to the second start.
let system: System;
beforeAll(async () => {
  system = new System();
  await system.start();
});
afterAll(() => system[Symbol.asyncDispose]());

interface Found {
  search: { mode: string; edges: { node: { idMal: number | null; title: { english: string | null } } }[] };
}
const search = async (query: string) => {
  const { data } = await system.query<Found>(
    'query ($query: String!) { search(query: $query, mode: DIRECT, first: 10) { mode edges { node { idMal title { english } } } } }', { query });
  return data.search;
};

test('services that are killed in the middle of the first load lose nothing and double nothing', async () => {
  for (const name of ['catalog', 'search', 'nats'] as const) {
    const { pending, points } = await until('counts', () => system.counts().catch(() => undefined));
    expect(pending, `nothing was on its way when ${name} was to be killed`).toBeGreaterThan(0);
    system.kill(name);
    await until(`the index to grow after ${name} died`, async () => {
      const counts = await system.counts().catch(() => undefined);
      return counts && (counts.points > points || counts.pending === 0) ? true : undefined;
    }, 120);
  }
  const counts = await system.settled();
  expect(counts.merged).toBeGreaterThan(8_000);
  expect(counts.anime).toBe(counts.merged);
  expect(counts.points).toBe(counts.merged);
  expect(counts.deadLetters).toBe(0);
  // Characters that the catalog finds to be one give their anime a new version; whatever the number, each was announced once.
  const [announced, versions] = await announcedOf(system);
  expect(announced).toBe(versions);
  expect(announced).toBeGreaterThanOrEqual(counts.anime);
});

test('the command that compares the numbers says that they are equal', async () => {
  await system.settled();
  const said = execFileSync(process.execPath, ['dev/status.ts', '--data', system.data], { encoding: 'utf8' });
  expect(said).toMatch(/anime in PostgreSQL +\d+\n/);
  expect(said.trimEnd().split('\n').at(-1)).toBe('equal');
});

test('a description finds the film that it describes', async () => {
  const { mode, edges } = await search('a girl trapped working in a bathhouse for spirits');
  expect(mode).toBe('DIRECT');
  expect(edges[0]?.node).toEqual({ idMal: 199, title: { english: 'Spirited Away' } });
  expect(edges).toHaveLength(10);
});

test('of ten more questions at least nine are answered in the first three', async () => {
  const questions: [string, number[]][] = [
    // Neon Genesis Evangelion, Diebuster, Bokurano and Dai-Guard are about that; the bounty hunters are Cowboy Bebop's or Outlaw Star's.
    ['teenagers pilot giant robots against monsters', [30, 1002, 1690, 1312]],
    ['two brothers lost their bodies trying to bring back their mother with alchemy', [121, 5114]],
    ['a notebook that kills whoever has their name written in it', [1535]],
    ['a boy and a girl who have never met swap bodies before a comet comes', [32281]],
    ['high school girls in a light music club drink tea and eat cake', [5680]],
    ['bounty hunters on a spaceship', [1, 400]],
    ['an elf mage who outlived her hero companions travels to understand people', [52991]],
    ['a spy adopts a girl who reads minds and marries an assassin', [50265]],
    ['a brother and his little sister starve in Japan at the end of the war', [578]],
    ['short boy wants to become a volleyball ace with a genius setter', [20583]],
  ];
  const misses: string[] = [];
  for (const [question, wanted] of questions) {
    const { edges } = await search(question);
    if (!edges.slice(0, 3).some(({ node }) => wanted.includes(node.idMal ?? 0))) misses.push(question);
  }
  expect(misses.length, misses.join('\n')).toBeLessThanOrEqual(1);
});

test('an anime is the same by whichever id it is asked for', async () => {
  const { data } = await system.query<Record<string, { id: string; title: { romaji: string } } | null>>(`{
    mal: anime(idMal: 1) { id title { romaji } }
    anilist: anime(xref: { source: ANILIST, externalId: "1" }) { id title { romaji } }
  }`);
  expect(data['mal']?.title.romaji).toBe('Cowboy Bebop');
  expect(data['anilist']?.id).toBe(data['mal']?.id);
  const again = await system.query<Record<string, { id: string } | null>>('query ($id: ID) { anime(id: $id) { id } }', { id: data['mal']?.id });
  expect(again.data['anime']?.id).toBe(data['mal']?.id);
});

test('an unknown id is null, and a malformed one an error that names the argument', async () => {
  const unknown = await system.query<{ anime: null }>('{ anime(idMal: 999999999) { id } }');
  expect(unknown).toEqual({ data: { anime: null } });
  const malformed = await system.query<{ anime: null }>('{ anime(id: "not an id") { id } }');
  expect(malformed.errors?.[0]).toMatchObject({ message: expect.stringContaining('id'), extensions: { code: 'BAD_USER_INPUT' } });
});

test('what is not protobuf is a dead letter with its reason and holds nothing up', async () => {
  const nats = await connect({ servers: system.addresses.nats });
  const js = jetStreamOf(nats);
  await js.publish('anime.enriched', new TextEncoder().encode('{"this": "is JSON"}'));
  await until('the dead letter to be counted', async () => ((await system.counts()).deadLetters === 1 ? true : undefined), 15);
  const manager = await managerOf(nats);
  const letter = await manager.streams.getMessage('ANIME_DLQ', { last_by_subj: 'anime.dlq.enriched' });
  expect(letter?.header.get(DeadLetterHeader.error)).toContain('not a');
  expect(letter?.header.get(DeadLetterHeader.subject)).toBe('anime.enriched');
  expect(new TextDecoder().decode(letter?.data)).toBe('{"this": "is JSON"}');
  await nats.close();
  await until('nothing to wait behind it', async () => ((await system.counts()).pending === 0 ? true : undefined), 15);
});

test('a stop leaves no process behind, and a second start finds its data and applies nothing twice', async () => {
  const before = await system.counts();
  const first = runOf(system);
  await system.stop();
  await sleep(200);
  const left = execFileSync('ps', ['-eo', 'args='], { encoding: 'utf8' }).split('\n').filter((line) => line.includes(system.data));
  expect(left).toEqual([]);

  await system.start();
  const after = await system.settled();
  // Whether a character is another one's duplicate is looked for on and on, and raises reviews and versions.
  expect({ ...after, reviews: 0 }).toEqual({ ...before, reviews: 0 });
  const second = await until('the second run to end', () => {
    const run = runOf(system);
    return run.runId === first.runId ? undefined : run;
  }, 120);
  expect([second.published, second.known]).toEqual([0, after.anime]);
  const [announced, versions] = await announcedOf(system);
  expect(announced).toBe(versions);
});

/** What the last run of ingestion came to. */
const runOf = ({ data }: System) => JSON.parse(readFileSync(join(data, 'ingestion/last-run.json'), 'utf8')) as { runId: string; published: number; known: number };

/** How many changes were announced, and the sum of all versions, each of which is one change. */
async function announcedOf({ addresses }: System): Promise<[number, number]> {
  const sql = postgres(addresses.database, { max: 1 });
  const [row] = await sql<{ announced: bigint; versions: bigint }[]>`select (select count(*) from outbox) as announced, (select sum(version) from anime) as versions`;
  await sql.end();
  return [Number(row?.announced), Number(row?.versions)];
}
