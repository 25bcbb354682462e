import { StudioRoleSchema, type Anime } from '#proto/anime';
import { CharacterRoleSchema } from '#proto/character';
import { RelationTypeSchema } from '#proto/relation';
import { nameOfSource, refOf, splitRef, typeOfRelation, valueOfEnum } from '../contract.ts';
import { mainAppearances } from '../../domain/cast.ts';
import { episodeKey } from '../../../rules/episodes.ts';
import { personIn, type People } from '../people.ts';
import { indexable, instant, uniqueBy } from './values.ts';

/** A record and the id that it is kept under. */
export interface Identified {
  readonly id: string;
  readonly record: Anime;
}

/** Every wording of every title, as it is searched. */
export function titleRows({ id, record: { titles } }: Identified) {
  const wordings = titles ? [titles.romaji, titles.english, titles.native, ...titles.synonyms.map(({ text }) => text)] : [];
  const searched = wordings.filter((title) => title !== '').map((title) => indexable(title.toLowerCase()));
  return [...new Set(searched)].map((title) => ({ anime_id: id, title }));
}

export function tagRows({ id, record }: Identified) {
  const rows = record.tags.map(({ name, rank, spoiler }) => ({ anime_id: id, name: indexable(name), rank, spoiler }));
  return uniqueBy(rows, ({ name }) => name);
}

export function studioRows({ id, record }: Identified) {
  const rows = record.studios.map(({ name, role }) => (
    { anime_id: id, name: indexable(name), role: valueOfEnum(StudioRoleSchema, role) }
  ));
  return uniqueBy(rows, ({ name, role }) => `${role} ${name}`);
}

/** The platforms' ids of studios. */
export const studioIdRows = ({ record }: Identified) =>
  record.studios.flatMap(({ name, externalIds }) => externalIds.map((ref) => ({ ...splitRef(refOf(ref)), name: indexable(name) })));

/** One row for each job of a person, at the place of the first. */
export function staffRows({ id, record }: Identified, people: People) {
  const rows = record.staff.map((credit, place) => (
    { anime_id: id, staff_id: personIn(people, credit) ?? '', role: indexable(credit.role), place }
  ));
  return uniqueBy(rows, ({ staff_id, role }) => `${staff_id} ${role}`);
}

/** One row for each character that a person speaks in a language. */
export function voiceRows({ id, record }: Identified, people: People) {
  const rows = mainAppearances(record.characters).flatMap(({ character, voiceActors }) => voiceActors.map((actor) => (
    { anime_id: id, character_id: character.id, staff_id: personIn(people, actor) ?? '', language: indexable(actor.language) }
  )));
  return uniqueBy(rows, ({ character_id, staff_id, language }) => `${character_id} ${staff_id} ${language}`);
}

export function mangaRows({ id, record }: Identified) {
  return record.manga.flatMap(({ type, manga }) =>
    manga ? [{ anime_id: id, manga_id: manga.id, type: valueOfEnum(RelationTypeSchema, type) }] : [],
  );
}

/** One row for each character, with the weightier of its roles. */
export function appearanceRows({ id, record }: Identified) {
  return mainAppearances(record.characters).map(({ character, role, billing }) => (
    { anime_id: id, character_id: character.id, role: valueOfEnum(CharacterRoleSchema, role), billing }
  ));
}

export function episodeRows({ id, record }: Identified) {
  const rows = record.episodes.map((episode) => (
    { id: episode.id, anime_id: id, number: episode.number, label: indexable(episode.label), title: episode.title, aired_at: instant(episode.airedAt) }
  ));
  return uniqueBy(rows, episodeKey);
}

/** One row for each outside reference of a relation. */
export function relationRows({ id, record }: Identified) {
  return record.relations.flatMap((relation) =>
    relation.target.map((target) => ({ anime_id: id, type: typeOfRelation(relation), ...splitRef(refOf(target)) })),
  );
}

export function streamingRows({ id, record }: Identified) {
  return record.streaming.map(({ site, url, regions, beginsAt, recurrence }, place) => (
    { anime_id: id, place, site: indexable(site), url, regions, begins_at: instant(beginsAt), recurrence }
  ));
}

export function broadcastRows({ id, record: { broadcast } }: Identified) {
  if (!broadcast) return [];
  const { recurrence, timeZone, weekday, time, nextEpisodeAt, nextEpisodeNumber } = broadcast;
  return [{
    anime_id: id, recurrence, time_zone: timeZone, weekday, time,
    next_episode_at: instant(nextEpisodeAt), next_episode_number: nextEpisodeNumber,
  }];
}

export function statisticsRows({ id, record }: Identified) {
  const rows = record.statistics.map(({ platform, score, members, asOf }) => (
    { anime_id: id, platform: nameOfSource(platform), score: score ?? null, members: members ?? null, as_of: instant(asOf) }
  ));
  return uniqueBy(rows, ({ platform }) => platform);
}
