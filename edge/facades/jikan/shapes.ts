/** Answers to the queries beside this file, as far as they are read here. */
export interface ExternalId {
  readonly source: string | null;
  readonly id: string;
}
export interface FuzzyDate {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}
export interface Anime {
  readonly idMal: number | null;
  readonly title: { readonly romaji: string | null; readonly english: string | null; readonly native: string | null; readonly synonyms: readonly string[] };
  readonly format: string | null;
  readonly status: string | null;
  readonly episodeCount: number | null;
  readonly durationSeconds: number | null;
  readonly sourceMaterial: string | null;
  readonly ageRating: string | null;
  readonly season: string | null;
  readonly seasonYear: number | null;
  readonly synopsis: string | null;
  readonly startDate: FuzzyDate | null;
  readonly endDate: FuzzyDate | null;
  readonly genres: readonly string[];
  readonly themes: readonly string[];
  readonly demographics: readonly string[];
  readonly studios: readonly { readonly name: string; readonly role: string | null; readonly externalIds: readonly ExternalId[] }[];
  readonly statistics: readonly { readonly platform: string | null; readonly score: number | null; readonly scoredBy: number | null; readonly rank: number | null; readonly popularityRank: number | null; readonly members: number | null; readonly favorites: number | null }[];
  readonly score: { readonly weighted: number | null } | null;
  readonly coverImage: { readonly url: string; readonly medium: string | null; readonly large: string | null } | null;
  readonly broadcast: { readonly weekday: number | null; readonly time: string | null; readonly timeZone: string } | null;
  readonly trailers: readonly { readonly url: string }[];
}
export interface Related {
  readonly relations: readonly { readonly type: string | null; readonly targetTitle: string | null; readonly targetIds: readonly ExternalId[]; readonly target: { readonly idMal: number | null; readonly title: { readonly romaji: string | null } } | null }[];
  readonly manga: readonly { readonly type: string | null; readonly manga: { readonly title: string; readonly externalIds: readonly ExternalId[] } }[];
}
export interface Full extends Anime, Related {
  readonly themeSongs: readonly { readonly kind: string | null; readonly title: string; readonly artist: string | null }[];
  readonly links: readonly { readonly site: string; readonly url: string | null }[];
  readonly streaming: readonly { readonly site: string; readonly url: string | null }[];
}
export interface Cast {
  readonly characters: readonly {
    readonly role: string | null;
    readonly character: { readonly name: string; readonly favorites: number | null; readonly externalIds: readonly ExternalId[]; readonly images: readonly { readonly url: string }[] };
    readonly voiceActors: readonly { readonly name: string; readonly language: string | null; readonly externalIds: readonly ExternalId[] }[];
  }[];
}
export interface Episodes {
  readonly episodes: readonly { readonly number: number; readonly title: string | null; readonly titleRomaji: string | null; readonly titleNative: string | null; readonly airedAt: string | null; readonly isFiller: boolean | null; readonly isRecap: boolean | null; readonly score: number | null; readonly durationSeconds?: number | null; readonly synopsis?: string | null }[];
}
export interface Pictures {
  readonly images: readonly { readonly kind: string | null; readonly url: string }[];
}
export interface Videos {
  readonly trailers: readonly { readonly url: string; readonly title: string | null }[];
}
export interface List {
  readonly animes: { readonly totalCount: number; readonly pageInfo: { readonly hasNextPage: boolean }; readonly edges: readonly { readonly node: Anime }[] };
}
/** What Jikan shows of an anime within something else. */
export type Meta = Pick<Anime, 'idMal' | 'coverImage'> & { readonly title: Omit<Anime['title'], 'synonyms'> };
export interface Staff {
  readonly staff: readonly { readonly name: string; readonly role: string | null; readonly externalIds: readonly ExternalId[] }[];
}
export interface Recommended {
  readonly recommendations: { readonly edges: readonly { readonly node: Meta }[] } | null;
}
export interface Connection<Node> {
  readonly pageInfo: { readonly hasNextPage: boolean };
  readonly edges: readonly { readonly node: Node }[];
}
export interface Character {
  readonly id?: string | null;
  readonly name: string;
  readonly native: string | null;
  readonly aliases: readonly string[];
  readonly description: string | null;
  readonly favorites: number | null;
  readonly externalIds: readonly ExternalId[];
  readonly images: readonly { readonly url: string }[];
}
export interface CharacterProfile {
  readonly character: Character;
  readonly appearances: readonly { readonly role: string | null; readonly anime: Meta & { readonly id: string } }[];
}
export interface Voices {
  readonly animeByIds: readonly ({ readonly characters: readonly { readonly character: { readonly id: string | null }; readonly voiceActors: Cast['characters'][number]['voiceActors'] }[] } | null)[];
}
export interface Person {
  readonly name: string;
  readonly native: string | null;
  readonly externalIds: readonly ExternalId[];
}
interface Works {
  readonly edges: readonly { readonly roles: readonly string[]; readonly node: Meta }[];
}
interface Parts {
  readonly edges: readonly { readonly role: string | null; readonly node: Pick<Character, 'name' | 'externalIds' | 'images'>; readonly anime: Meta }[];
}
/** With as many pages of works and voices as were asked for. */
export interface PersonProfile {
  readonly staff: Person;
  readonly works1?: Works;
  readonly works2?: Works;
  readonly works3?: Works;
  readonly voices1?: Parts;
  readonly voices2?: Parts;
}
export interface Producer {
  readonly name: string;
  readonly animeCount: number;
  readonly externalIds: readonly ExternalId[];
}
