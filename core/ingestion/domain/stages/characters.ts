import type { CharacterAppearance } from '#proto/character';
import { fillAll, type SourcedValue } from '../merge.ts';
import { nameKey } from '../normalise/names.ts';
import { isLatin } from '../normalise/titles.ts';
import { listsOf, nothing, type Stage } from './stage.ts';

/** Who may be one character: what is said of them, by which records, under which ids. */
interface Person {
  readonly said: SourcedValue<CharacterAppearance>[];
  readonly records: Set<number>;
  readonly ids: Map<number, string>;
}

/** One of them as a record has it. */
interface Sighting extends Person {
  readonly names: ReadonlySet<string>;
}

/**
 * Stage 5: each character once. Characters of different records are one when they share an id, or else a name in some
 * script (see `nameKey`), unless a platform has different ids for them or one record has both.
 */
export const characters: Stage = (members) => {
  const people: Person[] = [];
  const byKey = new Map<string, Person[]>();
  listsOf(members, 'characters', (anime) => anime.characters).forEach(({ source, value }, record) => {
    for (const appearance of value) {
      const person = personOf({ source, value: appearance }, record);
      const known = findKnown(person, byKey);
      if (known) add(known, person, byKey);
      else people.push(add(emptyPerson(), person, byKey));
    }
  });
  if (people.length === 0) return nothing;
  const merged = fillAll(new Map(people.map(({ said }, index) => [`${index + 1} ${said[0]?.value.character?.name}`, said])));
  return { fields: { characters: merged.value.sort(byPart) }, provenance: { characters: merged.provenance } };
};

const emptyPerson = (): Person => ({ said: [], records: new Set(), ids: new Map() });

function personOf(said: SourcedValue<CharacterAppearance>, record: number): Sighting {
  const { character } = said.value;
  const ids = new Map(character?.externalIds.map(({ source, id }) => [source, id] as const));
  // A nickname in Latin letters is too often shared; a name in another script is a name.
  const aliases = character?.aliases.filter((alias) => !isLatin(alias)) ?? [];
  const names = new Set([character?.name ?? '', character?.nativeName ?? '', ...aliases].map(nameKey).filter(Boolean));
  return { said: [said], records: new Set([record]), ids, names };
}

const keysOf = ({ ids, names }: Sighting) => [[...ids].map(([platform, id]) => `id ${platform}:${id}`), [...names].map((name) => `name ${name}`)];

/** By ids first; by a name only when one alone could be meant. */
function findKnown(person: Sighting, byKey: ReadonlyMap<string, readonly Person[]>): Person | undefined {
  for (const keys of keysOf(person)) {
    const found = new Set(keys.flatMap((key) => byKey.get(key) ?? []).filter((known) => mayBeOne(known, person)));
    if (found.size === 1) return [...found][0];
  }
  return undefined;
}

const mayBeOne = (known: Person, person: Person) =>
  [...person.ids].every(([platform, id]) => (known.ids.get(platform) ?? id) === id) && [...person.records].every((record) => !known.records.has(record));

function add(known: Person, person: Sighting, byKey: Map<string, Person[]>): Person {
  known.said.push(...person.said);
  for (const record of person.records) known.records.add(record);
  for (const [platform, id] of person.ids) known.ids.set(platform, id);
  for (const key of keysOf(person).flat()) {
    const sharing = byKey.get(key);
    if (!sharing) byKey.set(key, [known]);
    else if (!sharing.includes(known)) sharing.push(known);
  }
  return known;
}

/** Main characters first; those whose part or place is not known come last. The order is otherwise that of the sources. */
const byPart = (a: CharacterAppearance, b: CharacterAppearance) =>
  (a.role || Infinity) - (b.role || Infinity) || (a.billing || Infinity) - (b.billing || Infinity) || 0;

