import { expect, test } from 'vitest';
import { labelsOf, presentGenres } from './genres.ts';

const names = (labels: readonly { id: number; name: string }[]) => labels.map(({ id, name }) => `${id} ${name}`);

test('an anime has its labels where MyAnimeList has them, by its names, and each once', () => {
  const labels = labelsOf({ genres: ['Sci-Fi', 'Mecha', 'Thriller', 'Ecchi', 'Mecha Musume'], themes: ['Mecha', 'Space', 'Robots'], demographics: ['Seinen'] });
  expect(names(labels.genres)).toEqual(['24 Sci-Fi', '41 Suspense', '0 Mecha Musume']);
  expect(names(labels.explicit_genres)).toEqual(['9 Ecchi']);
  expect(names(labels.themes)).toEqual(['18 Mecha', '29 Space', '0 Robots']);
  expect(names(labels.demographics)).toEqual(['42 Seinen']);
});

test('a label is counted once, among those of its kind at MyAnimeList', () => {
  const values = (...counts: [string, number][]) => counts.map(([value, count]) => ({ value, count }));
  const facets = { facets: { facets: [{ facet: 'GENRE', values: values(['Action', 5], ['Mecha', 3], ['Thriller', 2], ['Ours', 1]) }, { facet: 'THEME', values: values(['Mecha', 1], ['Space', 4]) }] } };
  const shown = (filter?: string) => presentGenres(facets, filter ? { filter } : {}).data.map(({ mal_id, name, count }) => `${mal_id} ${name} ${count}`);
  expect(shown('genres')).toEqual(['1 Action 5', '41 Suspense 2']);
  expect(shown('themes')).toEqual(['18 Mecha 3', '29 Space 4']);
  expect(shown()).toEqual(['1 Action 5', '18 Mecha 3', '29 Space 4', '41 Suspense 2']);
});
