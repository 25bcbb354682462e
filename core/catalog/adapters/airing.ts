import { create } from '@bufbuild/protobuf';
import { timestampFromMs } from '@bufbuild/protobuf/wkt';
import {
  AiringEvidence, AiringSchema, FormatSchema, Status, StatusCertainty, StatusSchema, type Airing, type Anime,
} from '#proto/anime';
import { Precision } from '#proto/common';
import { zones } from '#platform/zones';
import { evidenceOf, type Names } from '../../rules/airing/evidence.ts';
import { nextOccurrence } from '../../rules/airing/occurrences.ts';
import { runOf } from '../../rules/airing/run.ts';
import { certaintyAt, changesAt, statusAt } from '../../rules/airing/status.ts';
import { clocksOf, DAY, type Evidence, type Occurrence, type Run } from '../../rules/airing/types.ts';
import { valueOfEnum } from './contract.ts';

/**
 * Goes up with every change of `core/rules/airing` that changes an answer: what was concluded by an older one is concluded
 * anew when the catalog starts.
 */
export const AIRING_RULE = 1;

export const names: Names = {
  status: (value) => valueOfEnum(StatusSchema, value), format: (value) => valueOfEnum(FormatSchema, value), day: Precision.DAY,
};

export const evidenceOfRecord = (record: Anime): Evidence => evidenceOf(record, names);

/** The record as it is served at an instant: its status then, and what airs next. */
export function serveAt(record: Anime, now: number): Anime {
  const evidence = evidenceOfRecord(record);
  const run = runOf(zones, evidence);
  const status = statusAt(run, now);
  return Object.assign(record, { airing: airingOf(record, evidence, run, now), status: status === evidence.reported ? record.status : statusOf(status) });
}

/** Its status alone, which costs less. */
export function serveStatusAt(record: Anime, now: number): Anime {
  const { status } = record;
  const served = statusAt(runOf(zones, evidenceOfRecord(record)), now);
  return Object.assign(record, { status: served === names.status(status) ? status : statusOf(served) });
}

function airingOf(record: Anime, evidence: Evidence, run: Run, now: number): Airing {
  const [until, next] = [changesAt(run, now), nextOccurrence(zones, evidence, now)];
  return create(AiringSchema, {
    reportedStatus: record.status,
    statusCertainty: statusAt(run, now) === '' ? StatusCertainty.UNSPECIFIED : StatusCertainty[certaintyAt(evidence, run, now)],
    ...(until !== null && { statusUntil: timestampFromMs(until) }),
    ...(next && { nextEpisode: episodeOf(next, clocksOf(zones, evidence)) }),
  });
}

/** An occurrence as the contract writes it. @param zone by whose clocks its day is told */
export const episodeOf = ({ number, at, precision, ground }: Occurrence, zone: string) => ({
  number, airsAt: timestampFromMs(at), precision: Precision[precision], evidence: AiringEvidence[ground],
  day: new Date(zones.toLocal(at, zone).day * DAY).toISOString().slice(0, 10),
});

const statusOf = (name: string): Status => (name in Status ? Status[name as keyof typeof Status] : Status.UNSPECIFIED);
