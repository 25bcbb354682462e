import { spawn, spawnSync } from 'node:child_process';
import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { freePort } from '../dev/ports.ts';
import { COMPOSE_SECRETS, readCompose } from './support/compose.ts';
import { serveJson, type Double } from './support/doubles.ts';
import { FOLDER } from './support/observability.ts';
import { temporaryFolder, until } from './support/resources.ts';

const service = (more = {}) => readCompose({ ...COMPOSE_SECRETS, ...more }).services['alertmanager'];

test('Prometheus tells the Alertmanager that is there', () => {
  const { alerting } = parse(readFileSync(join(FOLDER, 'prometheus.yml'), 'utf8')) as { alerting: { alertmanagers: { static_configs: { targets: string[] }[] }[] } };
  expect(alerting.alertmanagers.flatMap(({ static_configs }) => static_configs.flatMap(({ targets }) => targets))).toEqual(['alertmanager:9093']);
  expect(service()?.profiles).toEqual(['observability']);
});

/** Alertmanager under the name that this machine has it by; it is no npm package. */
const PROGRAM = ['alertmanager', 'prometheus-alertmanager'].find((name) => spawnSync(name, ['--version']).status === 0);

/** Runs the command of docker-compose.yml with the files that it mounts, in a folder of its own. */
async function startAlertmanager(webhook: string): Promise<AsyncDisposable & { readonly url: string }> {
  const stack = new AsyncDisposableStack();
  const { path } = stack.use(temporaryFolder());
  const here = (text: string) => text.replaceAll('/tmp/webhook', join(path, 'webhook')).replaceAll('/etc/alertmanager', path)
    .replace('/bin/alertmanager', `${PROGRAM}`).replace('--storage.path=/alertmanager', `--storage.path=${join(path, 'data')}`);
  cpSync(join(FOLDER, 'alertmanager'), path, { recursive: true });
  for (const file of readdirSync(path)) writeFileSync(join(path, file), here(readFileSync(join(path, file), 'utf8')));
  const address = `127.0.0.1:${await freePort(0, 'Alertmanager')}`;
  const { entrypoint = [], command = [], environment = {} } = service({ ALERT_WEBHOOK_URL: webhook }) ?? {};
  const [shell = '', ...flags] = entrypoint;
  const child = spawn(shell, [...flags, `${here(command.join(' ')).trim()} --web.listen-address=${address}`], { env: { ...environment, PATH: process.env['PATH'] ?? '' }, stdio: 'ignore' });
  stack.defer(() => void child.kill('SIGKILL'));
  const url = `http://${address}`;
  await until('Alertmanager to be ready', () => fetch(`${url}/-/ready`).then(({ ok }) => ok || undefined, () => undefined));
  return { url, [Symbol.asyncDispose]: () => stack.disposeAsync() };
}

const alert = { labels: { alertname: 'EchoraDeadLetters', severity: 'page', service: 'catalog' }, annotations: { summary: '1 messages could not be processed', action: 'npm run deadletters -- list' } };
const raise = (url: string) => fetch(`${url}/api/v2/alerts`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify([alert]) });

describe.skipIf(!PROGRAM)('Alertmanager, as docker-compose.yml starts it,', () => {
  test('tells the webhook of what wakes somebody at once, and what to do', async () => {
    await using hook: Double = await serveJson(() => 200);
    await using manager = await startAlertmanager(`${hook.url}/hook?key=a%26b`);
    expect((await raise(manager.url)).status).toBe(200);
    const { path, body } = await until('the webhook to be told', () => hook.asked[0], 20);
    expect(path).toBe('/hook?key=a%26b');
    expect(JSON.parse(body)).toMatchObject({ attachments: [{ title: 'page: EchoraDeadLetters', text: expect.stringContaining('1 messages could not be processed. npm run deadletters -- list') }] });
  });

  test('keeps alerts on its page without a webhook', async () => {
    await using manager = await startAlertmanager('');
    await raise(manager.url);
    const shown = await until('the alert to be shown', async () => ((await (await fetch(`${manager.url}/api/v2/alerts`)).json()) as { receivers: object[] }[])[0]);
    expect(shown).toMatchObject({ receivers: [{ name: 'nobody' }], labels: alert.labels });
  });
});
