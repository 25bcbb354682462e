import {
  CharacterRole,
  type Character as ProtoCharacter,
  type CharacterAppearance as ProtoAppearance,
  type VoiceActor as ProtoVoiceActor,
} from '#proto/character';
import { numberOf, presentExternalId, presentImage, textOf } from './common.ts';
import { nameOf } from './enums.ts';
import type { Character, CharacterAppearance, VoiceActor } from './types.gen.ts';

/** Credits without a character say nothing and are left out. */
export function presentAppearances(appearances: readonly ProtoAppearance[]): CharacterAppearance[] {
  return appearances.flatMap(({ character, role, billing, voiceActors }) =>
    character
      ? {
          role: nameOf(CharacterRole, role),
          billing: numberOf(billing),
          character: presentCharacter(character),
          voiceActors: voiceActors.map(presentVoiceActor),
        }
      : [],
  );
}

export function presentCharacter(character: ProtoCharacter): Character {
  return {
    id: textOf(character.id),
    name: character.name,
    native: textOf(character.nativeName),
    aliases: character.aliases,
    externalIds: character.externalIds.map(presentExternalId),
    description: textOf(character.description),
    gender: textOf(character.gender),
    age: textOf(character.age),
    images: character.images.map(presentImage),
    favorites: numberOf(character.favorites),
  };
}

function presentVoiceActor({ id, name, nativeName, language, externalIds }: ProtoVoiceActor): VoiceActor {
  return {
    id: textOf(id),
    name,
    native: textOf(nativeName),
    language: textOf(language),
    externalIds: externalIds.map(presentExternalId),
  };
}
