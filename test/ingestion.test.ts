import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zstdCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Source } from '#proto/common';
import { RelationType } from '#proto/relation';
import type { Reject } from '../core/ingestion/domain/source.ts';
import { ingestionSystem, summaryOf, type IngestionSystem } from './support/ingestion.ts';

let system: IngestionSystem;
beforeAll(async () => {
  system = await ingestionSystem();
});
afterAll(() => system[Symbol.asyncDispose]());

const file = (name: string, content: string | Buffer) => {
  const path = join(system.folder, name);
  writeFileSync(path, content);
  return path;
};
const find = async (id: number, source = Source.MAL) => (await system.reader.getAnime({ by: { case: 'externalId', value: { source, id: String(id) } } })).anime;
const jsonLines = (records: readonly object[]) => records.map((record) => `${JSON.stringify(record)}\n`).join('');
const show = (id: number, more: object = {}) => ({ titles: { romaji: `Show ${id}` }, externalIds: [{ source: 'SOURCE_MAL', id: String(id) }], ...more });
const rejects = (state: string) => readFileSync(join(state, 'rejects.jsonl'), 'utf8').trim().split('\n').filter(Boolean).map((line) => JSON.parse(line) as Reject);

test('a record of 2,000 episodes and 2,000 characters with long texts arrives whole', async () => {
  const long = (text: string) => `${text} `.repeat(60).trim();
  const numbers = Array.from({ length: 2000 }, (_none, index) => index + 1);
  const path = file('large.jsonl', jsonLines([show(900_001, {
    episodes: numbers.map((number) => ({ number, title: `Episode ${number}`, synopsis: long(`What happens in ${number}.`) })),
    characters: numbers.map((number) => ({
      character: { name: `Person ${number}`, nativeName: `人${number}`, description: long(`Who ${number} is.`), externalIds: [{ source: 'SOURCE_ANILIST', id: String(number) }] },
    })),
  })]));
  const summary = summaryOf(await system.run(['run', '--source', `contract-json=${path}`, '--only', 'contract-json']));
  expect(summary).toMatchObject({ read: 1, merged: 1, published: 1, rejected: 0 });
  await system.settled();
  const anime = await find(900_001);
  expect(anime?.episodes.map(({ number }) => number)).toEqual(numbers);
  expect(anime?.episodes[1999]?.synopsis).toBe(long('What happens in 2000.'));
  expect(new Set(anime?.characters.map(({ character }) => character?.nativeName)).size).toBe(2000);
  expect(anime?.characters.find(({ character }) => character?.nativeName === '人2000')?.character?.description).toBe(long('Who 2000 is.'));
});

describe('files', () => {
  const entry = (id: number, more: object = {}) => ({
    sources: [`https://myanimelist.net/anime/${id}`, `https://anidb.net/anime/${id + 1}`, 'https://example.org/somewhere'], title: `Offline ${id}`, type: 'TV', episodes: 12, status: 'FINISHED',
    animeSeason: { season: 'SPRING', year: 2003 }, picture: 'https://example.org/p.jpg', thumbnail: 'https://example.org/t.jpg', duration: { value: 1440, unit: 'SECONDS' },
    synonyms: ['オフライン'], studios: ['sunrise'], producers: [], relatedAnime: [`https://myanimelist.net/anime/${id + 1000}`], tags: ['action'], ...more,
  });
  const header = { license: { name: 'ODbL', url: 'https://example.org' }, repository: 'https://example.org', scoreRange: {}, lastUpdate: '2026-01-01' };

  test('of anime-offline-database are read as JSON, as JSON lines and compressed, to the same records', async () => {
    const entries = [entry(910_001), entry(910_002)];
    const document = JSON.stringify({ ...header, data: entries }, null, 1);
    const lines = jsonLines([header, ...entries]);
    const paths = [file('offline.json', document), file('offline.jsonl', lines), file('offline.jsonl.zst', zstdCompressSync(Buffer.from(lines)))];
    for (const [index, path] of paths.entries()) {
      const summary = summaryOf(await system.run(['run', '--source', `anime-offline-database=${path}`, '--only', 'anime-offline-database']));
      expect(summary).toMatchObject({ read: 2, merged: 2, rejected: 0, ...(index === 0 ? { published: 2 } : { published: 0, known: 2 }) });
    }
    await system.settled();
    const anime = await find(910_001);
    expect(anime).toMatchObject({ titles: { romaji: 'Offline 910001' }, episodeCount: 12, durationSeconds: 1440, seasonYear: 2003, links: [{ site: 'example.org' }] });
    expect(anime?.relations).toMatchObject([{ type: RelationType.OTHER, originalType: 'relatedAnime', target: [{ id: '911001' }] }]);
    expect(anime?.attributions[0]).toContain('ODbL');
  });

  test('with bad records give the good ones, and the bad ones with place, field and reason', async () => {
    const path = file('bad.json', `{"data":[\n${JSON.stringify(entry(910_101))},\n{"sources":[],"title":"No page"},\n{"title":7},\n${JSON.stringify(entry(910_102, { type: 'HOLOGRAM' }))},\n{"sources":["https://my`);
    const summary = summaryOf(await system.run(['run', '--source', `anime-offline-database=${path}`, '--only', 'anime-offline-database'], join(system.folder, 'bad-state')));
    expect(summary).toMatchObject({ read: 5, merged: 2, published: 2, rejected: 3, flawed: 1 });
    expect(rejects(join(system.folder, 'bad-state')).map(({ place, field, reason, kept }) => [place, field, reason, kept])).toEqual([
      ['bad.json:3', 'external_ids', expect.stringContaining('at least 1'), false],
      ['bad.json:4', '', expect.stringContaining('sources'), false],
      ['bad.json:5', 'type', 'no format that is known: "HOLOGRAM"', true],
      ['bad.json:6', '', 'the file ends in the middle of the record', false],
    ]);
  });

  test('of MyAnimeList with a row that is cut off give every row before it', async () => {
    const path = file('cut.csv', 'anime_id,Name,Synopsis,Type\n1,One,"a\nb",TV\n2,Two,"x ""y"" z",UNKNOWN\nx,Bad id,,TV\n3,Cut,"Long');
    const state = join(system.folder, 'cut-state');
    const lines = await system.run(['run', '--dry-run', '--source', `mal-csv=${path}`, '--only', 'mal-csv'], state);
    expect(lines.at(-1)).toMatchObject({ merged: 2, created: 2, rejected: 2 });
    expect(lines.filter(({ event }) => event === 'reject')).toMatchObject([{ place: 'cut.csv:5', field: 'anime_id' }, { place: 'cut.csv:6', reason: expect.stringContaining('Quote Not Closed') }]);
  });
});

describe('the command', () => {
  const failure = (args: readonly string[]) => system.run(args).then(() => undefined, (error: { code: number; stderr: string }) => error);

  test('refuses to publish from a source whose terms forbid it, unless it is accepted by name', async () => {
    const path = file('terms.csv', 'anime_id,Name\n920001,Terms\n');
    const refused = await failure(['run', '--source', `mal-csv=${path}`, '--only', 'mal-csv']);
    expect(refused?.code).toBe(2);
    expect(refused?.stderr).toMatch(/mal-csv: its terms forbid .*--accept-terms mal-csv/);
    expect(summaryOf(await system.run(['run', '--source', `mal-csv=${path}`, '--only', 'mal-csv', '--accept-terms', 'mal-csv']))).toMatchObject({ published: 1 });
  });

  test('ends with 1 when more is rejected than allowed, and with 2 when it was called wrongly', async () => {
    const path = file('rejects.jsonl', jsonLines([show(930_001), { titles: { romaji: 'No ids' } }]));
    const args = ['run', '--source', `contract-json=${path}`, '--only', 'contract-json', '--max-rejects'];
    expect((await failure([...args, '0']))?.code).toBe(1);
    expect(await failure([...args, '1'])).toBeUndefined();
    expect(await failure(['run', '--source', 'nobody=x'])).toMatchObject({ code: 2, stderr: expect.stringContaining('no such source: nobody') });
    expect(await failure(['run', '--source', 'mal-csv=missing.csv'])).toMatchObject({ code: 2, stderr: expect.stringContaining('there is no file missing.csv') });
  });

  test('says in a dry run what would change, and publishes nothing', async () => {
    const first = file('dry-1.jsonl', jsonLines([show(940_001, { synopsis: 'Old.' }), show(940_002)]));
    const second = file('dry-2.jsonl', jsonLines([show(940_001, { synopsis: 'New.', genres: ['Drama'] }), show(940_002), show(940_003)]));
    await system.run(['run', '--source', `contract-json=${first}`, '--only', 'contract-json']);
    await system.settled();
    const lines = await system.run(['run', '--dry-run', '--source', `contract-json=${second}`, '--only', 'contract-json']);
    expect(lines.filter(({ event }) => event === 'change')).toMatchObject([
      { title: 'Show 940001', fields: ['genres', 'synopsis'] }, { title: 'Show 940003', fields: null },
    ]);
    expect(lines.at(-1)).toMatchObject({ created: 1, changed: 1, known: 1, byField: { genres: 1, synopsis: 1 } });
    await expect(find(940_003)).rejects.toThrow('not_found');
  });

  test('names probable duplicates with the evidence, and merges none', async () => {
    const path = file('duplicates.jsonl', jsonLines([
      show(950_001, { titles: { romaji: 'Same: Title!' }, startDate: { year: 2001 }, format: 'FORMAT_TV' }),
      { titles: { english: 'SAME TITLE' }, externalIds: [{ source: 'SOURCE_ANIDB', id: '950001' }], startDate: { year: 2001 }, format: 'FORMAT_TV' },
      { titles: { english: 'Same Title' }, externalIds: [{ source: 'SOURCE_KITSU', id: '950001' }], startDate: { year: 1971 } },
      show(950_002, { titles: { romaji: 'Same Title' }, startDate: { year: 2001 } }),
    ]));
    const lines = await system.run(['duplicates', '--source', `contract-json=${path}`, '--only', 'contract-json']);
    const candidates = lines.filter(({ event }) => event === 'candidate') as unknown as { score: number; evidence: string[]; a: { ids: string[] }; b: { ids: string[] } }[];
    expect(candidates.map(({ a, b, score }) => [[a.ids[0], b.ids[0]].sort(), score])).toEqual([
      [['ANIDB:950001', 'MAL:950001'], 0.9], [['ANIDB:950001', 'MAL:950002'], 0.75],
    ]);
    expect(candidates[0]?.evidence).toEqual(['title sametitle', 'year 2001', 'format TV']);
  });

  test('lists the runs that the catalog knows, the newest first, and the one that waits to be gone on with', async () => {
    const [done, killed] = [file('status-1.jsonl', jsonLines([show(960_001), show(960_002, { titles: {} })])), file('status-2.jsonl', jsonLines([show(960_003)]))];
    const args = (path: string) => ['run', '--source', `contract-json=${path}`, '--only', 'contract-json'];
    const state = join(system.folder, 'status-state');
    const { runId } = summaryOf(await system.run(args(done), state));
    expect(await system.runUntil(1, args(killed), state)).toBe('killed');
    const runs = await system.run(['status'], state);
    expect(runs.slice(0, 2)).toMatchObject([
      { outcome: null, waitsHere: true, artifact: 'contract-json status-2.jsonl' },
      { id: runId, outcome: 'done', waitsHere: false, read: 2, merged: 1, rejected: 1, published: 1 },
    ]);
  });

  test('shows every policy', async () => {
    const sources = await system.run(['sources']);
    expect(sources.map(({ name }) => name)).toEqual(expect.arrayContaining([
      'echora', 'bangumi-data', 'anime-offline-database', 'mal-csv', 'enriched-json', 'contract-json', 'jikan', 'anilist', 'kitsu', 'anidb',
    ]));
    expect(sources.every((source) => ['licence', 'terms', 'attribution', 'rateLimit', 'redistribution'].every((field) => field in source))).toBe(true);
  });
});

const shared = join(import.meta.dirname, '../../shared/data');
describe.skipIf(!existsSync(shared))('the real data in ../shared/data (skipped where there is none)', () => {
  const named = ['mal-csv=mal-2023-full.csv', 'mal-csv=mal-2023-index.csv', 'enriched-json=enriched-28.json'].map((text) => text.replace('=', `=${shared}/`));
  const args = (inputs: readonly string[]) => ['run', '--accept-terms', 'mal-csv', '--accept-terms', 'enriched-json', ...inputs.flatMap((input) => ['--source', input])];
  const state = (name: string) => join(system.folder, name);
  const hashes = (name: string, { runId }: { runId: string }) =>
    readFileSync(join(state(name), 'runs', `${runId}.jsonl`), 'utf8').split('\n').filter((line) => line.includes('"published"') && line.includes('"hash"')).sort();

  test('comes in whole but for the row that is cut off; again it publishes nothing, and shuffled the same bytes', async () => {
    const lines = await system.run(args(named), state('real'));
    const first = summaryOf(lines);
    console.log('six inputs:', first);
    const came = (phase: string) => Number.parseInt((lines.find((line) => line.event === 'phase' && line['phase'] === phase)?.['came'] as string | undefined) ?? '', 10);
    expect(came('read echora')).toBe(readdirSync(join(import.meta.dirname, '../data/catalog')).length);
    expect(came('read arm')).toBeGreaterThan(20_000);
    expect(first.read).toBe(came('read echora') + came('read arm') + 8483 + 1822 + 24_901 + 28);
    expect(first.merged).toBeGreaterThan(26_000);
    expect(first.published).toBe(first.merged);
    const left = rejects(state('real'));
    // What was left out of records that went on says which field and why.
    expect(left.filter(({ kept }) => kept).every(({ field, reason }) => field !== '' && reason !== '')).toBe(true);
    const bad = left.filter(({ kept }) => !kept);
    // bangumi-data has entries whose only ids are those of streaming sites; the other one is the row that is cut off.
    expect(bad.filter(({ source }) => source === 'bangumi-data').every(({ field }) => field === 'external_ids')).toBe(true);
    expect(bad.filter(({ source }) => source !== 'bangumi-data')).toMatchObject([
      { source: 'mal-csv', place: expect.stringMatching(/^mal-2023-full\.csv:60\d\d$/), reason: expect.stringContaining('Quote Not Closed'), kept: false },
    ]);

    const second = summaryOf(await system.run(args(named), state('real')));
    expect(second).toMatchObject({ merged: first.merged, published: 0, known: first.merged });

    await system.settled();
    const settled = await system.run([...args(named.toReversed()), '--dry-run'], state('shuffled'));
    expect(settled.at(-1)).toMatchObject({ merged: first.merged, known: first.merged, created: 0, changed: 0 });
    expect(hashes('real', first)).toHaveLength(first.merged);
  }, 600_000);
});
