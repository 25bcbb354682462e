import { timestampDate } from '@bufbuild/protobuf/wkt';
import { parseArgs } from 'node:util';
import { CatalogOperationsService, type DeadLetter } from '#proto/catalog';
import { command, connect, UsageError } from './connection.ts';

const HELP = `Looks after what the consumers gave up on.

  npm run deadletters -- list    [--consumer NAME] [--limit N]
  npm run deadletters -- show    SEQUENCE
  npm run deadletters -- redrive [--consumer NAME] [--limit N] [SEQUENCE…]

list      the oldest first (20)
show      one, with its body as JSON when it can be read, else in base64
redrive   publishes them again where they came from, then removes them (100)

  --data DIR   the folder of the running system (.echora)
  --help

Environment: CATALOG_URL and RPC_SECRETS to reach another catalog.`;

await command(HELP, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      consumer: { type: 'string', default: '' }, limit: { type: 'string' }, data: { type: 'string', default: '.echora' }, help: { type: 'boolean' },
    },
  });
  const [action, ...places] = positionals;
  if (values.help) return HELP;
  const client = () => connect(CatalogOperationsService, values.data);
  const limit = (standard: number) => whole('--limit', values.limit ?? String(standard));
  const sequences = places.map((place) => BigInt(whole('SEQUENCE', place)));
  const [sequence] = sequences;

  if (action === 'list') {
    const { deadLetters, total } = await client().listDeadLetters({ consumer: values.consumer, pageSize: limit(20) });
    return [...deadLetters.map(line), `${deadLetters.length} shown, ${total} in all`].join('\n');
  }
  if (action === 'show' && sequence !== undefined) {
    const { deadLetter, body, bodyJson } = await client().getDeadLetter({ sequence });
    return `${deadLetter ? line(deadLetter) : ''}\n${bodyJson === '' ? Buffer.from(body).toString('base64') : indent(bodyJson)}`;
  }
  if (action === 'redrive') {
    const { redriven, unreadable } = await client().redriveDeadLetters({ consumer: values.consumer, sequences, limit: limit(100) });
    return `${redriven} redriven${unreadable.length > 0 ? `; the bodies of ${unreadable.join(', ')} are gone, they stay` : ''}`;
  }
  throw new UsageError(action === undefined ? 'what to do?' : `no such command: ${positionals.join(' ')}`);
});

function whole(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new UsageError(`${name}: expected a number from 1, got "${text}"`);
  return value;
}

function line({ sequence, failedAt, consumer, originalSubject, stream, streamSequence, deliveries, sizeBytes, error }: DeadLetter): string {
  const at = failedAt ? timestampDate(failedAt).toISOString() : '';
  return `${sequence}  ${at}  ${consumer}  ${originalSubject} (${stream} ${streamSequence}, ${deliveries} deliveries, ${sizeBytes} bytes)\n    ${error}`;
}

function indent(json: string): string {
  return JSON.stringify(JSON.parse(json), null, 2);
}
