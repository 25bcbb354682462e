import { createGunzip } from 'node:zlib';
import { pipeline, Readable } from 'node:stream';
import type { Titles } from '#proto/anime';
import { SourceError } from '../errors.ts';
import { titlesOf } from '../normalise.ts';
import { readElements, type XmlElement } from './xml.ts';

/** One anime of the titles dump. */
export interface AnidbTitles {
  readonly id: string;
  readonly titles: Titles;
}

/** AniDB's own language codes for transcriptions; the others are BCP 47 already. */
const languages: Record<string, string> = {
  'x-jat': 'ja-Latn',
  'x-zht': 'zh-Latn',
  'x-kot': 'ko-Latn',
  'x-tht': 'th-Latn',
  'x-unk': '',
  'x-other': '',
};

export const languageOf = ({ attributes }: XmlElement): string => {
  const code = attributes['xml:lang'] ?? '';
  return languages[code] ?? code;
};

/**
 * Titles by type and language: "main" (mostly a transcription), "official", "syn" or "synonym", "short".
 *
 * @param elements `<title xml:lang="…" type="…">`
 */
export function toTitles(elements: readonly XmlElement[]): Titles {
  const all = elements.map((element) => ({
    language: languageOf(element),
    type: element.attributes['type'] ?? '',
    text: element.text.trim(),
  }));
  const main = all.find(({ type }) => type === 'main');
  const official = (language: string) =>
    all.find((title) => title.type === 'official' && title.language === language)?.text;
  const country = main?.language.endsWith('-Latn') ? main.language.slice(0, -'-Latn'.length) : 'ja';
  return titlesOf(
    {
      romaji: main?.text,
      english: official('en'),
      native: official(country) ?? (country === 'zh' ? official('zh-Hans') : undefined),
    },
    all.map(({ language, text }) => [language, text] as const),
  );
}

/**
 * Reads the daily dump `anime-titles.xml` or `.xml.gz` (https://wiki.anidb.net/API#Anime_Titles), anime by anime.
 *
 * @param chunks the file; told to be gzip by its first byte
 * @throws SourceError `malformed` when the file is cut off or no such XML
 */
export async function* readTitlesDump(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<AnidbTitles> {
  try {
    for await (const anime of readElements(unzipped(chunks), 'anime')) {
      const id = anime.attributes['aid'];
      if (id) yield { id, titles: toTitles(anime.children.filter(({ name }) => name === 'title')) };
    }
  } catch (cause) {
    throw new SourceError(
      'anidb',
      'malformed',
      `the titles dump can't be read: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  }
}

async function* unzipped(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done) return;
  const whole = resumed(first.value, iterator);
  // Every gzip file starts with this byte (RFC 1952, 2.3.1), which no XML may contain.
  const zipped = first.value[0] === 0x1f;
  yield* zipped
    ? (pipeline(Readable.from(whole), createGunzip(), () => undefined) as AsyncIterable<Uint8Array>)
    : whole;
}

async function* resumed(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
