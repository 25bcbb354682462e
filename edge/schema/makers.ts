import { Source } from '#proto/common';
import type { StudioEntry as ProtoStudioEntry, Person } from '#proto/catalog';
import { badUserInput } from '../errors.ts';
import { presentExternalId, textOf } from './common.ts';
import { nonEmpty, uuid } from './lookup.ts';
import type { InputMaybe, Staff, StudioEntry, XrefInput } from './types.gen.ts';

interface LookupArgs {
  readonly id?: InputMaybe<string>;
  readonly name?: InputMaybe<string>;
  readonly xref?: InputMaybe<XrefInput>;
}

/** Which studio, or person, is asked for. Throws BAD_USER_INPUT, naming the argument at fault. */
export function readMaker({ id, name, xref }: LookupArgs) {
  const given = Object.entries({ id, name, xref }).filter(([, value]) => value !== undefined && value !== null);
  if (given.length !== 1) {
    const found = given.length === 0 ? 'none' : given.map(([argument]) => argument).join(' and ');
    throw badUserInput('id, name, xref', `are exclusive: give exactly one, got ${found}`);
  }
  if (xref) return { case: 'externalId' as const, value: { source: Source[xref.source], id: nonEmpty('xref.externalId', xref.externalId) } };
  if (typeof name === 'string') return { case: 'name' as const, value: nonEmpty('name', name) };
  return { case: 'id' as const, value: uuid('id', id ?? '') };
}

export const presentStudioEntry = ({ id, name, externalIds, animeCount }: ProtoStudioEntry): StudioEntry =>
  ({ id, name, externalIds: externalIds.map(presentExternalId), animeCount });

export const presentStaff = ({ id, name, nativeName, externalIds }: Person): Staff =>
  ({ id, name, native: textOf(nativeName), externalIds: externalIds.map(presentExternalId) });
