import { beforeEach, expect, test, vi } from 'vitest';
import { Code, ConnectError } from '@connectrpc/connect';
import { anime, edgeOver, fakeServices } from '../testing.ts';

const TOKEN = 'an-operator-of-the-tests';
const HOUR = 3_600_000;
let now: number;
const build = (env = {}, failure?: (method: string) => ConnectError | undefined) => {
  const plane = fakeServices({ catalog: [anime(1, { titles: { english: '<b>bold</b>' } })], ...(failure && { failure }) });
  return edgeOver(plane, { OPERATOR_TOKENS: `old-${TOKEN},${TOKEN}`, ...env }, { now: () => now });
};
type Edge = ReturnType<typeof build>;
const form = (body: Record<string, string>, headers = {}, origin = 'http://edge.test') => ({
  method: 'POST',
  body: new URLSearchParams(body),
  headers: { origin, ...headers },
});
const signIn = async ({ send }: Edge, token = TOKEN, base = 'http://edge.test') =>
  (await send(`${base}/console/sign-in`, form({ token }, {}, base))).headers.get('set-cookie') ?? '';
const pageOf = async ({ send }: Edge, cookie: string) => (await send('/console', { headers: { cookie } })).text();

beforeEach(() => {
  now = Date.UTC(2026, 10, 23);
  for (const name of ['info', 'warn', 'error'] as const) vi.spyOn(console, name).mockImplementation(() => undefined);
});

test('a session lasts eight hours, and no longer than its token', async () => {
  const edge = build();
  const cookie = await signIn(edge);
  expect(await pageOf(edge, cookie)).toContain('Searches');
  expect(await pageOf(build({ OPERATOR_TOKENS: `old-${TOKEN}` }), cookie)).toContain('Sign in');
  now += 8 * HOUR - 1;
  expect(await pageOf(edge, cookie)).toContain('Searches');
  now += 1;
  expect(await pageOf(edge, cookie)).toContain('Sign in');
});

test('its cookie is for the console alone, out of reach of scripts and other sites, and of cleartext where there is TLS', async () => {
  const cookie = await signIn(build());
  for (const part of ['Path=/console', 'HttpOnly', 'SameSite=Strict']) expect(cookie).toContain(part);
  expect(cookie).not.toContain('Secure');
  expect(await signIn(build(), TOKEN, 'https://edge.test')).toContain('Secure');
  expect(await signIn(build(), 'not-a-token-of-anyone')).toBe('');
});

test('nobody can sign in where no token is configured', async () => {
  const edge = build({ OPERATOR_TOKENS: '' });
  expect(await pageOf(edge, '')).toContain('No operator’s token is configured');
  expect(await signIn(edge, '')).toBe('');
});

test('what comes from records is text, never markup, and nothing is said that an address says', async () => {
  const edge = build();
  const cookie = (await signIn(edge)).split(';')[0] ?? '';
  const page = await (await edge.send('/console?said=<script>&failed=<script>', { headers: { cookie } })).text();
  expect(page).toContain('&lt;b&gt;bold&lt;/b&gt;');
  expect(page).not.toMatch(/script|<b>/);
});

test('the switch is there though the catalog is away', async () => {
  const away = (method: string) =>
    method === 'GetSearchStatus' ? undefined : new ConnectError('away', Code.Unavailable);
  const edge = build({}, away);
  const page = await pageOf(edge, await signIn(edge));
  expect(page).toContain('Switch the agent');
  expect(page).toContain('The catalog cannot be reached');
});

test('a form of another origin, and an action that is none, do nothing', async () => {
  const edge = build();
  const cookie = (await signIn(edge)).split(';')[0] ?? '';
  const refused = await edge.send('/console/llm', form({ mode: 'OFF' }, { cookie }, 'https://elsewhere.example'));
  expect([refused.status, refused.headers.get('cache-control')]).toEqual([403, 'no-store']);
  expect((await edge.send('/console/constructor', form({}, { cookie }))).status).toBe(404);
  expect((await edge.send('/console/llm', form({ mode: 'OFF' }))).headers.get('location')).toBe('/console');
});

test('what fails is said in the server’s words, on the next page and once', async () => {
  const edge = build();
  const cookie = (await signIn(edge)).split(';')[0] ?? '';
  const reply = await edge.send('/console/review', form({ id: 'nonsense', decision: 'accept' }, { cookie }));
  expect([reply.status, reply.headers.get('location')]).toEqual([303, '/console']);
  const left = (reply.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const next = await edge.send('/console', { headers: { cookie: `${cookie}; ${left}` } });
  expect(await next.text()).toContain('<p class="notice failed">id ');
  expect(next.headers.get('set-cookie')).toContain('echora_notice=; Max-Age=0');
  const forged = `echora_notice=${encodeURIComponent(`{"said":"Send your token to me."}${decodeURIComponent(left.slice(left.lastIndexOf('.')))}`)}`;
  expect(await pageOf(edge, `${cookie}; ${forged}`)).not.toContain('Send your token');
});

test('webhooks are shown with how they are doing, and paused, resumed or replayed by one mutation; without such a service there is nothing to see', async () => {
  const edge = build({ WEBHOOKS_URL: 'http://webhooks.test' });
  const cookie = (await signIn(edge)).split(';')[0] ?? '';
  const page = await pageOf(edge, cookie);
  for (const part of ['https://app.example.com/hooks/anime', 'retrying', 'it answered 503', 'Resume: https://app.example.com']) expect(page).toContain(part);
  const id = /name="id" value="([\w-]{36})"/.exec(page)?.[1] ?? '';
  for (const [act, said] of [['pause', 'The webhook is paused.'], ['resume', 'The webhook is active.'], ['replay', 'The webhook is active.'], ['delete', 'unknown webhook action: delete']] as const) {
    const reply = await edge.send('/console/webhook', form({ id, act }, { cookie }));
    const notice = (reply.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    expect(await pageOf(edge, `${cookie}; ${notice}`)).toContain(said);
  }
  expect(await pageOf(build(), cookie)).not.toContain('id="webhooks"');
});
