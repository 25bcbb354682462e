import { SourceError } from '../errors.ts';

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly hasMore: boolean;
}

/** More than any anime has: the longest lists 10,000 episodes at 20 a page. */
const MAX_PAGES = 1000;

/**
 * All items of a list that comes in pages.
 *
 * @param key tells items apart: a page that promises more but brings nothing new is a loop
 * @throws SourceError `unexpected` on a loop
 */
export async function readPages<Item>(
  source: string,
  readPage: (index: number) => Promise<Page<Item>>,
  key: (item: Item) => string | number,
): Promise<Item[]> {
  const items = new Map<string | number, Item>();
  for (let index = 0; index < MAX_PAGES; index += 1) {
    const page = await readPage(index);
    const before = items.size;
    for (const item of page.items) if (!items.has(key(item))) items.set(key(item), item);
    if (!page.hasMore) return [...items.values()];
    if (items.size === before)
      throw new SourceError(source, 'unexpected', `page ${index + 1} of a list brings nothing new but promises more`);
  }
  throw new SourceError(source, 'unexpected', `a list has more than ${MAX_PAGES} pages`);
}
