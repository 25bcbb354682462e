import { describe, expect, test } from 'vitest';
import type { ListAnimeRequest } from '#proto/catalog';
import { build } from './testing.ts';

describe('a search', () => {
  const filterOf = async (query: string) => {
    const { get, plane } = build();
    const { status, body } = await get(`/anime?${query}`);
    return { status, body, calls: plane.calls.map(({ method }) => method), filter: (plane.calls.find(({ method }) => method === 'ListAnime')?.request as ListAnimeRequest | undefined)?.filter };
  };

  test('by a letter is for what begins with it', async () => {
    expect((await filterOf('letter=c')).filter).toMatchObject({ titlePrefix: 'c', text: '' });
  });

  test('by producers is for their names, which are looked up together', async () => {
    expect(await filterOf('producers=14,4,99')).toMatchObject({ status: 200, calls: ['GetStudio', 'GetStudio', 'GetStudio', 'ListAnime'], filter: { studioIn: ['Sunrise', 'Bones'] } });
  });

  test('by producers of whom none is known finds nothing, whatever there is', async () => {
    expect((await filterOf('producers=99')).filter).toMatchObject({ studioIn: [''] });
  });

  test('takes ids of themes and demographics among those of genres', async () => {
    expect((await filterOf('genres=1,62,27')).filter).toMatchObject({ genreAll: ['Action'], themeIn: ['Isekai'], demographicIn: ['Shounen'] });
  });

  test('takes a list of ids that ends in a comma', async () => {
    expect((await filterOf('genres=1,62,')).filter).toMatchObject({ genreAll: ['Action'], themeIn: ['Isekai'] });
  });

  test('takes ids of what is a genre here and a theme or of another name at MyAnimeList', async () => {
    expect((await filterOf('genres=18,41,29&genres_exclude=19')).filter).toMatchObject({ genreAll: ['Mecha', 'Thriller'], themeIn: ['Space'], genreNotIn: ['Music'] });
  });

  test.each([
    ['producers=x', 'producers must be like 14 or 14,18'],
    ['producers=1,2,3,4,5,6,7,8,9,10,11', 'producers must be like'],
    [`letter=${'a'.repeat(51)}`, 'letter may have 50 characters, got 51'],
    ['genres=62,63', 'genres may have one of the themes, got Isekai and Iyashikei'],
    ['genres_exclude=4000', 'genres_exclude has 4000, which is not the id of a genre'],
    ['genres_exclude=62', 'genres_exclude has 62: themes and demographics cannot be left out here'],
  ])('is refused where it cannot be: %s', async (query, message) => {
    const { status, body } = await filterOf(query);
    expect([status, body?.['message']]).toEqual([400, expect.stringContaining(message)]);
  });
});
