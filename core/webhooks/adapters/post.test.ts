import dns from 'node:dns';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test, vi } from 'vitest';
import { SECRETS } from '../testing.ts';
import { poster } from './post.ts';

const endpointOf = (url: string) => ({ url, secrets: SECRETS });

describe('why a delivery failed is said', () => {
  const reasonAt = async (url: string, withinMs?: number) => (await poster({ allowPrivate: true })(endpointOf(url), { id: 'm', body: '{}' }, Date.now(), withinMs))?.reason;

  test('of one that took too long by how long it had', async () => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    expect(await reasonAt(`http://127.0.0.1:${(silent.address() as AddressInfo).port}/`, 50)).toBe('it did not answer within 0.05 s');
    silent.close();
  });

  test('of a name with several addresses for each of them', async () => {
    using lookup = vi.spyOn(dns, 'lookup');
    lookup.mockImplementation(((_name: string, _options: object, found: (error: null, addresses: dns.LookupAddress[]) => void) =>
      found(null, [{ address: '127.0.0.1', family: 4 }, { address: '127.0.0.2', family: 4 }])) as unknown as typeof dns.lookup);
    expect(await reasonAt('http://two.test:1/')).toBe('connect ECONNREFUSED 127.0.0.1:1, connect ECONNREFUSED 127.0.0.2:1');
  });
});

test.each<readonly [string, string]>([
  ['http://example.com/', 'its URL is not https'],
  ...['127.0.0.1', '2130706433', '0x7f.1', '10.0.0.7', '169.254.169.254', '192.168.1.1', '100.64.0.1', '0.0.0.0', '[::1]', '[::ffff:127.0.0.1]', '[fd00::1]', '[fe80::1]', '[64:ff9b::7f00:1]', '[2002:7f00:1::]']
    .map((host): [string, string] => [`https://${host}/`, 'its address is not public']),
  ['https://localhost/', 'its address is not public'],
])('nothing is sent to %s', async (url, reason) => {
  const post = poster({ allowPrivate: false });
  expect(await post(endpointOf(url), { id: 'm', body: '{}' }, Date.now())).toEqual({ reason, isGone: false });
});
