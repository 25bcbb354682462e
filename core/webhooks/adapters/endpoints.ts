import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { ConfigError } from '#platform/config';
import { AnimeSchema } from '#proto/anime';
import type { Endpoint } from '../domain/endpoint.ts';
import { unlessAbsent } from './store.ts';

const FIELDS = new Set(AnimeSchema.fields.map(({ name }) => name));

/** Padded as well: the libraries of some languages take nothing else. */
const SECRET = /^whsec_(?:[A-Za-z0-9+/]{4}){8,}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

const endpoints = z
  .array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9-]{1,40}$/, 'must be 1–40 of a–z, 0–9 and -'),
      url: z.url({ protocol: /^https?$/ }),
      secrets: z.array(z.string().regex(SECRET, 'must be whsec_ and at least 24 bytes in base64')).min(1).max(2),
      anime: z.array(z.uuid().toLowerCase()).max(1_000).default([]),
      fields: z.array(z.string().refine((name) => FIELDS.has(name), 'is no field of an anime')).default([]),
      airing: z.boolean().default(false),
    }),
  )
  .max(200)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'two endpoints have one id');

/** What an operator wrote. @throws ConfigError that names each place at fault; without the file there is no endpoint */
export async function readEndpoints(file: string): Promise<readonly Endpoint[]> {
  const text = await readFile(file, 'utf8').catch(unlessAbsent);
  if (text === undefined) return [];
  const { data, error } = endpoints.safeParse(parse(file, text));
  if (data) return data;
  throw new ConfigError(`${file}: ${error.issues.map(({ path, message }) => `${path.join('.') || 'the list'}: ${message}`).join('; ')}`);
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // The whole message would quote what is around the fault, which may be a secret.
    const [place = ''] = / at position \d+.*$/.exec((error as Error).message) ?? [];
    throw new ConfigError(`${file}: is not JSON${place}`);
  }
}
