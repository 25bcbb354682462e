import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { policies } from '../../../sources/open.ts';
import { toAnime } from '../../../sources/kitsu/map.ts';
import { animeShape } from '../../../sources/kitsu/shapes.ts';
import type { Reading, ReadOptions, SourcePort } from '../../domain/source.ts';
import { fileFingerprint } from '../files/open.ts';
import { objectsWhere, parseDocument } from '../files/json-document.ts';

const name = 'kitsu-json';
const { attribution, documentation, licence, redistribution } = policies.kitsu;

/** JSON:API documents of Kitsu, kept in a file: anime, or library entries with their anime included. */
export const kitsuJson: SourcePort = {
  name,
  description: "answers of Kitsu's API that you kept: anime, or library entries with their anime, as JSON (its XML export: mal-xml)",
  policy: { licence, terms: documentation, attribution, rateLimit: 'none: a file', redistribution },
  input: 'file',
  read: readAnswers,
  fingerprint: fileFingerprint,
};

 
async function* readAnswers({ path, now }: ReadOptions): AsyncGenerator<Reading> {
  const document = parseDocument(name, path, readFileSync(path, 'utf8'));
  const included = [...objectsWhere(document, isResource)];
  for (const resource of included.filter(({ type }) => type === 'anime')) {
    const place = `${basename(path)}: anime ${String(resource['id'])}`;
    const { data: answer, error } = animeShape.safeParse({ data: resource, included });
    if (error) yield { reject: { source: name, place, title: '', field: error.issues[0]?.path.join('.') ?? '', reason: error.issues[0]?.message ?? '', kept: false } };
    else yield { record: { source: name, place, anime: toAnime(answer, { episodes: [], characters: [], staff: [] }, now, attribution) } };
  }
}

/** A resource with its content, not a pointer to one. */
const isResource = ({ id, type, attributes }: Record<string, unknown>): boolean =>
  typeof id === 'string' && typeof type === 'string' && typeof attributes === 'object' && attributes !== null;
