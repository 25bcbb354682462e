import { RequestError } from '../errors.ts';

/** What stands in a text for bytes that are not UTF-8. */
const REPLACEMENT = '\uFFFD';

/** The body as text. Rejects with RequestError when it is longer than the limit, or not UTF-8. */
export function readBody(request: Request, maxBytes: number): Promise<string> {
  const announced = announcedLength(request);
  if (!(announced <= maxBytes)) return readBytes(request, maxBytes).then(decode);
  // In workerd half as dear as bytes and a decoder that refuses, and by far the most that a kept answer costs by POST.
  return request.text().then((text) => {
    if (text.includes(REPLACEMENT) && isLongerThan(announced, text)) throw notUtf8();
    return text;
  });
}

/**
 * What is not UTF-8 gets longer as it is replaced; a client's own U+FFFD does not. Only a character of four bytes that
 * lacks its last passes for one.
 */
const isLongerThan = (bytes: number, text: string): boolean => new TextEncoder().encode(text).length > bytes;

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    throw notUtf8();
  }
}

const notUtf8 = () => new RequestError(400, 'BAD_REQUEST', 'the body is not UTF-8');

/** NaN when the client does not say it beforehand. */
const announcedLength = ({ headers }: Request): number => Number(headers.get('content-length') ?? NaN);

/** Throws RequestError when the body is longer than the limit, without reading the rest. */
export async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  if (announcedLength(request) <= maxBytes) return new Uint8Array(await request.arrayBuffer());
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    length += chunk.byteLength;
    if (length > maxBytes) throw new RequestError(413, 'LIMIT_EXCEEDED', `the body may have ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return concat(chunks, length);
}

function concat(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}
