import type { Values } from './parameters.ts';
import { NO_PICTURE, images, malId, named, presentMeta, roleOf } from './present.ts';
import { PEOPLE, PERSON_ANIME, PERSON_BY_ID, PERSON_FULL, PERSON_VOICES } from './queries.ts';
import { ID, LIMIT, PAGED, openPagination, type Asked, type Route } from './route.ts';
import type { Connection, Person, PersonProfile } from './shapes.ts';

const byId = (query: string) => ({ id }: Values): Asked => ({ query, variables: { id: String(id) } });

export function presentPerson({ name, native, externalIds }: Person) {
  const parts = name.split(/\s+/);
  return {
    ...named('people', malId(externalIds), name),
    website_url: null,
    images: NO_PICTURE,
    given_name: parts[0] ?? null,
    family_name: parts.length > 1 ? (parts.at(-1) ?? null) : null,
    alternate_names: native ? [native] : [],
    birthday: null,
    favorites: 0,
    about: null,
  };
}

/** As Jikan has them, once for each position. */
const animeOf = ({ works1, works2, works3 }: PersonProfile) =>
  [works1, works2, works3].flatMap((page) => page?.edges ?? []).flatMap(({ roles, node }) => {
    const anime = presentMeta(node);
    return anime ? roles.map((position) => ({ position, anime })) : [];
  });

const voicesOf = ({ voices1, voices2 }: PersonProfile) =>
  [voices1, voices2].flatMap((page) => page?.edges ?? []).flatMap(({ role, node, anime }) => {
    const meta = presentMeta(anime);
    const [image] = node.images;
    return meta ? [{ role: roleOf(role), anime: meta, character: { ...named('character', malId(node.externalIds), node.name), images: images(image?.url ?? null, image?.url ?? null, null) } }] : [];
  });

const one = (present: (profile: PersonProfile) => unknown) => ({ staff }: { readonly staff: PersonProfile | null }) => (staff ? { data: present(staff) } : null);

const listed = ({ people: { edges, pageInfo } }: { readonly people: Connection<Person> }, values: Values) => {
  const data = edges.map(({ node }) => presentPerson(node)).filter(({ mal_id }) => mal_id > 0);
  return { pagination: openPagination(values, data.length, edges.length, pageInfo.hasNextPage), data };
};

export const PEOPLE_ROUTES: readonly Route[] = [
  { path: '/people', summary: 'People by name', parameters: { q: { in: 'query', type: 'string', description: 'Words of a name, in any order and script.' }, ...PAGED }, data: 'PersonList',
    ask: ({ q, page = 1, limit = LIMIT }) => ({ query: PEOPLE, variables: { name: q, first: limit, page } }), present: listed },
  { path: '/people/{id}', summary: 'One person', parameters: ID, data: 'Person', ask: byId(PERSON_BY_ID), present: one(({ staff }) => presentPerson(staff)) },
  { path: '/people/{id}/full', summary: 'One person with the 100 best known anime that they made and 50 that they spoke in', parameters: ID, data: 'PersonFull', ask: byId(PERSON_FULL),
    present: one((profile) => ({ ...presentPerson(profile.staff), anime: animeOf(profile), manga: [], voices: voicesOf(profile) })) },
  { path: '/people/{id}/anime', summary: 'The 150 best known anime that they made', parameters: ID, data: 'PersonAnime', ask: byId(PERSON_ANIME), present: one(animeOf) },
  { path: '/people/{id}/voices', summary: 'Their parts in the best known anime, 100', parameters: ID, data: 'PersonVoices', ask: byId(PERSON_VOICES), present: one(voicesOf) },
  { path: '/people/{id}/manga', summary: 'None: who made printed works is not known here', parameters: ID, data: 'None', ask: byId(PERSON_BY_ID), present: one(() => []) },
];
