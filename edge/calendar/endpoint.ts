import type { GraphQLContext } from '../context.ts';
import type { Served } from '../cache/port.ts';
import { RequestError } from '../errors.ts';
import { executeInternal } from '../protocol/ask-own.ts';
import { checkRate } from '../protocol/endpoint.ts';
import { present } from '../protocol/reply.ts';
import { toCalendar, type CalendarSlot } from './feed.ts';
import { readSelection } from './selection.ts';

const DAY_MS = 86_400_000;
/** Of the past, so that a client does not lose yesterday's episode; together with what is to come a schedule's most. */
const DAYS_BACK = 7;
const DAYS_AHEAD = 24;
const PLATFORM_MAX = 100;

const QUERY = `query ($from: DateTime!, $to: DateTime!, $platform: String) {
  schedule(from: $from, to: $to, platform: $platform) {
    airsAt precision day episodeNumber platform
    anime { id season seasonYear durationSeconds title { english romaji native } }
  }
}`;

/**
 * A feed of what airs from a week ago until 24 days from now. It is a view of the public `schedule`: all feeds of a
 * day share that query's answer, which is kept and purged like any other.
 */
export async function calendarEndpoint(c: GraphQLContext): Promise<Response> {
  await checkRate(c);
  const { edge } = c.var;
  const { pathname, searchParams } = new URL(c.req.url);
  const selection = readSelection(pathname);
  const platform = searchParams.get('platform');
  if (platform !== null && platform.length > PLATFORM_MAX) {
    throw new RequestError(400, 'BAD_REQUEST', `platform may have ${PLATFORM_MAX} characters, got ${platform.length}`);
  }
  const ifNoneMatch = c.req.header('if-none-match');
  const variables = { ...windowAt(edge.now()), platform };
  // Half a schedule would take what is missing off the client's calendar: there is a whole one or none.
  const { data, served } = await executeInternal<{ readonly schedule: readonly CalendarSlot[] }>(c, QUERY, variables);
  const slots = data.schedule.filter(({ anime }) => selection.holds(anime));
  const reply = present(served, 'application/json', ifNoneMatch);
  const headers = new Headers(reply.headers);
  headers.set('content-type', 'text/calendar; charset=utf-8');
  headers.delete('vary');
  if (reply.status === 304) return new Response(null, { status: 304, headers });
  return new Response(toCalendar(selection.name, slots, madeAt(served, edge.now())), { headers });
}

const madeAt = ({ age }: Served, now: number): Date => new Date(now - age * 1000);

/** Whole days of UTC, so that the window is the same all day. */
function windowAt(now: number): { readonly from: string; readonly to: string } {
  const today = Math.floor(now / DAY_MS);
  const midnight = (day: number) => new Date(day * DAY_MS).toISOString();
  return { from: midnight(today - DAYS_BACK), to: midnight(today + DAYS_AHEAD) };
}
