import { SortField, type AnimeSort } from '#proto/filter';
import type { KeyType } from '../../domain/read/cursor.ts';
import { InvalidRequest, readFragments, Statement } from './compose.ts';
import type { SortKey } from './keyset.ts';

/** The keys that a list of anime can be sorted by. */
export const animeSortFragments = readFragments('anime_sort');

const types: Record<string, KeyType> = {
  TITLE: 'text', START_DATE: 'date', SCORE: 'real', POPULARITY: 'int', EPISODES: 'int', UPDATED: 'timestamptz', TRENDING: 'int', RELEVANCE: 'int',
};

/** Orders in which so many anime have no value, or the same one, that others decide between these, in the direction of the sort. */
const THEN: Readonly<Record<string, readonly string[]>> = {
  SCORE: ['fame_descending'], POPULARITY: ['fame_descending'], RELEVANCE: ['fame_descending'],
  TRENDING: ['popularity_descending', 'fame_descending'],
};

/**
 * The keys of a sort, and last the id, in the direction of the one before, so that one index holds them all.
 *
 * @param text of the filter, lower case, by which relevance is told; empty without one
 * @param statement that the text is bound in
 */
export function sortKeys(sort: readonly AnimeSort[], text: string, statement = new Statement(animeSortFragments)): readonly SortKey[] {
  const keys = sort.map(({ field, descending }): SortKey => {
    const name = SortField[field] ?? '';
    const type = types[name];
    if (!type) throw new InvalidRequest(`sort: no such field to sort by: ${field}`);
    if (name === 'RELEVANCE' && text === '') throw new InvalidRequest('sort: relevance to what? It needs the text of the filter');
    const directed = `${name.toLowerCase()}_${descending ? 'descending' : 'ascending'}`;
    const fragment = animeSortFragments.has(directed) ? directed : name.toLowerCase();
    return { expression: statement.bind({ fragment, values: { value: text } }), type, descending };
  });
  return [...keys, ...thenBy(sort.at(-1), statement), { expression: 'a.id', type: 'uuid', descending: keys.at(-1)?.descending ?? false }];
}

function thenBy(last: AnimeSort | undefined, statement: Statement): SortKey[] {
  const name = SortField[last?.field ?? 0] ?? '';
  // Upward only the order of its own index has them: the others then go by id.
  if (!last || (!last.descending && name !== 'TRENDING')) return [];
  return (THEN[name] ?? []).map((fragment) => ({ expression: statement.bind({ fragment }), type: 'int', descending: last.descending }));
}

/** The name of a list in this order, which its cursors carry. */
export const nameOfSort = (sort: readonly AnimeSort[]): string =>
  ['anime', ...sort.map(({ field, descending }) => `${descending ? '-' : '+'}${SortField[field]}`)].join(' ');
