import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { clone, create, createFileRegistry, type DescMessage } from '@bufbuild/protobuf';
import {
  FieldDescriptorProto_Label, FieldDescriptorProto_Type, FieldDescriptorProtoSchema, FileDescriptorProtoSchema, FileDescriptorSetSchema,
  type FileDescriptorProto,
} from '@bufbuild/protobuf/wkt';
import { describe, expect, test } from 'vitest';
import { AnimeSchema } from '#proto/anime';
import { openDatabase } from '../core/catalog/adapters/database.ts';
import { migrate } from '../core/catalog/adapters/migrate.ts';
import { misplacedFields } from '../dev/contract-fields.ts';
import { ROOT } from '../dev/options.ts';
import { editedMigrations } from './support/migrations.ts';
import { emptyDatabase } from './support/resources.ts';

/** The contract with one more field in one of its messages. */
function withField(message: string, name: string): DescMessage {
  const files = new Map<string, FileDescriptorProto>();
  const collect = (file: typeof AnimeSchema.file): void => {
    if (files.has(file.proto.name)) return;
    file.dependencies.forEach(collect);
    files.set(file.proto.name, clone(FileDescriptorProtoSchema, file.proto));
  };
  collect(AnimeSchema.file);
  const changed = [...files.values()].flatMap(({ messageType }) => messageType).find((type) => type.name === message);
  changed!.field.push(create(FieldDescriptorProtoSchema, {
    name, jsonName: name, number: 1000, type: FieldDescriptorProto_Type.STRING, label: FieldDescriptorProto_Label.OPTIONAL,
  }));
  return createFileRegistry(create(FileDescriptorSetSchema, { file: [...files.values()] })).getMessage(AnimeSchema.typeName)!;
}

async function misplaced(contract: DescMessage, migrations = join(ROOT, 'migrations')): Promise<string[]> {
  await using database = await emptyDatabase();
  await using pool = openDatabase(database.url, 2);
  await migrate(pool.sql, pathToFileURL(`${migrations}/`));
  return await misplacedFields(pool.sql, contract);
}

describe('every field of the contract that a record may hold', () => {
  test('has its place by a migration, and each place is one', async () => {
    expect(await misplaced(AnimeSchema)).toEqual([]);
  });

  test.each([['Anime', 'tagline'], ['Episode', 'blurb'], ['VoiceActor', 'agency']])('is named when it came without a migration: %s.%s', async (message, field) => {
    expect(await misplaced(withField(message, field))).toEqual([expect.stringMatching(`^${message}\\.${field}: no migration says where`)]);
  });

  test('is named when it is gone and a migration still has a place for it', async () => {
    using copy = editedMigrations('0010_readable.sql', "('Anime', 'synopsis', '{metadata}')", "('Anime', 'summary', '{metadata}')");
    expect(await misplaced(AnimeSchema, copy.path)).toEqual([
      expect.stringMatching(/^Anime\.synopsis: no migration says where/), expect.stringMatching(/^Anime\.summary: .* no such field/),
    ]);
  });

  test('is named when the column that is said to hold it is none', async () => {
    using copy = editedMigrations('0001_catalog.sql', 'billing', 'credited');
    expect(await misplaced(AnimeSchema, copy.path)).toEqual([
      'Anime.characters: it is said to be held in anime_character.billing, which is no column',
      'CharacterAppearance.billing: it is said to be held in anime_character.billing, which is no column',
    ]);
  });
});

test('the check command fails and names the field', async () => {
  using copy = editedMigrations('0010_readable.sql', "    ('Anime', 'synopsis', '{metadata}'),\n", '');
  const check = promisify(execFile)(process.execPath, ['dev/schema.ts', '--check', '--migrations', copy.path], { cwd: ROOT });
  await expect(check).rejects.toMatchObject({ code: 1, stderr: expect.stringMatching(/^Anime\.synopsis: no migration says where PostgreSQL holds it/) });
});
