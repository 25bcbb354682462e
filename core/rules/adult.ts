/** What of a record says whether it is for adults only. */
export interface AdultEvidence {
  /** What a source or an operator states; absent if neither does. */
  readonly adult?: boolean | undefined;
  /** Who states it: names of sources as a record's provenance has them; empty when that is not known. */
  readonly statedBy: string;
  /** An operator states it: the last word, whatever else is known. */
  readonly isOperators: boolean;
  /** By name, `RX`; empty when unknown. */
  readonly ageRating: string;
  readonly genres: readonly string[];
  readonly tags: readonly string[];
}

export interface AdultVerdict {
  /** Absent if unknown. */
  readonly adult?: boolean;
  /** What it follows from, in a few words each. */
  readonly evidence: readonly string[];
}

/** MyAnimeList's explicit genres but for Ecchi, which is no pornography (https://myanimelist.net/anime.php, "Explicit Genres"). */
const GENRES = new Set(['hentai', 'erotica']);
/** Tags that AniDB, AniList and anime-offline-database give to pornography only. */
const TAGS = new Set(['hentai', '18 restricted', 'erotica', 'explicit sex', 'pornography', 'adults only', 'r-18', 'r18']);

const wordsOf = (text: string) => text.trim().toLowerCase();

/**
 * Whether an anime is for adults only, from all that is known, and why. An operator's word is the last. Otherwise anything
 * that says yes outweighs what says no, because sources that do not know write no; a rating below RX says no, and nothing
 * at all is not known.
 */
export function adultOf({ adult, statedBy, isOperators, ageRating, genres, tags }: AdultEvidence): AdultVerdict {
  const stated = `stated by ${isOperators ? 'an operator' : statedBy || 'a source'}`;
  if (isOperators && adult !== undefined) return { adult, evidence: [stated] };
  const yes = [
    ...(adult === true ? [stated] : []),
    ...(ageRating === 'RX' ? ['age rating RX'] : []),
    ...genres.filter((genre) => GENRES.has(wordsOf(genre))).map((genre) => `genre ${genre}`),
    ...tags.filter((tag) => TAGS.has(wordsOf(tag))).map((tag) => `tag ${tag}`),
  ];
  if (yes.length > 0) return { adult: true, evidence: yes };
  const no = [...(adult === false ? [stated] : []), ...(ageRating === '' ? [] : [`age rating ${ageRating}`])];
  return no.length > 0 ? { adult: false, evidence: no } : { evidence: [] };
}
