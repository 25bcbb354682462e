import { Source } from '#proto/common';
import { animeMask } from '../../loading/selection.ts';
import type { Image, StaffCredit } from '../../schema/types.gen.ts';
import { youtubeId } from '../youtube.ts';
import { airingSchedule } from './airing.ts';
import { castOrder } from './cast-order.ts';
import { connection, cut, wholeInfo } from './connection.ts';
import { FORMATS } from './enums.ts';
import { syntheticId } from './ids.ts';
import { sourcesOf } from './mask.ts';
import { isFromAniList } from './media.ts';
import { mediaOf, mediaOfManga, type CharacterEdgeModel, type MediaEdgeModel } from './models.ts';
import { characterOf, staffOf } from './people.ts';
import { mediaRecommendations } from './recommendations.ts';
import { studioOf } from './studios.ts';
import type { MediaResolvers } from './resolvers.gen.ts';
import type { MediaTrailer } from './types.gen.ts';

/** What an anime's record has in lists, and what it leads to. */
export const mediaLists: MediaResolvers = {
  airingSchedule,
  recommendations: mediaRecommendations,
  characters: ({ anime }, args) => {
    const cast = (anime?.characters ?? []).map(({ character, role, voiceActors }): CharacterEdgeModel => ({ node: characterOf(character), role, actors: voiceActors, animeIds: anime ? [anime.id] : [] }));
    const wanted = cast.filter(({ role }) => !args.role || role === args.role).sort(castOrder(args.sort));
    const { shown, pageInfo } = cut(wanted, args);
    return connection(shown, pageInfo);
  },
  staff: ({ anime }, args) => {
    const { shown, pageInfo } = cut(anime?.staff ?? [], args);
    return connection(shown.map((credit: StaffCredit) => ({ node: staffOf(credit), role: credit.role })), pageInfo);
  },
  studios: ({ anime }, { isMain }) => {
    const made = (anime?.studios ?? []).map((studio) => ({ node: studioOf(studio), isMain: studio.isMain }));
    const wanted = made.filter((edge) => typeof isMain !== 'boolean' || edge.isMain === isMain);
    return connection(wanted, wholeInfo(wanted.length));
  },
  relations: async ({ anime }, _args, { var: { loadAnime, footprint } }, info) => {
    const mask = animeMask(sourcesOf(info, ['nodes'], ['edges', 'node']));
    const related = await Promise.all((anime?.relations ?? []).map(async ({ type, targetId, targetIds }): Promise<MediaEdgeModel | null> => {
      // One that is not here yet is seen when it comes.
      if (targetId === null) targetIds.forEach(({ source, id }) => source && footprint.missing({ source: Source[source], id }));
      const node = targetId === null ? null : mediaOf(await loadAnime(targetId, mask));
      return node && { node, relation: type };
    }));
    const printed = (anime?.manga ?? []).flatMap(({ type, manga }) => {
      const node = mediaOfManga(manga);
      return node ? { node, relation: type } : [];
    });
    const edges = [...related.flatMap((edge) => edge ?? []), ...printed];
    return connection(edges, wholeInfo(edges.length));
  },
  tags: ({ anime }) =>
    (anime?.tags ?? []).map(({ name, rank, isSpoiler }) => ({ id: syntheticId('tag', name), name, rank, isMediaSpoiler: isSpoiler })),
  externalLinks: ({ anime }) => [
    ...(anime?.streaming ?? []).map(({ site, url }) => ({ id: syntheticId('link', `${site} ${url}`), site, url, type: 'STREAMING' as const })),
    ...(anime?.links ?? []).map(({ site, url }) => ({ id: syntheticId('link', `${site} ${url}`), site, url, type: 'INFO' as const })),
  ],
  streamingEpisodes: ({ anime }) =>
    (anime?.episodes ?? []).flatMap(({ label, title, links, images }) =>
      links.map(({ site, url }) => ({ title: title ? `Episode ${label} - ${title}` : `Episode ${label}`, site, url, thumbnail: thumbnailOf(images) })),
    ),
  trailer: ({ anime }) => (anime?.trailers ?? []).flatMap(({ url }) => trailerOf(url) ?? [])[0] ?? null,
  rankings: ({ anime, id }) => {
    const { rank = null, popularityRank = null } = anime?.statistics.find(isFromAniList) ?? {};
    const format = anime?.format && FORMATS[anime.format];
    if (!format) return [];
    const ranking = (type: 'RATED' | 'POPULAR', place: number | null, context: string) =>
      place === null ? [] : [{ id: syntheticId('link', `${id} ${type}`), rank: place, type, format, context, allTime: true, season: null, year: null }];
    return [...ranking('RATED', rank, 'highest rated all time'), ...ranking('POPULAR', popularityRank, 'most popular all time')];
  },
};

const thumbnailOf = (images: readonly Image[]): string | null => images[0]?.url ?? null;

const DAILYMOTION = /^https?:\/\/(?:www\.)?dailymotion\.com\/(?:embed\/)?video\/(\w+)/;

/** AniList names a trailer by its site's id; one of another site can't be told. */
function trailerOf(url: string): MediaTrailer | null {
  const youtube = youtubeId(url);
  if (youtube) return { id: youtube, site: 'youtube', thumbnail: `https://i.ytimg.com/vi/${youtube}/hqdefault.jpg` };
  const dailymotion = DAILYMOTION.exec(url)?.[1];
  return dailymotion ? { id: dailymotion, site: 'dailymotion', thumbnail: `https://www.dailymotion.com/thumbnail/video/${dailymotion}` } : null;
}
