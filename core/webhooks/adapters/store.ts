import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Webhook } from 'standardwebhooks';
import { AnimeSchema } from '#proto/anime';
import type { Endpoint, Progress } from '../domain/endpoint.ts';

const FIELDS = new Set(AnimeSchema.fields.map(({ name }) => name));
const secret = z.string().regex(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/, 'must be whsec_ and at least 24 bytes in base64').refine((text) => new Webhook(text));

const endpoints = z
  .array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9-]{1,40}$/, 'must be 1–40 of a–z, 0–9 and -'),
      url: z.url({ protocol: /^https?$/ }),
      secrets: z.array(secret).min(1).max(2),
      anime: z.array(z.uuid().toLowerCase()).max(1_000).default([]),
      fields: z.array(z.string().refine((name) => FIELDS.has(name), 'is no field of an anime')).default([]),
      airing: z.boolean().default(false),
    }),
  )
  .max(200)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'two endpoints have one id');

/** What an operator wrote. @throws Error that names each place at fault; without the file there is no endpoint */
export async function readEndpoints(file: string): Promise<readonly Endpoint[]> {
  const text = await readFile(file, 'utf8').catch(ifThere);
  if (text === undefined) return [];
  const { data, error } = endpoints.safeParse(JSON.parse(text));
  if (data) return data;
  throw new Error(`${file}: ${error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`);
}

/** What an operator asks of an endpoint while the service runs. */
export interface Asked {
  /** Go on from this place in the feed. */
  readonly cursor?: string;
  /** Send the dead again. */
  readonly dead?: boolean;
}

/** Progress of each endpoint, a file each, of which the service is the only writer; and what it is asked, likewise the operator. */
export class Store {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  progress = (id: string): Promise<Progress | undefined> => this.#read<Progress>(`${id}.json`);
  keep = (id: string, progress: Progress): Promise<void> => this.#write(`${id}.json`, progress);
  ask = (id: string, asked: Asked): Promise<void> => this.#write(`${id}.asked.json`, asked);
  asked = (id: string): Promise<Asked | undefined> => this.#read<Asked>(`${id}.asked.json`);
  answered = (id: string): Promise<void> => rm(join(this.#folder, `${id}.asked.json`), { force: true });

  async #read<Value>(name: string): Promise<Value | undefined> {
    const text = await readFile(join(this.#folder, name), 'utf8').catch(ifThere);
    return text === undefined ? undefined : (JSON.parse(text) as Value);
  }

  /** On the disk before the old is replaced, so that a crash leaves one or the other. */
  async #write(name: string, value: object): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const path = join(this.#folder, name);
    const file = await open(`${path}.new`, 'w', 0o600);
    await file.writeFile(JSON.stringify(value));
    await file.sync();
    await file.close();
    await rename(`${path}.new`, path);
  }
}

function ifThere(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
