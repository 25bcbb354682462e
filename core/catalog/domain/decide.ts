import type { AnimeEnriched, AnimeEpisodeAired, AnimeUpdated } from '#proto/events';
import type { Anime } from '#proto/anime';
import { hold, isHeld, release } from './last-word.ts';
import { mergeRecord, type Merged } from './merge.ts';
import type { Apply, Committed, Decision, RecordField } from './record.ts';
import { uniqueRelations, type OwnerOf } from './relations.ts';
import { addStaff } from './staff.ts';
import { allAt, isTimely } from './times.ts';

const ignore = (why: string): Decision => ({ kind: 'ignore', why });
const later = (why: string): Decision => ({ kind: 'later', why });
const deleted: Decision = { kind: 'refuse', fault: 'deleted', why: 'it was deleted' };

/** When an event's fact became true at its producer, in milliseconds since 1970. */
interface Timed {
  readonly at: number;
}

/** What an event says of an anime. */
interface Said extends Timed {
  readonly anime: Anime;
  /** Names of the fields of which an operator says it. */
  readonly lastWord?: readonly string[];
}

/** The whole record as ingestion merged it: creates the anime, or brings it up to date. */
export function decideEnriched(
  fields: readonly RecordField[],
  current: Committed | null,
  event: Pick<AnimeEnriched, 'payloadHash'> & Said,
  ownerOf?: OwnerOf,
): Decision {
  const { anime, payloadHash, at, lastWord = [] } = event;
  if (!current) {
    const changed = namesOf(fields.filter((field) => field.isSet(anime)));
    const record = { ...anime, relations: uniqueRelations(anime.relations, ownerOf), staff: addStaff([], anime.staff) };
    return { kind: 'apply', change: 'CREATED', record, changed, times: hold(allAt(at), lastWord, at), payloadHash, waiting: [] };
  }
  if (current.deleted) return deleted;
  if (payloadHash && payloadHash === current.payloadHash) return ignore('this payload is already committed');
  return { ...applied(mergeRecord(fields, current, { anime, at, lastWord, ...(ownerOf && { ownerOf }) })), payloadHash };
}

/** Some fields changed at a source. Only those named are looked at, and one that is empty is gone. */
export function decideUpdated(
  fields: readonly RecordField[],
  current: Committed | null,
  event: Pick<AnimeUpdated, 'changedFields'> & Said & { readonly isOrder?: boolean },
  ownerOf?: OwnerOf,
): Decision {
  if (!current) return later('the anime it updates is not here');
  if (current.deleted) return deleted;
  const { anime, at, changedFields: named, lastWord = [], isOrder = false } = event;
  return unlessSame(current, applied(mergeRecord(fields, current, { anime, at, named, lastWord, isOrder, ...(ownerOf && { ownerOf }) })));
}

/**
 * An episode was broadcast: it is inserted or completed, the count grows with it, and what was announced as next
 * is replaced by what is announced now.
 */
export function decideEpisodeAired(
  fields: readonly RecordField[],
  current: Committed | null,
  event: Pick<AnimeEpisodeAired, 'episode' | 'nextEpisodeAt' | 'nextEpisodeNumber'> & Timed,
): Decision {
  if (!current) return later('the anime it belongs to is not here');
  if (current.deleted) return deleted;
  if (!event.episode) return ignore('it names no episode');
  const { at, episode } = event;
  const anime = { ...current.record, episodes: [episode] };
  const merged = mergeRecord(fields, current, { anime, at, named: ['episodes'] });
  const record = { ...merged.record };
  const times: Record<string, number> = { ...merged.times };
  if (record.episodeCount !== undefined && !isHeld(times, 'episode_count')) record.episodeCount = Math.max(record.episodeCount, episode.number);
  if (!isHeld(times, 'broadcast') && isTimely(current.times, 'broadcast/next', record.broadcast !== undefined, at)) {
    record.broadcast = announceNext(record.broadcast, event);
    if (!record.broadcast) delete record.broadcast;
    times['broadcast/next'] = at;
  }
  const changed = namesOf(fields.filter((field) => AIRING.has(field.name) && !field.same(current.record, record)));
  return unlessSame(current, applied({ record, changed, times, waiting: [] }));
}

const AIRING = new Set(['episode_count', 'episodes', 'broadcast']);

type Broadcast = Anime['broadcast'];

function announceNext(broadcast: Broadcast, event: Pick<AnimeEpisodeAired, 'nextEpisodeAt' | 'nextEpisodeNumber'>): Broadcast {
  const { nextEpisodeAt, nextEpisodeNumber } = event;
  if (!broadcast && !nextEpisodeAt && nextEpisodeNumber === 0) return undefined;
  const { nextEpisodeAt: _aired, ...rest } = broadcast ?? NO_BROADCAST;
  return { ...rest, ...(nextEpisodeAt && { nextEpisodeAt }), nextEpisodeNumber, nextEpisodePrecision: 0 };
}

const NO_BROADCAST: NonNullable<Broadcast> = {
  $typeName: 'echora.v1.Broadcast', recurrence: '', timeZone: '', weekday: 0, time: '', nextEpisodeNumber: 0, delay: '',
  nextEpisodePrecision: 0,
};

/** An operator lets go of fields: what is said of them next counts again, also by a payload that was heard already. */
export function decideRelease(current: Committed | null, fields: readonly string[]): Decision {
  if (!current) return absent;
  if (current.deleted) return deleted;
  if (fields.length === 0) return ignore('no operator has the last word on these fields');
  return { ...same(current), changed: [...fields], times: release(current.times, fields), payloadHash: '' };
}

/** An operator withdraws it. No older event brings it back: everything but a restore is refused from then on. */
export function decideDelete(current: Committed | null): Decision {
  if (!current) return absent;
  if (current.deleted) return ignore('it is deleted already');
  return { ...same(current), change: 'DELETED', changed: [] };
}

/** An operator brings it back as it was; to those that follow, all of it is new. */
export function decideRestore(fields: readonly RecordField[], current: Committed | null): Decision {
  if (!current) return absent;
  if (current.merge) return { kind: 'refuse', fault: 'deleted', why: `it was merged into ${current.merge.into}: a split undoes that` };
  if (!current.deleted) return ignore('it is not deleted');
  return { ...same(current), change: 'RESTORED', changed: namesOf(fields.filter((field) => field.isSet(current.record))) };
}

/** It has begun or ended: nothing was said, but what it is has changed. */
export const decideStatusTransition = (current: Committed | null): Decision =>
  (current && !current.deleted ? { ...same(current), changed: ['status'] } : ignore('it is not here any more'));

const absent: Decision = { kind: 'refuse', fault: 'absent', why: 'no such anime' };

const same = ({ record, times }: Committed): Apply => ({ kind: 'apply', change: 'SYNCED', record, changed: [], times, waiting: [] });
const applied = (merged: Merged): Apply => ({ kind: 'apply', change: 'SYNCED', ...merged });
const namesOf = (fields: readonly RecordField[]): string[] => fields.map(({ name }) => name);

/** An event from which nothing is learned, not even how old a value is, need not be written. */
function unlessSame(current: Committed, decision: Apply): Decision {
  const { changed, waiting, times } = decision;
  const isOld = Object.entries(times).every(([path, at]) => current.times[path] === at);
  return changed.length === 0 && waiting.length === 0 && isOld ? ignore('it says nothing new') : decision;
}

/** Whether a change of these fields needs a new vector, from the contract's marks. */
export function needsNewVector(fields: readonly RecordField[], changed: readonly string[]): boolean {
  return fields.some((field) => field.embedded && changed.includes(field.name));
}

/**
 * The same decision, but only on that version.
 *
 * @param expected 0 takes any
 */
export const atVersion =
  <More extends readonly unknown[]>(expected: bigint, decide: (current: Committed | null, ...more: More) => Decision) =>
  (current: Committed | null, ...more: More): Decision => {
    if (!current) return absent;
    if (expected === 0n || expected === current.version) return decide(current, ...more);
    return { kind: 'refuse', fault: 'outdated', why: `expected_version: it is at version ${current.version} by now, not at ${expected}` };
  };
