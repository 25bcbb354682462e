import { Format, type Anime } from '#proto/anime';
import { Source } from '#proto/common';
import type { Sight } from '../../domain/evidence.ts';
import type { FormatName } from '../../domain/normalise/enums.ts';
import type { WorkStore } from './store.ts';

/** As many as one run's evidence looks at again and again; the rest is read anew. */
const KEPT = 2_000;

/** What of a record is kept beside it as evidence, as JSON. */
export function sightOf(source: string, anime: Anime): string {
  const { romaji = '', english = '', native = '', synonyms = [] } = anime.titles ?? {};
  const sight: Sight = {
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
  return JSON.stringify(sight);
}

const partsOf = (date: Anime['startDate']) => date && { year: date.year, month: date.month, day: date.day };

/** Reads what is kept of records as evidence, by their ids in the store. */
export function sightReader(store: WorkStore): (record: number) => Sight {
  const known = new Map<number, Sight>();
  return (record) => {
    const sight = known.get(record) ?? read(store, record);
    if (known.size >= KEPT) known.clear();
    known.set(record, sight);
    return sight;
  };
}

function read(store: WorkStore, record: number): Sight {
  const [row] = store.all<{ sight: string }>('select sight from record where id = ?', record);
  if (!row) throw new Error(`no record ${record}`);
  return JSON.parse(row.sight) as Sight;
}
