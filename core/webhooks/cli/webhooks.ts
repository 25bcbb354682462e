import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { readEndpoints } from '../adapters/endpoints.ts';
import { Store } from '../adapters/store.ts';
import { readFilesConfig } from '../config.ts';

const HELP = `Webhooks, beside the service that sends them.

  npm run webhooks -- secret            a new secret for webhooks.json
  npm run webhooks -- list              endpoints, and how each is doing
  npm run webhooks -- dead ID           what was given up
  npm run webhooks -- replay ID --dead            sends that again
  npm run webhooks -- replay ID --cursor CURSOR   goes on from a place in the feed of changes
  npm run webhooks -- enable ID         tries again at once, and ends being disabled

Environment: WEBHOOKS_FILE and WEBHOOKS_STATE, as the service has them.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { dead: { type: 'boolean' }, cursor: { type: 'string' }, help: { type: 'boolean' } },
});
const [command, id = ''] = positionals;
const config = readFilesConfig();
const store = new Store(config.WEBHOOKS_STATE);

try {
  console.log(values.help || !command ? HELP : await answer(command));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

async function answer(command: string): Promise<string> {
  if (command === 'secret') return `whsec_${randomBytes(32).toString('base64')}`;
  const endpoints = await readEndpoints(config.WEBHOOKS_FILE);
  if (command === 'list') return (await Promise.all(endpoints.map((endpoint) => describe(endpoint)))).join('\n') || 'there is no endpoint';
  if (!endpoints.some((endpoint) => endpoint.id === id)) throw new Error(`there is no endpoint ${JSON.stringify(id)}`);
  if (command === 'dead') return JSON.stringify((await store.progress(id))?.dead ?? [], null, 2);
  if (command === 'replay' && !values.dead && values.cursor === undefined) throw new Error('replay needs --dead or --cursor');
  if (command !== 'replay' && command !== 'enable') throw new Error(`no such command: ${command}`);
  await store.ask(id, { ...(values.dead && { dead: true }), ...(values.cursor !== undefined && { cursor: values.cursor }) });
  const unless = values.cursor === undefined ? '' : '; if that is no cursor its log says so, and nothing changes';
  return `${id} will, within a second, when the service runs${unless}`;
}

async function describe(endpoint: { readonly id: string; readonly url: string }): Promise<string> {
  const progress = await store.progress(endpoint.id);
  const since = progress?.failingSince ? `failing since ${new Date(progress.failingSince).toISOString()}` : 'well';
  const state = !progress ? 'not begun' : progress.disabled !== null ? `disabled: ${progress.disabled}` : since;
  return `${endpoint.id}  ${endpoint.url}  ${state}  ${progress?.dead.length ?? 0} dead`;
}
