import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { common, ConfigError, integer, readConfig, rpcSecrets, url } from './config.ts';

describe('the configuration', () => {
  test('names every fault at once, by variable', () => {
    const shape = { PORT: integer(1, 65535), DATABASE_URL: url('postgres'), NAME: z.string() };
    const read = () => readConfig(shape, { PORT: '70000', DATABASE_URL: 'http://x' });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(/3 fault\(s\)[^]*PORT: .*65535[^]*DATABASE_URL: expected a URL starting with postgres:\/\/[^]*NAME: /);
  });

  test('says of a variable that is needed and absent that it is not set, whatever kind it is of', () => {
    const read = () => readConfig({ PORT: integer(1, 65535), CATALOG_URL: url('http') }, { PORT: '' });
    expect(read).toThrow(/PORT: is not set\n {2}CATALOG_URL: is not set$/);
  });

  test('takes an empty value for an absent one', () => {
    expect(readConfig({ ...common }, { LOG_LEVEL: '', NATS_URL: '' })).toEqual({ LOG_LEVEL: 'info', NATS_URL: 'nats://127.0.0.1:4222' });
  });

  test('cannot be changed after it was read', () => {
    const config = readConfig({ ...common }, {}) as { LOG_LEVEL: string };
    expect(() => (config.LOG_LEVEL = 'debug')).toThrow(TypeError);
  });

  test('starts nothing in production on a secret that stands in documentation', () => {
    const shape = { RPC_SECRETS: rpcSecrets(), DATABASE_URL: url('postgres'), NAME: z.string() };
    const read = (env: object) => readConfig(shape, { RPC_SECRETS: 'change-me-change-me', DATABASE_URL: 'postgres://a:echora-local@db/x', NAME: 'example', ...env });
    expect(() => read({ NODE_ENV: 'production' })).toThrow(/2 fault\(s\)[^]*RPC_SECRETS: a well-known[^]*DATABASE_URL: a well-known/);
    expect(read({}).NAME).toBe('example');
  });

  test('takes two secrets while one is rotated, and refuses short ones', () => {
    const read = (secrets: string) => readConfig({ RPC_SECRETS: rpcSecrets() }, { RPC_SECRETS: secrets }).RPC_SECRETS;
    expect(read('0123456789abcdef, fedcba9876543210')).toEqual(['0123456789abcdef', 'fedcba9876543210']);
    expect(() => read('0123456789abcdef,short')).toThrow(/RPC_SECRETS: each secret needs at least 16 characters/);
  });
});
