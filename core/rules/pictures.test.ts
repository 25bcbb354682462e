import { expect, test } from 'vitest';
import { pictureSizeOf } from './pictures.ts';

test.each([
  ['https://s4.anilist.co/file/anilistcdn/media/anime/cover/large/bx143612-Tbc.png', 'EXTRA_LARGE'],
  ['https://s4.anilist.co/file/anilistcdn/media/anime/cover/medium/8481.jpg', 'LARGE'],
  ['https://s4.anilist.co/file/anilistcdn/media/anime/cover/small/8481.jpg', 'MEDIUM'],
  ['https://s4.anilist.co/file/anilistcdn/staff/large/n110557.png', undefined],
  ['https://cdn.myanimelist.net/images/anime/1615/149911l.jpg', 'EXTRA_LARGE'],
  ['https://cdn.myanimelist.net/images/anime/1615/149911.jpg', 'LARGE'],
  ['https://cdn.myanimelist.net/images/anime/1615/149911t.webp?s=1', 'MEDIUM'],
  ['https://media.kitsu.app/anime/poster_images/8925/original.jpg', 'EXTRA_LARGE'],
  ['https://media.kitsu.app/anime/47450/poster_image/small-d45d.jpeg', undefined],
  ['https://media.kitsu.app/anime/47450/poster_image/small.jpeg', 'LARGE'],
  ['https://media.kitsu.app/anime/cover_images/4550/original.jpg', undefined],
  ['https://cdn.anidb.net/images/main/143437.jpg', undefined],
  ['nonsense', undefined],
])('%s is %s', (url, size) => expect(pictureSizeOf(url)).toBe(size));
