import { Client, StreamableHTTPClientTransport, type ClientOptions } from '@modelcontextprotocol/client';
import { expect, test } from 'vitest';
import { anime, uuid } from '../edge/fake-services.ts';
import { serveEdge, servePlane } from './support/edge.ts';

const ERAS: readonly (readonly [string, ClientOptions])[] = [
  ['2026-07-28', { versionNegotiation: { mode: { pin: '2026-07-28' } } }],
  ['2025-11-25', {}],
];

test('the Worker in workerd serves the protocol’s own client, of its newest revision and of the one before', async () => {
  await using plane = await servePlane({ catalog: [anime(1), anime(2)], index: [uuid(2), uuid(1)] });
  await using edge = await serveEdge(plane);
  for (const [revision, options] of ERAS) {
    const client = new Client({ name: 'test', version: '1' }, options);
    await client.connect(new StreamableHTTPClientTransport(new URL('/mcp', edge.origin)));
    expect(client.getNegotiatedProtocolVersion()).toBe(revision);
    expect((await client.listTools()).tools).toHaveLength(6);
    const found = await client.callTool({ name: 'search_anime', arguments: { query: 'x', mode: 'DIRECT' } });
    expect(found.structuredContent).toMatchObject({ search: { edges: [{ node: { id: uuid(2) } }, { node: { id: uuid(1) } }] } });
    const wrong = await client.callTool({ name: 'get_season', arguments: { year: 2026, season: 'MONSOON' } });
    expect(wrong).toMatchObject({ isError: true, content: [{ text: expect.stringContaining('#/season: Instance does not match any of') }] });
    await client.close();
  }
});
