import { once } from 'node:events';
import { createServer } from 'node:http';
import { connectNodeAdapter } from '@connectrpc/connect-node';
import { createValidateInterceptor } from '@connectrpc/validate';
import { createTelemetry } from '#platform/telemetry';
import { SearchService } from '#proto/search';
import { CatalogReader } from '../../core/catalog/adapters/reader.ts';
import { routes } from '../../core/catalog/routes/index.ts';
import { freePort } from '../../dev/ports.ts';
import { catalogDatabase } from './catalog.ts';
import { putAnime } from './catalog-rows.ts';
import { serveEdge, type ServedEdge } from './edge.ts';
import { natsWithStreams } from './outbox.ts';

/** The Worker in workerd before the catalog's own routes over PostgreSQL with these records; the index is a list. */
export async function serveCatalogEdge(records: Parameters<typeof putAnime>[1][], hits: readonly { id: string; score: number }[]): Promise<ServedEdge> {
  const resources = new AsyncDisposableStack();
  const { sql } = resources.use(await catalogDatabase());
  const { nats } = resources.use(await natsWithStreams());
  await putAnime(sql, ...records);
  const { log } = createTelemetry('test', 'silent');
  const catalog = routes({ reader: new CatalogReader(sql), sql, nats, log, openStreams: () => Promise.resolve() });
  const server = createServer(connectNodeAdapter({
    interceptors: [createValidateInterceptor()],
    routes: (router) => {
      catalog(router);
      router.service(SearchService, { search: () => ({ hits: [...hits] }), similar: () => ({ hits: [...hits] }) });
    },
  }));
  resources.defer(() => void server.close());
  resources.defer(() => server.closeAllConnections());
  const port = await freePort(0, 'the data plane');
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const { origin } = resources.use(await serveEdge({ url: `http://127.0.0.1:${port}` }));
  return { origin, [Symbol.asyncDispose]: () => resources.disposeAsync() };
}
