import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { brokenKeys, type IndexedEntity } from '../dev/contracts-index.ts';
import { pack, type Packed } from '../dev/contracts-pack.ts';
import { nextContractVersion, decideReleaseType } from '../dev/contracts-version.ts';
import { ROOT } from '../dev/options.ts';

const npm = (cwd: string, ...args: string[]) =>
  execFileSync('npm', [...args, '--ignore-scripts'], { cwd, encoding: 'utf8' });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'echora-package-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the tarball in an empty project', () => {
  let packed: Packed;
  let project: string;
  const run = (...args: string[]) => execFileSync(process.execPath, args, { cwd: project, encoding: 'utf8' });

  beforeAll(() => {
    packed = pack(join(folder, 'out'));
    project = join(folder, 'project');
    mkdirSync(project);
    // The peer comes from our own node_modules, so that nothing is fetched.
    const peer = npm(
      project,
      'pack',
      '--silent',
      '--pack-destination',
      folder,
      join(ROOT, 'node_modules/@bufbuild/protobuf'),
    ).trim();
    writeFileSync(
      join(project, 'package.json'),
      JSON.stringify({
        name: 'empty',
        private: true,
        type: 'module',
        dependencies: {
          '@echora/contracts': `file:${packed.tarball}`,
          '@bufbuild/protobuf': `file:${join(folder, peer)}`,
        },
      }),
    );
    npm(project, 'install', '--offline', '--no-audit', '--no-fund', '--silent');
  });

  test('round-trips an event, and knows its subject', () => {
    writeFileSync(
      join(project, 'round-trip.js'),
      `
      import { create, equals, fromBinary, getOption, toBinary } from '@bufbuild/protobuf';
      import { AnimeEnrichedSchema } from '@echora/contracts/v1/events';
      import { Format } from '@echora/contracts/v1/anime';
      import { Source } from '@echora/contracts/v1/common';
      import { subject } from '@echora/contracts/v1/streams';
      const event = create(AnimeEnrichedSchema, {
        meta: { eventId: 'e1', producer: 'elsewhere' },
        anime: { titles: { romaji: 'Hoshi no Koe' }, format: Format.TV, externalIds: [{ source: Source.MAL, id: '5391' }] },
        payloadHash: 'abc',
      });
      const again = fromBinary(AnimeEnrichedSchema, toBinary(AnimeEnrichedSchema, event));
      console.log(JSON.stringify({ same: equals(AnimeEnrichedSchema, event, again), title: again.anime.titles.romaji, subject: getOption(AnimeEnrichedSchema, subject) }));
    `,
    );
    expect(JSON.parse(run('round-trip.js'))).toEqual({ same: true, title: 'Hoshi no Koe', subject: 'anime.enriched' });
  });

  test('brings types that TypeScript accepts, and that reject a field of another type', () => {
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022'];
    const use = (count: string) => `
      import { create } from '@bufbuild/protobuf';
      import { AnimeSchema, type Anime } from '@echora/contracts/v1/anime';
      export const anime: Anime = create(AnimeSchema, { episodeCount: ${count} });
    `;
    writeFileSync(join(project, 'good.ts'), use('12'));
    writeFileSync(join(project, 'bad.ts'), use("'twelve'"));
    expect(() => run(tsc, ...options, 'good.ts')).not.toThrow();
    expect(() => run(tsc, ...options, 'bad.ts')).toThrow(
      expect.objectContaining({ stdout: expect.stringContaining('TS2322') }),
    );
  });

  test('lists the payload indexes, holds descriptors that know the event, the .proto files, and a changelog of its version', () => {
    const installed = (path: string) => readFileSync(join(project, 'node_modules/@echora/contracts', path));
    const listing = JSON.parse(installed('payload-index.json').toString()) as IndexedEntity[];
    const anime = listing.find(({ entity }) => entity === 'ANIME');
    expect(anime?.payload).toEqual(
      expect.arrayContaining([
        { key: 'season_year', type: 'integer', many: false },
        { key: 'statistics.mal.score', type: 'float', many: false },
        { key: 'genres', type: 'keyword', many: true },
      ]),
    );
    expect(anime?.text).toContainEqual({ field: 'synopsis', role: 'body' });
    expect(installed('descriptors.binpb').includes('AnimeEpisodeAired')).toBe(true);
    expect(installed('proto/echora/v1/events.proto').toString()).toContain('message AnimeEnriched');
    expect(installed('CHANGELOG.md').toString()).toContain(`## ${packed.version}\n`);
    expect(JSON.parse(installed('package.json').toString())).toMatchObject({
      name: '@echora/contracts',
      version: packed.version,
    });
  });
});

describe('the version', () => {
  let root: string;
  const anime = () => join(root, 'proto/echora/v1/anime.proto');

  /** The contract as it is, edited, held against itself. */
  const decide = (from: string, to: string) => {
    const text = readFileSync(anime(), 'utf8');
    expect(text).toContain(from);
    writeFileSync(anime(), text.replace(from, to));
    try {
      return decideReleaseType(root, 'released.binpb');
    } finally {
      writeFileSync(anime(), text);
    }
  };

  beforeAll(() => {
    root = join(folder, 'contract');
    for (const path of ['buf.yaml', 'proto/echora', 'proto/buf'])
      cpSync(join(ROOT, path), join(root, path), { recursive: true });
    execFileSync('buf', ['build', '--output', 'released.binpb'], { cwd: root });
  });

  test.each([
    ['a comment', 'patch', 'string romaji = 1', '// In other words.\n  string romaji = 1'],
    ['a new field', 'minor', 'message Trailer {', 'message Trailer {\n  string poster = 9;'],
    ['a looser rule', 'minor', '(buf.validate.field).int32.lte = 100000', '(buf.validate.field).int32.lte = 200000'],
    ['a field that is gone', 'major', 'string native = 3 [', 'reserved 3; string other = 4000 ['],
    ['a field of another type', 'major', 'int32 season_year = 8', 'int64 season_year = 8'],
    [
      'a payload index that is gone',
      'major',
      'bool is_adult = 15 [(echora.v1.payload) = PAYLOAD_TYPE_BOOL];',
      'bool is_adult = 15;',
    ],
  ])('after %s is %s', (_, releaseType, from, to) => {
    const decision = decide(from, to);
    expect(decision.releaseType).toBe(releaseType);
    expect(decision.breaks.length > 0).toBe(releaseType === 'major');
  });

  test('counts up from the released one', () => {
    expect([nextContractVersion('1.2.3', 'patch'), nextContractVersion('1.2.3', 'minor'), nextContractVersion('1.2.3', 'major')]).toEqual([
      '1.2.4',
      '1.3.0',
      '2.0.0',
    ]);
  });

  test('names the payload key that is gone or retyped, and not one that is new', () => {
    const listing = (payload: Record<string, string>): IndexedEntity[] => [
      {
        entity: 'ANIME',
        payload: Object.entries(payload).map(([key, type]) => ({ key, type, many: false })),
        text: [],
      },
    ];
    expect(
      brokenKeys(
        listing({ year: 'integer', adult: 'bool', format: 'keyword' }),
        listing({ year: 'keyword', format: 'keyword', score: 'float' }),
      ),
    ).toEqual(['ANIME payload year: was integer, is keyword', 'ANIME payload adult: was bool, is gone']);
  });
});
