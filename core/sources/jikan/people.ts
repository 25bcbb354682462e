import { create } from '@bufbuild/protobuf';
import { type StaffCredit, StaffCreditSchema } from '#proto/anime';
import { type CharacterAppearance, CharacterAppearanceSchema, CharacterRole } from '#proto/character';
import { Image_Kind, Source } from '#proto/common';
import { known } from '../normalise.ts';
import { malId } from './ids.ts';
import type { JikanAppearance, JikanCredit } from './shapes.ts';

const roles: Record<string, CharacterRole> = { Main: CharacterRole.MAIN, Supporting: CharacterRole.SUPPORTING };
const languages: Record<string, string> = {
  Japanese: 'ja',
  English: 'en',
  Korean: 'ko',
  Spanish: 'es',
  French: 'fr',
  German: 'de',
  Italian: 'it',
  Hungarian: 'hu',
  'Portuguese (BR)': 'pt-BR',
  Hebrew: 'he',
  Mandarin: 'cmn',
};

/** "Spiegel, Spike" as "Spike Spiegel": MyAnimeList writes the family name first, with a comma. */
export function nameInOrder(name: string): string {
  const parts = name.split(', ');
  return parts.length === 2 ? `${parts[1]} ${parts[0]}` : name;
}

/** @param billing place in the list, which MyAnimeList sorts by favourites within each role; 1 is the first */
export function toAppearance(
  { character, role, favorites, voice_actors }: JikanAppearance,
  billing: number,
): CharacterAppearance {
  const portrait = character.images?.jpg?.image_url;
  return create(CharacterAppearanceSchema, {
    character: {
      name: nameInOrder(character.name),
      externalIds: [malId(character.mal_id, 'character')],
      images: portrait ? [{ kind: Image_Kind.PORTRAIT, url: portrait, source: Source.MAL }] : [],
      favorites: known(favorites) ?? 0,
    },
    role: roles[role ?? ''] ?? CharacterRole.UNSPECIFIED,
    billing,
    voiceActors: (voice_actors ?? []).map(({ person, language }) => ({
      name: nameInOrder(person.name),
      language: languages[language] ?? '',
      externalIds: [malId(person.mal_id, 'people')],
    })),
  });
}

/** One credit for each position that the person had. */
export function toCredits({ person, positions }: JikanCredit): StaffCredit[] {
  return positions.map((role) =>
    create(StaffCreditSchema, { name: nameInOrder(person.name), role, externalIds: [malId(person.mal_id, 'people')] }),
  );
}
