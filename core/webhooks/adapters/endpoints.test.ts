import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ConfigError } from '#platform/config';
import { readEndpoints } from './endpoints.ts';

const folder = mkdtempSync(join(tmpdir(), 'echora-endpoints-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'webhooks.json');
const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYqr';
const endpoint = { id: 'shop', url: 'https://shop.example/', secrets: [SECRET] };

const read = (text: string) => {
  writeFileSync(file, text);
  return readEndpoints(file);
};

test('what is left out of an endpoint is all', async () => {
  expect(await read(JSON.stringify([endpoint]))).toEqual([{ ...endpoint, anime: [], fields: [], airing: false }]);
  expect(await readEndpoints(join(folder, 'absent.json'))).toEqual([]);
});

test.each([
  ['a secret with a character that is none of base64', [{ ...endpoint, secrets: [SECRET, `${SECRET}AB*=`] }], '0.secrets.1: must be whsec_ and at least 24 bytes in base64'],
  ['a secret that was cut', [{ ...endpoint, secrets: [SECRET, SECRET.slice(0, -3)] }], '0.secrets.1: must be whsec_ and at least 24 bytes in base64'],
  ['a secret of another kind', [endpoint, { ...endpoint, id: 'b', secrets: ['sk_1'] }], '1.secrets.0: must be whsec_ and at least 24 bytes in base64'],
  ['a field that is none', [{ ...endpoint, fields: ['titels'] }], '0.fields.0: is no field of an anime'],
  ['an id twice', [endpoint, endpoint], 'the list: two endpoints have one id'],
])('%s is named by file, place and fault', async (_name, endpoints, fault) => {
  await expect(read(JSON.stringify(endpoints))).rejects.toThrow(new ConfigError(`${file}: ${fault}`));
});

test('what is not JSON is named with its place, and without what stands around it', async () => {
  await expect(read(`[{"secrets": ["${SECRET}" "b"]}]`)).rejects.toThrow(`${file}: is not JSON at position`);
  await expect(read(`[{"secrets": ["${SECRET}" "b"]}]`)).rejects.not.toThrow('whsec_');
  await expect(read(`["${SECRET}", x]`)).rejects.not.toThrow('whsec_');
});
