import { create } from '@bufbuild/protobuf';
import { AnimeFilterSchema, SortField, type AnimeSort, AnimeSortSchema } from '#proto/filter';
import { animeFilterFragments } from './anime-filter.ts';
import { pageStatement } from './anime-list.ts';
import { charactersStatement } from './characters.ts';
import { allFacets, facetsStatement } from './facets.ts';
import { peopleStatement } from './people.ts';
import { studiosStatement } from './studios.ts';

/**
 * Statements in which every fragment of `sql/lists/` comes at least once, to be held against the schema as those of
 * `sql/` are.
 */
export function everyComposed(): { readonly name: string; readonly text: string }[] {
  const filters = [...animeFilterFragments].map(([name, fragment]) => ({
    name: `lists/anime_filter, ${name}`,
    text: `select count(*) from anime a where ${numbered(fragment)}`,
  }));
  const fields = Object.values(SortField).filter((field) => typeof field === 'number' && field !== SortField.UNSPECIFIED) as SortField[];
  const sorts = fields.flatMap((field) => [true, false].map((descending) => sorted(create(AnimeSortSchema, { field, descending }))));
  const characters = ['', '00000000-0000-0000-0000-000000000000'].map((animeId) => ({
    name: `lists/characters, ${animeId === '' ? 'all' : 'a cast'}`, text: charactersStatement({ name: 'a b', animeId, size: 1, after: '' }).text,
  }));
  const named = ['', 'a b'].flatMap((name) => [
    { name: `lists/studios, ${name}`, text: studiosStatement({ name, isWhole: true, size: 1, after: '' }).text },
    { name: `lists/people, ${name}`, text: peopleStatement({ name, isWhole: true, size: 1, after: '' }).text },
  ]);
  return [...filters, ...sorts, ...characters, ...named, { name: 'lists/facets', text: facetsStatement({ filter: undefined, facets: allFacets, limit: 1, now: 0 }).text }];
}

const sorted = (sort: AnimeSort) => ({
  name: `lists/anime_sort, ${SortField[sort.field]}`, text: pageStatement({ filter: create(AnimeFilterSchema, { text: 'a' }), sort: [sort], size: 1, after: '', now: 0 }).text,
});

/** With a number for each of its parameters, as if it were alone. */
function numbered(fragment: string): string {
  let count = 0;
  return fragment.replace(/(?<!:):[a-z_]+/g, () => `$${++count}`);
}
