import { cut, connection } from './connection.ts';
import { scheduleId } from './ids.ts';
import { mediaMask } from './mask.ts';
import { mediaOf, type MediaModel, type AiringScheduleModel } from './models.ts';
import type { AiringScheduleResolvers, MediaResolvers } from './resolvers.gen.ts';

const secondsOf = (instant: unknown): number => Math.floor(Date.parse(String(instant)) / 1000);

/** What airs next, as the catalog told it when it was read; null when nothing is expected. */
export function nextSchedule(media: MediaModel): AiringScheduleModel | null {
  const next = media.anime?.nextEpisode;
  return next ? scheduleOf(media, next.number ?? 0, secondsOf(next.airsAt)) : null;
}

/** All of an anime's episodes of which the instant is known, the next one among them, by instant. */
export function schedulesOf(media: MediaModel): AiringScheduleModel[] {
  const aired = (media.anime?.episodes ?? []).flatMap(({ number, airedAt }) =>
    number > 0 && airedAt !== null ? scheduleOf(media, number, secondsOf(airedAt)) : [],
  );
  const next = nextSchedule(media);
  const isNew = next && !aired.some(({ episode }) => episode === next.episode);
  return [...aired, ...(isNew ? [next] : [])].sort((a, b) => a.airingAt - b.airingAt);
}

function scheduleOf(media: MediaModel, episode: number, airingAt: number): AiringScheduleModel {
  return { mediaId: media.id, episode, airingAt, animeId: media.anime?.id ?? '', media: null };
}

export const airingSchedule: MediaResolvers['airingSchedule'] = (media, args, { var: { edge } }) => {
  const now = edge.now() / 1000;
  const wanted = schedulesOf(media).filter(({ airingAt }) => typeof args.notYetAired !== 'boolean' || airingAt > now === args.notYetAired);
  const { shown, pageInfo } = cut(wanted, args);
  return connection(shown.map((node) => ({ node })), pageInfo);
};

export const scheduleResolvers: AiringScheduleResolvers = {
  id: ({ mediaId, episode, airingAt }) => scheduleId(mediaId, episode, airingAt),
  timeUntilAiring: ({ airingAt }, _args, { var: { edge } }) => airingAt - Math.floor(edge.now() / 1000),
  media: async ({ media, animeId }, _args, { var: { loadAnime } }, info) => media ?? mediaOf(await loadAnime(animeId, mediaMask(info))),
};
