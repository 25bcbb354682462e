import type { VoiceActor } from '../../schema/types.gen.ts';
import { languageOf, relationOf } from './enums.ts';
import { staffOf } from './people.ts';
import type { CharacterEdgeResolvers, MediaEdgeResolvers } from './resolvers.gen.ts';
import type { StaffLanguage } from './types.gen.ts';

/** Those who speak in one language, where one is given. */
const speaking = (actors: readonly VoiceActor[], language: StaffLanguage | null | undefined) =>
  actors.filter((actor) => !language || languageOf(actor.language) === language).map(staffOf);

export const characterEdgeResolvers: CharacterEdgeResolvers = {
  voiceActors: ({ actors }, { language }) => speaking(actors, language),
  voiceActorRoles: ({ actors }, { language }) => speaking(actors, language).map((voiceActor) => ({ voiceActor })),
  name: ({ node }) => node.character.name,
};

export const mediaEdgeResolvers: MediaEdgeResolvers = {
  relationType: ({ relation }, { version }) => (relation ? relationOf(relation, version) : null),
  characterRole: ({ characterRole }) => characterRole ?? null,
  staffRole: ({ staffRole }) => staffRole ?? null,
  isMainStudio: ({ isMainStudio }) => isMainStudio ?? false,
  voiceActors: ({ actors }, { language }) => speaking(actors ?? [], language),
  voiceActorRoles: ({ actors }, { language }) => speaking(actors ?? [], language).map((voiceActor) => ({ voiceActor })),
};
