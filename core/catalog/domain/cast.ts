import type { Character, CharacterAppearance } from '#proto/character';
import type { ExternalId } from '#proto/common';
import { nameKey } from './names.ts';
import { unionOfIds } from './record.ts';
import { overlay } from './overlay.ts';

/** The names by which a character is recognised within one anime. */
export const recognisedBy = ({ name, nativeName }: Character): string[] =>
  [...new Set([nameKey(name), nameKey(nativeName)])].filter((key) => key !== '');

/** All names, aliases too, as they are searched and compared. */
export const allNames = (character: Character): string[] =>
  [...new Set([...recognisedBy(character), ...character.aliases.map(nameKey)])].filter((key) => key !== '');

const sharesId = (a: readonly ExternalId[], b: readonly ExternalId[]): boolean =>
  a.some(({ source, id }) => b.some((other) => other.source === source && other.id === id));

/** One platform knows them as two, so they are. */
export const haveConflictingIds = (a: readonly ExternalId[], b: readonly ExternalId[]): boolean =>
  !sharesId(a, b) && a.some(({ source }) => b.some((other) => other.source === source));

/** The incoming cast with what is known of those who were in it before: their ids, and what is not said again. */
export function continueCast(known: readonly CharacterAppearance[], incoming: readonly CharacterAppearance[]): CharacterAppearance[] {
  if (incoming.length === 0) return [];
  const find = recogniser(known);
  return incoming.map((appearance) => {
    const before = appearance.character && find(appearance.character);
    if (!before?.character || !appearance.character) return appearance;
    const character = completeCharacter(before.character, appearance.character);
    return { ...overlay(before, appearance), character };
  });
}

/** The cast that is known with those who are said to be in it too; who is known is filled in where something was not known. */
export function addCast(known: readonly CharacterAppearance[], said: readonly CharacterAppearance[]): CharacterAppearance[] {
  const find = recogniser(known);
  const more = new Map<CharacterAppearance, CharacterAppearance>();
  const added: CharacterAppearance[] = [];
  for (const appearance of said) {
    const before = appearance.character && find(appearance.character);
    if (before?.character && appearance.character) {
      const now = more.get(before) ?? before;
      const character = completeCharacter(appearance.character, now.character ?? before.character);
      more.set(before, { ...overlay(appearance, now), character: { ...character, externalIds: unionOfIds(now.character?.externalIds ?? [], appearance.character.externalIds), aliases: unionOf(now.character?.aliases ?? [], appearance.character.aliases) } });
    } else added.push(appearance);
  }
  return [...known.map((appearance) => more.get(appearance) ?? appearance), ...added];
}

const unionOf = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];

/** Finds the member of a cast that is the same: by an outside id, else by name if no platform tells the two apart. */
function recogniser(cast: readonly CharacterAppearance[]): (character: Character) => CharacterAppearance | undefined {
  const byId = new Map<string, CharacterAppearance>();
  const byName = new Map<string, CharacterAppearance>();
  for (const appearance of cast) {
    for (const { source, id } of appearance.character?.externalIds ?? []) byId.set(`${source}:${id}`, appearance);
    if (appearance.character) for (const name of recognisedBy(appearance.character)) byName.set(name, appearance);
  }
  return (character) => {
    const [sameId] = character.externalIds.flatMap(({ source, id }) => byId.get(`${source}:${id}`) ?? []);
    if (sameId) return sameId;
    const namesakes = recognisedBy(character).flatMap((name) => byName.get(name) ?? []);
    return namesakes.find((other) => !haveConflictingIds(character.externalIds, other.character?.externalIds ?? []));
  };
}

/** What is known of a character with what is said now; ids and spellings add up. */
export function completeCharacter(known: Character, incoming: Character): Character {
  return {
    ...overlay(known, incoming),
    externalIds: unionOfIds(known.externalIds, incoming.externalIds),
    aliases: [...new Set([...known.aliases, ...incoming.aliases])],
  };
}

/** The contract's CharacterRole: main 1, supporting 2, background 3; one that is not said weighs least. */
const weightOf = ({ role }: CharacterAppearance): number => Number(role) || Number.MAX_SAFE_INTEGER;

/** Each character once, with the weightiest of its roles, in the order given. */
export function mainAppearances<T extends CharacterAppearance>(cast: readonly T[]): (T & { character: Character })[] {
  const byId = new Map<string, T & { character: Character }>();
  for (const appearance of cast) {
    const { character } = appearance;
    if (!character) continue;
    const known = byId.get(character.id);
    const isWeightier = !known || weightOf(appearance) < weightOf(known);
    if (isWeightier) byId.set(character.id, { ...appearance, character });
  }
  return [...byId.values()];
}

/** Two that were found to be one: what the one that stays says wins, and the other's names become aliases. */
export function joinCharacters(stays: Character, goes: Character): Character {
  const joined = completeCharacter(goes, stays);
  const names = new Set([...joined.aliases, goes.name, goes.nativeName].filter((name) => name !== ''));
  names.delete(joined.name);
  names.delete(joined.nativeName);
  return { ...joined, aliases: [...names], favorites: Math.max(stays.favorites, goes.favorites) };
}

/** A cast in which the character that goes is the joined one; if it had both, the weightier appearance is left. */
export function joinCast(cast: readonly CharacterAppearance[], joined: Character, goes: string): CharacterAppearance[] {
  const isOne = ({ character }: CharacterAppearance) => character?.id === goes || character?.id === joined.id;
  return mainAppearances(cast.map((appearance) => (isOne(appearance) ? { ...appearance, character: joined } : appearance)));
}
