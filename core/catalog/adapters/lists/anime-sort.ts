import { SortField, type AnimeSort } from '#proto/filter';
import type { KeyType } from '../../domain/read/cursor.ts';
import { InvalidRequest, readFragments } from './compose.ts';
import type { SortKey } from './keyset.ts';

const fragments = readFragments('anime_sort');

const types: Record<string, KeyType> = {
  TITLE: 'text', START_DATE: 'date', SCORE: 'real', POPULARITY: 'int', EPISODES: 'int', UPDATED: 'timestamptz',
};

/** Orders in which so many anime have no value, or the same one, that fame decides between these. */
const BY_FAME = new Set(['SCORE', 'POPULARITY']);

/** The keys of a sort, and last the id, in the direction of the one before, so that one index holds them all. */
export function sortKeys(sort: readonly AnimeSort[]): readonly SortKey[] {
  const keys = sort.map(({ field, descending }): SortKey => {
    const name = SortField[field] ?? '';
    const expression = fragments.get(`${name.toLowerCase()}_${descending ? 'descending' : 'ascending'}`);
    const type = types[name];
    if (!expression || !type) throw new InvalidRequest(`sort: no such field to sort by: ${field}`);
    return { expression, type, descending };
  });
  return [...keys, ...fameAfter(sort), { expression: 'a.id', type: 'uuid', descending: keys.at(-1)?.descending ?? false }];
}

function fameAfter(sort: readonly AnimeSort[]): SortKey[] {
  const last = sort.at(-1);
  const expression = fragments.get('fame_descending');
  return last?.descending && BY_FAME.has(SortField[last.field] ?? '') && expression ? [{ expression, type: 'int', descending: true }] : [];
}

/** The name of a list in this order, which its cursors carry. */
export const nameOfSort = (sort: readonly AnimeSort[]): string =>
  ['anime', ...sort.map(({ field, descending }) => `${descending ? '-' : '+'}${SortField[field]}`)].join(' ');
