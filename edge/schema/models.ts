import type { GetPersonResponse_Part, GetPersonResponse_Work } from '#proto/catalog';
import type { Anime, AnimeRelation, Character, Staff, StudioEntry } from './types.gen.ts';

/** An anime as resolvers pass it on: complete but for the targets of its relations. */
export type AnimeModel = Omit<Anime, 'relations'> & { readonly relations: readonly RelationModel[] };

/** A relation whose target is still an id: it is loaded when it is asked for. */
export type RelationModel = Omit<AnimeRelation, 'target'> & { readonly targetId: string | null };

/** A person as resolvers pass them on: the anime are fetched for the page that is selected. */
export interface StaffModel {
  readonly staff: Staff;
  readonly credits: readonly GetPersonResponse_Work[];
  readonly parts: readonly GetPersonResponse_Part[];
  readonly cast: ReadonlyMap<string, Character>;
}

/** A studio as resolvers pass it on: its anime are asked for when they are selected. */
export interface StudioModel {
  readonly studio: StudioEntry;
}
