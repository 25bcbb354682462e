import type { Character, VoiceActor } from '../../schema/types.gen.ts';
import { languageOf } from './enums.ts';
import { idOf, siteUrl } from './ids.ts';
import { describe } from './text.ts';
import type { CharacterModel, StaffModel } from './models.ts';
import type { CharacterResolvers, StaffResolvers } from './resolvers.gen.ts';
import type { StaffLanguage, StaffName } from './types.gen.ts';

/** A character; what has no id at AniList is known by its id here, so that it is one in all anime that it is in. */
export const characterOf = (character: Character): CharacterModel => ({
  id: idOf('character', character.externalIds, character.id ?? character.name),
  character,
});

interface Person extends Pick<VoiceActor, 'id' | 'name' | 'native' | 'externalIds'> {
  readonly language?: string | null;
  readonly role?: string | null;
}

export const staffOf = ({ id, name, native, externalIds, language = null, role = null }: Person): StaffModel => ({
  id: idOf('staff', externalIds, name),
  name,
  native,
  language: languageOf(language),
  occupations: role ? [role] : language ? ['Voice Actor'] : [],
  personId: id,
});

/** A name in its parts, as far as its spaces tell them: given name first, as AniList writes them. */
function nameOf(full: string, native: string | null): StaffName {
  const parts = full.split(/\s+/);
  const [first = full, last = null] = [parts[0], parts.length > 1 ? parts.at(-1) : null];
  return { full, first, middle: parts.slice(1, -1).join(' ') || null, last: last ?? null, native, alternative: [], userPreferred: full };
}

export const characterResolvers: CharacterResolvers = {
  name: ({ character: { name, native, aliases } }) => ({ ...nameOf(name, native), alternative: [...aliases] }),
  image: ({ character }) => {
    const url = character.images[0]?.url ?? null;
    return { large: url, medium: url };
  },
  description: ({ character }, { asHtml }) => describe(character.description, asHtml),
  gender: ({ character }) => character.gender,
  age: ({ character }) => character.age,
  favourites: ({ character }) => character.favorites,
  siteUrl: ({ id }) => siteUrl('character', id),
};

/** What is one fact of a person; their works are in `staff.ts`. */
export const staffFacts: StaffResolvers = {
  name: ({ name, native }) => nameOf(name, native),
  languageV2: ({ language }) => (language ? title(language) : null),
  image: () => ({}),
  // AniList has a text always, and its clients look into it.
  description: () => '',
  primaryOccupations: ({ occupations }) => [...occupations],
  siteUrl: ({ id }) => siteUrl('staff', id),
};

const title = (language: StaffLanguage): string => language[0] + language.slice(1).toLowerCase();
