import { foldName } from './clean.ts';

/** One label as the catalog has it. */
export interface Label {
  readonly field: string;
  readonly value: string;
  /** Anime that have it. */
  readonly count: number;
}

/** Fields that hold labels of one kind: what one source calls a genre is a theme or a tag of another. */
export const LABEL_FIELDS: readonly string[] = ['genres', 'themes', 'demographics', 'tags.name'];

/** What the catalog's free-text fields hold, by folded name. Fields that are not in it are not known. */
export interface Vocabulary {
  readonly fields: ReadonlySet<string>;
  readonly byName: ReadonlyMap<string, readonly Label[]>;
}

export const NO_VOCABULARY: Vocabulary = { fields: new Set(), byName: new Map() };

/** Names that people use for a label, folded. */
const SYNONYMS: Readonly<Record<string, string>> = {
  scifi: 'sci fi', 'science fiction': 'sci fi', 'magical girl': 'mahou shoujo', 'magical girls': 'mahou shoujo',
  robot: 'robots', vampires: 'vampire', ghosts: 'ghost', ninjas: 'ninja', pirate: 'pirates', dragon: 'dragons',
  samurais: 'samurai', alien: 'aliens', demon: 'demons', zombie: 'zombies', kid: 'kids', sport: 'sports',
  musical: 'music', romantic: 'romance', scary: 'horror', funny: 'comedy', dystopia: 'dystopian', cooking: 'food',
  'post apocalypse': 'post apocalyptic', violence: 'gore', bloody: 'gore', shonen: 'shounen', shojo: 'shoujo',
  'high school': 'school', fanservice: 'ecchi', 'fan service': 'ecchi', 'time loops': 'time loop', yokai: 'youkai', ai: 'artificial intelligence',
  historic: 'historical', comedies: 'comedy', romances: 'romance', mysteries: 'mystery', thrillers: 'thriller',
}; // prettier-ignore

/** @returns the labels with each name, the most frequent first */
export function vocabularyOf(fields: readonly string[], labels: readonly Label[]): Vocabulary {
  const byName = Map.groupBy(labels, ({ value }) => foldName(value));
  for (const [name, same] of byName) byName.set(name, same.toSorted((a, b) => b.count - a.count));
  return { fields: new Set(fields), byName };
}

/** The labels that a name stands for, most frequent first. */
export function findLabels({ byName }: Vocabulary, name: string): readonly Label[] {
  const folded = foldName(name);
  return byName.get(folded) ?? byName.get(SYNONYMS[folded] ?? '') ?? [];
}

/**
 * A field's value as the catalog writes it.
 *
 * @returns undefined when the field's values are known and this is none of them
 */
export function knownValue(vocabulary: Vocabulary, field: string, given: string): string | undefined {
  if (!vocabulary.fields.has(field)) return given;
  return findLabels(vocabulary, given).find((label) => label.field === field)?.value;
}
