import { describe, expect, test } from 'vitest';
import { anime, edgeOver, fakeServices, uuid } from '../testing.ts';
import { sha256 } from '../cache/store.ts';

const TEXT = `{ anime(id: "${uuid(1)}") { id } }`;
const ID = await sha256(TEXT);
const manifest = { operations: [{ id: ID, body: TEXT }] };
const over = (DOCUMENTS: string) => edgeOver(fakeServices({ catalog: [anime(1)] }), { DOCUMENTS }, { manifest });

async function ask(edge: ReturnType<typeof over>, request: object) {
  const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
  const reply = await edge.send('/graphql', { method: 'POST', headers, body: JSON.stringify(request) });
  const { data, errors } = await reply.json<{ data?: unknown; errors?: { extensions: { code: string } }[] }>();
  return { status: reply.status, data, code: errors?.[0]?.extensions.code };
}

describe('a trusted document', () => {
  test.each(['any', 'trusted'])('is executed by its id, where documents are %s', async (documents) => {
    const edge = over(documents);
    for (const request of [
      { documentId: ID },
      { documentId: `sha256:${ID}` },
      { extensions: { persistedQuery: { version: 1, sha256Hash: ID } } },
      { query: TEXT },
    ]) {
      expect(await ask(edge, request)).toEqual({ status: 200, data: { anime: { id: uuid(1) } }, code: undefined });
    }
  });

  test('is the only one, where the switch says so', async () => {
    const edge = over('trusted');
    const query = `${TEXT} `;
    expect(await ask(edge, { query })).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    const extensions = { persistedQuery: { version: 1, sha256Hash: await sha256(query) } };
    expect(await ask(edge, { query, extensions })).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    expect(await ask(edge, { extensions })).toMatchObject({ status: 403, code: 'FORBIDDEN' });
  });

  test('by an id that is none is refused', async () => {
    expect(await ask(over('any'), { documentId: 'nothing' })).toMatchObject({
      status: 400,
      code: 'PERSISTED_QUERY_NOT_FOUND',
    });
  });
});
