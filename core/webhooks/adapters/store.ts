import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { removeFile, replaceFile } from '#platform/files';
import type { Endpoint } from '../domain/endpoint.ts';
import { initialProgress, applyCommand, type Command, type Progress } from '../domain/progress.ts';

/** Something asked, and the name by which it is struck off. */
export interface Request {
  readonly name: string;
  readonly asked: Command;
}

const ENDPOINT = 'endpoint.json';
const PROGRESS = 'progress.json';

/**
 * A folder for each endpoint: what it is, how far it has been told, and what an operator asks of it, a file for each request, so that
 * a delivery that is under way and a request never write over each other. One process has it.
 */
export class Store {
  readonly #folder: string;
  /** As it is on disk, which nothing else writes. */
  readonly #progress = new Map<string, Progress>();
  #askedAt = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** All endpoints, the oldest first. */
  endpoints = async (): Promise<readonly Endpoint[]> => {
    const ids = (await readdir(this.#folder).catch(unlessAbsent)) ?? [];
    const read = await Promise.all(ids.map((id) => this.#read<Endpoint>(id, ENDPOINT)));
    return read.filter((endpoint) => endpoint !== undefined).sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  };
  register = async (endpoint: Endpoint): Promise<void> => this.#write(endpoint.id, ENDPOINT, endpoint);
  /** It is none any more, whatever else is still there of it. */
  unregister = async (id: string): Promise<void> => removeFile(join(this.#folder, id, ENDPOINT));
  forget = async (id: string): Promise<void> => {
    await rm(join(this.#folder, id), { recursive: true, force: true });
    this.#progress.delete(id);
  };

  progress = async ({ id, begins }: Endpoint): Promise<Progress> => {
    const read = this.#progress.get(id) ?? (await this.#read<Progress>(id, PROGRESS)) ?? initialProgress(begins);
    // Newer progress may have been kept while the file was read.
    const known = this.#progress.get(id) ?? read;
    this.#progress.set(id, known);
    return known;
  };
  keep = async (id: string, progress: Progress): Promise<void> => {
    this.#write(id, PROGRESS, progress);
    this.#progress.set(id, progress);
  };
  /** Progress as it will be once all that was asked is done. */
  foreseen = async (endpoint: Endpoint): Promise<Progress> => {
    const requests = await this.asked(endpoint.id);
    return requests.reduce((progress, { asked }) => applyCommand(progress, asked), await this.progress(endpoint));
  };

  ask = async (id: string, asked: Command): Promise<void> => {
    // Two in one millisecond keep their order.
    this.#askedAt = Math.max(Date.now(), this.#askedAt + 1);
    this.#write(id, join('asked', `${this.#askedAt}.json`), asked);
  };
  answered = async (id: string, name: string): Promise<void> => removeFile(join(this.#folder, id, 'asked', name));
  /** What was asked and is not yet answered, in the order in which it was. */
  asked = async (id: string): Promise<readonly Request[]> => {
    const names = (await readdir(join(this.#folder, id, 'asked')).catch(unlessAbsent)) ?? [];
    const whole = names.filter((name) => name.endsWith('.json')).sort();
    const read = await Promise.all(whole.map(async (name) => ({ name, asked: await this.#read<Command>(id, join('asked', name)) })));
    return read.flatMap(({ name, asked }) => (asked ? { name, asked } : []));
  };

  async #read<Value>(id: string, name: string): Promise<Value | undefined> {
    const text = await readFile(join(this.#folder, id, name), 'utf8').catch(unlessAbsent);
    return text === undefined ? undefined : (JSON.parse(text) as Value);
  }

  #write(id: string, name: string, value: object): void {
    replaceFile(join(this.#folder, id, name), JSON.stringify(value));
  }
}

/** Nothing, for a file that is not there. */
function unlessAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
}
