import type { ResourceLink } from '@modelcontextprotocol/server';
import { nameOfTitle } from '../schema/common.ts';
import type { Data } from './tool.ts';

/** Where an anime is found again among our resources. */
const ADDRESS = 'echora://anime/';
/** More would be as long as the answer itself. */
const LINKS_MAX = 10;

export const ANIME_ADDRESSES = `${ADDRESS}{id}`;

interface Shown {
  readonly id: string;
  readonly title: { readonly english: string | null; readonly romaji: string | null; readonly native: string | null };
  readonly externalIds?: readonly { readonly source: string | null; readonly url: string | null }[];
}

/** Links to the anime of an answer, the first ten: to our own record, and to its pages elsewhere where the answer has them. */
export function linksIn(data: Data): ResourceLink[] {
  const shown = new Map(animeIn(data).map((anime) => [anime.id, anime]));
  return [...shown.values()].flatMap(linksOf).slice(0, LINKS_MAX);
}

function linksOf({ id, title, externalIds }: Shown): ResourceLink[] {
  const name = nameOfTitle(title) ?? id;
  if (!externalIds) return [{ type: 'resource_link', uri: ADDRESS + id, name, mimeType: 'application/json' }];
  return externalIds.flatMap(({ source, url }): ResourceLink[] =>
    url && source ? [{ type: 'resource_link', uri: url, name: `${name} on ${source}`, mimeType: 'text/html' }] : [],
  );
}

/** Whatever in an answer has an id and a title. */
function animeIn(value: unknown): Shown[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.values(value).flatMap(animeIn);
  return 'id' in value && 'title' in value && typeof value.title === 'object' ? [value as Shown, ...below] : below;
}
