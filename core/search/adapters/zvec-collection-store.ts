import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from '#platform/files';
import type { CollectionStore, CollectionState } from '../active-collection.ts';
import { openZvecStore, type ZvecOptions } from './zvec-store.ts';

/** Collections in a folder; a file in it names the one in use, as Zvec has no aliases. */
export function zvecCollectionStore(options: Omit<ZvecOptions, 'collection'>): CollectionStore {
  const pointer = join(options.folder, 'current.json');
  mkdirSync(options.folder, { recursive: true });
  return {
    async read() {
      return existsSync(pointer) ? (JSON.parse(readFileSync(pointer, 'utf8')) as CollectionState) : {};
    },
    async open(collection) {
      return openZvecStore({ ...options, collection });
    },
    async write(state) {
      replaceFile(pointer, JSON.stringify(state));
    },
    async drop(collection) {
      rmSync(join(options.folder, collection), { recursive: true, force: true });
    },
  };
}
