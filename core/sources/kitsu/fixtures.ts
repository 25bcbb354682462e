// Invented answers in the shapes that https://hummingbird-me.github.io/api-docs/ documents.
const along = (
  type: string,
  id: string,
  attributes: Record<string, unknown>,
  relationships?: Record<string, unknown>,
) => ({ id, type, attributes, ...(relationships && { relationships }) });
const to = (type: string, ...ids: string[]) => ({ links: {}, data: ids.map((id) => ({ type, id })) });

export const attributes = {
  slug: 'hoshi-no-koe',
  synopsis: 'Two friends write across light years.',
  titles: { en: 'Voice of Stars', en_jp: 'Hoshi no Koe', ja_jp: '星の声', th_th: 'เสียงดาว' },
  canonicalTitle: 'Hoshi no Koe',
  abbreviatedTitles: ['HoshiKoe'],
  averageRating: '81.43',
  userCount: 5021,
  favoritesCount: 0,
  startDate: '2026-04-05',
  endDate: null,
  popularityRank: 412,
  ratingRank: 233,
  ageRating: 'PG',
  ageRatingGuide: 'Teens 13 or older',
  subtype: 'TV',
  status: 'current',
  posterImage: { tiny: null, original: 'https://cdn.example/k1.jpg' },
  coverImage: null,
  episodeCount: null,
  episodeLength: 24,
  youtubeVideoId: 'abc',
  nsfw: false,
};

export const anime = {
  data: {
    id: '41',
    type: 'anime',
    links: { self: 'https://kitsu.io/api/edge/anime/41' },
    attributes,
    relationships: {
      genres: to('genres', '3'),
      categories: to('categories', '4', '5'),
      mappings: to('mappings', '6', '7', '8'),
      streamingLinks: to('streamingLinks', '9'),
      animeProductions: to('animeProductions', '10'),
      mediaRelationships: to('mediaRelationships', '11', '12'),
      reviews: { links: {} },
    },
  },
  included: [
    along('genres', '3', { name: 'Drama' }),
    along('categories', '4', { title: 'Drama' }),
    along('categories', '5', { title: 'Space Travel' }),
    along('mappings', '6', { externalSite: 'myanimelist/anime', externalId: '5391' }),
    along('mappings', '7', { externalSite: 'thetvdb/series', externalId: '99/2' }),
    along('mappings', '8', { externalSite: 'anidb', externalId: '1701' }),
    along('streamingLinks', '9', { url: 'https://www.crunchyroll.com/hoshi' }),
    along('animeProductions', '10', { role: 'studio' }, { producer: { data: { type: 'producers', id: '20' } } }),
    along('producers', '20', { name: 'Studio Kumo' }),
    along('mediaRelationships', '11', { role: 'sequel' }, { destination: { data: { type: 'anime', id: '42' } } }),
    along('anime', '42', { canonicalTitle: 'Hoshi no Koe 2' }),
    along('mediaRelationships', '12', { role: 'adaptation' }, { destination: { data: { type: 'manga', id: '77' } } }),
    along('manga', '77', { canonicalTitle: 'Hoshi no Koe' }),
  ],
};

export const episode = (number: number | null, id = String(1000 + (number ?? 0))) => ({
  id,
  type: 'episodes',
  attributes: {
    titles: { en_us: `Episode ${number}`, ja_jp: `第${number}話` },
    canonicalTitle: `Episode ${number}`,
    synopsis: '',
    number,
    airdate: '2026-04-05',
    length: 24,
    thumbnail: null,
  },
});

export const characters = {
  data: [
    along('animeCharacters', '501', { role: 'main' }, { character: { data: { type: 'characters', id: '601' } } }),
    along('animeCharacters', '502', { role: 'supporting' }, { character: { data: { type: 'characters', id: '602' } } }),
  ],
  included: [
    along('characters', '601', {
      canonicalName: 'Mikako Nagamine',
      names: { ja_jp: '長峰美加子' },
      otherNames: ['Mika'],
      description: 'A <b>pilot</b>.',
      malId: 11,
      image: null,
    }),
    along('characters', '602', {
      canonicalName: null,
      name: null,
      names: {},
      otherNames: [],
      description: null,
      malId: null,
      image: null,
    }),
  ],
  links: {},
};

export const staff = {
  data: [along('animeStaff', '701', { role: 'Director' }, { person: { data: { type: 'people', id: '801' } } })],
  included: [along('people', '801', { name: 'Makoto Sora' })],
  links: {},
};
