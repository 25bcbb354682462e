import { fromBinary } from '@bufbuild/protobuf';
import { AnimeSchema, type Anime } from '#proto/anime';
import { Source, type ExternalId } from '#proto/common';
import { stages } from '../../domain/stages/index.ts';
import type { Member, StageContext, StageResult } from '../../domain/stages/stage.ts';
import { platformRank } from '../ids.ts';
import { hasValue } from '../records.ts';
import { partOfResult } from './parts.ts';
import type { WorkStore } from './store.ts';

/** Anime in one transaction. */
const CHUNK = 500;

/** What one stage came to. */
export interface StageCount {
  /** Anime of which some source says something. */
  readonly anime: number;
  /** Fields on which sources differ; what lost is kept in the record's provenance. */
  readonly conflicts: number;
}

/** Takes all anime through one stage, from where an earlier run stopped. @param seen is told how far it is */
export function runStage(store: WorkStore, stage: number, groups: number, seen: (done: number) => void): StageCount {
  const progress = JSON.parse(store.meta(`stage ${stage}`) ?? '{"last":0,"anime":0,"conflicts":0}') as StageCount & { last: number };
  let count = progress;
  for (let from = progress.last + 1; from <= groups; from += CHUNK) {
    const to = Math.min(groups, from + CHUNK - 1);
    count = store.transaction(() => {
      const made = mergeChunk(store, stage, from, to);
      const sum = { last: to, anime: count.anime + made.anime, conflicts: count.conflicts + made.conflicts };
      store.setMeta(`stage ${stage}`, JSON.stringify(sum));
      return sum;
    });
    seen(to);
  }
  return count;
}

interface PartRow {
  readonly grp: number;
  readonly source: string;
  readonly body: Uint8Array;
}

const partsOfChunk = `
  select member.grp, record.source, part.body
  from member join record on record.id = member.record join part on part.stage = ? and part.record = member.record
  where member.grp between ? and ? order by member.grp, member.place`;

function mergeChunk(store: WorkStore, stage: number, from: number, to: number): StageCount {
  const count = { anime: 0, conflicts: 0 };
  const merge = (group: number, members: readonly Member[]) => {
    const result = mergeOne(store, stage, group, members);
    store.run('insert into merged values (?, ?, ?)', group, stage, partOfResult(result));
    count.anime++;
    count.conflicts += Object.values(result.provenance).filter(({ conflicts }) => Object.keys(conflicts).length > 0).length;
  };
  let group = 0;
  const members: Member[] = [];
  for (const { grp, source, body } of store.each<PartRow>(partsOfChunk, stage, from, to)) {
    if (grp !== group && members.length > 0) merge(group, members.splice(0));
    group = grp;
    members.push({ source, anime: fromBinary(AnimeSchema, body) });
  }
  if (members.length > 0) merge(group, members);
  return count;
}

function mergeOne(store: WorkStore, stage: number, group: number, members: readonly Member[]): StageResult {
  const groupOf: StageContext['groupOf'] = (platform, id) =>
    store.all<{ grp: number }>('select grp from owner where platform = ? and id = ?', platformRank(platform), id)[0]?.grp;
  const result = stages[stage]?.run(members, { isSaid: hasValue, groupOf, group }) ?? { fields: {}, provenance: {} };
  if (stage !== 0) return result;
  const isDead = ({ source, id }: ExternalId) => store.count('select count(*) as count from dead where platform = ? and id = ?', platformRank(source), id) > 0;
  const living = { ...result.fields, externalIds: (result.fields.externalIds ?? []).filter((id) => !isDead(id)) };
  return { ...result, fields: withOwnIds(living, (id) => groupOf(id.source, id.id) === group) };
}

/**
 * An id that another anime has and that could not tell them apart is no identity here: it becomes a link. The finest
 * ids come first.
 */
function withOwnIds(fields: Partial<Anime>, isOwn: (id: ExternalId) => boolean): Partial<Anime> {
  const ids = [...(fields.externalIds ?? [])].sort((a, b) => platformRank(a.source) - platformRank(b.source) || compareIds(a.id, b.id));
  const shared = ids.filter((id) => !isOwn(id));
  if (shared.length === 0) return { ...fields, externalIds: ids };
  const links = shared.map(({ source, id, url }) => ({ $typeName: 'echora.v1.Link' as const, site: nameOf(source), url, id }));
  return { ...fields, externalIds: ids.filter(isOwn), links: [...(fields.links ?? []), ...links] };
}

const nameOf = (source: Source) => Source[source] ?? String(source);
const compareIds = (a: string, b: string) => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
