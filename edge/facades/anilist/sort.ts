import { SortField } from '#proto/filter';
import type { ListRequest } from '../../schema/list.ts';
import type { InputMaybe } from '../../schema/types.gen.ts';
import type { MediaSort } from './types.gen.ts';

const SORTS_MAX = 3;

/** The orders that the catalog has; the others are marked in the SDL, and left out. */
const FIELDS: Readonly<Partial<Record<string, SortField>>> = {
  TITLE_ROMAJI: SortField.TITLE,
  TITLE_ENGLISH: SortField.TITLE,
  TITLE_NATIVE: SortField.TITLE,
  START_DATE: SortField.START_DATE,
  SCORE: SortField.SCORE,
  POPULARITY: SortField.POPULARITY,
  EPISODES: SortField.EPISODES,
  UPDATED_AT: SortField.UPDATED,
  TRENDING: SortField.TRENDING,
};

type Sort = ListRequest['sort'];

/** The orders of a list: the best match first where nothing else decides what is searched for, and else the best known. */
export function toSort(sort: InputMaybe<readonly (MediaSort | null)[]> | undefined, isSearch: boolean): Sort {
  const orders = (sort ?? []).flatMap((name): Sort => {
    if (name === 'SEARCH_MATCH') return isSearch ? RELEVANCE : [];
    const field = name && FIELDS[name.replace(/_DESC$/, '')];
    return field ? [{ field, descending: name.endsWith('_DESC') }] : [];
  });
  const unique = orders.filter(({ field }, place) => orders.findIndex((one) => one.field === field) === place);
  if (unique.length > 0) return unique.slice(0, SORTS_MAX);
  return isSearch ? RELEVANCE : [{ field: SortField.POPULARITY, descending: true }];
}

/** The best match is the most relevant. */
const RELEVANCE: Sort = [{ field: SortField.RELEVANCE, descending: true }];
