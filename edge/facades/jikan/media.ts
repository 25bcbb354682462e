import type { Values } from './parameters.ts';
import { images, presentEpisodes, trailerOf } from './present.ts';
import { CHARACTER_BY_ID, EPISODE, PICTURES, VIDEOS } from './queries.ts';
import { ID, type Asked, type Route } from './route.ts';
import type { Character, Episodes, Pictures, Videos } from './shapes.ts';

const byId = (query: string) => ({ id }: Values): Asked => ({ query, variables: { id } });

/** Covers and posters, each once, the best known first; banners are none of MyAnimeList's pictures. */
function presentPictures({ anime }: { readonly anime: Pictures | null }) {
  if (!anime) return null;
  const urls = new Set(anime.images.filter(({ kind }) => kind === 'COVER' || kind === 'POSTER').map(({ url }) => url));
  return { data: [...urls].map((url) => images(url, url, url)) };
}

const presentVideos = ({ anime }: { readonly anime: Videos | null }) =>
  anime && { data: { promo: anime.trailers.map(({ title, url }) => ({ title: title ?? '', trailer: trailerOf(url) })), episodes: [], music_videos: [] } };

/** As in the list of episodes, with its length in seconds and what happens in it. */
function presentEpisode({ anime }: { readonly anime: Episodes | null }, { id, episode }: Values) {
  const found = anime?.episodes.find(({ number }) => number === episode);
  const [shown] = found ? presentEpisodes({ episodes: [found] }, Number(id)) : [];
  return found && shown ? { data: { ...shown, duration: found.durationSeconds ?? null, synopsis: found.synopsis ?? null } } : null;
}

const presentPortraits = ({ character }: { readonly character: { readonly character: Character } | null }) =>
  character && { data: character.character.images.map(({ url }) => ({ jpg: { image_url: url } })) };

/** Pictures, videos and single episodes. */
export const MEDIA_ROUTES: readonly Route[] = [
  { path: '/anime/{id}/episodes/{episode}', summary: 'One of its episodes', parameters: { ...ID, episode: { in: 'path', type: 'integer', minimum: 1 } }, data: 'Episode', ask: byId(EPISODE), present: presentEpisode },
  { path: '/anime/{id}/pictures', summary: 'Its covers and posters', parameters: ID, data: 'Pictures', ask: byId(PICTURES), present: presentPictures },
  { path: '/anime/{id}/videos', summary: 'Its trailers', parameters: ID, data: 'Videos', ask: byId(VIDEOS), present: presentVideos },
  { path: '/characters/{id}/pictures', summary: 'Pictures of a character', parameters: ID, data: 'Portraits', ask: ({ id }) => ({ query: CHARACTER_BY_ID, variables: { id: String(id) } }), present: presentPortraits },
];
