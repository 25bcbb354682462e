import { timestampFromMs, timestampMs } from '@bufbuild/protobuf/wkt';
import type { GraphQLResolveInfo } from 'graphql';
import { animeMask } from '../../loading/selection.ts';
import { note } from '../../loading/anime-loader.ts';
import type { GraphQLContext } from '../../context.ts';
import { badUserInput } from '../../errors.ts';
import { presentAnime } from '../../schema/anime.ts';
import { schedulesOf } from './airing.ts';
import { anilistId, ofScheduleId, scheduleId } from './ids.ts';
import { mediaMask } from './mask.ts';
import { mediaOf, type AiringScheduleModel } from './models.ts';
import { wantedIds } from './wanted.ts';
import type { AiringSort, PageAiringSchedulesArgs } from './types.gen.ts';

const DAY_MS = 86_400_000;
/** As far as the catalog looks in one call. */
const WINDOW_MS = 31 * DAY_MS;
const WINDOWS_MAX = 3;

/** All that the conditions hold for, in order: of the anime that are named, or of a span of time, a month where no end is given. */
export async function findSchedules(args: PageAiringSchedulesArgs, context: GraphQLContext, info: GraphQLResolveInfo): Promise<AiringScheduleModel[]> {
  const ids = wantedIds('id_in', args.id, args.id_in)?.map((id) => ofScheduleId(id).mediaId);
  const mediaIds = wantedIds('mediaId_in', args.mediaId, args.mediaId_in) ?? ids;
  const found = mediaIds ? await ofMedia([...new Set(mediaIds)], context) : await ofTime(args, context, info);
  return found.filter(meets(args, context.var.edge.now() / 1000)).sort(orderOf(args.sort ?? []));
}

async function ofMedia(ids: readonly number[], { var: { loadByXref } }: GraphQLContext): Promise<AiringScheduleModel[]> {
  const mask = animeMask(['idAnilist', 'episodes', 'nextEpisode']);
  const anime = await Promise.all(ids.map((id) => loadByXref(anilistId(id), mask)));
  return anime.flatMap((one) => {
    const media = mediaOf(one);
    return media ? schedulesOf(media) : [];
  });
}

async function ofTime(args: PageAiringSchedulesArgs, { var: vars }: GraphQLContext, info: GraphQLResolveInfo): Promise<AiringScheduleModel[]> {
  const now = vars.edge.now();
  const { from, to } = spanOf(args, now);
  vars.footprint.schedule(from, to, now);
  const readMask = { paths: mediaMask(info, ['media']) };
  const starts = Array.from({ length: Math.ceil((to - from) / WINDOW_MS) }, (_, index) => from + index * WINDOW_MS);
  const windows = await Promise.all(starts.map((start) =>
    vars.services.catalog.getSchedule({ from: timestampFromMs(start), to: timestampFromMs(Math.min(to, start + WINDOW_MS)), readMask }),
  ));
  return windows.flatMap(({ slots, anime }) => {
    anime.forEach((record) => note(vars.footprint, record, now));
    const known = new Map(anime.map((record) => [record.id, mediaOf(presentAnime(record))]));
    return slots.flatMap(({ animeId, airsAt, episodeNumber }) => {
      const media = known.get(animeId);
      return media && airsAt ? { mediaId: media.id, episode: episodeNumber, airingAt: Math.floor(timestampMs(airsAt) / 1000), animeId, media } : [];
    });
  });
}

/** From when until when, in milliseconds. Throws BAD_USER_INPUT for what is too long. */
function spanOf({ airingAt, airingAt_greater: after, airingAt_lesser: before, notYetAired }: PageAiringSchedulesArgs, now: number) {
  if (typeof airingAt === 'number') return { from: airingAt * 1000, to: airingAt * 1000 + 1000 };
  const starts = [typeof after === 'number' && (after + 1) * 1000, notYetAired === true && now].filter((one) => one !== false);
  const ends = [typeof before === 'number' && before * 1000, notYetAired === false && now].filter((one) => one !== false);
  const from = starts.length > 0 ? Math.max(...starts) : ends.length > 0 ? Math.min(...ends) - WINDOW_MS : now;
  const to = ends.length > 0 ? Math.min(...ends) : from + WINDOW_MS;
  if (to - from > WINDOWS_MAX * WINDOW_MS) throw badUserInput('airingAt_lesser', `may be ${(WINDOWS_MAX * WINDOW_MS) / DAY_MS} days after airingAt_greater at most`);
  return { from, to: Math.max(from, to) };
}

function meets(args: PageAiringSchedulesArgs, now: number): (one: AiringScheduleModel) => boolean {
  const { airingAt, airingAt_greater, airingAt_lesser, episode, episode_greater, episode_lesser, notYetAired } = args;
  const ids = wantedIds('id_in', args.id, args.id_in);
  const episodes = wantedIds('episode_in', episode, args.episode_in);
  const unwanted = wantedIds('episode_not_in', args.episode_not, args.episode_not_in);
  return (one) =>
    (ids?.includes(scheduleId(one.mediaId, one.episode, one.airingAt)) ?? true) &&
    (typeof airingAt !== 'number' || one.airingAt === airingAt) &&
    (typeof airingAt_greater !== 'number' || one.airingAt > airingAt_greater) &&
    (typeof airingAt_lesser !== 'number' || one.airingAt < airingAt_lesser) &&
    (episodes?.includes(one.episode) ?? true) &&
    !unwanted?.includes(one.episode) &&
    (typeof episode_greater !== 'number' || one.episode > episode_greater) &&
    (typeof episode_lesser !== 'number' || one.episode < episode_lesser) &&
    (typeof notYetAired !== 'boolean' || one.airingAt > now === notYetAired);
}

const BY: Readonly<Record<string, (one: AiringScheduleModel) => number>> = {
  ID: ({ mediaId, episode }) => scheduleId(mediaId, episode, 0),
  MEDIA_ID: ({ mediaId }) => mediaId,
  TIME: ({ airingAt }) => airingAt,
  EPISODE: ({ episode }) => episode,
};

/** The first order decides, the next breaks its ties; by instant where none does. */
function orderOf(sort: readonly (AiringSort | null)[]): (a: AiringScheduleModel, b: AiringScheduleModel) => number {
  const orders = [...sort.flatMap((name) => name ?? []), 'TIME'].map((name) => ({
    by: BY[name.replace(/_DESC$/, '')] ?? (() => 0),
    way: name.endsWith('_DESC') ? -1 : 1,
  }));
  return (a, b) => orders.reduce((order, { by, way }) => order || way * (by(a) - by(b)), 0);
}
