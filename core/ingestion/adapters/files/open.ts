import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip, createZstdDecompress, constants } from 'node:zlib';

/** Archives are made with long windows; the decompressor refuses those over 128 MiB unless it is told. */
const WINDOW_LOG_MAX = 31;

/**
 * The bytes of a file, or of standard input for `-`; `.zst` and `.gz` are decompressed on the way.
 *
 * @param share is told how much of a file is read, from 0 to 1
 */
export async function* openInput(path: string, share: (share: number) => void = () => undefined): AsyncGenerator<Buffer> {
  if (path === '-') {
    yield* process.stdin as AsyncIterable<Buffer>;
    return;
  }
  const file = createReadStream(path, { highWaterMark: 256 * 1024 });
  const { size } = statSync(path);
  for await (const chunk of decompressed(file, path) as AsyncIterable<Buffer>) {
    share(file.bytesRead / size);
    yield chunk;
  }
}

function decompressed(file: Readable, path: string): Readable {
  const transform = path.endsWith('.zst')
    ? createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: WINDOW_LOG_MAX } })
    : path.endsWith('.gz') ? createGunzip() : undefined;
  // An error of either ends both; the reader sees it.
  return transform ? pipeline(file, transform, () => undefined) : file;
}

/** Hex SHA-256 of a file as it lies there; null for standard input, which can't be read twice. */
export async function fileFingerprint(path: string): Promise<string | null> {
  if (path === '-') return null;
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
