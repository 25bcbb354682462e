import { Format, type Anime } from '#proto/anime';
import { Source } from '#proto/common';
import type { MatchFeatures } from '../../domain/evidence.ts';
import type { FormatName } from '../../domain/normalise/enums.ts';
import type { WorkStore } from './store.ts';

/** As many as one run's evidence looks at again and again; the rest is read anew. */
const KEPT = 2_000;

/** What of a record is kept beside it as evidence, as JSON. */
export function matchFeaturesOf(source: string, anime: Anime): string {
  const { romaji = '', english = '', native = '', synonyms = [] } = anime.titles ?? {};
  const features: MatchFeatures = {
    source,
    mainTitles: [romaji, english, native].filter(Boolean),
    synonyms: synonyms.map(({ text }) => text),
    format: (Format[anime.format] ?? 'UNSPECIFIED') as FormatName,
    start: partsOf(anime.startDate),
    end: partsOf(anime.endDate),
    year: anime.startDate?.year ?? anime.seasonYear,
    episodes: anime.episodeCount,
    ids: anime.externalIds.map(({ source: platform, id }) => `${Source[platform] ?? platform}:${id}`),
  };
  return JSON.stringify(features);
}

const partsOf = (date: Anime['startDate']) => date && { year: date.year, month: date.month, day: date.day };

/** Reads what is kept of records as evidence, by their ids in the store. */
export function matchFeaturesReader(store: WorkStore): (record: number) => MatchFeatures {
  const known = new Map<number, MatchFeatures>();
  return (record) => {
    const features = known.get(record) ?? read(store, record);
    if (known.size >= KEPT) known.clear();
    known.set(record, features);
    return features;
  };
}

function read(store: WorkStore, record: number): MatchFeatures {
  const [row] = store.all<{ features: string }>('select features from record where id = ?', record);
  if (!row) throw new Error(`no record ${record}`);
  return JSON.parse(row.features) as MatchFeatures;
}
