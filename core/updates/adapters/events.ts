import { create, toBinary, type MessageInitShape } from '@bufbuild/protobuf';
import { timestampFromMs } from '@bufbuild/protobuf/wkt';
import { Temporal } from 'temporal-polyfill';
import { AnimeSchema, Status, StatisticsSchema } from '#proto/anime';
import { Precision, Source } from '#proto/common';
import { EpisodeSchema, type Episode } from '#proto/episode';
import { AnimeEpisodeAiredSchema, AnimeUpdatedSchema, EventMetaSchema } from '#proto/events';
import { subject } from '#proto/streams';
import { subjectOf } from '#platform/bus/contract';
import type { Outgoing } from '#platform/bus/publish';
import { newTraceparent } from '#platform/telemetry';
import type { Show } from '../domain/show.ts';
import type { Aired, Confirmed, UpdateEvent, Rescheduled, Rescored, StatusChanged } from '../update-events.ts';

/** Writes what is new as the contract's event. */
export function toMessage(news: UpdateEvent): Outgoing {
  const traceparent = newTraceparent();
  const meta = metaOf(news, traceparent);
  if (news.kind === 'aired') {
    const event = create(AnimeEpisodeAiredSchema, { meta, externalIds: idsOf(news.show), ...airedOf(news) });
    return { subject: subjectOf(AnimeEpisodeAiredSchema, subject), id: news.id, traceparent, body: toBinary(AnimeEpisodeAiredSchema, event) };
  }
  const anime = changeOf(news);
  // Fields by the contract's names; what is empty among them is gone.
  const changedFields = CHANGED[news.kind].filter((field) => field !== 'end_date' || anime.endDate);
  const event = create(AnimeUpdatedSchema, { meta, externalIds: idsOf(news.show), changedFields, anime });
  return { subject: subjectOf(AnimeUpdatedSchema, subject), id: news.id, traceparent, body: toBinary(AnimeUpdatedSchema, event) };
}

const CHANGED = { status: ['status', 'status_as_of', 'end_date'], confirmed: ['status', 'status_as_of'], broadcast: ['broadcast'], scores: ['statistics', 'score'] } as const;

const metaOf = ({ id, at, show, source }: UpdateEvent, traceparent: string): MessageInitShape<typeof EventMetaSchema> => ({
  eventId: id, occurredAt: timestampFromMs(at), animeId: show.id, version: BigInt(show.version), trace: { traceparent }, producer: `updates/${source}`,
});

const idsOf = ({ externalIds }: Show): MessageInitShape<typeof AnimeUpdatedSchema>['externalIds'] =>
  externalIds.flatMap(({ source, id }) => (isSource(source) ? [{ source: Source[source], id }] : []));

/** A newer catalog may know platforms that this worker can't name. */
const isSource = (name: string): name is Exclude<keyof typeof Source, 'UNSPECIFIED'> => name in Source && name !== 'UNSPECIFIED';

function airedOf({ number, airedAt, isDay, episodes, next }: Aired) {
  return {
    episode: { ...mergedEpisode(number, airedAt, episodes), airedAtPrecision: isDay ? Precision.DAY : Precision.UNSPECIFIED },
    ...(next && { nextEpisodeAt: timestampFromMs(next.at), nextEpisodeNumber: next.number }),
  };
}

/** Of each field the first source that says anything; the instant was weighed before. */
function mergedEpisode(number: number, airedAt: number | null, episodes: readonly Episode[]): Episode {
  const first = (pick: (episode: Episode) => string) => episodes.map(pick).find((value) => value !== '') ?? '';
  const flag = (pick: (episode: Episode) => boolean | undefined) => episodes.map(pick).find((value) => value !== undefined);
  const [filler, recap] = [flag((one) => one.filler), flag((one) => one.recap)];
  return create(EpisodeSchema, {
    number, title: first((one) => one.title), titleRomaji: first((one) => one.titleRomaji), titleNative: first((one) => one.titleNative),
    ...(airedAt !== null && { airedAt: timestampFromMs(airedAt) }), ...(filler !== undefined && { filler }), ...(recap !== undefined && { recap }),
  });
}

type AnimeInit = MessageInitShape<typeof AnimeSchema>;

function changeOf(news: StatusChanged | Confirmed | Rescheduled | Rescored) {
  if (news.kind === 'status' || news.kind === 'confirmed') {
    const said = { status: statusOf(news.status), statusAsOf: timestampFromMs(news.at) };
    return create(AnimeSchema, { ...said, ...(news.kind === 'status' && endOf(news)) });
  }
  if (news.kind === 'scores') {
    const asOf = timestampFromMs(news.at);
    return create(AnimeSchema, { statistics: news.statistics.map((one) => create(StatisticsSchema, one)), score: { ...news.score, asOf } });
  }
  const { next, ...rest } = news.broadcast;
  return create(AnimeSchema, { broadcast: { ...rest, ...(next && { nextEpisodeAt: timestampFromMs(next.at), nextEpisodeNumber: next.number }) } });
}

const statusOf = (name: string): Status => (name in Status ? Status[name as keyof typeof Status] : Status.UNSPECIFIED);

/** The day on the clocks of the show's zone. */
function endOf({ endedAt, show }: StatusChanged): Pick<Exclude<AnimeInit, { $typeName: string }>, 'endDate'> {
  if (endedAt === null) return {};
  const { year, month, day } = Temporal.Instant.fromEpochMilliseconds(endedAt).toZonedDateTimeISO(show.broadcast?.timeZone || 'Asia/Tokyo');
  return { endDate: { year, month, day } };
}

