import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { toBinary, create } from '@bufbuild/protobuf';
import { timestampFromMs } from '@bufbuild/protobuf/wkt';
import axe from 'axe-core';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { managerOf } from '#platform/bus/client';
import { AnimeSchema, Format, Status } from '#proto/anime';
import { AnimeEnrichedSchema } from '#proto/events';
import { publish } from '#platform/bus/publish';
import { replaceFile } from '#platform/files';
import { createRpcClient } from '#platform/rpc/client';
import { CatalogReadService } from '#proto/catalog';
import { hashOf } from '../core/ingestion/adapters/records.ts';
import { Children } from '../dev/children.ts';
import { freePort } from '../dev/ports.ts';
import { catalog as catalogSpec, webhooks as webhooksSpec, type Addresses } from '../dev/services.ts';
import { AgentProcess } from './support/agent.ts';
import { NO_BROWSER, hasBundledBrowser, openBrowser } from './support/browser.ts';
import { emptyDatabase, startNats, temporaryFolder, until, type TestNats } from './support/resources.ts';
import { TOKEN, serveEdge, servePlane, type ServedEdge } from './support/edge.ts';
import { show } from './support/catalog-write.ts';
import { serveJson, type Double } from './support/doubles.ts';

// A real catalog over PostgreSQL and NATS, the agent, the webhooks and the Worker as processes, and a browser that speaks to them.
const stack = new AsyncDisposableStack();
const canBrowse = hasBundledBrowser || process.env['CHROMIUM_BIN'] !== undefined;
/** Where pictures go, when they are wanted: SCREENSHOTS=DIR. */
const SHOTS = process.env['SCREENSHOTS'];
let browser: Browser;
let nats: TestNats;
let edge: ServedEdge;
let receiver: Double;
let answers = 204;
let status: () => ReturnType<ReturnType<typeof createRpcClient<typeof CatalogReadService>>['getCatalogStatus']>;

let sent = 0;
const send = (body: Uint8Array) => publish(nats.nats, { subject: 'anime.enriched', id: `console-${++sent}`, body });
const record = (minute: number, init: Parameters<typeof show>[1] = {}) => {
  const anime = create(AnimeSchema, show(1, { titles: { english: 'The Lighthouse Keepers', romaji: 'Toudai Mori' }, format: Format.TV, status: Status.RELEASING, episodeCount: 12, ...init }));
  const meta = { eventId: `event-${minute}`, occurredAt: timestampFromMs(Date.UTC(2026, 10, 23, 9, minute)), producer: 'console-test' };
  return toBinary(AnimeEnrichedSchema, create(AnimeEnrichedSchema, { meta, anime, payloadHash: hashOf(anime) }));
};
const intake = async () => (await (await managerOf(nats.nats)).streams.info('ANIME_INTAKE')).state.messages;

/** As the service keeps one that was given up some time ago, which takes 28 hours. */
const GIVEN_UP = { id: '0196f3c8-5f7e-7d3a-9b2c-00000000000a', animeId: '0196f3c8-5f7e-7d3a-9b2c-000000000001', version: 7 };
function keepGivenUp(folder: string): void {
  const { id, animeId, version } = GIVEN_UP;
  const change = { cursor: '', animeId, version, kind: 'SYNCED', changedFields: ['episodes'], committedAt: '2026-11-20T12:00:00.000Z', successorId: null, onAir: true };
  const endpoint = { id, url: `${receiver.url}/given-up`, secrets: ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYqr'], anime: [animeId], fields: [], airing: false, createdAt: '2026-11-19T12:00:00.000Z', begins: '' };
  const dead = [{ change, reason: 'it answered 500', at: '2026-11-21T16:00:00.000Z' }];
  const progress = { cursor: '', attempts: 0, nextAt: 0, failingSince: 0, failure: null, isDisabled: false, isPaused: false, dead, again: [] };
  replaceFile(join(folder, id, 'endpoint.json'), JSON.stringify(endpoint));
  replaceFile(join(folder, id, 'progress.json'), JSON.stringify(progress));
}

beforeAll(async () => {
  if (!canBrowse) return console.warn(`not tested: ${NO_BROWSER}`);
  const [folder, database, plane] = [stack.use(temporaryFolder()), stack.use(await emptyDatabase()), stack.use(await servePlane({}))];
  nats = stack.use(await startNats());
  receiver = stack.use(await serveJson(() => answers));
  keepGivenUp(join(folder.path, 'webhooks'));
  const [port, grpc, hooks] = await Promise.all([freePort(0, 'the catalog'), freePort(0, 'gRPC'), freePort(0, 'webhooks')]);
  const catalog = `http://127.0.0.1:${port}`;
  const at = { database: database.url, nats: nats.url, catalog, grpc: `http://127.0.0.1:${grpc}`, webhooks: `http://127.0.0.1:${hooks}`, secret: TOKEN, data: folder.path } as Addresses;
  const children = stack.use(new Children(join(folder.path, 'logs'), () => undefined));
  const child = children.start(catalogSpec(at));
  const sender = children.start(webhooksSpec(at));
  for (const [url, { logFile }] of [[catalog, child], [at.webhooks, sender]] as const) {
    await until(`${url}; see ${logFile}`, () => fetch(`${url}/readyz`).then(({ ok }) => ok || undefined, () => undefined), 60);
  }
  status = () => createRpcClient(CatalogReadService, catalog, TOKEN).getCatalogStatus({});
  await send(record(1));
  await send(record(2, { format: Format.MOVIE, episodeCount: 10 }));
  await send(new TextEncoder().encode('{"this": "is JSON"}'));
  await until('a review and a dead letter', async () => {
    const { deadLetters, reviewsPending } = await status();
    return deadLetters === 1n && reviewsPending === 1n ? true : undefined;
  });
  const agent = stack.use(await AgentProcess.start(plane.url, { LLM_BASE_URL: '', LLM_MODEL: '' }));
  edge = stack.use(await serveEdge({ url: catalog, search: plane.url, agent: agent.url, webhooks: at.webhooks }));
  browser = await openBrowser();
  stack.defer(() => browser.close());
});
afterAll(() => stack.disposeAsync());

type Look = Parameters<Browser['newPage']>[0];
async function signedIn(look: Look = {}): Promise<Page> {
  const page = await browser.newPage(look);
  await page.goto(`${edge.origin}/console`);
  await page.getByLabel('Operator’s token').fill(TOKEN);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Searches' }).waitFor();
  // What is there may not have its style sheet yet.
  await page.waitForLoadState();
  return page;
}
const isFocused = async (button: Locator) => (await button.and(button.page().locator(':focus')).count()) > 0;
const notice = (page: Page) => page.getByRole('status').innerText();
const picture = async (page: Page, name: string, fullPage = true) => {
  if (!SHOTS) return;
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage });
};
const graphql = async <Data>(query: string, variables = {}) => {
  const reply = await fetch(`${edge.origin}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` }, body: JSON.stringify({ query, variables }) });
  const { data, errors } = (await reply.json()) as { data: Data; errors?: readonly { message: string }[] };
  if (errors) throw new Error(errors.map(({ message }) => message).join(', '));
  return data;
};

describe.runIf(canBrowse)('the console', () => {
  test('lets nobody in without an operator’s token, and keeps no page', async () => {
    const page = await browser.newPage();
    const reply = await page.goto(`${edge.origin}/console`);
    expect(reply?.headers()['cache-control']).toBe('no-store');
    expect(reply?.headers()['content-security-policy']).toContain("default-src 'none'");
    expect(await page.getByRole('heading').allInnerTexts()).toEqual(['Echora console']);
    await page.getByLabel('Operator’s token').fill('not-a-token-of-anyone');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('alert').innerText()).toBe('That is not an operator’s token.');
    expect(await page.context().cookies()).toEqual([]);
    await page.close();
  });

  test.each([['light', 1200], ['dark', 1200], ['dark', 390]] as const)('can be read in %s at %i pixels: nothing that axe finds, nothing beyond the edge', async (colorScheme, width) => {
    for (let time = 0; time < 4; time++) await graphql('{ anime(idMal: 1) { id } }');
    const page = await signedIn({ colorScheme, viewport: { width, height: 900 } });
    await picture(page, width < 400 ? 'phone' : colorScheme);
    if (colorScheme === 'light') await picture(page, 'console', false);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  test('shows what waits, with before and after', async () => {
    const page = await signedIn();
    const row = page.getByRole('region', { name: 'Queues' }).getByRole('row', { name: 'postgres-consumer' });
    expect(await row.getByRole('cell').allInnerTexts()).toEqual(['ANIME_INTAKE', '0']);
    const review = page.getByRole('listitem').filter({ hasText: 'The Lighthouse Keepers' });
    expect(await review.getByRole('row', { name: 'format' }).getByRole('cell').allInnerTexts()).toEqual(['FORMAT_TV', 'FORMAT_MOVIE']);
    expect(await page.getByRole('region', { name: 'Dead letters' }).innerText()).toContain('postgres-consumer');
    expect(await page.getByRole('region', { name: 'Recent changes' }).innerText()).toContain('The Lighthouse Keepers');
    await page.close();
  });

  test('flips the switch by keyboard alone, and says so where screen readers listen', async () => {
    const page = await signedIn();
    const button = page.getByRole('button', { name: 'Switch the agent off' });
    for (let tabs = 0; tabs < 10 && !(await isFocused(button)); tabs++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Switch the agent on' }).waitFor();
    expect(await notice(page)).toBe('The agent is off, everywhere within 10 seconds.');
    // Browsers heed autofocus with the first frame, which may come after the button.
    await page.locator('#notice:focus').waitFor();
    expect(await graphql('{ status { llmMode } }')).toEqual({ status: { llmMode: 'OFF' } });
    await page.getByRole('button', { name: 'Switch the agent on' }).click();
    await page.getByRole('button', { name: 'Switch the agent off' }).waitFor();
    expect(await graphql('{ status { llmMode } }')).toEqual({ status: { llmMode: 'AUTO' } });
    await page.close();
  });

  test('redrives a dead letter', async () => {
    const before = await intake();
    const page = await signedIn();
    await page.getByRole('button', { name: 'Redrive all' }).click();
    await page.getByText('1 message was published again.').waitFor();
    expect(await intake()).toBe(before + 1);
    await page.close();
  });

  test('resolves a review, once', async () => {
    const page = await signedIn();
    const other = await signedIn();
    await page.getByRole('button', { name: 'Accept' }).click();
    await page.getByText('Nothing waits for a decision.').waitFor();
    expect(await notice(page)).toBe('The review is accepted.');
    expect(await graphql('{ anime(idMal: 1) { format episodeCount } }')).toEqual({ anime: { format: 'MOVIE', episodeCount: 10 } });
    await other.getByRole('button', { name: 'Reject' }).click();
    await other.getByText('Nothing waits for a decision.').waitFor();
    expect(await notice(other)).toMatch(/already|accepted/);
    await Promise.all([page.close(), other.close()]);
  });

  test('shows whom changes are posted to and why that fails, pauses one, and sends again what was given up', async () => {
    const { createWebhook } = await graphql<{ createWebhook: { webhook: { id: string } } }>('mutation ($url: String!) { createWebhook(url: $url) { webhook { id } } }', { url: `${receiver.url}/hook` });
    const { id } = createWebhook.webhook;
    const { anime } = await graphql<{ anime: { id: string } }>('{ anime(idMal: 1) { id } }');
    const page = await signedIn();
    const row = (of: string) => page.getByRole('region', { name: 'Webhooks' }).getByRole('row').filter({ hasText: of });
    const press = (of: string, name: RegExp) => row(of).getByRole('button', { name }).click();
    expect(await row(id).innerText()).toMatch(/active/i);

    answers = 503;
    await graphql('mutation ($id: ID!, $values: String!) { updateAnime(id: $id, values: $values) { version } }', { id: anime.id, values: JSON.stringify({ synopsis: 'They keep it.' }) });
    await until('a failure', async () => {
      await page.reload();
      return (await row(id).innerText()).includes('it answered 503') || undefined;
    });
    await picture(page, 'webhooks');
    expect(await violations(page)).toEqual([]);
    await press(id, /^Pause/);
    await page.getByText('The webhook is paused.').waitFor();
    answers = 204;
    receiver.asked.length = 0;

    expect(await row(GIVEN_UP.id).getByRole('cell').nth(1).innerText()).toBe('1');
    await press(GIVEN_UP.id, /^Send the dead again/);
    await page.getByText('The webhook is active.').waitFor();
    await until('what was given up', () => receiver.asked.length > 0 || undefined);
    expect(receiver.asked.map(({ path, headers }) => [path, headers['webhook-id']])).toEqual([['/given-up', `msg_${GIVEN_UP.animeId}_${GIVEN_UP.version}`]]);
    expect(await row(GIVEN_UP.id).getByRole('cell').nth(1).innerText()).toBe('0');

    await press(id, /^Resume/);
    await page.getByText('The webhook is active.').waitFor();
    await until('what waited', () => receiver.asked.length > 1 || undefined);
    expect(receiver.asked[1]?.path).toBe('/hook');

    await graphql('mutation ($id: ID!) { deleteWebhook(id: $id) { id } }', { id });
    await press(id, /^Pause/);
    await page.locator('.notice.failed').waitFor();
    expect(await page.locator('.notice.failed').innerText()).toBe('no such webhook');
    await page.close();
  });

  test('does nothing for a form of another origin, nor for who has signed out', async () => {
    const page = await signedIn();
    const [cookie] = await page.context().cookies();
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/console', secure: false });
    expect(cookie?.value).not.toContain(TOKEN);
    const flip = (origin: string, value = cookie?.value) => fetch(`${edge.origin}/console/llm`, {
      method: 'POST', redirect: 'manual', body: new URLSearchParams({ mode: 'OFF' }), headers: { origin, cookie: `echora_console=${value}` },
    });
    expect((await flip('https://elsewhere.example')).status).toBe(403);
    expect((await flip(edge.origin, 'forged')).headers.get('location')).toBe('/console');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('Operator’s token').waitFor();
    expect(await page.context().cookies()).toEqual([]);
    expect(await graphql('{ status { llmMode } }')).toEqual({ status: { llmMode: 'AUTO' } });
    await page.close();
  });
});

/** What axe-core says against a page. Past the page's own policy, which lets no script run. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>('axe.run()');
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
