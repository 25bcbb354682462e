import { afterEach, describe, expect, test, vi } from 'vitest';
import { edgeOver, fakeServices, uuid, type Answer } from '../testing.ts';

const TOKEN = 'a-token-of-the-tests';
const logged = vi.spyOn(console, 'info').mockImplementation(() => undefined);
afterEach(() => logged.mockClear());
const audits = (): unknown[] => logged.mock.calls.map(([line]) => JSON.parse(String(line)) as unknown);

async function send(query: string, authorization?: string, env: object = { WEBHOOKS_URL: 'http://webhooks.test' }) {
  const plane = fakeServices({});
  const { send } = edgeOver(plane, { OPERATOR_TOKENS: `another-token-of-them,${TOKEN}`, ...env });
  const reply = await send('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
    body: JSON.stringify({ query }),
  });
  const answer = await reply.json<Answer<Record<string, unknown> | null>>();
  return { ...answer, headers: reply.headers, calls: plane.calls };
}

/** Each field for operators, what it asks of the data plane, and what it answers. */
const FIELDS: readonly (readonly [query: string, method: string | undefined, request: object, answer: object])[] = [
  [
    'mutation { redriveDeadLetters(consumer: "catalog", limit: 5) { redriven unreadable } }',
    ...(['RedriveDeadLetters', { consumer: 'catalog', limit: 5 }, { redriven: 2, unreadable: ['9'] }] as const),
  ],
  [
    `mutation { resolveReview(id: "${uuid(1)}", accept: true, chosenId: "${uuid(2)}") { state kind } }`,
    'DecideReview',
    { id: uuid(1), accept: true, operator: 'operator', chosenId: uuid(2) },
    { state: 'ACCEPTED', kind: 'RISKY_CHANGE' },
  ],
  [
    `mutation { deleteAnime(id: "${uuid(1)}", reason: "a duplicate") { id version } }`,
    ...([
      'DeleteAnime',
      { id: uuid(1), reason: 'a duplicate', source: 'operator' },
      { id: uuid(1), version: 2 },
    ] as const),
  ],
  [`mutation { restoreAnime(id: "${uuid(1)}") { version } }`, 'RestoreAnime', { id: uuid(1) }, { version: 3 }],
  [
    `mutation { mergeAnime(id: "${uuid(1)}", duplicateId: "${uuid(2)}", reason: "one") { id version changed } }`,
    'MergeAnime',
    { id: uuid(1), duplicateId: uuid(2), reason: 'one', source: 'operator' },
    { id: uuid(1), version: 4, changed: true },
  ],
  [
    `mutation { splitAnime(id: "${uuid(1)}", externalIds: [{ source: MAL, externalId: "7" }], episodes: ["6.5"], reason: "two") { id changed } }`,
    'SplitAnime',
    { id: uuid(1), mergedId: '', externalIds: [{ source: 1, id: '7' }], episodes: ['6.5'], source: 'operator' },
    { id: uuid(1), changed: true },
  ],
  [
    `mutation { updateAnime(id: "${uuid(1)}", values: "{\\"isAdult\\": false, \\"synopsis\\": \\"S\\"}", clear: ["genres"]) { version } }`,
    'UpdateAnime',
    { id: uuid(1), updateMask: { paths: ['is_adult', 'synopsis', 'genres'] }, anime: { synopsis: 'S' }, source: 'operator' },
    { version: 5 },
  ],
  [
    `mutation { releaseFields(id: "${uuid(1)}", fields: ["synopsis"]) { version released } }`,
    'ReleaseFields',
    { id: uuid(1), fields: ['synopsis'], source: 'operator' },
    { version: 6, released: ['synopsis'] },
  ],
  ['mutation { reindex { collection } }', 'Reindex', {}, { collection: 'anime_2' }],
  ['mutation { purgeCache(tags: ["every:LIST", "every:list"]) { tags } }', undefined, {}, { tags: ['every:list'] }],
  [
    '{ reviews(first: 1) { reviews { id state } endCursor } }',
    'ListReviews',
    { state: 1, pageSize: 1 },
    { endCursor: null },
  ],
  [
    '{ operatorStatus { consumers { consumer pending } deadLetters cache { hits made notKept hitRatio } } }',
    'GetCatalogStatus',
    {},
    {
      consumers: [{ consumer: 'catalog', pending: 3 }],
      deadLetters: 1,
      cache: { hits: 0, made: 0, notKept: 0, hitRatio: null },
    },
  ],
  ['{ deadLetters { totalCount deadLetters { sequence } } }', 'ListDeadLetters', { pageSize: 20 }, { totalCount: 1 }],
  [
    `mutation { createWebhook(url: "https://app.example.com/hook", filter: { anime: ["${uuid(1)}"], fields: ["episodes"], airing: true }) { webhook { id url state filter { anime fields airing } } secret } }`,
    'CreateWebhook',
    { url: 'https://app.example.com/hook', filter: { animeIds: [uuid(1)], fields: ['episodes'], airing: true } },
    { webhook: { id: uuid(90), url: 'https://app.example.com/hook', state: 'ACTIVE', filter: { anime: [uuid(1)], fields: ['episodes'], airing: true } }, secret: 'whsec_of-the-tests' },
  ],
  [`mutation { deleteWebhook(id: "${uuid(90)}") { id } }`, 'DeleteWebhook', { id: uuid(90) }, { id: uuid(90) }],
  [`mutation { pauseWebhook(id: "${uuid(90)}") { state } }`, 'PauseWebhook', { id: uuid(90) }, { state: 'PAUSED' }],
  [`mutation { resumeWebhook(id: "${uuid(90)}") { state } }`, 'ResumeWebhook', { id: uuid(90) }, { state: 'ACTIVE' }],
  [`mutation { replayWebhook(id: "${uuid(90)}", cursor: "1") { cursor } }`, 'ReplayWebhook', { id: uuid(90), cursor: '1', dead: false }, { cursor: '1' }],
  [`mutation { rotateWebhookSecret(id: "${uuid(90)}") { id secret } }`, 'RotateWebhookSecret', { id: uuid(90) }, { id: uuid(90), secret: 'whsec_another' }],
  [`mutation { testWebhook(id: "${uuid(90)}") { delivered failure } }`, 'TestWebhook', { id: uuid(90) }, { delivered: false, failure: 'it answered 404' }],
  [
    `{ deadDeliveries(webhookId: "${uuid(90)}", first: 5) { totalCount deadDeliveries { animeId version failure } } }`,
    'ListDeadDeliveries',
    { id: uuid(90), pageSize: 5 },
    { totalCount: 1, deadDeliveries: [{ animeId: uuid(1), version: 2, failure: 'it answered 500' }] },
  ],
];
const nameOf = (query: string): string => /\{ (\w+)/.exec(query)?.[1] ?? '';

describe('what is for operators', () => {
  test.each(FIELDS)('%.40s is done in one call, never kept, and in the log', async (query, method, request, answer) => {
    const { data, errors, headers, calls } = await send(query, `Bearer ${TOKEN}`);
    expect(errors).toBeUndefined();
    expect(data?.[nameOf(query)]).toMatchObject(answer);
    expect(calls.map((call) => call.method)).toEqual(method === undefined ? [] : [method]);
    if (calls[0]) expect(calls[0].request).toMatchObject(request);
    expect(headers.get('cache-control')).toBe('no-store');
    const root = query.startsWith('mutation') ? 'Mutation' : 'Query';
    expect(audits()).toMatchObject([{ audit: `${root}.${nameOf(query)}`, outcome: 'done' }]);
    expect(JSON.stringify(audits())).not.toMatch(new RegExp(`${TOKEN}|whsec_`));
  });

  test.each(
    FIELDS.flatMap(
      ([query]) =>
        [
          [query, undefined],
          [query, 'Bearer a-token-of-nobodys'],
          [query, TOKEN],
        ] as const,
    ),
  )('%.40s with the authorization %s is refused, in the log, and reaches nobody', async (query, authorization) => {
    const { data, errors, headers, calls } = await send(query, authorization);
    expect(data).toBeNull();
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(calls).toEqual([]);
    expect(audits()).toMatchObject([{ outcome: 'UNAUTHENTICATED' }]);
  });

  test('the log says what was asked for', async () => {
    await send(`mutation { deleteAnime(id: "${uuid(1)}", reason: "a duplicate") { id } }`, `Bearer ${TOKEN}`);
    expect(audits()).toMatchObject([
      { audit: 'Mutation.deleteAnime', arguments: { id: uuid(1), reason: 'a duplicate' }, outcome: 'done' },
    ]);
  });

  test.each([
    ['deleteAnime(id: "1", reason: "x") { id }', /^id must be a UUID/],
    [`deleteAnime(id: "${uuid(1)}", reason: " ") { id }`, /^reason.length must be 1–2000, got 0/],
    [`updateAnime(id: "${uuid(1)}", values: "{}") { id }`, /^values must be the contract's JSON/],
    [`updateAnime(id: "${uuid(1)}", values: "{\\"x\\": 1}") { id }`, /^values must be .*unknown/],
    [`mergeAnime(id: "${uuid(1)}", duplicateId: "2", reason: "x") { id }`, /^duplicateId must be a UUID/],
    ['redriveDeadLetters(limit: 1001) { redriven }', /^limit must be 1–1000, got 1001/],
    ['purgeCache(tags: []) { tags }', /^tags.length must be 1–100/],
    ['purgeCache(tags: ["all"]) { tags }', /^tags must be such as/],
    ['createWebhook(url: "https://x.example/", filter: { anime: ["1"] }) { secret }', /^filter.anime must be a UUID/],
    ['testWebhook(id: "1") { delivered }', /^id must be a UUID/],
  ])('%.45s is refused, named, and in the log', async (field, message) => {
    const { errors, calls } = await send(`mutation { ${field} }`, `Bearer ${TOKEN}`);
    expect(errors[0]?.message).toMatch(message);
    expect(calls).toEqual([]);
    expect(audits()).toMatchObject([{ outcome: 'BAD_USER_INPUT' }]);
  });

  test('webhooks are listed, with how each is doing', async () => {
    const { data, errors } = await send('{ webhooks { id url state failure attempts deadDeliveries } }', `Bearer ${TOKEN}`);
    expect([errors, data]).toEqual([undefined, {
      webhooks: [{ id: uuid(90), url: 'https://app.example.com/hooks/anime', state: 'RETRYING', failure: 'it answered 503', attempts: 2, deadDeliveries: 0 }],
    }]);
  });

  test('webhooks where there is no such service are an error that says what is not set', async () => {
    const { errors, calls } = await send('mutation { createWebhook(url: "https://x.example/") { secret } }', `Bearer ${TOKEN}`, {});
    expect([errors[0]?.message, errors[0]?.extensions.code, calls]).toEqual(['there are no webhooks here: WEBHOOKS_URL is not set', 'UNAVAILABLE', []]);
  });
});
