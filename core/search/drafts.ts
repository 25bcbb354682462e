import { createHash } from 'node:crypto';
import type { Anime } from '#proto/anime';
import { derivedId } from './adapters/derived-id.ts';
import type { Descriptions } from './domain/description.ts';
import { membersOf } from './domain/family.ts';
import type { EntityType, Point } from './domain/point.ts';
import { project } from './domain/project.ts';
import { embeddedText, searchableTerms } from './domain/text.ts';

/** The point that an anime's record gives, but for its vector. */
export function draftOf(record: Anime, descriptions: Descriptions): Point {
  return draft(record, 'ANIME', record.id, record.version, descriptions);
}

/** The points of the characters and episodes that an anime's record holds. */
export function draftsOfMembers(record: Anime, descriptions: Descriptions): Point[] {
  return membersOf(record, derivedId).map((member) => {
    const point = draft(member.record, member.entity, member.id, record.version, descriptions);
    return { ...point, payload: { ...point.payload, anime_ids: [record.id] } };
  });
}

function draft(record: object, entity: EntityType, id: string, version: bigint, descriptions: Descriptions): Point {
  const { payload, texts } = project(record, descriptions[entity]);
  // Models refuse an empty text; a record without any is embedded by its id, which resembles nothing.
  const text = embeddedText(texts) || id;
  const digest = createHash('sha256').update(text).digest('hex');
  return { id, entity, version, payload: { ...payload, described: texts.body.length > 0 }, titles: texts.title, terms: searchableTerms(texts), text, digest };
}
