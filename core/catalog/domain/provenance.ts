import type { Anime } from '#proto/anime';

/** Names of the sources that a record has a field from, as its producer wrote them: "anilist, mal-csv". */
export const sourcesOf = ({ provenance }: Anime, field: string): string[] =>
  (provenance[field]?.source ?? '').split(', ').filter((name) => name !== '');

/** Whether every source that spoke of a field before speaks now too; also when nobody wrote down who did. */
export function coversAllSources(known: Anime, said: Anime, field: string): boolean {
  const now = sourcesOf(said, field);
  return now.length === 0 || sourcesOf(known, field).every((source) => now.includes(source));
}

/** The provenance with a field that is from all of these. */
export const withSources = (provenance: Anime['provenance'], field: string, sources: readonly string[]): Anime['provenance'] => ({
  ...provenance,
  [field]: { $typeName: 'echora.v1.Provenance', conflicts: {}, ...provenance[field], source: [...new Set(sources)].join(', ') },
});
