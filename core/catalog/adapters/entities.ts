import type { MessageInitShape } from '@bufbuild/protobuf';
import { SourceSchema } from '#proto/common';
import type { Person, PersonSchema, StudioEntry, StudioEntrySchema } from '#proto/catalog';
import { splitRef } from './contract.ts';
import { numberOfEnum } from './reader-enums.ts';
import type { RowOf } from './statements.ts';

export type StudioRow = RowOf<'find_studio_by_id'>;
export type PersonRow = RowOf<'find_person_by_id'>;

/** A studio as the contract has it. */
export const presentStudio = ({ id, name, refs, anime_count: animeCount }: StudioRow): Exclude<MessageInitShape<typeof StudioEntrySchema>, StudioEntry> =>
  ({ id, name, externalIds: refs.map(idOfRef), animeCount });

/** A person as the contract has them. */
export const presentPerson = ({ id, name, native_name: nativeName, refs }: PersonRow): Exclude<MessageInitShape<typeof PersonSchema>, Person> =>
  ({ id, name, nativeName, externalIds: refs.map(idOfRef) });

function idOfRef(ref: string) {
  const { source, external_id: id } = splitRef(ref);
  return { source: numberOfEnum(SourceSchema, source), id };
}
