// Invented answers in the shapes that https://docs.api.jikan.moe documents.
const person = (mal_id: number, name: string) => ({
  mal_id,
  name,
  url: `https://myanimelist.net/people/${mal_id}`,
  images: { jpg: { image_url: null } },
});
const named = (mal_id: number, name: string, type = 'anime') => ({
  mal_id,
  type,
  name,
  url: `https://myanimelist.net/${type}/${mal_id}`,
});

export const anime = {
  mal_id: 5391,
  url: 'https://myanimelist.net/anime/5391/Hoshi_no_Koe',
  images: {
    jpg: {
      image_url: 'https://cdn.example/5391.jpg',
      small_image_url: null,
      large_image_url: 'https://cdn.example/5391l.jpg',
    },
    webp: {},
  },
  trailer: { youtube_id: 'abc', url: 'https://www.youtube.com/watch?v=abc', embed_url: null },
  approved: true,
  titles: [
    { type: 'Default', title: 'Hoshi no Koe' },
    { type: 'Synonym', title: 'HoshiKoe' },
    { type: 'Japanese', title: '星の声' },
    { type: 'English', title: 'Voice of Stars' },
    { type: 'German', title: 'Stimme der Sterne' },
  ],
  type: 'TV',
  source: 'Manga',
  episodes: 12,
  status: 'Currently Airing',
  airing: true,
  aired: {
    from: '2026-04-05T00:00:00+00:00',
    to: null,
    prop: { from: { day: 5, month: 4, year: 2026 }, to: { day: null, month: null, year: null } },
    string: 'Apr 5, 2026 to ?',
  },
  duration: '24 min per ep',
  rating: 'PG-13 - Teens 13 or older',
  score: 8.12,
  scored_by: 41_022,
  rank: 310,
  popularity: 900,
  members: 90_210,
  favorites: 0,
  synopsis: 'Two friends write across light years.',
  background: '',
  season: 'spring',
  year: 2026,
  broadcast: { day: 'Sundays', time: '23:15', timezone: 'Asia/Tokyo', string: 'Sundays at 23:15 (JST)' },
  producers: [named(7, 'Nagi Pictures', 'anime')],
  licensors: [named(8, 'Far West', 'anime')],
  studios: [named(9, 'Studio Kumo', 'anime')],
  genres: [named(8, 'Drama'), named(24, 'Sci-Fi')],
  explicit_genres: [],
  themes: [named(29, 'Space')],
  demographics: [named(42, 'Seinen')],
  relations: [
    { relation: 'Sequel', entry: [named(6001, 'Hoshi no Koe 2')] },
    { relation: 'Adaptation', entry: [named(77, 'Hoshi no Koe', 'manga')] },
  ],
  theme: { openings: ['1: "Orbit" by Mio (eps 1-12)'], endings: ['"Home"'] },
  external: [
    { name: 'Official Site', url: 'https://hoshi.example' },
    { name: 'AniDB', url: 'https://anidb.net/perl-bin/animedb.pl?show=anime&aid=1701' },
    { name: 'ANN', url: 'https://www.animenewsnetwork.com/encyclopedia/anime.php?id=2204' },
  ],
  streaming: [{ name: 'Crunchyroll', url: 'https://www.crunchyroll.com/hoshi' }],
};

export const episode = (number: number) => ({
  mal_id: number,
  url: null,
  title: `Episode ${number}`,
  title_japanese: `第${number}話`,
  title_romanji: `Dai ${number} Wa `,
  aired: '2026-04-05T00:00:00+00:00',
  score: 4.52,
  filler: false,
  recap: false,
  forum_url: null,
});

export const characters = [
  {
    character: { ...person(11, 'Nagamine, Mikako'), images: { jpg: { image_url: 'https://cdn.example/c11.jpg' } } },
    role: 'Main',
    favorites: 120,
    voice_actors: [{ person: person(21, 'Mutou, Sumi'), language: 'Japanese' }],
  },
  { character: person(12, 'Tracer'), role: 'Supporting', favorites: 0, voice_actors: [] },
];

export const staff = [{ person: person(31, 'Sora, Makoto'), positions: ['Director', 'Script'] }];
