import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { policies } from '../../../sources/open.ts';
import { toAnime } from '../../../sources/anilist/map.ts';
import { exportedMedia } from '../../../sources/anilist/shapes.ts';
import type { Reading, ReadOptions, SourcePort } from '../../domain/source.ts';
import { UsageError } from '../../options.ts';
import { fileFingerprint } from '../files/open.ts';
import { objectsWhere, parseDocument } from '../files/json-document.ts';

const name = 'anilist-json';
const { attribution, documentation, licence } = policies.anilist;

/**
 * What AniList's API answered, kept in a file: a list (`MediaListCollection`), a page, or single `Media`, with the fields that
 * whoever asked wanted.
 */
export const anilistJson: SourcePort = {
  name,
  description: "answers of AniList's API that you kept: lists, pages or media as JSON",
  policy: { licence, terms: documentation, attribution, rateLimit: 'none: a file', redistribution: 'forbidden' },
  input: 'file',
  read: readAnswers,
  fingerprint: fileFingerprint,
};

 
async function* readAnswers({ path, now }: ReadOptions): AsyncGenerator<Reading> {
  const text = readFileSync(path, 'utf8');
  const document = parseDocument(name, path, text);
  if (/"series_id"\s*:/.test(text)) {
    throw new UsageError(`--source ${name}: ${path} is a data export, which names anime by number only: write its series_id into a file, an id a line, and ask AniList with --source anilist=@FILE`);
  }
  const seen = new Set<number>();
  for (const found of objectsWhere(document, isMedia)) {
    const place = `${basename(path)}: media ${String(found['id'])}`;
    const { data: media, error } = exportedMedia.safeParse(found);
    if (error) yield { reject: { source: name, place, title: '', field: error.issues[0]?.path.join('.') ?? '', reason: error.issues[0]?.message ?? '', kept: false } };
    else if (!seen.has(media.id)) {
      seen.add(media.id);
      yield { record: { source: name, place, anime: toAnime(media, { characters: [], staff: [], airings: [] }, now, attribution) } };
    }
  }
}

/** An anime, not a manga, a character or a relation's end that only has a title. */
const isMedia = ({ id, title, type, relationType }: Record<string, unknown>): boolean =>
  typeof id === 'number' && typeof title === 'object' && title !== null && type !== 'MANGA' && relationType === undefined;
