import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { parseArgs } from 'node:util';
import { CatalogOperationsService } from '#proto/catalog';
import { command, connect, UsageError } from './connection.ts';
import { since } from './since.ts';

const HELP = `Publishes committed changes again, from which a lost stream is rebuilt.

  npm run outbox -- replay --since WHEN

WHEN is an ISO 8601 time, or how long ago: 90m, 12h, 7d. Rows are kept for 7 days. A missing stream is created again;
what a reader had already changes nothing.

  --data DIR   the folder of the running system (.echora)
  --help

Environment: CATALOG_URL and RPC_SECRETS to reach another catalog.`;

await command(HELP, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { since: { type: 'string' }, data: { type: 'string', default: '.echora' }, help: { type: 'boolean' } },
  });
  if (values.help) return HELP;
  if (positionals.join() !== 'replay') throw new UsageError(`no such command: ${positionals.join(' ')}`);
  if (values.since === undefined) throw new UsageError('--since: value is required');
  const at = since(values.since, new Date());
  const { replayed } = await connect(CatalogOperationsService, values.data).replayOutbox({ since: timestampFromDate(at) });
  return `${replayed} changes published since ${at.toISOString()} were published again`;
});
