import { animeMask } from '../../loading/selection.ts';
import type { GraphQLContext } from '../../context.ts';
import type { InputMaybe } from '../../schema/types.gen.ts';
import { scoreOf, secondsOf, statisticOf, trendOf } from './media.ts';
import { sourcesOfFields } from './mask.ts';
import { mediaOf, type MediaModel } from './models.ts';
import type { FuzzyDate, Media, MediaSort } from './types.gen.ts';

type Value = number | string | null;

interface Key {
  readonly field: keyof Media;
  readonly of: (media: MediaModel) => Value;
}

/** What media are put in order by, the orders of `sort.ts` but for that of a search. */
const KEYS: Readonly<Partial<Record<string, Key>>> = {
  TITLE_ROMAJI: { field: 'title', of: ({ anime }) => anime?.title.romaji ?? null },
  TITLE_ENGLISH: { field: 'title', of: ({ anime }) => anime?.title.english ?? null },
  TITLE_NATIVE: { field: 'title', of: ({ anime }) => anime?.title.native ?? null },
  START_DATE: { field: 'startDate', of: ({ anime }) => dayOf(anime?.startDate) },
  SCORE: { field: 'averageScore', of: scoreOf },
  POPULARITY: { field: 'popularity', of: (media) => statisticOf(media, 'members') },
  EPISODES: { field: 'episodes', of: ({ anime }) => anime?.episodeCount ?? null },
  UPDATED_AT: { field: 'updatedAt', of: ({ anime }) => secondsOf(anime?.updatedAt) },
  TRENDING: { field: 'trending', of: trendOf },
};

const dayOf = (date: FuzzyDate | null | undefined): number | null => (date?.year ? date.year * 10_000 + (date.month ?? 0) * 100 + (date.day ?? 0) : null);

/**
 * Entries in the order that is asked for, by what one more call for all of them tells; what is not known comes last. As they
 * are where none is asked for that is known here.
 *
 * @param given the order that they have already
 */
export async function inOrder<Entry extends { readonly animeId: string }>(
  entries: readonly Entry[], sort: InputMaybe<readonly (MediaSort | null)[]> | undefined, given: MediaSort | null, { var: { loadAnime } }: GraphQLContext,
): Promise<readonly Entry[]> {
  const orders = (sort ?? []).flatMap((name) => {
    const key = name && KEYS[name.replace(/_DESC$/, '')];
    return key ? [{ name, key, way: name.endsWith('_DESC') ? -1 : 1 }] : [];
  });
  if (orders.length === 0 || orders[0]?.name === given || entries.length < 2) return entries;
  const mask = animeMask(sourcesOfFields(orders.map(({ key }) => key.field)));
  const keyed = await Promise.all(entries.map(async (entry) => {
    const media = mediaOf(await loadAnime(entry.animeId, mask));
    return { entry, values: orders.map(({ key }) => media && key.of(media)) };
  }));
  const compare = (a: readonly Value[], b: readonly Value[]): number =>
    orders.reduce((order, { way }, place) => order || compareValues(a[place] ?? null, b[place] ?? null, way), 0);
  return keyed.sort((a, b) => compare(a.values, b.values)).map(({ entry }) => entry);
}

function compareValues(a: Value, b: Value, way: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a === b ? 0 : a < b ? -way : way;
}
