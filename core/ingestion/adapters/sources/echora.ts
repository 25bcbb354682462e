import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { JsonValue } from '@bufbuild/protobuf';
import type { Reading, ReadOptions, SourcePort } from '../../domain/source.ts';
import { recordFromJson } from '../records.ts';

const name = 'echora';
const ATTRIBUTION = 'Echora catalog (CC0 1.0)';
const folder = new URL('../../../../data/catalog/', import.meta.url);

/** The catalog that this project writes itself: one file for each anime, in the contract's JSON. */
export const echora: SourcePort = {
  name,
  description: 'the catalog that this project writes itself, data/catalog/*.json',
  policy: { licence: 'CC0 1.0', terms: 'https://creativecommons.org/publicdomain/zero/1.0/', attribution: ATTRIBUTION, rateLimit: 'none: files', redistribution: 'allowed' },
  input: 'none',
  read: readCatalog,
  fingerprint: async () => {
    const hash = createHash('sha256');
    for (const file of filesOf()) hash.update(file).update(readFileSync(new URL(file, folder)));
    return hash.digest('hex');
  },
};

const filesOf = () => readdirSync(folder).filter((file) => file.endsWith('.json')).sort();

async function* readCatalog({ expect }: ReadOptions): AsyncGenerator<Reading> {
  const all = filesOf();
  expect?.(all.length);
  for (const file of all) {
    const place = `data/catalog/${file}`;
    try {
      const anime = recordFromJson(JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as JsonValue);
      anime.attributions.push(ATTRIBUTION);
      yield { record: { source: name, place, anime } };
    } catch (error) {
      yield { reject: { source: name, place, title: file, field: '', reason: (error as Error).message, kept: false } };
    }
  }
}
