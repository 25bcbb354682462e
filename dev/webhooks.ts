import { parseArgs } from 'node:util';
import { ignoreClosedOutput } from '#platform/output';
import { edgeFrom } from './edge-access.ts';
import { DATA } from './options.ts';

const HELP = `Webhooks: URLs that changes are posted to.

  npm run webhooks -- create URL [--anime ID]… [--fields NAME,…] [--airing]
                                     prints the secret, once
  npm run webhooks -- list           all, with their state
  npm run webhooks -- test ID        posts a test message
  npm run webhooks -- pause ID
  npm run webhooks -- resume ID      continues immediately, also after it was disabled
  npm run webhooks -- dead ID        deliveries that were given up
  npm run webhooks -- replay ID --dead            sends those again
  npm run webhooks -- replay ID --cursor CURSOR   continues from a cursor of the feed
  npm run webhooks -- rotate ID      a new secret; the previous one also signs until the next rotation
  npm run webhooks -- delete ID

It uses the system that runs on --data DIR (.echora), or to ECHORA_URL with OPERATOR_TOKEN.`;

interface Webhook {
  readonly id: string;
  readonly url: string;
  readonly state: string;
  readonly failure: string | null;
  readonly deadDeliveries: number;
}
const WEBHOOK = 'id url state failure deadDeliveries';
const line = ({ id, url, state, failure, deadDeliveries }: Webhook) => `${id}  ${state.toLowerCase()}  ${url}  ${deadDeliveries} dead${failure ? `  ${failure}` : ''}`;

ignoreClosedOutput();
try {
  const text = { type: 'string' } as const;
  const { values, positionals: [command, subject] } = parseArgs({
    allowPositionals: true,
    options: {
      anime: { ...text, multiple: true, default: [] as string[] }, fields: { ...text, default: '' }, airing: { type: 'boolean', default: false },
      dead: { type: 'boolean', default: false }, cursor: text, data: { ...text, default: DATA }, help: { type: 'boolean' },
    },
  });
  console.log(values.help || !command ? HELP : await answer(command, subject, values));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

interface Values {
  readonly anime: readonly string[];
  readonly fields: string;
  readonly airing: boolean;
  readonly dead: boolean;
  readonly cursor?: string | undefined;
  readonly data: string;
}

/** @throws Error in the words of who refused it */
async function answer(command: string, subject: string | undefined, { anime, fields, airing, dead, cursor, data }: Values): Promise<string> {
  const edge = edgeFrom(data);
  /** A mutation of one webhook, by its id. */
  const of = async <Answer>(field: string, shown: string, more = '', given = {}): Promise<Answer> => {
    if (subject === undefined) throw new Error(`${command}: which webhook?`);
    const types = Object.keys(given).map((name) => `, $${name}: ${name === 'dead' ? 'Boolean' : 'String'}`).join('');
    const answered = await edge.query<Record<string, Answer>>(`mutation ($id: ID!${types}) { ${field}(id: $id${more}) { ${shown} } }`, { id: subject, ...given });
    return answered[field] as Answer;
  };
  switch (command) {
    case 'create': {
      const filter = { anime, fields: fields.split(',').filter((name) => name !== ''), airing };
      const creation = 'mutation ($url: String!, $filter: WebhookFilterInput) { createWebhook(url: $url, filter: $filter) { webhook { id } secret } }';
      const { createWebhook } = await edge.query<{ createWebhook: { webhook: Webhook; secret: string } }>(creation, { url: subject ?? '', filter });
      return `id      ${createWebhook.webhook.id}\nsecret  ${createWebhook.secret}\nKeep the secret: it is not told again.`;
    }
    case 'list': {
      const { webhooks } = await edge.query<{ webhooks: Webhook[] }>(`{ webhooks { ${WEBHOOK} } }`);
      return webhooks.map(line).join('\n') || 'there is no webhook';
    }
    case 'dead': {
      const page = 'query ($id: ID!) { deadDeliveries(webhookId: $id, first: 50) { totalCount deadDeliveries { animeId version cursor failure failedAt } } }';
      return JSON.stringify((await edge.query<{ deadDeliveries: object }>(page, { id: subject ?? '' })).deadDeliveries, null, 2);
    }
    case 'test': {
      const { delivered, failure } = await of<{ delivered: boolean; failure: string | null }>('testWebhook', 'delivered failure');
      return delivered ? 'delivered' : `not delivered: ${failure}`;
    }
    case 'replay':
      return line(await of<Webhook>('replayWebhook', WEBHOOK, ', cursor: $cursor, dead: $dead', { cursor, dead }));
    case 'pause':
    case 'resume':
      return line(await of<Webhook>(`${command}Webhook`, WEBHOOK));
    case 'rotate':
      return `secret  ${(await of<{ secret: string }>('rotateWebhookSecret', 'secret')).secret}\nThe one before it signs too until the next rotation.`;
    case 'delete':
      return `${(await of<{ id: string }>('deleteWebhook', 'id')).id} is no more`;
    default:
      throw new Error(`no such command: ${command}\n\n${HELP}`);
  }
}
