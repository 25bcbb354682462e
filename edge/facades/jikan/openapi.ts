import type { Parameter } from './parameters.ts';
import { ROUTES, type Route } from './routes.ts';

const text = { type: ['string', 'null'] } as const;
const number = { type: ['number', 'null'] } as const;
const truth = { type: 'boolean' } as const;
const object = (properties: object) => ({ type: 'object', properties });
const array = (items: object) => ({ type: 'array', items });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const urls = object({ image_url: text, small_image_url: text, large_image_url: text });
const resource = object({ mal_id: { type: 'integer' }, type: { type: 'string' }, name: { type: 'string' }, url: { type: 'string' } });
const date = object({ day: number, month: number, year: number });
const ANIME = {
  mal_id: { type: 'integer' }, url: { type: 'string' }, images: object({ jpg: urls, webp: urls }), trailer: object({ youtube_id: text, url: text, embed_url: text }), approved: truth,
  titles: array(object({ type: { type: 'string' }, title: { type: 'string' } })), title: { type: 'string' }, title_english: text, title_japanese: text, title_synonyms: array({ type: 'string' }),
  type: text, source: text, episodes: number, status: text, airing: truth,
  aired: object({ from: text, to: text, prop: object({ from: date, to: date }), string: { type: 'string' } }), duration: { type: 'string' }, rating: text,
  score: number, scored_by: number, rank: number, popularity: number, members: number, favorites: number, synopsis: text, background: text, season: text, year: number,
  broadcast: object({ day: text, time: text, timezone: text, string: { type: 'string' } }),
  producers: array(resource), licensors: array(resource), studios: array(resource), genres: array(resource), explicit_genres: array(resource), themes: array(resource), demographics: array(resource),
};
const relations = array(object({ relation: { type: 'string' }, entry: array(resource) }));
const site = object({ name: { type: 'string' }, url: text });
const person = { mal_id: { type: 'integer' }, url: text, name: { type: 'string' }, images: { type: 'object' } };

const SCHEMAS = {
  Anime: object(ANIME),
  AnimeFull: object({ ...ANIME, relations, theme: object({ openings: array({ type: 'string' }), endings: array({ type: 'string' }) }), external: array(site), streaming: array(site) }),
  Characters: array(object({ character: object(person), role: { type: 'string' }, favorites: { type: 'integer' }, voice_actors: array(object({ person: object(person), language: text })) })),
  Episodes: array(object({ mal_id: { type: 'integer' }, url: { type: 'string' }, title: { type: 'string' }, title_japanese: text, title_romanji: text, aired: text, score: number, filler: truth, recap: truth, forum_url: text })),
  Relations: relations,
  Seasons: array(object({ year: { type: 'integer' }, seasons: array({ type: 'string' }) })),
  AnimeList: array(ref('Anime')),
  Pagination: object({
    last_visible_page: { type: 'integer' }, has_next_page: truth, current_page: { type: 'integer' },
    items: object({ count: { type: 'integer' }, total: { type: 'integer' }, per_page: { type: 'integer' } }),
  }),
  Error: object({ status: { type: 'integer' }, type: { type: 'string' }, message: { type: 'string' }, error: text }),
};

/** What the routes are, for clients that are generated. */
export function openApi(): object {
  return {
    openapi: '3.1.0',
    info: { title: 'Echora, as Jikan answers', version: '4', description: 'The anime part of Jikan v4 over Echora’s catalog.' },
    servers: [{ url: '/jikan/v4' }],
    paths: Object.fromEntries(ROUTES.map((route) => [route.path, { get: operationOf(route) }])),
    components: { schemas: SCHEMAS },
  };
}

function operationOf({ summary, parameters, data }: Route): object {
  const isPaged = 'page' in parameters;
  const reply = object({ data: ref(data), ...(isPaged && { pagination: ref('Pagination') }) });
  return {
    summary,
    parameters: Object.entries(parameters).map(([name, parameter]) => parameterOf(name, parameter)),
    responses: {
      200: { description: summary, content: json({ ...reply, required: isPaged ? ['data', 'pagination'] : ['data'] }) },
      default: { description: 'Why not', content: json(ref('Error')) },
    },
  };
}

const json = (schema: object) => ({ 'application/json': { schema } });

const parameterOf = (name: string, { in: place, description, ...schema }: Parameter) => ({ name, in: place, required: place === 'path', ...(description && { description }), schema });
