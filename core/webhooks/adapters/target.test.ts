import type { LookupFunction } from 'node:net';
import { expect, test } from 'vitest';
import { faultOfTarget } from './target.ts';

const leadsTo = (address: string): LookupFunction => (_host, _options, callback) => callback(null, address, 4);
const nowhere: LookupFunction = (_host, _options, callback) => callback(Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' }), '', 0);
const inside: LookupFunction = (_host, _options, callback) => callback(new Error('its address is not public'), '', 0);

test.each<readonly [string, LookupFunction, string | undefined]>([
  ['https://shop.example/hooks?token=x', leadsTo('198.35.26.96'), undefined],
  ['https://198.35.26.96:8443/', nowhere, undefined],
  ['http://shop.example/', leadsTo('198.35.26.96'), 'its URL is not https'],
  ['ftp://shop.example/', leadsTo('198.35.26.96'), 'is no https URL'],
  ['shop.example', nowhere, 'is no https URL'],
  ['https://ann:secret@shop.example/', leadsTo('198.35.26.96'), 'may not hold a user name or a password'],
  ['https://shop.example/\r\nX-Other: 1', leadsTo('198.35.26.96'), 'may not contain white space or control characters'],
  [' https://shop.example/', leadsTo('198.35.26.96'), 'may not contain white space or control characters'],
  ['https://169.254.169.254/latest/meta-data', nowhere, 'its address is not public'],
  ['https://[::1]/', nowhere, 'its address is not public'],
  ['https://inside.example/', inside, 'its address is not public'],
  ['https://shop.invalid/', nowhere, 'its name is not found (ENOTFOUND)'],
])('whether %j may be sent to is said when it is given', async (url, lookup, fault) => {
  expect(await faultOfTarget(url, false, lookup)).toBe(fault);
});

test('where private addresses are allowed only what is no address is refused', async () => {
  expect(await Promise.all(['http://127.0.0.1:9000/hook', 'file:///etc/passwd', 'http://a:b@127.0.0.1/'].map((url) => faultOfTarget(url, true, nowhere))))
    .toEqual([undefined, 'is no https URL', 'may not hold a user name or a password']);
});
