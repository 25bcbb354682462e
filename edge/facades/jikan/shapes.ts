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
  readonly episodes: readonly { readonly number: number; readonly title: string | null; readonly titleRomaji: string | null; readonly titleNative: string | null; readonly airedAt: string | null; readonly isFiller: boolean | null; readonly isRecap: boolean | null; readonly score: number | null }[];
}
export interface List {
  readonly animes: { readonly totalCount: number; readonly pageInfo: { readonly hasNextPage: boolean }; readonly edges: readonly { readonly node: Anime }[] };
}
