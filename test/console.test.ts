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
import { createRpcClient } from '#platform/rpc/client';
import { CatalogReadService } from '#proto/catalog';
import { hashOf } from '../core/ingestion/adapters/records.ts';
import { Children } from '../dev/children.ts';
import { freePort } from '../dev/ports.ts';
import { catalog as catalogSpec, type Addresses } from '../dev/services.ts';
import { AgentProcess } from './support/agent.ts';
import { NO_BROWSER, hasBundledBrowser, openBrowser } from './support/browser.ts';
import { emptyDatabase, startNats, temporaryFolder, until, type TestNats } from './support/resources.ts';
import { TOKEN, serveEdge, servePlane, type ServedEdge } from './support/edge.ts';
import { show } from './support/catalog-write.ts';

// A real catalog over PostgreSQL and NATS, the agent and the Worker as processes, and a browser that speaks to them.
const stack = new AsyncDisposableStack();
const canBrowse = hasBundledBrowser || process.env['CHROMIUM_BIN'] !== undefined;
/** Where pictures go, when they are wanted: SCREENSHOTS=DIR. */
const SHOTS = process.env['SCREENSHOTS'];
let browser: Browser;
let nats: TestNats;
let edge: ServedEdge;
let status: () => ReturnType<ReturnType<typeof createRpcClient<typeof CatalogReadService>>['getCatalogStatus']>;

let sent = 0;
const send = (body: Uint8Array) => publish(nats.nats, { subject: 'anime.enriched', id: `console-${++sent}`, body });
const record = (minute: number, init: Parameters<typeof show>[1] = {}) => {
  const anime = create(AnimeSchema, show(1, { titles: { english: 'The Lighthouse Keepers', romaji: 'Toudai Mori' }, format: Format.TV, status: Status.RELEASING, episodeCount: 12, ...init }));
  const meta = { eventId: `event-${minute}`, occurredAt: timestampFromMs(Date.UTC(2026, 10, 23, 9, minute)), producer: 'console-test' };
  return toBinary(AnimeEnrichedSchema, create(AnimeEnrichedSchema, { meta, anime, payloadHash: hashOf(anime) }));
};
const intake = async () => (await (await managerOf(nats.nats)).streams.info('ANIME_INTAKE')).state.messages;

beforeAll(async () => {
  if (!canBrowse) return console.warn(`not tested: ${NO_BROWSER}`);
  const [folder, database, plane] = [stack.use(temporaryFolder()), stack.use(await emptyDatabase()), stack.use(await servePlane({}))];
  nats = stack.use(await startNats());
  const [port, grpc] = await Promise.all([freePort(0, 'the catalog'), freePort(0, 'gRPC')]);
  const catalog = `http://127.0.0.1:${port}`;
  const at = { database: database.url, nats: nats.url, catalog, grpc: `http://127.0.0.1:${grpc}`, secret: TOKEN } as Addresses;
  const child = stack.use(new Children(join(folder.path, 'logs'), () => undefined)).start(catalogSpec(at));
  await until(`the catalog; see ${child.logFile}`, () => fetch(`${catalog}/readyz`).then(({ ok }) => ok || undefined, () => undefined), 60);
  status = () => createRpcClient(CatalogReadService, catalog, TOKEN).getCatalogStatus({});
  await send(record(1));
  await send(record(2, { format: Format.MOVIE, episodeCount: 10 }));
  await send(new TextEncoder().encode('{"this": "is JSON"}'));
  await until('a review and a dead letter', async () => {
    const { deadLetters, reviewsPending } = await status();
    return deadLetters === 1n && reviewsPending === 1n ? true : undefined;
  });
  const agent = stack.use(await AgentProcess.start(plane.url, { LLM_BASE_URL: '', LLM_MODEL: '' }));
  edge = stack.use(await serveEdge({ url: catalog, search: plane.url, agent: agent.url }));
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
  return page;
}
const isFocused = async (button: Locator) => (await button.and(button.page().locator(':focus')).count()) > 0;
const notice = (page: Page) => page.getByRole('status').innerText();
const picture = async (page: Page, name: string, fullPage = true) => {
  if (!SHOTS) return;
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage });
};
const graphql = async <Data>(query: string) => {
  const reply = await fetch(`${edge.origin}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });
  return ((await reply.json()) as { data: Data }).data;
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
