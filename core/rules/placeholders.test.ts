import { describe, expect, test } from 'vitest';
import { isPlaceholderImage, isPlaceholderSynopsis } from './placeholders.ts';

describe('a synopsis that says that there is none', () => {
  test.each([
    'No synopsis information has been added to this title. Help improve our database by adding a synopsis here.',
    'No synopsis has been added for this series yet.\n\nClick here to update this information.',
    'No description available for this anime.', 'No synopsis yet', '(No synopsis yet.)', 'There is no synopsis for this anime.', 'TBA', 'Synopsis to be added', 'Coming soon.',
  ])('is a placeholder: %s', (text) => expect(isPlaceholderSynopsis(text)).toBe(true));

  test.each([
    'No one remembers the summary of the war, but Lain does.', 'No Game No Life is what two siblings live by. They are summoned to another world where games decide everything.',
    'There is no god in this town. A description of hell follows.', 'Information is power. Izaya sells it.',
  ])('is not taken for one by its first word: %s', (text) => expect(isPlaceholderSynopsis(text)).toBe(false));
});

describe('a picture that stands where there is none', () => {
  test.each([
    'https://cdn.myanimelist.net/img/sp/icon/apple-touch-icon-256.png', 'https://cdn.myanimelist.net/images/questionmark_23.gif', 'https://cdn.myanimelist.net/images/qm_50.gif',
    'https://cdn.myanimelist.net/images/na_series.gif', 'https://s4.anilist.co/file/anilistcdn/media/anime/cover/medium/default.jpg',
    'https://raw.githubusercontent.com/manami-project/anime-offline-database/master/pics/no_pic.png', 'https://media.kitsu.app/images/missing.png',
  ])('is a placeholder: %s', (url) => expect(isPlaceholderImage(url)).toBe(true));

  test('is none when it is a cover', () => {
    expect(isPlaceholderImage('https://cdn.myanimelist.net/images/anime/4/19644.jpg')).toBe(false);
    expect(isPlaceholderImage('https://s4.anilist.co/file/anilistcdn/media/anime/cover/large/bx1.png')).toBe(false);
  });
});
