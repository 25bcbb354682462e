import type { Anime, Titles } from '#proto/anime';
import type { Episode } from '#proto/episode';
import { episodeKey } from '../../rules/episodes.ts';
import { addCast } from './cast.ts';
import { fillEpisodes, fillStatistics } from './merge.ts';
import { leadsTo, uniqueRelations } from './relations.ts';
import { unionOfIds, type Committed, type Merge, type RecordField } from './record.ts';
import { addStaff } from './staff.ts';
import type { FieldTimes } from './times.ts';

/** A record with what changed in it and how old its values are. */
export interface Joined {
  readonly record: Anime;
  readonly changed: readonly string[];
  readonly times: FieldTimes;
}

type Known = Pick<Committed, 'record' | 'times'>;

/**
 * Two anime that were found to be one: what the one that stays says wins, what it does not say is the other's, and ids,
 * wordings of titles, episodes, relations, characters and staff of both add up.
 */
export function joinAnime(fields: readonly RecordField[], stays: Known, goes: Known): Joined {
  const [ours, theirs] = [stays.record, goes.record];
  const filled = fields.filter((field) => !field.isSet(ours) && field.isSet(theirs));
  const record = {
    ...filled.reduce((made, field) => field.copy(theirs, made), ours),
    externalIds: unionOfIds(ours.externalIds, theirs.externalIds),
    ...(ours.titles && theirs.titles && { titles: joinTitles(ours.titles, theirs.titles) }),
    episodes: fillEpisodes(stays, withoutIds(theirs.episodes)),
    statistics: fillStatistics(stays, theirs.statistics),
    characters: addCast(ours.characters, theirs.characters),
    staff: addStaff(ours.staff, theirs.staff),
    provenance: { ...theirs.provenance, ...ours.provenance },
  };
  record.relations = relationsOf(record, [...ours.relations, ...theirs.relations]);
  const age = (field: RecordField) => goes.times[field.name] ?? goes.times['*'] ?? 0;
  const times = { ...stays.times, ...Object.fromEntries(filled.map((field) => [field.name, age(field)])) };
  return { record, changed: differing(fields, ours, record), times };
}

/** What is left of the one that stayed when a merge is undone: what has not changed since becomes what it was before. */
export function unjoinAnime(fields: readonly RecordField[], current: Known, goes: Known, merge: Merge): Joined {
  const before = merge.record;
  const { record: joined } = joinAnime(fields, merge, goes);
  const unchanged = fields.filter((field) => field.same(current.record, joined));
  const record = unchanged.reduce((made, field) => field.copy(before, made), current.record);
  const came = (ids: Anime['externalIds'], id: Anime['externalIds'][number]) => ids.some((other) => other.source === id.source && other.id === id.id);
  record.externalIds = current.record.externalIds.filter((id) => !came(goes.record.externalIds, id) || came(before.externalIds, id));
  record.episodes = withoutTheirs(current.record.episodes, before.episodes, goes.record.episodes);
  return { record, changed: differing(fields, current.record, record), times: current.times };
}

/** A part of an anime that becomes one of its own, and what is left. */
export interface Split {
  readonly left: Joined;
  readonly part: Anime;
}

/** What holds of a part as well as of the whole. */
const SHARED: ReadonlySet<string> = new Set([
  'titles', 'format', 'source_material', 'age_rating', 'adult', 'is_adult', 'country_of_origin', 'genres', 'themes', 'demographics', 'tags', 'studios',
]);

/** Moves ids and episodes out. @param title romaji, of the part; the whole's where it is empty */
export function splitAnime(fields: readonly RecordField[], whole: Known, ids: Anime['externalIds'], episodes: readonly string[], title: string, empty: Anime): Split {
  const { record } = whole;
  const moves = (id: Anime['externalIds'][number]) => ids.some((other) => other.source === id.source && other.id === id.id);
  const keys = new Set(episodes);
  const moved = record.episodes.filter((episode) => keys.has(episodeKey(episode)));
  const part = fields.filter((field) => SHARED.has(field.name)).reduce((made, field) => field.copy(record, made), empty);
  const left = { ...record, externalIds: record.externalIds.filter((id) => !moves(id)), episodes: record.episodes.filter((episode) => !moved.includes(episode)) };
  return {
    left: { record: left, changed: differing(fields, record, left), times: whole.times },
    part: {
      ...part,
      externalIds: record.externalIds.filter(moves),
      episodes: withoutIds(moved),
      ...(title !== '' && part.titles && { titles: { ...part.titles, romaji: title, english: '', native: '', synonyms: [] } }),
    },
  };
}

function joinTitles(ours: Titles, theirs: Titles): Titles {
  const main = { romaji: ours.romaji || theirs.romaji, english: ours.english || theirs.english, native: ours.native || theirs.native };
  const taken = new Set([...Object.values(main), ...ours.synonyms.map(({ text }) => text)]);
  const others = [['ja-Latn', theirs.romaji], ['en', theirs.english], ['ja', theirs.native]] as const;
  const named = others.filter(([, text]) => text !== '').map(([language, text]) => ({ $typeName: 'echora.v1.LocalizedText' as const, language, text }));
  const more = [...named, ...theirs.synonyms].filter(({ text }) => !taken.has(text));
  return { ...ours, ...main, synonyms: [...ours.synonyms, ...new Map(more.map((synonym) => [synonym.text, synonym])).values()] };
}

/** Without those to itself, by whichever id. */
function relationsOf({ externalIds }: Anime, relations: Anime['relations']): Anime['relations'] {
  return uniqueRelations(relations).filter((relation) => !leadsTo([{ ...relation, target: externalIds, targetId: '' }], { ...relation, targetId: '' }));
}

/** An episode's id follows from its anime. */
const withoutIds = (episodes: readonly Episode[]): Episode[] => episodes.map((episode) => ({ ...episode, id: '' }));

function withoutTheirs(now: readonly Episode[], before: readonly Episode[], theirs: readonly Episode[]): Episode[] {
  const [known, came] = [before, theirs].map((episodes) => new Set(episodes.map(episodeKey)));
  return now.filter((episode) => known?.has(episodeKey(episode)) || !came?.has(episodeKey(episode)));
}

const differing = (fields: readonly RecordField[], a: Anime, b: Anime): string[] =>
  fields.filter((field) => !field.same(a, b)).map(({ name }) => name);
