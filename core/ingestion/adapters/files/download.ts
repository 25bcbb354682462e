import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { UsageError } from '../../options.ts';

export const isUrl = (path: string): boolean => /^https?:\/\//.test(path);

/**
 * The file at an address, kept in a folder and downloaded again only when it has changed there (`ETag`). Its name keeps the
 * ending, which tells whether it is compressed.
 *
 * @returns the file's path
 * @throws UsageError that names the address and what it answered
 */
export async function download(url: string, folder: string, userAgent: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${createHash('sha256').update(url).digest('hex').slice(0, 12)}-${basename(new URL(url).pathname)}`);
  const tagFile = `${file}.etag`;
  const known = existsSync(file) && existsSync(tagFile) ? readFileSync(tagFile, 'utf8') : '';
  const response = await fetch(url, { headers: { 'user-agent': userAgent, ...(known && { 'if-none-match': known }) } })
    .catch((error: unknown) => { throw new UsageError(`${url}: ${reasonOf(error)}`); });
  if (response.status === 304) return file;
  if (!response.ok || !response.body) throw new UsageError(`${url}: it answered ${response.status}`);
  await pipeline(response.body, createWriteStream(`${file}.part`));
  renameSync(`${file}.part`, file);
  writeFileSync(tagFile, response.headers.get('etag') ?? '');
  return file;
}

/** `fetch` says only "fetch failed"; what failed is the cause. */
const reasonOf = (error: unknown): string => (((error as Error).cause as Error | undefined) ?? (error as Error)).message;
