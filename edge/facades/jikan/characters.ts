import type { Values } from './parameters.ts';
import { images, malId, named, presentMeta, presentVoice, roleOf } from './present.ts';
import { CASTS, CHARACTERS, CHARACTER_ANIME, CHARACTER_BY_ID } from './queries.ts';
import { ID, LIMIT, PAGED, openPagination, type Asked, type Given, type Route } from './route.ts';
import type { Character, CharacterProfile, Connection, Voices } from './shapes.ts';

/** In so many anime it is looked up who speaks a character, those in which it has the largest parts. */
const SPOKEN_IN = 5;

const byId = (query: string) => ({ id }: Values): Asked => ({ query, variables: { id: String(id) } });

interface Found<Profile> {
  readonly character: Profile | null;
}

export const presentCharacter = ({ name, native, aliases, description, favorites, externalIds, images: [image] }: Character) => ({
  ...named('character', malId(externalIds), name),
  images: images(image?.url ?? null, image?.url ?? null, null),
  name_kanji: native,
  nicknames: aliases,
  favorites: favorites ?? 0,
  about: description,
});

const animeOf = ({ appearances }: CharacterProfile) =>
  appearances.flatMap(({ role, anime }) => {
    const meta = presentMeta(anime);
    return meta ? [{ role: roleOf(role), anime: meta }] : [];
  });

/** Who speaks it, each once in a language. */
function voicesOf({ animeByIds }: Voices, { character }: CharacterProfile) {
  const casts = animeByIds.flatMap((anime) => anime?.characters ?? []);
  const voices = casts.filter((one) => one.character.id === character.id).flatMap(({ voiceActors }) => voiceActors.map(presentVoice));
  return [...new Map(voices.map((voice) => [`${voice.person.mal_id} ${voice.person.name} ${voice.language}`, voice])).values()];
}

const casts = (_values: Values, { before }: Given): Asked | null => {
  const { character }: Found<CharacterProfile> = before;
  return character && { query: CASTS, variables: { ids: [...new Set(character.appearances.map(({ anime }) => anime.id))].slice(0, SPOKEN_IN) } };
};

const one = <Profile>(present: (profile: Profile) => unknown) => ({ character }: Found<Profile>) => (character ? { data: present(character) } : null);

/** With who speaks it, from the answer to `casts`. */
const spoken = (present: (voices: ReturnType<typeof voicesOf>, profile: CharacterProfile) => unknown) => (data: Voices, _values: Values, { before }: Given) => {
  const { character }: Found<CharacterProfile> = before;
  return character && { data: present(voicesOf(data, character), character) };
};

const listed = ({ characters: { edges, pageInfo } }: { readonly characters: Connection<Character> }, values: Values) => {
  const data = edges.map(({ node }) => presentCharacter(node)).filter(({ mal_id }) => mal_id > 0);
  return { pagination: openPagination(values, data.length, edges.length, pageInfo.hasNextPage), data };
};

export const CHARACTER_ROUTES: readonly Route[] = [
  { path: '/characters', summary: 'Characters by name, the best liked first', parameters: { q: { in: 'query', type: 'string', description: 'Part of a name, in any script.' }, ...PAGED }, data: 'CharacterList',
    ask: ({ q, page = 1, limit = LIMIT }) => ({ query: CHARACTERS, variables: { name: q, first: limit, page } }), present: listed },
  { path: '/characters/{id}', summary: 'One character', parameters: ID, data: 'Character', ask: byId(CHARACTER_BY_ID), present: one<{ readonly character: Character }>(({ character }) => presentCharacter(character)) },
  { path: '/characters/{id}/full', summary: 'One character with its anime and voices', parameters: ID, data: 'CharacterFull', before: byId(CHARACTER_ANIME), ask: casts,
    present: spoken((voices, profile) => ({ ...presentCharacter(profile.character), anime: animeOf(profile), manga: [], voices })) },
  { path: '/characters/{id}/anime', summary: 'Where it appears, the largest parts first', parameters: ID, data: 'CharacterAnime', ask: byId(CHARACTER_ANIME), present: one<CharacterProfile>(animeOf) },
  { path: '/characters/{id}/voices', summary: `Who speaks it in the ${SPOKEN_IN} anime in which it has the largest parts`, parameters: ID, data: 'CharacterVoices', before: byId(CHARACTER_ANIME), ask: casts, present: spoken((voices) => voices) },
  { path: '/characters/{id}/manga', summary: 'None: printed works have no characters here', parameters: ID, data: 'None', ask: byId(CHARACTER_BY_ID), present: one(() => []) },
];
