import type { Anime } from '#proto/anime';
import type { EntityType } from './point.ts';

/** A character or an episode of an anime: a point of its own. */
export interface Member {
  readonly id: string;
  readonly entity: Exclude<EntityType, 'ANIME'>;
  readonly record: object;
}

/**
 * The characters and episodes that a record holds, each once.
 *
 * @param derive a stable id for what the catalog has given none, from the anime's id and a name within it
 */
export function membersOf(anime: Anime, derive: (animeId: string, name: string) => string): Member[] {
  const characters = anime.characters.flatMap(({ character }): Member[] =>
    character
      ? [
          {
            entity: 'CHARACTER',
            id: character.id || derive(anime.id, `character ${character.name}`),
            record: character,
          },
        ]
      : [],
  );
  const episodes = anime.episodes.map((episode): Member => {
    return { entity: 'EPISODE', id: episode.id || derive(anime.id, `episode ${episode.number}`), record: episode };
  });
  const members = new Map([...characters, ...episodes].map((member) => [member.id, member]));
  return [...members.values()];
}
