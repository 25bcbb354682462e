import { randomUUID } from 'node:crypto';
import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile } from '#platform/files';
import type { Progress } from '../domain/endpoint.ts';

/** What an operator asks of an endpoint while the service runs. */
export interface Asked {
  /** Go on from this place in the feed. */
  readonly cursor?: string;
  /** Send the dead again. */
  readonly dead?: boolean;
}

/** Something asked, and the name by which it is struck off. */
export interface Request {
  readonly name: string;
  readonly asked: Asked;
}

/**
 * Progress of each endpoint, a file each, of which the service is the only writer; and what it is asked, a file for each request, so
 * that none is written over another and only what was read is struck off.
 */
export class Store {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  progress = (id: string): Promise<Progress | undefined> => this.#read<Progress>(`${id}.json`);
  keep = async (id: string, progress: Progress): Promise<void> => this.#write(`${id}.json`, progress);
  ask = async (id: string, asked: Asked, at = Date.now()): Promise<void> => this.#write(join(`${id}.asked`, `${at}-${randomUUID()}.json`), asked);
  answered = (id: string, name: string): Promise<void> => rm(join(this.#folder, `${id}.asked`, name), { force: true });

  /** What was asked and is not yet answered, in the order in which it was. */
  asked = async (id: string): Promise<readonly Request[]> => {
    const names = (await readdir(join(this.#folder, `${id}.asked`)).catch(unlessAbsent)) ?? [];
    const whole = names.filter((name) => name.endsWith('.json')).sort();
    return Promise.all(whole.map(async (name) => ({ name, asked: (await this.#read<Asked>(join(`${id}.asked`, name))) ?? {} })));
  };

  async #read<Value>(name: string): Promise<Value | undefined> {
    const text = await readFile(join(this.#folder, name), 'utf8').catch(unlessAbsent);
    return text === undefined ? undefined : (JSON.parse(text) as Value);
  }

  #write(name: string, value: object): void {
    replaceFile(join(this.#folder, name), JSON.stringify(value));
  }
}

/** Nothing, for a file that is not there. */
export function unlessAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
