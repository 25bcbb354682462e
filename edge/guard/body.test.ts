import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBody } from './body.ts';

const LIMIT = 64;
const request = (body: Uint8Array<ArrayBuffer>, headers: Record<string, string>) => new Request('http://edge.test/graphql', { method: 'POST', body, headers });
const announced = (body: Uint8Array<ArrayBuffer>) => request(body, { 'content-length': String(body.length) });
const utf8 = (text: string) => new Uint8Array(new TextEncoder().encode(text));

/** What a decoder that refuses says; the truth that the quick way is held to. */
function strictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return undefined;
  }
}

test('a body is the same text whether its length is announced or not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: LIMIT / 4 }), async (text) => {
      const bytes = utf8(text);
      expect(await readBody(announced(bytes), LIMIT)).toBe(strictly(bytes));
      expect(await readBody(request(bytes, {}), LIMIT)).toBe(strictly(bytes));
    }),
  );
});

test('bytes that are not UTF-8 are refused, but for a character of four bytes that lacks its last', async () => {
  const byte = fc.oneof(fc.constantFrom(0x7b, 0xc3, 0xe2, 0x82, 0xed, 0xef, 0xbf, 0xbd, 0xf0, 0x9f, 0x98, 0xff), fc.integer({ min: 0, max: 255 }));
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: LIMIT }), fc.array(byte, { maxLength: 12 }), async (any, likely) => {
      for (const bytes of [Uint8Array.from(any), Uint8Array.from(likely)]) {
        const text = strictly(bytes);
        const read = await readBody(announced(bytes), LIMIT).catch((error: Error) => error.message);
        expect([text ?? 'the body is not UTF-8', new TextDecoder().decode(bytes)]).toContain(read);
        if (text === undefined && read !== 'the body is not UTF-8') expect(utf8(read)).toHaveLength(bytes.length);
      }
    }),
  );
});

test('U+FFFD may be sent', async () => {
  expect(await readBody(announced(utf8('"\uFFFD"')), LIMIT)).toBe('"\uFFFD"');
});

test.each([
  ['announced', announced(new Uint8Array(LIMIT + 1))],
  ['not announced', request(new Uint8Array(LIMIT + 1), {})],
])('a body over the limit is refused when its length is %s', async (_, over) => {
  await expect(readBody(over, LIMIT)).rejects.toThrow(`the body may have ${LIMIT} bytes`);
});
