import type { Values } from './parameters.ts';
import { NO_PICTURE, malId, named } from './present.ts';
import { PRODUCERS, PRODUCER_BY_ID } from './queries.ts';
import { ID, LIMIT, PAGED, openPagination, type Asked, type Route } from './route.ts';
import type { Connection, Producer } from './shapes.ts';

function presentProducer({ name, animeCount, externalIds }: Producer) {
  const { mal_id, url } = named('anime/producer', malId(externalIds), name);
  return { mal_id, url, titles: [{ type: 'Default', title: name }], images: NO_PICTURE, favorites: 0, count: animeCount, established: null, about: null };
}

const byId = ({ id }: Values): Asked => ({ query: PRODUCER_BY_ID, variables: { id: String(id) } });

const one = (present: (studio: Producer) => unknown) => ({ studio }: { readonly studio: { readonly studio: Producer } | null }) => (studio ? { data: present(studio.studio) } : null);

const listed = ({ studios: { edges, pageInfo } }: { readonly studios: Connection<Producer> }, values: Values) => {
  const data = edges.map(({ node }) => presentProducer(node)).filter(({ mal_id }) => mal_id > 0);
  return { pagination: openPagination(values, data.length, edges.length, pageInfo.hasNextPage), data };
};

export const PRODUCER_ROUTES: readonly Route[] = [
  { path: '/producers', summary: 'Studios, producers and licensors by name', parameters: { q: { in: 'query', type: 'string', description: 'Part of a name.' }, ...PAGED }, data: 'ProducerList',
    ask: ({ q, page = 1, limit = LIMIT }) => ({ query: PRODUCERS, variables: { name: q, first: limit, page } }), present: listed },
  { path: '/producers/{id}', summary: 'One studio, producer or licensor', parameters: ID, data: 'Producer', ask: byId, present: one(presentProducer) },
  { path: '/producers/{id}/full', summary: 'The same with its links, of which none is known', parameters: ID, data: 'ProducerFull', ask: byId, present: one((studio) => ({ ...presentProducer(studio), external: [] })) },
  { path: '/producers/{id}/external', summary: 'Its links, of which none is known', parameters: ID, data: 'Sites', ask: byId, present: one(() => []) },
];
