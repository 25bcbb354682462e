import { timestampFromMs } from '@bufbuild/protobuf/wkt';
import { badUserInput } from '../errors.ts';
import { note } from '../loading/anime-loader.ts';
import { animeMask, selectedFields } from '../loading/selection.ts';
import { presentAirsAt } from './airing.ts';
import { presentAnime } from './anime.ts';
import { instantOf, numberOf, textOf } from './common.ts';
import type { QueryResolvers } from './resolvers.gen.ts';

const DAY_MS = 86_400_000;
const DAYS_MAX = 31;

/** Slots and their anime come in one call. */
export const scheduleResolver: QueryResolvers['schedule'] = async (_root, args, { var: vars }, info) => {
  const [from, to] = [readInstant('from', args.from), readInstant('to', args.to)];
  if (to <= from) throw badUserInput('to', 'must be after from');
  if (to - from > DAYS_MAX * DAY_MS) throw badUserInput('to', `must be at most ${DAYS_MAX} days after from`);
  vars.footprint.schedule(from, to, vars.edge.now());
  const { slots, anime } = await vars.services.catalog.getSchedule({
    from: timestampFromMs(from),
    to: timestampFromMs(to),
    streamingSite: args.platform ?? '',
    readMask: { paths: animeMask(selectedFields(info, ['anime'])) },
  });
  anime.forEach((record) => note(vars.footprint, record, vars.edge.now()));
  const known = new Map(anime.map((record) => [record.id, presentAnime(record)]));
  return slots.flatMap(({ animeId, airsAt, episodeNumber, streamingSite, ...told }) => {
    const [shown, at] = [known.get(animeId), instantOf(airsAt)];
    if (!shown || at === null) return [];
    return { ...presentAirsAt(told, at), episodeNumber: numberOf(episodeNumber), platform: textOf(streamingSite), anime: shown };
  });
};

/** RFC 3339, with an offset. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/i;

/** Milliseconds since 1970. Throws BAD_USER_INPUT that names the argument. */
export function readInstant(argument: string, value: unknown): number {
  const instant = typeof value === 'string' && INSTANT.test(value) ? Date.parse(value) : NaN;
  if (Number.isNaN(instant)) throw badUserInput(argument, 'must be an instant such as "2026-04-05T14:15:00Z"');
  return instant;
}
