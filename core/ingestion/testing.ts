import { create, type MessageInitShape } from '@bufbuild/protobuf';
import { AnimeSchema, type Anime } from '#proto/anime';
import { hasValue } from './adapters/records.ts';
import { groupRecords } from './adapters/scratch/group.ts';
import { payloads, type Payload } from './adapters/scratch/payloads.ts';
import { readInto } from './adapters/scratch/read.ts';
import { runStage } from './adapters/scratch/stages.ts';
import type { Decision, Reading, Reject, SourceRecord } from './domain/source.ts';
import { stages, type StageName } from './domain/stages/index.ts';
import type { StageResult } from './domain/stages/stage.ts';
import { temporaryStore } from './dry-run.ts';

export type AnimeInit = Exclude<MessageInitShape<typeof AnimeSchema>, Anime>;

/** A record as a source yields it. */
export const record = (source: string, init: AnimeInit, place = 'test'): SourceRecord => ({ source, place, anime: create(AnimeSchema, init) });

/** One stage alone, without ids of other anime. */
export function runOne(name: StageName, members: readonly SourceRecord[], groupOf: (platform: number, id: string) => number | undefined = () => undefined): StageResult {
  const stage = stages.find((one) => one.name === name);
  if (!stage) throw new Error(`no such stage: ${name}`);
  return stage.run(members, { isSaid: hasValue, groupOf, group: 1 });
}

/** Everything between reading and publishing. */
export const mergeRecords = (records: readonly SourceRecord[]) => mergeReadings(records.map((one) => ({ record: one })));

/** The same of whatever sources may yield. */
export async function mergeReadings(readings: readonly Reading[]): Promise<{ payloads: Payload[]; rejects: Reject[]; decisions: Decision[] }> {
  using store = temporaryStore(new Date('2026-11-23T00:00:00Z'));
  await readInto(store, stream(readings), () => undefined);
  const groups = groupRecords(store);
  stages.forEach((_stage, index) => runStage(store, index, groups, () => undefined));
  return { payloads: [...payloads(store, groups)].flat(), rejects: [...store.rejects()], decisions: [...store.decisions()] };
}

async function* stream(readings: readonly Reading[]): AsyncGenerator<Reading> {
  yield* readings;
}

