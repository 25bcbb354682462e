import type { VoiceActor } from '../../schema/types.gen.ts';
import { NESTED_MAX } from './connection.ts';
import { languageOf, relationOf } from './enums.ts';
import { mediaMask } from './mask.ts';
import { mediaOf } from './models.ts';
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
  media: async ({ animeIds }, _args, { var: { loadAnime } }, info) => {
    const mask = mediaMask(info);
    const media = await Promise.all(animeIds.slice(0, NESTED_MAX).map(async (id) => mediaOf(await loadAnime(id, mask))));
    return media.filter((one) => one !== null);
  },
};

export const mediaEdgeResolvers: MediaEdgeResolvers = {
  relationType: ({ relation }, { version }) => (relation ? relationOf(relation, version) : null),
  characterRole: ({ characterRole }) => characterRole ?? null,
  characters: ({ characters }) => characters ?? null,
  staffRole: ({ staffRole }) => staffRole ?? null,
  isMainStudio: ({ isMainStudio }) => isMainStudio ?? false,
  voiceActors: ({ actors }, { language }) => speaking(actors ?? [], language),
  voiceActorRoles: ({ actors }, { language }) => speaking(actors ?? [], language).map((voiceActor) => ({ voiceActor })),
};
