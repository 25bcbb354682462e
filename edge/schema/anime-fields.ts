import type { AnimeResolvers, CharacterAppearanceResolvers } from './resolvers.gen.ts';

/** Fields of an anime that take arguments: they choose from what its record has. */
export const animeResolvers: Pick<AnimeResolvers, 'studios'> = {
  studios: ({ studios }, { isMain }) => (typeof isMain === 'boolean' ? studios.filter((studio) => studio.isMain === isMain) : studios),
};

export const appearanceResolvers: Pick<CharacterAppearanceResolvers, 'voiceActors'> = {
  voiceActors: ({ voiceActors }, { language }) => (language ? voiceActors.filter((actor) => isIn(actor.language, language)) : voiceActors),
};

/** A tag is in a language when it is its tag or goes on from there: "pt-BR" is in "pt", "ptx" is not. */
export function isIn(tag: string | null, language: string): boolean {
  const [whole, part] = [tag?.toLowerCase() ?? '', language.toLowerCase()];
  return whole === part || whole.startsWith(`${part}-`);
}
