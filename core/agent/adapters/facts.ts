import { StudioRole, type Anime } from '#proto/anime';
import type { Facts } from '../domain/facts.ts';
import type { ReadableField } from './contract.ts';

/** The fields to read of an anime: what can be filtered on, and its titles. Synopsis, cast and episodes are not among them. */
export function maskOf(fields: ReadonlyMap<string, ReadableField>): string[] {
  return [...new Set(['id', 'titles', ...[...fields.keys()].map((key) => key.split('.')[0]!)])];
}

/** What the agent knows of an anime. */
export function factsOf(record: Anime, fields: ReadonlyMap<string, ReadableField>): Facts {
  const { romaji = '', english = '', native = '', synonyms = [] } = record.titles ?? {};
  const values = [...fields].map(([key, { read }]) => [key, read(record)] as const).filter(([, list]) => list.length > 0);
  const animated = record.studios.filter(({ role }) => role === StudioRole.ANIMATION);
  return {
    id: record.id,
    title: english || romaji || native,
    titles: [romaji, english, native, ...synonyms.map(({ text }) => text)].filter(Boolean),
    values: new Map(values),
    studios: animated.map(({ name }) => name),
  };
}
