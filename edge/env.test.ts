import { expect, test } from 'vitest';
import { readConfig } from './env.ts';
import { ENV } from './testing.ts';

test('switches are off unless they are turned on', () => {
  const { INTROSPECTION: _, GRAPHIQL: __, ...env } = ENV;
  expect(readConfig(env)).toMatchObject({ introspection: false, graphiql: false });
});

test('all faults of the configuration are told at once', () => {
  const env = { CATALOG_URL: 'catalog', SEARCH_URL: 'ftp://x', RPC_SECRET: '', GRAPHIQL: 'yes' };
  expect(() => readConfig(env)).toThrow(
    'the edge is not configured: CATALOG_URL must be an http(s) address; SEARCH_URL must be an http(s) address; ' +
      'GRAPHIQL must be "off" or "on"; RPC_SECRET is not set',
  );
});
