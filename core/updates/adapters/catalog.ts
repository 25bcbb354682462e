import { z } from 'zod';
import { SECRET_HEADER } from '#platform/rpc/server';
import type { Broadcast, Show } from '../domain/show.ts';
import type { Catalog } from '../ports.ts';

const instant = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));
const text = z.string().nullable().transform((value) => value ?? '');
const number = z.number().nullable();
const date = z.object({ year: z.number() }).nullable();
const broadcast = z.object({
  recurrence: text, timeZone: z.string(), weekday: number, time: text,
  nextEpisodeAt: instant.nullable(), nextEpisodeNumber: number, delay: text,
});
const airing = z.object({
  id: z.string(), version: z.number(), title: z.string(), status: text, hasLapsed: z.boolean(), statusAsOf: instant.nullable(), episodeCount: number, endDate: date,
  highestEpisode: z.object({ number: z.number(), airedAt: instant.nullable() }).nullable(),
  externalIds: z.array(z.object({ source: z.string(), id: z.string() })),
  broadcast: broadcast.nullable(),
  statistics: z.array(z.object({ platform: z.string(), score: number })),
  score: z.object({ arithmeticMean: number, median: number, arithmeticGeometricMean: number }).nullable(),
});
const slot = z.object({ animeId: z.string(), airsAt: instant, episodeNumber: number });

const SLOTS = `query ($from: DateTime!, $to: DateTime!) { broadcastSchedule(from: $from, to: $to) { animeId airsAt episodeNumber } }`;
const SHOWS = `query ($statusIn: [String!]!, $lapsed: Boolean!, $finishedSince: Date, $first: Int!, $after: ID) {
  airingAnime(statusIn: $statusIn, lapsed: $lapsed, finishedSince: $finishedSince, first: $first, after: $after) {
    id version title status hasLapsed statusAsOf episodeCount endDate { year } highestEpisode { number airedAt } externalIds { source id }
    broadcast { recurrence timeZone weekday time nextEpisodeAt nextEpisodeNumber delay }
    statistics { platform score } score { arithmeticMean median arithmeticGeometricMean }
  }
}`;
/** The most that the catalog gives at once. */
const PAGE = 1000;
/** The longest that the catalog's schedule goes. */
const LONGEST_MS = 31 * 86_400_000;
const TIMEOUT_MS = 30_000;

/** The catalog's internal GraphQL. @param baseUrl of the catalog, without `/graphql` */
export function catalogClient(baseUrl: string, secret: string): Catalog {
  async function ask<Shape extends z.ZodType>(query: string, variables: object, shape: Shape): Promise<z.infer<Shape>> {
    const response = await fetch(new URL('/graphql', baseUrl), {
      method: 'POST', headers: { 'content-type': 'application/json', [SECRET_HEADER]: secret },
      body: JSON.stringify({ query, variables }), signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const { data, errors } = reply.parse(await response.json());
    if (errors?.[0]) throw new Error(`the catalog's GraphQL: ${errors[0].message}`);
    return shape.parse(data);
  }

  return {
    slots: async ({ from, to }) => {
      const pages = [];
      for (let start = from; start < to; start += LONGEST_MS) {
        const range = { from: new Date(start).toISOString(), to: new Date(Math.min(to, start + LONGEST_MS)).toISOString() };
        pages.push((await ask(SLOTS, range, z.object({ broadcastSchedule: z.array(slot) }))).broadcastSchedule);
      }
      return pages.flat().map(({ animeId, airsAt, episodeNumber }) => ({ animeId, at: airsAt, number: episodeNumber }));
    },
    shows: async (statusIn, finishedSince) => {
      const shows: Show[] = [];
      for (;;) {
        const page = { statusIn, lapsed: statusIn.includes('RELEASING'), finishedSince: finishedSince ?? null, first: PAGE, after: shows.at(-1)?.id ?? null };
        const { airingAnime } = await ask(SHOWS, page, z.object({ airingAnime: z.array(airing) }));
        shows.push(...airingAnime.map(toShow));
        if (airingAnime.length < PAGE) return shows;
      }
    },
  };
}

const reply = z.object({ data: z.unknown(), errors: z.array(z.object({ message: z.string() })).optional() });

const toShow = ({ highestEpisode, broadcast: given, hasLapsed, ...show }: z.infer<typeof airing>): Show => ({
  ...show, status: hasLapsed ? 'RELEASING' : show.status, highest: highestEpisode?.number ?? 0, highestAiredAt: highestEpisode?.airedAt ?? null, broadcast: given && toBroadcast(given),
});

const toBroadcast = ({ nextEpisodeAt, nextEpisodeNumber, weekday, ...rest }: z.infer<typeof broadcast>): Broadcast => ({
  ...rest, weekday: weekday ?? 0, next: nextEpisodeAt === null ? null : { at: nextEpisodeAt, number: nextEpisodeNumber ?? 0 },
});
