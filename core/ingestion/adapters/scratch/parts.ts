import { clearField, create, isFieldSet, toBinary } from '@bufbuild/protobuf';
import { AnimeSchema, type Anime } from '#proto/anime';
import { sorted } from '../../domain/merge.ts';
import { stages } from '../../domain/stages/index.ts';
import type { StageResult } from '../../domain/stages/stage.ts';

const field = (name: string) => AnimeSchema.field[name as keyof typeof AnimeSchema.field];
const later = stages.slice(1).map(({ fields }) => fields.map(field));
/** Assigned by the catalog, or created by the stages. */
const notOfSources = ['id', 'version', 'provenance', 'updatedAt', 'airing'].map(field);

/** The wire form of a record's fields of each stage; undefined where it says nothing of them. */
export function splitByStage(anime: Anime): (Uint8Array | undefined)[] {
  const first = { ...anime };
  for (const own of [...notOfSources, ...later.flat()]) clearField(first, own);
  return [toBinary(AnimeSchema, first), ...later.map((fields) => partOf(anime, fields))];
}

function partOf(anime: Anime, fields: readonly (typeof AnimeSchema.fields)[number][]): Uint8Array | undefined {
  const set = fields.filter((own) => isFieldSet(anime, own));
  if (set.length === 0) return undefined;
  return toBinary(AnimeSchema, { ...create(AnimeSchema), ...Object.fromEntries(set.map(({ localName }) => [localName, anime[localName as keyof Anime]])) });
}

/** The wire form of what a stage made. */
export const partOfResult = ({ fields, provenance }: StageResult): Uint8Array =>
  toBinary(AnimeSchema, { ...create(AnimeSchema), ...fields, provenance: sorted(provenance) });
