import { create } from '@bufbuild/protobuf';
import { parse } from 'csv-parse/sync';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AnimeSchema, Format, type Anime } from '#proto/anime';
import { Source } from '#proto/common';
import { derivedId } from '../core/search/adapters/derived-id.ts';
import { readBangumiData } from '../core/ingestion/adapters/sources/bangumi-data.ts';
import { echora } from '../core/ingestion/adapters/sources/echora.ts';
import type { Embedder } from '../core/search/embedder.ts';

const DATA = join(import.meta.dirname, '../../shared/data');
const NAMESPACE = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';

export interface Judged {
  readonly query: string;
  /** MyAnimeList's ids of what should come back first. */
  readonly wanted: readonly string[];
  readonly set: string;
}

/** The snapshot that the figures are measured on, or undefined when this machine has none. */
export function readSnapshot(): Anime[] | undefined {
  const file = join(DATA, 'mal-2023-full.csv');
  if (!existsSync(file)) return undefined;
  // Its last row is cut off within quotes.
  const rows = parse<Record<string, string>>(`${readFileSync(file, 'utf8')}"`, {
    columns: true,
    relax_column_count: true,
  });
  return rows.filter(({ Name }) => Name).map(animeOf);
}

/** The catalog that this project writes itself: described records. */
export async function readBundled(): Promise<Anime[]> {
  const records: Anime[] = [];
  for await (const reading of echora.read({ path: '', now: new Date() })) {
    if ('record' in reading) records.push(identified(reading.record.anime));
  }
  return records;
}

/** Titles of bangumi-data that are none of these: nothing is known of them that a description could find. */
export function readTitlesBeside(described: readonly Anime[]): Anime[] {
  const known = new Set(described.map(({ id }) => id));
  const records = readBangumiData(new Date()).map(({ anime }) => identified(anime));
  return records.filter(({ id }) => !known.has(id) && known.add(id));
}

function identified(anime: Anime): Anime {
  const mal = anime.externalIds.find(({ source }) => source === Source.MAL)?.id;
  const names = [anime.titles?.romaji, anime.titles?.native].join(' ');
  return { ...anime, version: 1n, id: mal ? idOf(mal) : derivedId(NAMESPACE, names) };
}

export const idOf = (mal: string): string => derivedId(NAMESPACE, `mal ${mal}`);

/** The snapshot writes UNKNOWN for what is missing. */
function animeOf(row: Record<string, string>): Anime {
  const given = (column: string) => (row[column] === 'UNKNOWN' ? '' : (row[column] ?? ''));
  const list = (column: string) => given(column).split(', ').filter(Boolean);
  const year = Number(/\d{4}/.exec(given('Aired'))?.[0] ?? 0);
  return create(AnimeSchema, {
    id: idOf(given('anime_id')),
    version: 1n,
    titles: { romaji: given('Name'), english: given('English name'), native: given('Other name') },
    externalIds: [{ source: Source.MAL, id: given('anime_id') }],
    format: Format[given('Type').toUpperCase() as keyof typeof Format] ?? Format.UNSPECIFIED,
    ...(year > 0 && { seasonYear: year }),
    genres: list('Genres'),
    studios: list('Studios').map((name) => ({ name })),
    // The snapshot's word for a missing synopsis is a sentence.
    synopsis: given('Synopsis').startsWith('No description available') ? '' : given('Synopsis'),
    statistics: [{ platform: Source.MAL, members: Number.parseInt(given('Members') || '0', 10) }],
  });
}

/** Judged queries: tab-separated query, ids, and the set when the file says one. */
export function readJudged(file: string, set = ''): Judged[] {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  return lines.map((line) => {
    const [query = '', ids = '', named = set] = line.split('\t');
    return { query, wanted: ids.split(',').map(idOf), set: named };
  });
}

export const devQueries = (): Judged[] => readJudged(join(DATA, 'relevance-dev.tsv'), 'dev');
export const ownQueries = (): Judged[] => readJudged(join(import.meta.dirname, 'queries.tsv'));
/** About records of the bundled catalog. */
export const bundledQueries = (): Judged[] => readJudged(join(import.meta.dirname, 'bundled.tsv'));
/** Told freely, in nobody's words but the asker's. */
export const paraphrases = (): Judged[] => readJudged(join(import.meta.dirname, 'paraphrases.tsv'), 'paraphrases');
/** The same of 82 other titles, written before anything was tuned, and never tuned on. */
export const heldParaphrases = (): Judged[] => readJudged(join(import.meta.dirname, 'paraphrases-held.tsv'), 'held');
/** Plots told in 14 other languages, each line with its language. */
export const otherLanguages = (): Judged[] => readJudged(join(import.meta.dirname, 'languages.tsv'));
/** A franchise's name with a season's or part's number, or bare, which means the first. */
export const seasonQueries = (): Judged[] => readJudged(join(import.meta.dirname, 'seasons.tsv'), 'seasons');
/** About cars, taxes and the weather. */
export const noiseQueries = (): Judged[] => readJudged(join(import.meta.dirname, 'noise.tsv'), 'noise');
/** One word or two that are about no anime; the first 23 were tuned on. */
export const shortNoiseQueries = (): Judged[] => readJudged(join(import.meta.dirname, 'noise-short.tsv'), 'noise');
/** One word or two that are: topics, moods and titles, in ten languages. */
export const topicQueries = (): Judged[] => readJudged(join(import.meta.dirname, 'topics.tsv'), 'topics');
export const typoQueries = (): Judged[] => readJudged(join(import.meta.dirname, 'typos.tsv'), 'typos');

/**
 * Told in half of the words of their own synopses, and known to few: whatever favours what everybody knows is held to these. Every
 * second word of the second sentence, of every fourth.
 */
export function littleKnown(records: readonly Anime[]): Judged[] {
  const told = records.filter(({ synopsis, statistics }) => synopsis.length > 200 && (statistics[0]?.members ?? 0) < 5_000);
  return told.filter((_record, place) => place % 4 === 0).flatMap(({ id, synopsis }) => {
    const words = synopsis.split(/(?<=[.!?])\s+/)[1]?.split(/\s+/) ?? [];
    return words.length < 12 ? [] : [{ query: words.filter((_word, place) => place % 2 === 0).join(' '), wanted: [id], set: 'little known' }];
  });
}

/** Embeds, remembering vectors between runs: embedding the snapshot takes minutes and is not what is measured. */
export async function embedCached(embedder: Embedder, texts: readonly string[]): Promise<Float32Array[]> {
  const folder = join(import.meta.dirname, '../node_modules/.cache/echora/vectors');
  const digest = createHash('sha256')
    .update(JSON.stringify([embedder.model, texts]))
    .digest('hex')
    .slice(0, 16);
  const file = join(folder, `${digest}.bin`);
  if (!existsSync(file)) {
    const fresh = await embedder.embedDocuments(texts);
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      file,
      Buffer.concat(fresh.map((vector) => Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength))),
    );
  }
  const all = new Uint8Array(readFileSync(file));
  const size = embedder.dimensions * Float32Array.BYTES_PER_ELEMENT;
  return texts.map((_, place) => new Float32Array(all.buffer.slice(place * size, (place + 1) * size)));
}
