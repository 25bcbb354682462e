const text = { type: ['string', 'null'] } as const;
const number = { type: ['number', 'null'] } as const;
const truth = { type: 'boolean' } as const;
export const object = (properties: object) => ({ type: 'object', properties });
export const array = (items: object) => ({ type: 'array', items });
export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const urls = object({ image_url: text, small_image_url: text, large_image_url: text });
const resource = object({ mal_id: { type: 'integer' }, type: { type: 'string' }, name: { type: 'string' }, url: { type: 'string' } });
const date = object({ day: number, month: number, year: number });
const stills = object({ image_url: text, small_image_url: text, medium_image_url: text, large_image_url: text, maximum_image_url: text });
const trailer = object({ youtube_id: text, url: text, embed_url: text, images: stills });
const ANIME = {
  mal_id: { type: 'integer' }, url: { type: 'string' }, images: object({ jpg: urls, webp: urls }), trailer, approved: truth,
  titles: array(object({ type: { type: 'string' }, title: { type: 'string' } })), title: { type: 'string' }, title_english: text, title_japanese: text, title_synonyms: array({ type: 'string' }),
  type: text, source: text, episodes: number, status: text, airing: truth,
  aired: object({ from: text, to: text, prop: object({ from: date, to: date }), string: { type: 'string' } }), duration: { type: 'string' }, rating: text,
  score: number, scored_by: number, rank: number, popularity: number, members: number, favorites: number, synopsis: text, background: text, season: text, year: number,
  broadcast: object({ day: text, time: text, timezone: text, string: { type: 'string' } }),
  producers: array(resource), licensors: array(resource), studios: array(resource), genres: array(resource), explicit_genres: array(resource), themes: array(resource), demographics: array(resource),
};
const EPISODE = { mal_id: { type: 'integer' }, url: { type: 'string' }, title: { type: 'string' }, title_japanese: text, title_romanji: text, aired: text, score: number, filler: truth, recap: truth, forum_url: text };
const relations = array(object({ relation: { type: 'string' }, entry: array(resource) }));
const site = object({ name: { type: 'string' }, url: text });
const person = { mal_id: { type: 'integer' }, url: text, name: { type: 'string' }, images: { type: 'object' } };

const integer = { type: 'integer' } as const;
const string = { type: 'string' } as const;
const picture = object({ jpg: object({ image_url: text }) });
const meta = object({ mal_id: integer, url: string, images: object({ jpg: urls, webp: urls }), title: string });
const theme = object({ openings: array(string), endings: array(string) });
const CHARACTER = { mal_id: integer, url: text, images: object({ jpg: urls, webp: urls }), name: string, name_kanji: text, nicknames: array(string), favorites: integer, about: text };
const characterAnime = array(object({ role: string, anime: meta }));
const characterVoices = array(object({ language: text, person: object(person) }));
const PERSON = {
  mal_id: integer, url: text, website_url: text, images: picture, name: string, given_name: text, family_name: text, alternate_names: array(string), birthday: text,
  favorites: integer, about: text,
};
const personAnime = array(object({ position: string, anime: meta }));
const personVoices = array(object({ role: string, anime: meta, character: object(person) }));
const PRODUCER = {
  mal_id: integer, url: text, titles: array(object({ type: string, title: string })), images: picture, favorites: integer, count: integer, established: text, about: text,
};

/** What answers are made of, by the names that the document has for it. */
export const SCHEMAS = {
  Anime: object(ANIME),
  AnimeFull: object({ ...ANIME, relations, theme, external: array(site), streaming: array(site) }),
  Characters: array(object({ character: object(person), role: { type: 'string' }, favorites: { type: 'integer' }, voice_actors: array(object({ person: object(person), language: text })) })),
  Episodes: array(object(EPISODE)),
  Episode: object({ ...EPISODE, duration: number, synopsis: text }),
  Pictures: array(object({ jpg: urls, webp: urls })),
  Videos: object({ promo: array(object({ title: { type: 'string' }, trailer })), episodes: array(object({})), music_videos: array(object({})) }),
  Portraits: array(picture),
  Relations: relations,
  Staff: array(object({ person: object(person), positions: array(string) })),
  Recommendations: array(object({ entry: meta, url: string, votes: integer })),
  Themes: theme,
  Sites: array(site),
  Genres: array(object({ mal_id: integer, name: string, url: string, count: integer })),
  Character: object(CHARACTER),
  CharacterList: array(ref('Character')),
  CharacterFull: object({ ...CHARACTER, anime: characterAnime, manga: array(object({})), voices: characterVoices }),
  CharacterAnime: characterAnime,
  CharacterVoices: characterVoices,
  Person: object(PERSON),
  PersonList: array(ref('Person')),
  PersonFull: object({ ...PERSON, anime: personAnime, manga: array(object({})), voices: personVoices }),
  PersonAnime: personAnime,
  PersonVoices: personVoices,
  Producer: object(PRODUCER),
  ProducerList: array(ref('Producer')),
  ProducerFull: object({ ...PRODUCER, external: array(site) }),
  None: array(object({})),
  Seasons: array(object({ year: { type: 'integer' }, seasons: array({ type: 'string' }) })),
  AnimeList: array(ref('Anime')),
  Pagination: object({
    last_visible_page: { type: 'integer' }, has_next_page: truth, current_page: { type: 'integer' },
    items: object({ count: { type: 'integer' }, total: { type: 'integer' }, per_page: { type: 'integer' } }),
  }),
  Error: object({ status: { type: 'integer' }, type: { type: 'string' }, message: { type: 'string' }, error: text }),
};

export type SchemaName = keyof typeof SCHEMAS;
