import { readFileSync, readdirSync } from 'node:fs';
import { createClient } from '@connectrpc/connect';
import { createConnectTransport } from '@connectrpc/connect-node';
import { fastify } from 'fastify';
import { mercurius } from 'mercurius';
import { StudioRole, type Anime } from '#proto/anime';
import { CatalogReadService } from '#proto/catalog';
import { SearchService } from '#proto/search';

/** The same schema and the same data plane behind mercurius with its JIT, as one would write it by hand. */
const transport = createConnectTransport({ baseUrl: process.env['PLANE'] ?? '', httpVersion: '1.1' });
const catalog = createClient(CatalogReadService, transport);
const search = createClient(SearchService, transport);
const paths = ['external_ids', 'genres', 'id', 'season_year', 'studios', 'titles'];

const SDL = new URL('../edge/schema/', import.meta.url);
const schema = readdirSync(SDL)
  .filter((name) => name.endsWith('.graphql'))
  .map((name) => readFileSync(new URL(name, SDL), 'utf8'))
  .join('\n');

interface SearchArgs {
  readonly query: string;
  readonly first: number;
}

const app = fastify();
await app.register(mercurius, {
  schema,
  jit: 1,
  resolvers: {
    Query: {
      search: async (_root: unknown, { query, first }: SearchArgs) => {
        const { hits, hasMore } = await search.search({ query, limit: first });
        const { anime } = await catalog.batchGetAnime({ ids: hits.map(({ id }) => id), readMask: { paths } });
        const found = new Map(anime.map((record) => [record.id, record]));
        return {
          mode: 'DIRECT',
          pageInfo: { hasNextPage: hasMore, hasPreviousPage: false },
          edges: hits.map(({ id, score }, at) => ({ cursor: String(at), score, node: found.get(id) })),
        };
      },
      anime: async (_root: unknown, { id }: { id: string }) =>
        (await catalog.getAnime({ by: { case: 'id', value: id }, readMask: { paths } })).anime,
    },
    Anime: {
      title: ({ titles }: Anime) => titles,
      idMal: ({ externalIds }: Anime) => Number(externalIds[0]?.id),
      version: ({ version }: Anime) => Number(version),
    },
    Studio: { isAnimation: ({ role }: Anime['studios'][number]) => role === StudioRole.ANIMATION },
  },
});
await app.listen({ host: '127.0.0.1', port: Number(process.env['PORT']) });
process.on('disconnect', () => process.exit());
