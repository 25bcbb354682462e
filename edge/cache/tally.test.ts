import { expect, test } from 'vitest';
import { anime, edgeOver, fakeServices, uuid } from '../testing.ts';
import { memoryLog, memoryStore } from './in-memory.ts';

test('counts what was given as it was kept, what was made, and what may not be kept', async () => {
  const dependencies = { purgeLog: memoryLog(), store: memoryStore() };
  const env = { CACHE: 'local', OPERATOR_TOKENS: 'an-operator-of-the-tests' };
  const { ask, send } = edgeOver(fakeServices({ catalog: [anime(1)] }), env, dependencies);
  for (let time = 0; time < 4; time++) await ask(`{ anime(id: "${uuid(1)}") { id } }`);
  await ask('{ status { llmMode } }');
  const headers = { 'content-type': 'application/json', authorization: 'Bearer an-operator-of-the-tests' };
  const body = JSON.stringify({ query: '{ operatorStatus { cache { hits made notKept hitRatio } } }' });
  const reply = await send('/graphql', { method: 'POST', headers, body });
  expect(await reply.json()).toMatchObject({
    data: { operatorStatus: { cache: { hits: 3, made: 1, notKept: 1, hitRatio: 0.75 } } },
  });
});
