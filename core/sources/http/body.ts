import { SourceError } from '../errors.ts';

/**
 * Reads an answer's body, decompressed, up to a limit; whatever lies beyond is not even received.
 *
 * @throws SourceError `too-large`
 */
export async function readBody(source: string, response: Response, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > maxBytes)
      throw new SourceError(source, 'too-large', `${response.url} answered with more than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
