import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AgentFailureReason } from '#proto/agent';
import { Format } from '#proto/anime';
import { Image_Kind } from '#proto/common';
import { anime, type FakeData } from '../edge/fake-services.ts';
import { NO_BROWSER, hasBundledBrowser, openBrowser } from './support/browser.ts';
import { serveEdge, servePlane, type ServedEdge, type ServedPlane } from './support/edge.ts';

// The Worker in workerd over services of the test's, and a browser in which somebody uses its pages.
const stack = new AsyncDisposableStack();
const canBrowse = hasBundledBrowser || process.env['CHROMIUM_BIN'] !== undefined;
/** Where pictures go, when they are wanted: SCREENSHOTS=DIR. */
const SHOTS = process.env['SCREENSHOTS'];
const LIMIT_BYTES = 150 * 1024;
/** What the visitor's clock shows. */
const NOW = new Date('2026-11-29T12:00:00Z');
let browser: Browser;
let full: ServedEdge;
let empty: ServedEdge;
let modelled: ServedEdge;
let plane: ServedPlane;
/** Answers to requests that hold this text wait until it is undefined. */
let held: string | undefined;
/** Whether plans are told to be made without the model, which did not answer. */
let failing = false;

const HOSTILE = [
  '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>',
  '"><svg onload=window.hacked=1> ${window.hacked=1} `</pre></code>',
  '\u202egnorw yaw rehto eht\u202c 🏴‍☠️ 千と千尋の神隠し',
  'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'.repeat(3),
];
const catalog = [
  ...HOSTILE.map((title, at) => anime(at + 1, { titles: { english: title, native: title }, format: Format.TV, episodeCount: 12, genres: [title], synopsis: title })),
  anime(5, { titles: { english: 'The Lighthouse Keepers', native: '灯台守' }, format: Format.MOVIE, startDate: { year: 2026, month: 10, day: 4 }, images: [{ kind: Image_Kind.POSTER, url: 'https://pictures.invalid/5.jpg' }, { kind: Image_Kind.POSTER, url: 'javascript:window.hacked=1' }] }),
  anime(6, { titles: { romaji: 'Toudai Mori 2' }, format: Format.ONA, episodeCount: 1, images: [{ kind: Image_Kind.POSTER, url: 'javascript:window.hacked=1' }] }),
];
const slot = (number: number, instant: string, episodeNumber: number) => ({ animeId: catalog[number - 1]?.id ?? '', airsAt: timestampFromDate(new Date(instant)), episodeNumber, localDay: instant.slice(0, 10) });
const data: FakeData = {
  rulesOnly: true,
  modelFailure: () => (failing ? AgentFailureReason.TIMEOUT : AgentFailureReason.UNSPECIFIED),
  catalog,
  index: catalog.map(({ id }) => id),
  slots: [slot(5, '2026-11-29T20:30:00Z', 7), slot(6, '2026-11-30T03:30:00Z', 1), slot(1, '2026-12-02T20:00:00Z', 3)],
  delay: async (method, signal) => {
    while (method === 'MakePlan' && held !== undefined && !signal.aborted && asksFor(held)) await new Promise((resolve) => setTimeout(resolve, 20));
  },
};
const asksFor = (text: string) => (plane.calls.findLast(({ method }) => method === 'MakePlan')?.request as { query?: string } | undefined)?.query === text;

beforeAll(async () => {
  if (!canBrowse) return console.warn(`not tested: ${NO_BROWSER}`);
  plane = stack.use(await servePlane(data));
  const nothing = stack.use(await servePlane({}));
  const withModel = stack.use(await servePlane({ ...data, rulesOnly: false }));
  [full, empty, modelled] = await Promise.all([
    serveEdge({ url: plane.url, agent: plane.url }),
    serveEdge({ url: nothing.url, agent: nothing.url }, { GRAPHIQL: 'off', LLM_MODE: 'OFF' }),
    serveEdge({ url: withModel.url, agent: withModel.url }),
  ]);
  for (const edge of [full, empty, modelled]) stack.use(edge);
  browser = await openBrowser();
  stack.defer(() => browser.close());
});
afterAll(() => stack.disposeAsync());

/** A visitor in Paris who has just opened a page; what the page sends and complains about is written down. */
async function visit(path = '/', { edge = full, ...look }: BrowserContextOptions & { edge?: ServedEdge } = {}) {
  const page = await browser.newPage({ timezoneId: 'Europe/Paris', locale: 'en-GB', viewport: { width: 1200, height: 900 }, ...look });
  await page.clock.setFixedTime(NOW);
  await page.route('https://pictures.invalid/**', (route) => route.abort());
  const sent: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => request.url().endsWith('/graphql') && sent.push(request.postData() ?? ''));
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => message.type() === 'error' && !message.text().includes('ERR_FAILED') && faults.push(message.text()));
  await page.goto(`${edge.origin}${path}`);
  if (!path.startsWith('/docs')) await page.locator('.numbers:not(:empty)').waitFor();
  await page.waitForLoadState('networkidle');
  return { page, sent, faults };
}
const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const answer = (page: Page) => panel(page, 'Answer');
const picture = async (page: Page, name: string) => {
  if (!SHOTS) return;
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
};
const beyondTheEdge = (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');

describe.runIf(canBrowse)('the front page', () => {
  test('answers while somebody types: once they pause, with titles, reasons and the plan, and aloud', async () => {
    const { page, sent } = await visit();
    sent.length = 0;
    await page.getByLabel('Ask in your own words').fill('');
    await page.getByLabel('Ask in your own words').pressSequentially('keepers of a light', { delay: 15 });
    await answer(page).getByText('“keepers of a light”').waitFor();
    expect(sent.length).toBeLessThan('keepers of a light'.length / 2);
    expect(JSON.parse(sent.at(-1) ?? '')).toMatchObject({ variables: { query: 'keepers of a light', timeZone: 'Europe/Paris' } });
    const first = answer(page).getByRole('listitem').first();
    expect(await first.getByRole('heading').innerText()).toBe('Toudai Mori 2');
    expect(await first.innerText()).toContain('Because of 0.');
    expect(await answer(page).innerText()).toContain('mode AGENT');
    expect(await answer(page).getByRole('status').innerText()).toBe('6 anime.');
    await page.close();
  });

  test('gives up on an answer that is overtaken', async () => {
    const { page } = await visit();
    const failures: string[] = [];
    page.on('requestfailed', (request) => failures.push(request.postData() ?? ''));
    held = 'slow';
    await page.getByLabel('Ask in your own words').fill('slow');
    await expect.poll(() => asksFor('slow')).toBe(true);
    await page.getByLabel('Ask in your own words').fill('quick');
    await answer(page).getByText('“quick”').waitFor();
    held = undefined;
    expect(failures.map((body) => (JSON.parse(body) as { variables: { query: string } }).variables.query)).toEqual(['slow']);
    expect(await answer(page).innerText()).not.toContain('slow');
    await page.close();
  });

  test('can be used by keyboard alone', async () => {
    const { page } = await visit();
    const press = async (key: string, until: () => Promise<boolean>, times = 60) => {
      for (let count = 0; count < times && !(await until()); count++) await page.keyboard.press(key);
      expect(await until()).toBe(true);
    };
    const isAt = (selector: string) => () => page.evaluate<boolean>(`document.activeElement?.matches(${JSON.stringify(selector)}) ?? false`);
    await press('Tab', isAt('a[href="#main"]'), 1);
    await press('Tab', isAt('#q'));
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('a lighthouse');
    await page.keyboard.press('Enter');
    await answer(page).getByText('“a lighthouse”').waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('a lighthouse');
    await press('Tab', isAt('.answer summary'));
    await page.keyboard.press('Enter');
    await press('Tab', isAt('[role=tab][aria-selected=true]'), 1);
    await page.keyboard.press('ArrowRight');
    expect(await answer(page).getByRole('tab', { selected: true }).innerText()).toBe('curl');
    expect(await answer(page).getByRole('tabpanel').innerText()).toContain('curl -s');
    await press('Shift+Tab', isAt('.hits .link'));
    await page.keyboard.press('Enter');
    await press('Tab', isAt('#order-title'), 0);
    expect(await panel(page, 'Watch order').innerText()).toContain('The franchise of');
    await page.close();
  });

  test('shows what was sent, to the byte, in each panel, and copies it', async () => {
    const { page, sent } = await visit('/?q=it%27s%20%60late%60');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: full.origin });
    for (const name of ['Answer', 'Tonight', 'The season', 'Watch order']) {
      const region = panel(page, name);
      await region.locator('summary').click();
      await region.getByRole('tab', { name: 'curl' }).click();
      await region.getByRole('button', { name: 'Copy' }).click();
      await region.getByText('Copied').waitFor();
      const copied = await page.evaluate<string>('navigator.clipboard.readText()');
      expect(await region.getByRole('tabpanel').locator('code').innerText()).toBe(copied);
      const [, body = ''] = /-d '(.*)'$/s.exec(copied) ?? [];
      expect(sent, name).toContain(body.replaceAll(String.raw`'\''`, "'"));
      const reply = await fetch(`${full.origin}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: body.replaceAll(String.raw`'\''`, "'") });
      expect(await reply.json(), name).not.toHaveProperty('errors');
    }
    await page.close();
  });

  test('tells tonight by the visitor’s own clock', async () => {
    const times = async (timezoneId: string) => {
      const { page } = await visit('/', { timezoneId });
      const shown = await panel(page, 'Tonight').locator('.when').allInnerTexts();
      await page.close();
      return shown;
    };
    expect(await times('Europe/Paris')).toEqual(['21:30 · episode 7', '04:30 · episode 1']);
    expect(await times('America/New_York')).toEqual(['22:30 · episode 1']);
    expect(await times('Asia/Tokyo')).toEqual(['Monday 30 November, 05:30 · episode 7', 'Monday 30 November, 12:30 · episode 1', 'Thursday 3 December, 05:00 · episode 3']);
  });

  test('draws a franchise beside its watch order, and asks for another where one is chosen', async () => {
    const { page, sent } = await visit();
    const order = panel(page, 'Watch order');
    expect(await order.locator('.franchise li').count()).toBe(catalog.length);
    expect(await order.locator('.franchise circle').count()).toBe(catalog.length);
    expect(await order.locator('.franchise path.main').count()).toBe(catalog.length - 1);
    expect(await order.locator('.franchise li').last().innerText()).toContain('sequel of The Lighthouse Keepers');
    await answer(page).getByRole('button', { name: 'Watch order of The Lighthouse Keepers' }).click();
    await order.getByText('The franchise of The Lighthouse Keepers').waitFor();
    await expect.poll(() => sent.some((body) => body.includes('WatchOrder') && body.includes(catalog[4]?.id ?? '?'))).toBe(true);
    await page.close();
  });

  test('shows hostile titles as they are written, and runs nothing of them', async () => {
    const { page, faults } = await visit(`/?q=${encodeURIComponent(HOSTILE[0] ?? '')}`);
    for (const name of ['Answer', 'Tonight', 'Watch order']) await panel(page, name).locator('summary').click();
    expect(await answer(page).innerText()).toContain(HOSTILE[0]);
    expect(await panel(page, 'Watch order').innerText()).toContain(HOSTILE[1]);
    expect(await page.evaluate('window.hacked')).toBeUndefined();
    expect(await page.locator('[src^="javascript:"], .about script, [onerror]').count()).toBe(0);
    expect(faults).toEqual([]);
    expect(await beyondTheEdge(page)).toBe(0);
    await page.close();
  });

  test.each([['light', 1200], ['dark', 1200], ['light', 390], ['dark', 320]] as const)('can be read in %s at %i pixels: nothing that axe finds, nothing beyond the edge', async (colorScheme, width) => {
    const { page } = await visit('/', { colorScheme, viewport: { width, height: 900 } });
    for (const summary of await page.locator('summary').all()) await summary.click();
    await picture(page, `front-${colorScheme}-${width}`);
    expect(await beyondTheEdge(page)).toBe(0);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  test('moves nothing for who asks for less motion', async () => {
    const { page } = await visit('/', { reducedMotion: 'reduce' });
    expect(await page.evaluate('[...document.querySelectorAll("*")].filter((element) => getComputedStyle(element).transitionDuration !== "0s").length')).toBe(0);
    await page.close();
  });

  test('is light: page, script, style and first answers are 150 KB at most, before any compression', async () => {
    const page = await browser.newPage();
    const bodies: Promise<number>[] = [];
    page.on('response', (reply) => bodies.push(reply.body().then(({ length }) => length, () => 0)));
    await page.goto(full.origin, { waitUntil: 'networkidle' });
    const total = (await Promise.all(bodies)).reduce((sum, length) => sum + length, 0);
    console.log(`the front page: ${(total / 1024).toFixed(0)} KB in ${bodies.length} replies`);
    expect(bodies.length).toBeGreaterThan(8);
    expect(total).toBeLessThanOrEqual(LIMIT_BYTES);
    await page.close();
  });

  test('says so when nothing fits, nothing is known, and the agent is switched off', async () => {
    const { page } = await visit('/', { edge: empty });
    const text = await answer(page).innerText();
    expect(text).toContain('Nothing here fits.');
    expect(text).toContain('mode DIRECT');
    expect(await page.locator('.numbers').innerText()).toBe('0 anime · 0 characters · the agent is switched off');
    expect(await panel(page, 'Tonight').innerText()).toContain('npm run ingest -- --fill');
    expect(await panel(page, 'The season').innerText()).toContain('Nothing is known of fall 2026.');
    expect(await panel(page, 'Watch order').innerText()).toContain('This catalog is empty.');
    expect(await page.getByRole('link', { name: 'GraphiQL' }).count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  test('says why an answer is less than was asked for', async () => {
    failing = true;
    const { page } = await visit('/?q=on+a+bad+day');
    failing = false;
    expect(await answer(page).innerText()).toContain('degraded AGENT_TIMEOUT');
    expect(await answer(page).innerText()).toContain('The agent did not answer in time');
    expect(await answer(page).getByRole('status').innerText()).toContain('did not answer in time');
    await page.close();
  });

  test('asks a model only when it is meant, not at every pause of who types', async () => {
    const { page, sent } = await visit('/', { edge: modelled });
    const modes = () => sent.flatMap((body) => (JSON.parse(body) as { variables: { mode?: string } }).variables.mode ?? []);
    expect(modes()).toEqual(['AUTO']);
    await page.getByLabel('Ask in your own words').fill('keepers');
    await answer(page).getByText('Direct search').waitFor();
    await page.keyboard.press('Enter');
    await answer(page).getByText('Planned by a model (fake)').waitFor();
    expect(modes()).toEqual(['AUTO', 'DIRECT', 'AUTO']);
    await page.close();
  });

  test('says what is wrong when it gets no answer, and asks again when told to', async () => {
    const { page } = await visit();
    await page.route('**/graphql', (route) => route.abort());
    await page.getByLabel('Ask in your own words').fill('anybody there');
    await answer(page).getByRole('alert').waitFor();
    expect(await answer(page).getByRole('alert').innerText()).toContain('Echora cannot be reached');
    await page.unroute('**/graphql');
    await answer(page).getByRole('button', { name: 'Ask again' }).click();
    await answer(page).getByText('“anybody there”').waitFor();
    await page.close();
  });
});

describe.runIf(canBrowse)('the docs', () => {
  test('lead from page to page, and can be read in light and dark and on a phone', async () => {
    const { page } = await visit('/docs', { viewport: { width: 320, height: 800 } });
    const addresses = await page.getByRole('navigation', { name: 'Docs' }).getByRole('link').evaluateAll((links) => links.map((link) => (link as unknown as { pathname: string }).pathname));
    expect(addresses).toHaveLength(8);
    for (const [at, address] of addresses.entries()) {
      expect((await page.goto(`${full.origin}${address}`))?.status(), address).toBe(200);
      await page.emulateMedia({ colorScheme: at % 2 ? 'dark' : 'light' });
      expect(await beyondTheEdge(page), address).toBe(0);
      expect(await violations(page), address).toEqual([]);
    }
    await page.close();
  });
});

/** What axe-core says against a page. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>('axe.run()');
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
