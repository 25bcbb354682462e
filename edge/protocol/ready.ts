import type { GraphQLContext } from '../context.ts';
import { servicesUntil } from '../rpc.ts';
import { RETRY_AFTER_SECONDS } from './reply.ts';

/** Ready is who can answer what is in no cache: catalog and search both reply. Their addresses stay our own. */
export async function readyEndpoint(c: GraphQLContext): Promise<Response> {
  const { transports, deadlineMs } = c.var.edge;
  const { catalog, search } = servicesUntil(transports, AbortSignal.timeout(deadlineMs));
  const [catalogAnswer, searchAnswer] = await Promise.allSettled([
    catalog.getCatalogStatus({}),
    search.getSearchStatus({}),
  ]);
  const services = { catalog: catalogAnswer.status, search: searchAnswer.status };
  const ready = Object.values(services).every((status) => status === 'fulfilled');
  const told = Object.entries(services).map(([name, status]) => [name, status === 'fulfilled' ? 'ready' : 'away']);
  const headers: Record<string, string> = ready ? {} : { 'retry-after': String(RETRY_AFTER_SECONDS) };
  return c.json({ status: ready ? 'ready' : 'not ready', ...Object.fromEntries(told) }, ready ? 200 : 503, headers);
}
