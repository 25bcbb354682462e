// Invented answers in the shapes that https://docs.anilist.co/reference/object/media documents.
const name = (full: string | null, native: string | null = null) => ({ full, native });

export const character = (id: number, role = 'SUPPORTING') => ({
  role,
  node: {
    id,
    name: { ...name(`Character ${id}`, `人物${id}`), alternative: ['', `Nick ${id}`] },
    image: { large: `https://cdn.example/c${id}.png` },
    description: 'Kind.<br>~!Dies!~',
    gender: 'Female',
    age: '17-18',
    favourites: id,
  },
  voiceActors: [
    { id: 900 + id, name: name('Sumi  Mutou\r\n', '武藤寿美'), languageV2: 'Japanese' },
    { id: 901 + id, name: name(null), languageV2: 'English' },
  ],
});

export const credit = (id: number, role: string) => ({ role, node: { id, name: name('Makoto Sora', '空誠') } });

/** 2026-04-05T14:15:00Z and a week for each episode after the first. */
export const airing = (episode: number) => ({
  episode,
  airingAt: Date.UTC(2026, 3, 5, 14, 15) / 1000 + (episode - 1) * 7 * 86_400,
});

export const media = {
  id: 170,
  idMal: 5391,
  siteUrl: 'https://anilist.co/anime/170',
  format: 'TV',
  status: 'RELEASING',
  description: 'Two friends write across <i>light years</i>.<br><br>Slowly.',
  season: 'SPRING',
  seasonYear: 2026,
  episodes: null,
  duration: 24,
  countryOfOrigin: 'JP',
  source: 'LIGHT_NOVEL',
  isAdult: false,
  genres: ['Drama', 'Sci-Fi'],
  synonyms: ['HoshiKoe'],
  averageScore: 82,
  popularity: 90_210,
  favourites: 1200,
  bannerImage: null,
  title: { romaji: 'Hoshi no Koe', english: null, native: '星の声' },
  startDate: { year: 2026, month: 4, day: 5 },
  endDate: { year: null, month: null, day: null },
  tags: [
    { name: 'Space', rank: 91, isMediaSpoiler: false, isGeneralSpoiler: false },
    { name: 'Tragedy', rank: 60, isMediaSpoiler: true, isGeneralSpoiler: false },
  ],
  trailer: { id: 'abc', site: 'youtube' },
  coverImage: { extraLarge: 'https://cdn.example/170.jpg', medium: 'https://cdn.example/170m.jpg', color: '#e4a15d' },
  externalLinks: [
    { site: 'Crunchyroll', url: 'https://www.crunchyroll.com/hoshi', type: 'STREAMING' },
    { site: 'Official Site', url: 'https://hoshi.example', type: 'INFO' },
  ],
  studios: {
    edges: [
      { isMain: true, node: { id: 9, name: 'Studio Kumo', isAnimationStudio: true } },
      { isMain: false, node: { id: 7, name: 'Nagi Pictures', isAnimationStudio: false } },
    ],
  },
  relations: {
    edges: [
      {
        relationType: 'SEQUEL',
        node: { id: 171, idMal: 6001, type: 'ANIME', format: 'TV', title: { romaji: 'Hoshi no Koe 2', native: null } },
      },
      {
        relationType: 'SOURCE',
        node: {
          id: 77,
          idMal: null,
          type: 'MANGA',
          format: 'NOVEL',
          title: { romaji: 'Hoshi no Koe', native: '星の声' },
        },
      },
    ],
  },
  rankings: [
    { rank: 3, type: 'RATED', allTime: false },
    { rank: 310, type: 'RATED', allTime: true },
    { rank: 900, type: 'POPULAR', allTime: true },
  ],
  nextAiringEpisode: airing(3),
};
