// Generated from the SDL beside it by edge/build/types.ts; never edited.
/* eslint-disable */
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string };
  String: { input: string; output: string };
  Boolean: { input: boolean; output: boolean };
  Int: { input: number; output: number };
  Float: { input: number; output: number };
  /** An instant as RFC 3339 writes it, in UTC: "2026-04-05T14:15:00Z". */
  DateTime: { input: string; output: string };
};

/** When new episodes come out. */
export type Broadcast = {
  /** ISO 8601 repeating interval of the first run: "R/2026-04-05T14:15:00Z/P7D"; of days where no hour is known: "R/2026-04-05/P7D". */
  recurrence: Maybe<Scalars['String']['output']>;
  /** IANA name of the zone in which the show keeps its time of day. */
  timeZone: Scalars['String']['output'];
  /** ISO weekday in that zone, 1 is Monday. */
  weekday: Maybe<Scalars['Int']['output']>;
  /** Local time of day, "HH:MM", up to "29:59" as Japanese schedules write late night. */
  time: Maybe<Scalars['String']['output']>;
  nextEpisodeAt: Maybe<Scalars['DateTime']['output']>;
  nextEpisodeNumber: Maybe<Scalars['Int']['output']>;
  /** Null without an instant. */
  nextEpisodePrecision: Maybe<Precision>;
  /** Announced delay, in the words of the source; null when on time. */
  delay: Maybe<Scalars['String']['output']>;
};

export type StreamingLink = {
  site: Scalars['String']['output'];
  url: Maybe<Scalars['String']['output']>;
  /** ISO 3166-1 alpha-2 codes where it can be watched; empty when unknown. */
  regions: Array<Scalars['String']['output']>;
  /** When the site starts to show it. */
  beginsAt: Maybe<Scalars['DateTime']['output']>;
  /** Null without an instant. */
  beginsAtPrecision: Maybe<Precision>;
  recurrence: Maybe<Scalars['String']['output']>;
};

export type Trailer = {
  url: Scalars['String']['output'];
  title: Maybe<Scalars['String']['output']>;
};

/** One real-world title: a season, a film, an OVA series. */
export type Anime = {
  /** Our own id, the same for ever. The id of an anime that was merged into another leads to that one. */
  id: Scalars['ID']['output'];
  /** Grows with every committed change. */
  version: Scalars['Int']['output'];
  title: AnimeTitle;
  idMal: Maybe<Scalars['Int']['output']>;
  idAnilist: Maybe<Scalars['Int']['output']>;
  idAnidb: Maybe<Scalars['Int']['output']>;
  idKitsu: Maybe<Scalars['Int']['output']>;
  /** The ids on every platform that knows it, the surest first. */
  externalIds: Array<ExternalId>;
  format: Maybe<AnimeFormat>;
  /** What it is when it is asked for, by what sources say and by dated episodes, rhythm and end. */
  status: Maybe<AnimeStatus>;
  /** How sure that is; null without a status. */
  statusCertainty: Maybe<StatusCertainty>;
  /** When a source last said what the status is; null where sources do not date it. */
  statusAsOf: Maybe<Scalars['DateTime']['output']>;
  season: Maybe<Season>;
  seasonYear: Maybe<Scalars['Int']['output']>;
  startDate: Maybe<FuzzyDate>;
  endDate: Maybe<FuzzyDate>;
  /** Episodes in the whole run; null when unknown or open-ended. */
  episodeCount: Maybe<Scalars['Int']['output']>;
  /** Of one episode. */
  durationSeconds: Maybe<Scalars['Int']['output']>;
  sourceMaterial: Maybe<SourceMaterial>;
  ageRating: Maybe<AgeRating>;
  /** Whether it is for adults only; null if unknown. */
  isAdult: Maybe<Scalars['Boolean']['output']>;
  /** What `isAdult` follows from: "age rating RX", "genre Hentai", "stated by anilist". */
  adultEvidence: Array<Scalars['String']['output']>;
  /** ISO 3166-1 alpha-2. */
  countryOfOrigin: Maybe<Scalars['String']['output']>;
  synopsis: Maybe<Scalars['String']['output']>;
  genres: Array<Scalars['String']['output']>;
  themes: Array<Scalars['String']['output']>;
  demographics: Array<Scalars['String']['output']>;
  tags: Array<Tag>;
  studios: Array<Studio>;
  staff: Array<StaffCredit>;
  characters: Array<CharacterAppearance>;
  /** Every known episode, in the order in which they are watched: 6, 6.5, 7, and last those that only have a name. */
  episodes: Array<Episode>;
  relations: Array<AnimeRelation>;
  /** The printed works that it comes from or that came from it. */
  manga: Array<MangaRelation>;
  themeSongs: Array<ThemeSong>;
  broadcast: Maybe<Broadcast>;
  /** Computed when it is asked for, the first slot to come of `schedule`; null when nothing more is to be expected. */
  nextEpisode: Maybe<NextEpisode>;
  streaming: Array<StreamingLink>;
  /** What each platform's users think of it. */
  statistics: Array<PlatformStatistics>;
  score: Maybe<Score>;
  /** How well known it is likely to be, 0 to 1000: judged for the best known, else estimated from static facts. Orders by popularity use it where no platform's users are counted. */
  fame: Maybe<Scalars['Int']['output']>;
  /** Every picture that is known: posters, covers, banners. */
  images: Array<Image>;
  /** Null when there is neither cover nor poster. */
  coverImage: Maybe<CoverImage>;
  trailers: Array<Trailer>;
  links: Array<Link>;
  /** Who is to be credited for the data. */
  attributions: Array<Scalars['String']['output']>;
  provenance: Array<FieldProvenance>;
  /** Names of the record's fields of which an operator has the last word. */
  operatorFields: Array<Scalars['String']['output']>;
  /** When this version was committed. */
  updatedAt: Maybe<Scalars['DateTime']['output']>;
};

/** One real-world title: a season, a film, an OVA series. */
export type AnimeStudiosArgs = {
  isMain?: InputMaybe<Scalars['Boolean']['input']>;
};

export type AnimeTitle = {
  /** In the Latin alphabet, Hepburn. */
  romaji: Maybe<Scalars['String']['output']>;
  english: Maybe<Scalars['String']['output']>;
  /** In the script of its country. */
  native: Maybe<Scalars['String']['output']>;
  synonyms: Array<Scalars['String']['output']>;
  /** The synonyms with their languages. */
  localized: Array<LocalizedText>;
};

export type AnimeFormat = 'TV' | 'TV_SHORT' | 'MOVIE' | 'OVA' | 'ONA' | 'SPECIAL' | 'MUSIC' | 'PV' | 'CM';

export type AnimeStatus = 'NOT_YET_RELEASED' | 'RELEASING' | 'HIATUS' | 'FINISHED' | 'CANCELLED';

export type StatusCertainty =
  /** A source says so, or a date that one gives. */
  | 'CONFIRMED'
  /**
   * No source says so. A show of which no end is known counts as finished when the cour in which it was last heard of is over;
   * one that has run for more than a year, when nothing was heard of it for another.
   */
  | 'LIKELY';

/** Three months each; WINTER is January to March. What begins in the month before is of the season, too. */
export type Season = 'WINTER' | 'SPRING' | 'SUMMER' | 'FALL';

export type SourceMaterial =
  | 'ORIGINAL'
  | 'MANGA'
  | 'LIGHT_NOVEL'
  | 'VISUAL_NOVEL'
  | 'NOVEL'
  | 'WEB_NOVEL'
  | 'WEB_MANGA'
  | 'FOUR_KOMA_MANGA'
  | 'GAME'
  | 'CARD_GAME'
  | 'BOOK'
  | 'PICTURE_BOOK'
  | 'MUSIC'
  | 'RADIO'
  | 'MIXED_MEDIA'
  | 'OTHER';

/** The audience ratings that MyAnimeList uses. */
export type AgeRating = 'G' | 'PG' | 'PG_13' | 'R_17' | 'R_PLUS' | 'RX';

export type Tag = {
  name: Scalars['String']['output'];
  /** How much it applies, 1–100; null when unranked. */
  rank: Maybe<Scalars['Int']['output']>;
  /** The tag itself gives away the plot. */
  isSpoiler: Scalars['Boolean']['output'];
};

export type CacheControlScope = 'PUBLIC' | 'PRIVATE';

export type ChangeKind = 'CREATED' | 'SYNCED' | 'DELETED' | 'RESTORED';

/** A committed change of one anime; one that was deleted leaves its id and no anime, one that was merged its successor. */
export type Change = {
  animeId: Scalars['ID']['output'];
  /** Of the anime, after the change. */
  version: Scalars['Int']['output'];
  kind: Maybe<ChangeKind>;
  /** Names of the record's fields; empty where all changed. */
  changedFields: Array<Scalars['String']['output']>;
  committedAt: Maybe<Scalars['DateTime']['output']>;
  /** Of a deletion: the anime that it was merged into, which answers for it; null when it was withdrawn. */
  successorId: Maybe<Scalars['ID']['output']>;
  /** The anime was RELEASING before the change or after it, or became part of one that is: true of one that begins, ends or goes. */
  onAir: Scalars['Boolean']['output'];
  /** As it is now; null when it is deleted, its successor when it was merged. */
  anime: Maybe<Anime>;
};

export type ChangeConnection = {
  edges: Array<ChangeEdge>;
  /** `endCursor` is given even when nothing came, so that a poller keeps its place. */
  pageInfo: PageInfo;
};

export type ChangeEdge = {
  cursor: Scalars['String']['output'];
  node: Change;
};

/** How large a part a character plays in one anime. */
export type CharacterRole = 'MAIN' | 'SUPPORTING' | 'BACKGROUND';

/** A character as it appears in one anime. */
export type CharacterAppearance = {
  role: Maybe<CharacterRole>;
  /** Place in the credits, 1 first. */
  billing: Maybe<Scalars['Int']['output']>;
  character: Character;
  voiceActors: Array<VoiceActor>;
};

/** A character as it appears in one anime. */
export type CharacterAppearanceVoiceActorsArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};

export type Character = {
  id: Maybe<Scalars['ID']['output']>;
  name: Scalars['String']['output'];
  native: Maybe<Scalars['String']['output']>;
  /** Other spellings, nicknames, names in other scripts. */
  aliases: Array<Scalars['String']['output']>;
  externalIds: Array<ExternalId>;
  description: Maybe<Scalars['String']['output']>;
  gender: Maybe<Scalars['String']['output']>;
  /** As sources write it: "17", "17-18", "over 1000". */
  age: Maybe<Scalars['String']['output']>;
  images: Array<Image>;
  /** How many users of a platform marked it as favourite; the largest known. */
  favorites: Maybe<Scalars['Int']['output']>;
};

export type VoiceActor = {
  /** Of the person, for `staff(id:)`. */
  id: Maybe<Scalars['ID']['output']>;
  name: Scalars['String']['output'];
  native: Maybe<Scalars['String']['output']>;
  /** BCP 47 tag of the dub. */
  language: Maybe<Scalars['String']['output']>;
  externalIds: Array<ExternalId>;
};

/** A character with all anime that it appears in. */
export type CharacterProfile = {
  character: Character;
  /** The largest parts first. */
  appearances: Array<CharacterCredit>;
};

export type CharacterCredit = {
  role: Maybe<CharacterRole>;
  /** Place in the credits, 1 first. */
  billing: Maybe<Scalars['Int']['output']>;
  anime: Anime;
};

export type CharacterConnection = {
  edges: Array<CharacterEdge>;
  pageInfo: PageInfo;
};

export type CharacterEdge = {
  cursor: Scalars['String']['output'];
  node: Character;
};

/** A platform whose ids identify one entity each. */
export type Source =
  | 'MAL'
  | 'ANILIST'
  | 'ANIDB'
  | 'KITSU'
  | 'BANGUMI'
  | 'ANN'
  | 'ANIME_PLANET'
  | 'ANISEARCH'
  | 'LIVECHART'
  | 'SIMKL'
  | 'ANIMECOUNTDOWN'
  | 'NOTIFY'
  | 'ANNICT';

export type ExternalId = {
  /** Null when the platform is newer than this schema. */
  source: Maybe<Source>;
  id: Scalars['String']['output'];
  url: Maybe<Scalars['String']['output']>;
};

/** A date of which the month or the day may be unknown. */
export type FuzzyDate = {
  year: Scalars['Int']['output'];
  month: Maybe<Scalars['Int']['output']>;
  day: Maybe<Scalars['Int']['output']>;
};

export type LocalizedText = {
  /** BCP 47 tag. */
  language: Maybe<Scalars['String']['output']>;
  text: Scalars['String']['output'];
};

/** A page elsewhere: official site, social media, an encyclopaedia. */
export type Link = {
  site: Scalars['String']['output'];
  url: Maybe<Scalars['String']['output']>;
  /** The page's id on that site. */
  id: Maybe<Scalars['String']['output']>;
};

export type ImageKind = 'POSTER' | 'COVER' | 'BANNER' | 'PORTRAIT' | 'THUMBNAIL';

/** How wide a picture is, about, by the names that AniList gives the sizes. */
export type ImageSize =
  /** 100 pixels. */
  | 'MEDIUM'
  /** 230 pixels. */
  | 'LARGE'
  /** 425 pixels and more. */
  | 'EXTRA_LARGE';

export type Image = {
  kind: Maybe<ImageKind>;
  url: Scalars['String']['output'];
  source: Maybe<Source>;
  /** Null where the source does not say it. */
  size: Maybe<ImageSize>;
  /** The picture's average colour, "#e4a15d"; null where the source does not give one. */
  color: Maybe<Scalars['String']['output']>;
};

/** The cover of an anime in the sizes that its source has, each null where it does not. */
export type CoverImage = {
  /** The largest that is known, whatever its size. */
  url: Scalars['String']['output'];
  /** About 100 pixels wide. */
  medium: Maybe<Scalars['String']['output']>;
  /** About 230 pixels wide. */
  large: Maybe<Scalars['String']['output']>;
  /** 425 pixels wide and more. */
  extraLarge: Maybe<Scalars['String']['output']>;
  /** The picture's average colour, "#e4a15d"; null where the source does not give one. */
  color: Maybe<Scalars['String']['output']>;
  /** Null if the source of the picture is unknown. */
  source: Maybe<Source>;
};

/** Where a field's value came from. */
export type FieldProvenance = {
  field: Scalars['String']['output'];
  source: Scalars['String']['output'];
};

export type PageInfo = {
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor: Maybe<Scalars['String']['output']>;
  endCursor: Maybe<Scalars['String']['output']>;
  /** Its number, where the page was asked for by its number. */
  currentPage: Maybe<Scalars['Int']['output']>;
};

export type StudioRole = 'ANIMATION' | 'PRODUCER' | 'LICENSOR';

/** A studio as it is credited for one anime. */
export type Studio = {
  /** Of the studio, for `studio(id:)`. */
  id: Maybe<Scalars['ID']['output']>;
  name: Scalars['String']['output'];
  /** It made the anime, as sources say; producers and licensors did not. The same as `isAnimation`, under the name that AniList's users know. */
  isMain: Scalars['Boolean']['output'];
  isAnimation: Scalars['Boolean']['output'];
  role: Maybe<StudioRole>;
  externalIds: Array<ExternalId>;
};

export type StaffCredit = {
  /** Of the person, for `staff(id:)`. */
  id: Maybe<Scalars['ID']['output']>;
  name: Scalars['String']['output'];
  native: Maybe<Scalars['String']['output']>;
  /** As credited: "Director", "Original Creator". */
  role: Maybe<Scalars['String']['output']>;
  externalIds: Array<ExternalId>;
};

export type ThemeSongKind = 'OPENING' | 'ENDING' | 'INSERT';

export type ThemeSong = {
  kind: Maybe<ThemeSongKind>;
  title: Scalars['String']['output'];
  artist: Maybe<Scalars['String']['output']>;
  /** As the source writes it: "eps 1-13". */
  episodes: Maybe<Scalars['String']['output']>;
};

export type Episode = {
  id: Maybe<Scalars['ID']['output']>;
  /** 1 is the first. 0 for an episode zero and for one that is no whole number: see `label`. */
  number: Scalars['Int']['output'];
  /** As it is called: "7", "0", "6.5", "S1". An anime has one episode of each. */
  label: Scalars['String']['output'];
  title: Maybe<Scalars['String']['output']>;
  titleRomaji: Maybe<Scalars['String']['output']>;
  titleNative: Maybe<Scalars['String']['output']>;
  synopsis: Maybe<Scalars['String']['output']>;
  /** Instant of its first broadcast. */
  airedAt: Maybe<Scalars['DateTime']['output']>;
  /** Null without an instant. */
  airedAtPrecision: Maybe<Precision>;
  durationSeconds: Maybe<Scalars['Int']['output']>;
  isFiller: Maybe<Scalars['Boolean']['output']>;
  isRecap: Maybe<Scalars['Boolean']['output']>;
  /** 0–10. */
  score: Maybe<Scalars['Float']['output']>;
  links: Array<Link>;
  images: Array<Image>;
};

export type EpisodeConnection = {
  edges: Array<EpisodeEdge>;
  pageInfo: PageInfo;
  /** Of all pages, exact: the episodes that are known, which may be fewer than the anime has. */
  totalCount: Scalars['Int']['output'];
};

export type EpisodeEdge = {
  cursor: Scalars['String']['output'];
  node: Episode;
};

/** Every condition that is given must hold; within `…In` one of the values is enough, and a single value needs no list. */
export type AnimeFilter = {
  /** Part of any title, in any script, however it is punctuated; of a text that no title has, what is spelt like it. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Beginning of the title that TITLE sorts by. */
  titlePrefix?: InputMaybe<Scalars['String']['input']>;
  seasonIn?: InputMaybe<Array<Season>>;
  seasonYear?: InputMaybe<IntRange>;
  formatIn?: InputMaybe<Array<AnimeFormat>>;
  formatNotIn?: InputMaybe<Array<AnimeFormat>>;
  statusIn?: InputMaybe<Array<AnimeStatus>>;
  statusNotIn?: InputMaybe<Array<AnimeStatus>>;
  genreIn?: InputMaybe<Array<Scalars['String']['input']>>;
  genreAll?: InputMaybe<Array<Scalars['String']['input']>>;
  genreNotIn?: InputMaybe<Array<Scalars['String']['input']>>;
  tagIn?: InputMaybe<Array<Scalars['String']['input']>>;
  tagAll?: InputMaybe<Array<Scalars['String']['input']>>;
  tagNotIn?: InputMaybe<Array<Scalars['String']['input']>>;
  /** A tag counts from this rank on, 0–100. */
  minimumTagRank?: InputMaybe<Scalars['Int']['input']>;
  /** The merged arithmetic mean, 0–10. */
  score?: InputMaybe<FloatRange>;
  /** Users who have it on a list, the largest platform. */
  popularity?: InputMaybe<IntRange>;
  episodeCount?: InputMaybe<IntRange>;
  /** Of one episode. */
  durationSeconds?: InputMaybe<IntRange>;
  startDate?: InputMaybe<DateRange>;
  sourceMaterialIn?: InputMaybe<Array<SourceMaterial>>;
  /** ISO 3166-1 alpha-2. */
  countryIn?: InputMaybe<Array<Scalars['String']['input']>>;
  /** By name. */
  studioIn?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The part that a studio of `studioIn` has, without which it is refused: ANIMATION are those that made it. */
  studioRoleIn?: InputMaybe<Array<StudioRole>>;
  streamingSiteIn?: InputMaybe<Array<Scalars['String']['input']>>;
  /** true: ONLY what is known to be for adults; false: EXCLUDE it. In short for `adult`. */
  isAdult?: InputMaybe<Scalars['Boolean']['input']>;
  adult?: InputMaybe<AdultContent>;
  idIn?: InputMaybe<Array<Scalars['ID']['input']>>;
  demographicIn?: InputMaybe<Array<Scalars['String']['input']>>;
  themeIn?: InputMaybe<Array<Scalars['String']['input']>>;
  ageRatingIn?: InputMaybe<Array<AgeRating>>;
};

/** What becomes of anime for adults only. EXCLUDE unless something is asked for. */
export type AdultContent =
  /** Everything not known to be for adults only. Unknown is included: its `isAdult` is null. */
  | 'EXCLUDE'
  /** Everything. */
  | 'INCLUDE'
  /** What is known to be for adults only. */
  | 'ONLY';

/** Both ends inclusive, either may be left out. */
export type IntRange = {
  gte?: InputMaybe<Scalars['Int']['input']>;
  lte?: InputMaybe<Scalars['Int']['input']>;
};

export type FloatRange = {
  gte?: InputMaybe<Scalars['Float']['input']>;
  lte?: InputMaybe<Scalars['Float']['input']>;
};

/** A date without a day or month stands for its first day at the lower end and for its last at the upper. */
export type DateRange = {
  gte?: InputMaybe<FuzzyDateInput>;
  lte?: InputMaybe<FuzzyDateInput>;
};

export type FuzzyDateInput = {
  year: Scalars['Int']['input'];
  month?: InputMaybe<Scalars['Int']['input']>;
  day?: InputMaybe<Scalars['Int']['input']>;
};

/** Anime that lack the value come last, whichever way. */
export type AnimeSort =
  | 'TITLE'
  | 'TITLE_DESC'
  | 'START_DATE'
  | 'START_DATE_DESC'
  | 'SCORE'
  | 'SCORE_DESC'
  | 'POPULARITY'
  | 'POPULARITY_DESC'
  | 'EPISODES'
  | 'EPISODES_DESC'
  | 'UPDATED'
  | 'UPDATED_DESC'
  | 'TRENDING'
  /**
   * What is on the air now, the most popular first, and then all else in the same way. It is no count of what people do today: nobody tells
   * us that.
   */
  | 'TRENDING_DESC'
  | 'RELEVANCE'
  /**
   * How well a title answers `filter.text`, without which it is refused: who has just this title first, then whose title begins with
   * it, then all others; the shorter title before the longer. Unlike in `search`, letters alone decide, and every condition can be given.
   */
  | 'RELEVANCE_DESC';

export type AnimeConnection = {
  edges: Array<AnimeEdge>;
  pageInfo: PageInfo;
  /** Of all pages, exact. */
  totalCount: Scalars['Int']['output'];
  /** Pages of this length in all. */
  pageCount: Scalars['Int']['output'];
  /** What became of anime for adults only. */
  adult: AdultContent;
};

export type AnimeEdge = {
  cursor: Scalars['String']['output'];
  node: Anime;
};

/** What anime can be counted by. */
export type Facet =
  | 'FORMAT'
  | 'STATUS'
  | 'SEASON'
  | 'SEASON_YEAR'
  | 'GENRE'
  | 'TAG'
  | 'STUDIO'
  | 'SOURCE_MATERIAL'
  | 'COUNTRY'
  | 'STREAMING_SITE'
  | 'DEMOGRAPHIC'
  | 'THEME'
  | 'AGE_RATING';

export type Facets = {
  /** Anime that match the filter. */
  totalCount: Scalars['Int']['output'];
  /** What became of anime for adults only. */
  adult: AdultContent;
  facets: Array<FacetCounts>;
};

export type FacetCounts = {
  facet: Facet;
  /** The most frequent first. */
  values: Array<FacetValue>;
};

export type FacetValue = {
  /** An enum's value by its name, the others as they are written. */
  value: Scalars['String']['output'];
  count: Scalars['Int']['output'];
};

/** A company that makes anime, has them made, or brings them to a country. */
export type StudioEntry = {
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  externalIds: Array<ExternalId>;
  /** Anime that it is credited for, in whatever part. */
  animeCount: Scalars['Int']['output'];
};

/** A studio with its anime. */
export type StudioProfile = {
  studio: StudioEntry;
  anime: StudioAnimeConnection;
};

/** A studio with its anime. */
export type StudioProfileAnimeArgs = {
  isMain?: InputMaybe<Scalars['Boolean']['input']>;
  adult?: InputMaybe<AdultContent>;
  sort?: InputMaybe<Array<AnimeSort>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<Scalars['Int']['input']>;
};

export type StudioAnimeConnection = {
  edges: Array<StudioAnimeEdge>;
  pageInfo: PageInfo;
  /** Of all pages, exact. */
  totalCount: Scalars['Int']['output'];
};

export type StudioAnimeEdge = {
  cursor: Scalars['String']['output'];
  node: Anime;
  /** The studio's roles in it; empty if unknown. */
  roles: Array<StudioRole>;
  /** It made it: ANIMATION is among the parts. */
  isMain: Scalars['Boolean']['output'];
};

export type StudioConnection = {
  edges: Array<StudioEdge>;
  pageInfo: PageInfo;
};

export type StudioEdge = {
  cursor: Scalars['String']['output'];
  node: StudioEntry;
};

/** Someone who made or spoke anime. Who has ids is one by any of them; who has none is one by name. */
export type Staff = {
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  native: Maybe<Scalars['String']['output']>;
  externalIds: Array<ExternalId>;
};

/** A person with all that they did. */
export type StaffProfile = {
  staff: Staff;
  /** The anime that they worked on, the best known first. */
  works: StaffWorkConnection;
  /** The characters that they spoke, those of the best known anime first. */
  voices: VoiceConnection;
};

/** A person with all that they did. */
export type StaffProfileWorksArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<Scalars['Int']['input']>;
};

/** A person with all that they did. */
export type StaffProfileVoicesArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<Scalars['Int']['input']>;
};

export type StaffWorkConnection = {
  edges: Array<StaffWorkEdge>;
  pageInfo: PageInfo;
  /** Of all pages, exact. */
  totalCount: Scalars['Int']['output'];
};

export type StaffWorkEdge = {
  cursor: Scalars['String']['output'];
  node: Anime;
  /** As credited, in the order of the credits: "Director", "Storyboard". */
  roles: Array<Scalars['String']['output']>;
};

export type VoiceConnection = {
  edges: Array<VoiceEdge>;
  pageInfo: PageInfo;
  /** Of all pages, exact. */
  totalCount: Scalars['Int']['output'];
};

export type VoiceEdge = {
  cursor: Scalars['String']['output'];
  node: Character;
  /** How large a part the character plays in the anime. */
  role: Maybe<CharacterRole>;
  /** BCP 47 tag of the dub. */
  language: Maybe<Scalars['String']['output']>;
  anime: Anime;
};

export type StaffConnection = {
  edges: Array<StaffEdge>;
  pageInfo: PageInfo;
};

export type StaffEdge = {
  cursor: Scalars['String']['output'];
  node: Staff;
};

/** For operators: each needs `Authorization: Bearer …` with an operator's token, is never kept, and is written to the log. */
export type Mutation = {
  /** Publishes dead letters again on their original subjects and then removes them. */
  redriveDeadLetters: Redrive;
  /** Applies a review or dismisses it, once; the same decision again changes nothing, the opposite one is refused. */
  resolveReview: Review;
  /** Withdraws an anime; its ids stay taken and no older record brings it back. */
  deleteAnime: AnimeVersion;
  /** Brings a withdrawn anime back as it was. */
  restoreAnime: AnimeVersion;
  /**
   * Makes two anime one: ids, episodes and what only the other one knows go to the one that stays, and the id of the one that
   * goes, which may have been deleted before, redirects to it from then on. The same again changes nothing; `splitAnime` with `mergedId` undoes it.
   */
  mergeAnime: AnimeMerge;
  /**
   * Moves ids and episodes out of an anime into one of their own, or undoes a merge. The same again changes nothing;
   * `mergeAnime` undoes it.
   */
  splitAnime: AnimeMerge;
  /** Sets fields of an anime. It is the last word on them: no event changes them, until `releaseFields`. */
  updateAnime: AnimeVersion;
  /** Lets events change fields again of which an operator had the last word. */
  releaseFields: ReleasedFields;
  /** Rebuilds the index from the catalog beside the one in use, then switches. Returns at once; see the status. */
  reindex: Reindex;
  /** Lets searches be planned by the agent (AUTO), or has all of them served directly (OFF). */
  setLlmMode: LlmSwitch;
  /** Drops every kept answer that has one of these tags. */
  purgeCache: CachePurge;
  /** Has changes from now on posted to an address. The secret is told once. */
  createWebhook: WebhookCreation;
  /** Forgets a webhook, its place and its dead deliveries. */
  deleteWebhook: WebhookDeletion;
  /** Sends nothing until `resumeWebhook`; the place is kept. */
  pauseWebhook: Webhook;
  /** Goes on, at once: after a pause, after it was disabled, or instead of waiting for the next attempt. */
  resumeWebhook: Webhook;
  /** Goes on from another place among the changes, or sends the dead again, first and under their old ids. */
  replayWebhook: Webhook;
  /** A new secret. The one before it signs too until the next rotation. */
  rotateWebhookSecret: WebhookSecret;
  /** Posts a message of the type `webhook.test` at once, and says what came of it within 4 s. */
  testWebhook: WebhookTest;
};

/** For operators: each needs `Authorization: Bearer …` with an operator's token, is never kept, and is written to the log. */
export type MutationRedriveDeadLettersArgs = {
  consumer?: InputMaybe<Scalars['String']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
};

/** For operators: each needs `Authorization: Bearer …` with an operator's token, is never kept, and is written to the log. */
export type MutationResolveReviewArgs = {
  id: Scalars['ID']['input'];
  accept: Scalars['Boolean']['input'];
  chosenId?: InputMaybe<Scalars['ID']['input']>;
};

/** For operators: each needs `Authorization: Bearer …` with an operator's token, is never kept, and is written to the log. */
export type MutationDeleteAnimeArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};

/** For operators: each needs `Authorization: Bearer …` with an operator's token, is never kept, and is written to the log. */
export type MutationRestoreAnimeArgs = {
  id: Scalars['ID']['input'];
};

/** For operators: each needs `Authorization: Bearer …` with an operator's token, is never kept, and is written to the log. */
export type MutationMergeAnimeArgs = {
  id: Scalars['ID']['input'];
  duplicateId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};

/** For operators: each needs `Authorization: Bearer …` with an operator's token, is never kept, and is written to the log. */
export type MutationSplitAnimeArgs = {
  id: Scalars['ID']['input'];
  mergedId?: InputMaybe<Scalars['ID']['input']>;
  externalIds?: InputMaybe<Array<XrefInput>>;
  episodes?: InputMaybe<Array<Scalars['String']['input']>>;
  title?: InputMaybe<Scalars['String']['input']>;
  reason: Scalars['String']['input'];
};

/** For operators: each needs `Authorization: Bearer …` with an operator's token, is never kept, and is written to the log. */
export type MutationUpdateAnimeArgs = {
  id: Scalars['ID']['input'];
  values: Scalars['String']['input'];
  clear?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** For operators: each needs `Authorization: Bearer …` with an operator's token, is never kept, and is written to the log. */
export type MutationReleaseFieldsArgs = {
  id: Scalars['ID']['input'];
  fields?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** For operators: each needs `Authorization: Bearer …` with an operator's token, is never kept, and is written to the log. */
export type MutationSetLlmModeArgs = {
  mode: LlmMode;
};

/** For operators: each needs `Authorization: Bearer …` with an operator's token, is never kept, and is written to the log. */
export type MutationPurgeCacheArgs = {
  tags: Array<Scalars['String']['input']>;
};

/** For operators: each needs `Authorization: Bearer …` with an operator's token, is never kept, and is written to the log. */
export type MutationCreateWebhookArgs = {
  url: Scalars['String']['input'];
  filter?: InputMaybe<WebhookFilterInput>;
};

/** For operators: each needs `Authorization: Bearer …` with an operator's token, is never kept, and is written to the log. */
export type MutationDeleteWebhookArgs = {
  id: Scalars['ID']['input'];
};

/** For operators: each needs `Authorization: Bearer …` with an operator's token, is never kept, and is written to the log. */
export type MutationPauseWebhookArgs = {
  id: Scalars['ID']['input'];
};

/** For operators: each needs `Authorization: Bearer …` with an operator's token, is never kept, and is written to the log. */
export type MutationResumeWebhookArgs = {
  id: Scalars['ID']['input'];
};

/** For operators: each needs `Authorization: Bearer …` with an operator's token, is never kept, and is written to the log. */
export type MutationReplayWebhookArgs = {
  id: Scalars['ID']['input'];
  cursor?: InputMaybe<Scalars['String']['input']>;
  dead?: InputMaybe<Scalars['Boolean']['input']>;
};

/** For operators: each needs `Authorization: Bearer …` with an operator's token, is never kept, and is written to the log. */
export type MutationRotateWebhookSecretArgs = {
  id: Scalars['ID']['input'];
};

/** For operators: each needs `Authorization: Bearer …` with an operator's token, is never kept, and is written to the log. */
export type MutationTestWebhookArgs = {
  id: Scalars['ID']['input'];
};

export type OperatorStatus = {
  consumers: Array<ConsumerLag>;
  deadLetters: Scalars['Int']['output'];
  openReviews: Scalars['Int']['output'];
  cache: CacheTally;
};

export type ConsumerLag = {
  consumer: Scalars['String']['output'];
  stream: Scalars['String']['output'];
  /** Messages that it has still to acknowledge. */
  pending: Scalars['Int']['output'];
};

/** Requests that the isolate which answers this has answered by an operation of this schema, at any route, since it started. */
export type CacheTally = {
  since: Scalars['DateTime']['output'];
  /** Given as they were kept. */
  hits: Scalars['Int']['output'];
  /** Made, and kept. */
  made: Scalars['Int']['output'];
  /** Such as may not be kept. */
  notKept: Scalars['Int']['output'];
  /** Hits of what may be kept, 0–1; null while there was nothing. */
  hitRatio: Maybe<Scalars['Float']['output']>;
};

export type LlmSwitch = {
  mode: LlmMode;
  changedAt: Scalars['DateTime']['output'];
  /** Everywhere, at the latest. */
  effectiveWithinSeconds: Scalars['Int']['output'];
};

export type Redrive = {
  redriven: Scalars['Int']['output'];
  /** Places of letters that stay because their large body is gone. */
  unreadable: Array<Scalars['ID']['output']>;
};

export type AnimeVersion = {
  id: Scalars['ID']['output'];
  version: Scalars['Int']['output'];
};

export type AnimeMerge = {
  /** Of a merge the one that stays, of a split the one that was split off. */
  id: Scalars['ID']['output'];
  version: Scalars['Int']['output'];
  /** False when it was so already. */
  changed: Scalars['Boolean']['output'];
};

export type ReleasedFields = {
  version: Scalars['Int']['output'];
  /** Those that were held. */
  released: Array<Scalars['String']['output']>;
};

export type Reindex = {
  /** The collection that is being built. */
  collection: Scalars['String']['output'];
};

export type CachePurge = {
  tags: Array<Scalars['String']['output']>;
};

export type ReviewKind =
  /** A record's ids lead to several anime. */
  | 'AMBIGUOUS_IDENTITY'
  /** A change that the update policy does not apply by itself. */
  | 'RISKY_CHANGE'
  /** Two characters that may be one. */
  | 'DUPLICATE_CHARACTER';

export type ReviewState = 'OPEN' | 'ACCEPTED' | 'REJECTED';

/** What the catalog does not decide by itself. */
export type Review = {
  id: Scalars['ID']['output'];
  kind: Maybe<ReviewKind>;
  state: Maybe<ReviewState>;
  /** Why it waits, in a sentence. */
  reason: Scalars['String']['output'];
  /** All sides: anime of an identity or a change, characters of a duplicate. */
  entityIds: Array<Scalars['ID']['output']>;
  differences: Array<ReviewDifference>;
  createdAt: Maybe<Scalars['DateTime']['output']>;
  decidedAt: Maybe<Scalars['DateTime']['output']>;
  decidedBy: Maybe<Scalars['String']['output']>;
};

/** One field, as it is and as it would become, as JSON. */
export type ReviewDifference = {
  field: Scalars['String']['output'];
  before: Maybe<Scalars['String']['output']>;
  after: Maybe<Scalars['String']['output']>;
};

export type ReviewPage = {
  reviews: Array<Review>;
  /** Where the next page starts; null on the last. */
  endCursor: Maybe<Scalars['String']['output']>;
};

export type DeadLetter = {
  /** Its place in the dead-letter stream. */
  sequence: Scalars['ID']['output'];
  originalSubject: Scalars['String']['output'];
  stream: Scalars['String']['output'];
  streamSequence: Scalars['ID']['output'];
  consumer: Scalars['String']['output'];
  deliveries: Scalars['Int']['output'];
  error: Scalars['String']['output'];
  failedAt: Maybe<Scalars['DateTime']['output']>;
  sizeBytes: Scalars['Int']['output'];
};

export type DeadLetterPage = {
  /** The oldest first. */
  deadLetters: Array<DeadLetter>;
  /** Of all consumers. */
  totalCount: Scalars['Int']['output'];
};

export type Query = {
  /** One anime, by exactly one of its ids. Null when there is none. */
  anime: Maybe<Anime>;
  /** Several anime by our own ids, in the order asked for; null where there is none. */
  animeByIds: Array<Maybe<Anime>>;
  /** Several anime by the ids of any platforms, mixed as you like, in the order asked for; null where there is none. */
  animeByXrefs: Array<Maybe<Anime>>;
  /** Anime that match a filter, sorted, a page at a time; those for adults only are left out unless the filter asks for them. */
  animes: AnimeConnection;
  /** The anime that began in one season. */
  season: AnimeConnection;
  /** The anime that answer a request best, best first. */
  search: SearchConnection;
  /** The anime that are most like one, by meaning. Null when there is no such anime in the index. */
  similar: Maybe<SimilarConnection>;
  /**
   * What to watch after an anime, best first: of those nearest to it by meaning and those related to it, at most 100, by meaning (half of
   * the score), by the genres, themes and tags that both have (three tenths), and by how near a relation is (two tenths). Null when there is
   * no such anime.
   */
  recommendations: Maybe<RecommendationConnection>;
  /** The franchise around an anime. Null when there is no such anime. */
  related: Maybe<Franchise>;
  /** What airs from one instant until another, at most 31 days, by instant. */
  schedule: Array<AiringSlot>;
  /** The episodes of an anime in the order in which they are watched, a page at a time. Null when there is no such anime. */
  episodes: Maybe<EpisodeConnection>;
  /** One character, by our own id or a platform's. Null when there is none. */
  character: Maybe<CharacterProfile>;
  /** Characters, the best liked first; of one anime, the largest parts first. */
  characters: CharacterConnection;
  /** One studio, by exactly one of these. Null when there is none. */
  studio: Maybe<StudioProfile>;
  /** Studios that an anime names: who has just this name, then those with most anime. */
  studios: StudioConnection;
  /** One person who made or spoke anime, by exactly one of these. Null when there is none. */
  staff: Maybe<StaffProfile>;
  /** People who made or spoke anime: who has just this name, then those with most credits; without a name in an order that means nothing. */
  people: StaffConnection;
  /** How many of the anime that match a filter have each genre, format, year and so on. */
  facets: Facets;
  /** Committed changes after a cursor, oldest first, deletions included: for keeping a copy in step. */
  changesSince: ChangeConnection;
  /** For operators: what waits for a decision. */
  reviews: ReviewPage;
  /** For operators: messages that a consumer gave up on. */
  deadLetters: DeadLetterPage;
  /** For operators: how far each consumer is behind, and what the cache came to. */
  operatorStatus: OperatorStatus;
  /** For operators: the URLs that changes are posted to, the oldest first. */
  webhooks: Array<Webhook>;
  /** For operators: what a webhook did not take. */
  deadDeliveries: DeadDeliveryPage;
  /** How much is here, and how far the index is behind. */
  status: Status;
};

export type QueryAnimeArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  idMal?: InputMaybe<Scalars['Int']['input']>;
  idAnilist?: InputMaybe<Scalars['Int']['input']>;
  xref?: InputMaybe<XrefInput>;
};

export type QueryAnimeByIdsArgs = {
  ids: Array<Scalars['ID']['input']>;
};

export type QueryAnimeByXrefsArgs = {
  xrefs: Array<XrefInput>;
};

export type QueryAnimesArgs = {
  filter?: InputMaybe<AnimeFilter>;
  sort?: InputMaybe<Array<AnimeSort>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<Scalars['Int']['input']>;
};

export type QuerySeasonArgs = {
  year: Scalars['Int']['input'];
  season: Season;
  sort?: InputMaybe<Array<AnimeSort>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<Scalars['Int']['input']>;
};

export type QuerySearchArgs = {
  query: Scalars['String']['input'];
  mode?: InputMaybe<SearchMode>;
  filter?: InputMaybe<AnimeFilter>;
  timeZone?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<Scalars['Int']['input']>;
};

export type QuerySimilarArgs = {
  id: Scalars['ID']['input'];
  adult?: InputMaybe<AdultContent>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<Scalars['Int']['input']>;
};

export type QueryRecommendationsArgs = {
  id: Scalars['ID']['input'];
  includeRelated?: InputMaybe<Scalars['Boolean']['input']>;
  adult?: InputMaybe<AdultContent>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<Scalars['Int']['input']>;
};

export type QueryRelatedArgs = {
  id: Scalars['ID']['input'];
  depth?: InputMaybe<Scalars['Int']['input']>;
  relations?: InputMaybe<Array<RelationType>>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type QueryScheduleArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
  platform?: InputMaybe<Scalars['String']['input']>;
};

export type QueryEpisodesArgs = {
  animeId: Scalars['ID']['input'];
  airedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  airedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<Scalars['Int']['input']>;
};

export type QueryCharacterArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  xref?: InputMaybe<XrefInput>;
};

export type QueryCharactersArgs = {
  name?: InputMaybe<Scalars['String']['input']>;
  animeId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<Scalars['Int']['input']>;
};

export type QueryStudioArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  xref?: InputMaybe<XrefInput>;
};

export type QueryStudiosArgs = {
  name?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<Scalars['Int']['input']>;
};

export type QueryStaffArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  xref?: InputMaybe<XrefInput>;
};

export type QueryPeopleArgs = {
  name?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<Scalars['Int']['input']>;
};

export type QueryFacetsArgs = {
  filter?: InputMaybe<AnimeFilter>;
  facets?: InputMaybe<Array<Facet>>;
  limit?: InputMaybe<Scalars['Int']['input']>;
};

export type QueryChangesSinceArgs = {
  cursor?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  latest?: InputMaybe<Scalars['Boolean']['input']>;
};

export type QueryReviewsArgs = {
  state?: InputMaybe<ReviewState>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type QueryDeadLettersArgs = {
  consumer?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type QueryDeadDeliveriesArgs = {
  webhookId: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** An entity's id on one platform. */
export type XrefInput = {
  source: Source;
  /** As the platform writes it: digits on most, a slug on some. */
  externalId: Scalars['String']['input'];
};

/** Everything that is related to an anime, over several steps. */
export type Franchise = {
  /** Nearest first; the anime itself is among them. */
  nodes: Array<FranchiseNode>;
  /** Between any two of the nodes. */
  edges: Array<FranchiseEdge>;
  /** There was more within the depth than `first` let through. */
  truncated: Scalars['Boolean']['output'];
  /** The whole franchise in the order to watch it in, whatever depth and relations were asked for. */
  watchOrder: Array<WatchOrderEntry>;
};

export type FranchiseNode = {
  /** Steps from the anime that was asked for. */
  distance: Scalars['Int']['output'];
  anime: Anime;
};

/** What the anime `to` is to the anime `from`. */
export type FranchiseEdge = {
  from: Scalars['ID']['output'];
  to: Scalars['ID']['output'];
  type: Maybe<RelationType>;
};

export type WatchOrderEntry = {
  /** Side stories, specials and summaries can be skipped. */
  optional: Scalars['Boolean']['output'];
  anime: Anime;
};

/** What the target is to the anime that carries the relation: SEQUEL means that the target is its sequel. */
export type RelationType =
  | 'SEQUEL'
  | 'PREQUEL'
  | 'PARENT_STORY'
  | 'SIDE_STORY'
  | 'SPIN_OFF'
  | 'SUMMARY'
  | 'FULL_STORY'
  | 'ALTERNATIVE_VERSION'
  | 'ALTERNATIVE_SETTING'
  | 'SHARED_CHARACTER'
  | 'ADAPTATION'
  | 'SOURCE'
  | 'COMPILATION'
  | 'OTHER';

export type AnimeRelation = {
  type: Maybe<RelationType>;
  /** Null while the target is not in this catalog. */
  target: Maybe<Anime>;
  /** The target's title as the source gave it. */
  targetTitle: Maybe<Scalars['String']['output']>;
  /** The target's ids on other platforms. */
  targetIds: Array<ExternalId>;
  /** The source's own word for the relation. */
  originalType: Maybe<Scalars['String']['output']>;
};

export type MangaFormat = 'MANGA' | 'LIGHT_NOVEL' | 'NOVEL' | 'ONE_SHOT' | 'DOUJIN' | 'MANHWA' | 'MANHUA';

export type Manga = {
  id: Maybe<Scalars['ID']['output']>;
  title: Scalars['String']['output'];
  native: Maybe<Scalars['String']['output']>;
  format: Maybe<MangaFormat>;
  /** The platforms' ids of the manga, which count apart from their ids of anime. */
  externalIds: Array<ExternalId>;
  authors: Array<Scalars['String']['output']>;
};

/** SOURCE: the anime comes from it. ADAPTATION: it was made from the anime. */
export type MangaRelation = {
  type: Maybe<RelationType>;
  manga: Manga;
  originalType: Maybe<Scalars['String']['output']>;
};

/** To what an instant is known. */
export type Precision =
  | 'MINUTE'
  /** The day is known and no time of day: show `day`, not the hour of the instant. */
  | 'DAY';

/** What an instant of an episode is known from, the surest first. */
export type AiringEvidence =
  /** A source dates the episode. */
  | 'DATED'
  /** A source announces it as the next one. */
  | 'ANNOUNCED'
  /** The recurrence of the broadcast, counted on from dated episodes or from the start. */
  | 'RECURRENCE'
  /** The weekday and time of the broadcast, counted likewise. */
  | 'SLOT';

/** One episode on one day. */
export type AiringSlot = {
  /** Of what is known to the day: its last minute on the clocks of the show's zone. */
  airsAt: Scalars['DateTime']['output'];
  precision: Precision;
  /** On the clocks of the show's zone: "2026-11-29". */
  day: Scalars['String']['output'];
  /** Null where no source gives the show's rhythm or episodes. */
  evidence: Maybe<AiringEvidence>;
  /** Null when it cannot be known. */
  episodeNumber: Maybe<Scalars['Int']['output']>;
  /** Null for the first broadcast. */
  platform: Maybe<Scalars['String']['output']>;
  anime: Anime;
};

/** The episode that airs next. */
export type NextEpisode = {
  /** Of what is known to the day: its last minute on the clocks of the show's zone. */
  airsAt: Scalars['DateTime']['output'];
  precision: Precision;
  /** On the clocks of the show's zone: "2026-11-29". */
  day: Scalars['String']['output'];
  evidence: Maybe<AiringEvidence>;
  /** Null when it cannot be known. */
  number: Maybe<Scalars['Int']['output']>;
};

export type SearchMode =
  /** The agent when it can answer in time, else direct search. */
  | 'AUTO'
  /** A language model plans the search. */
  | 'AGENT'
  /** Straight to the index. */
  | 'DIRECT';

/**
 * Why a search was served with less than was asked for: why not by the agent, or by it without its model (then `plan.planner` is
 * RULES), or why not by meaning.
 */
export type SearchDegradation =
  /** The operator switched it off. */
  | 'AGENT_SWITCHED_OFF'
  /** There is none. */
  | 'AGENT_NOT_CONFIGURED'
  /** It takes 500 characters. */
  | 'AGENT_QUERY_TOO_LONG'
  /** It did not answer in time. */
  | 'AGENT_TIMEOUT'
  /** It cannot be reached, or the model that it asks cannot. */
  | 'AGENT_UNREACHABLE'
  /** It failed so often that it is left alone for a while. */
  | 'AGENT_CIRCUIT_OPEN'
  /** It could not make a plan of the request. */
  | 'AGENT_BAD_PLAN'
  /** The model would not answer. */
  | 'AGENT_REFUSED'
  /** The client, or the model, has been asked too often; or the day's tokens are spent. */
  | 'AGENT_LIMITED'
  /** What it searches did not answer it. */
  | 'AGENT_BACKEND_UNAVAILABLE'
  /** Words and titles alone decided: the embedding model is away, or asked for more than it can do. */
  | 'WORDS_ONLY';

export type SearchConnection = {
  edges: Array<SearchEdge>;
  pageInfo: PageInfo;
  /** What really served it: AGENT or DIRECT. */
  mode: SearchMode;
  /** Null when nothing is missing. */
  degraded: Maybe<SearchDegradation>;
  /** The request as it was understood; null from direct search. */
  plan: Maybe<SearchPlan>;
  /** What became of anime for adults only. */
  adult: AdultContent;
};

export type SearchEdge = {
  cursor: Scalars['String']['output'];
  node: Anime;
  /** 0–1; comparable between the pages of one query. */
  score: Scalars['Float']['output'];
  /** Why it is in the answer, a sentence each, made of its own fields; none from direct search. */
  reasons: Array<Scalars['String']['output']>;
};

export type SearchPlanner =
  /** A language model. */
  | 'MODEL'
  /** Rules, without a model. */
  | 'RULES';

/** A request in natural language as it was understood and carried out. All of it holds at once. */
export type SearchPlan = {
  planner: Maybe<SearchPlanner>;
  /** The model's name; null from rules. */
  model: Maybe<Scalars['String']['output']>;
  /** What the plan cost. */
  tokens: Scalars['Int']['output'];
  /** What is searched for by meaning; null when the rest says it all. */
  text: Maybe<Scalars['String']['output']>;
  filters: Array<PlanCondition>;
  /** None of these holds. */
  exclude: Array<PlanCondition>;
  /** By relevance when null. */
  sort: Maybe<AnimeSort>;
  /** Titles that the answer should be like. */
  like: Array<PlanTitle>;
  walks: Array<PlanWalk>;
  schedule: Maybe<PlanDays>;
  /** How many the request asks for; null when it does not say. */
  limit: Maybe<Scalars['Int']['output']>;
  /** Conditions that were let go of, because nothing met them all. */
  relaxed: Array<PlanCondition>;
};

export type PlanOperator = 'EQ' | 'NE' | 'IN' | 'NOT_IN' | 'GT' | 'GTE' | 'LT' | 'LTE';

export type PlanCondition = {
  /** As the contract names it, for example season_year or tags.name. */
  field: Scalars['String']['output'];
  operator: Maybe<PlanOperator>;
  values: Array<Scalars['String']['output']>;
};

export type PlanTitle = {
  /** As the request gives it. */
  title: Scalars['String']['output'];
  /** The anime that it was found to be; null when none has that title. */
  animeId: Maybe<Scalars['ID']['output']>;
};

/** "The sequel of…", "by the studio of…". */
export type PlanWalk = {
  from: PlanTitle;
  /** Any when empty. */
  relations: Array<RelationType>;
  sameStudio: Scalars['Boolean']['output'];
};

/** Days on the clocks of a zone, such as 2026-11-23, both included. */
export type PlanDays = {
  firstDay: Scalars['String']['output'];
  lastDay: Scalars['String']['output'];
  /** The asker's, or Tokyo's. */
  timeZone: Scalars['String']['output'];
  /** From this time of the first day on, "18:00"; null from its beginning. */
  firstTime: Maybe<Scalars['String']['output']>;
  /** Until this time of the last day, up to "29:59" as the night belongs to it; null until its end. */
  lastTime: Maybe<Scalars['String']['output']>;
};

export type SimilarConnection = {
  edges: Array<SearchEdge>;
  pageInfo: PageInfo;
  /** What became of anime for adults only. */
  adult: AdultContent;
};

export type RecommendationConnection = {
  edges: Array<RecommendationEdge>;
  pageInfo: PageInfo;
  /** What became of anime for adults only. */
  adult: AdultContent;
};

export type RecommendationEdge = {
  cursor: Scalars['String']['output'];
  node: Anime;
  /** 0–1; its components are below. */
  score: Scalars['Float']['output'];
  /** How near it is by meaning, 0–1; null when it is not among the nearest. */
  similarity: Maybe<Scalars['Float']['output']>;
  /** What both have of genres, themes and tags. */
  shared: Array<Scalars['String']['output']>;
  /** What it is to the anime that was asked for; null when it is not directly related. */
  relation: Maybe<RelationType>;
};

/** What one platform's users think of an anime. */
export type PlatformStatistics = {
  platform: Maybe<Source>;
  /** 0–10, whatever scale the platform uses itself. */
  score: Maybe<Scalars['Float']['output']>;
  scoredBy: Maybe<Scalars['Int']['output']>;
  rank: Maybe<Scalars['Int']['output']>;
  popularityRank: Maybe<Scalars['Int']['output']>;
  /** Users who have it on a list. */
  members: Maybe<Scalars['Int']['output']>;
  favorites: Maybe<Scalars['Int']['output']>;
  asOf: Maybe<Scalars['DateTime']['output']>;
};

/** The platforms' scores merged, each 0–10. */
export type Score = {
  arithmeticMean: Maybe<Scalars['Float']['output']>;
  median: Maybe<Scalars['Float']['output']>;
  /** Gauss's mean of the arithmetic and the geometric mean. */
  arithmeticGeometricMean: Maybe<Scalars['Float']['output']>;
  /** Weighted by votes, so that few count for little: what orders by score go by. */
  weighted: Maybe<Scalars['Float']['output']>;
  asOf: Maybe<Scalars['DateTime']['output']>;
};

export type Status = {
  /** Which deployment answers; null where there are no deployments. */
  edgeVersion: Maybe<Scalars['String']['output']>;
  /** The operator's switch: OFF means that the agent, and with it a language model, is not asked. */
  llmMode: LlmMode;
  /** When it was last used; null while it never was. */
  llmModeChangedAt: Maybe<Scalars['DateTime']['output']>;
  /** Whether this isolate asks the agent: each finds out for itself. Null where there is no agent. */
  agentCircuit: Maybe<CircuitState>;
  /** Null when the agent cannot be reached, or there is none. */
  agent: Maybe<AgentStatus>;
  /** Null when the catalog cannot be reached. */
  catalog: Maybe<CatalogStatus>;
  /**
   * When the newest anime began of those that have begun: so old is what is known. A season that began later is empty for that reason. Null in an
   * empty catalog, and when it cannot be reached.
   */
  newestStart: Maybe<FuzzyDate>;
  /** Null when the index cannot be reached. */
  search: Maybe<SearchStatus>;
};

export type CircuitState =
  | 'CLOSED'
  /** It failed repeatedly and is left alone for some seconds. */
  | 'OPEN'
  /** The next request is the probe. */
  | 'HALF_OPEN';

export type AgentStatus = {
  /** Null without one. */
  planner: Maybe<SearchPlanner>;
  /** The model's name; null without one. */
  model: Maybe<Scalars['String']['output']>;
  /** Whether the agent asks its model; null without one. */
  modelCircuit: Maybe<CircuitState>;
};

export type LlmMode = 'AUTO' | 'OFF';

export type CatalogStatus = {
  animeCount: Scalars['Int']['output'];
  characterCount: Scalars['Int']['output'];
  /** The highest applied migration. */
  schemaVersion: Scalars['String']['output'];
  /** Records that wait to be taken in. */
  intakePending: Scalars['Int']['output'];
  /** Committed changes that wait to be published. */
  outboxPending: Scalars['Int']['output'];
  /** Age of the oldest of them. */
  outboxOldestSeconds: Scalars['Float']['output'];
};

export type SearchStatus = {
  /** The embedding model. */
  model: Scalars['String']['output'];
  /** What is indexed. */
  points: Array<PointCount>;
  /** Published changes that the index has not taken in yet. */
  pending: Scalars['Int']['output'];
  /** When the newest change that the index has was committed. */
  indexedThrough: Maybe<Scalars['DateTime']['output']>;
};

export type PointCount = {
  /** ANIME, CHARACTER or EPISODE. */
  entityType: Scalars['String']['output'];
  count: Scalars['Int']['output'];
};

/** An address that changes are posted to, signed as https://www.standardwebhooks.com has it. */
export type Webhook = {
  id: Scalars['ID']['output'];
  url: Scalars['String']['output'];
  filter: WebhookFilter;
  createdAt: Maybe<Scalars['DateTime']['output']>;
  state: Maybe<WebhookState>;
  /** Why the last attempt failed; null once one has got through. */
  failure: Maybe<Scalars['String']['output']>;
  /** Everything up to here was sent, was not wanted, or is among the dead: a cursor of `changesSince`. */
  cursor: Scalars['String']['output'];
  /** Failed ones of the change that is tried now. */
  attempts: Scalars['Int']['output'];
  /** Null unless it is RETRYING. */
  nextAttemptAt: Maybe<Scalars['DateTime']['output']>;
  /** Since when nothing has got through; null while it does. */
  failingSince: Maybe<Scalars['DateTime']['output']>;
  /** How many there are. */
  deadDeliveries: Scalars['Int']['output'];
};

export type WebhookFilter = {
  anime: Array<Scalars['ID']['output']>;
  fields: Array<Scalars['String']['output']>;
  airing: Scalars['Boolean']['output'];
};

/** Which changes are sent: those that meet all of it. As the parameters of `/changes`. */
export type WebhookFilterInput = {
  /** All when left out; a merge into one of them counts. 500 at most. */
  anime?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Names of fields of the record, all when left out; a change that names none is one of all. 50 at most. */
  fields?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Only what is on the air: shows that begin, end or are withdrawn among it. */
  airing?: InputMaybe<Scalars['Boolean']['input']>;
};

export type WebhookState =
  | 'ACTIVE'
  /** The last attempt failed, and another is to come. */
  | 'RETRYING'
  /** By an operator. */
  | 'PAUSED'
  /** It answered 410, or took nothing for five days. */
  | 'DISABLED';

export type WebhookCreation = {
  webhook: Webhook;
  /** What deliveries are signed by. Keep it: it is told here and never again. */
  secret: Scalars['String']['output'];
};

export type WebhookDeletion = {
  id: Scalars['ID']['output'];
};

export type WebhookSecret = {
  id: Scalars['ID']['output'];
  /** It is told here and never again. */
  secret: Scalars['String']['output'];
};

export type WebhookTest = {
  delivered: Scalars['Boolean']['output'];
  /** Why not; null if it was. */
  failure: Maybe<Scalars['String']['output']>;
};

/** A change that was given up. */
export type DeadDelivery = {
  animeId: Scalars['ID']['output'];
  version: Scalars['Int']['output'];
  /** Its place among the changes. */
  cursor: Scalars['String']['output'];
  failure: Scalars['String']['output'];
  failedAt: Maybe<Scalars['DateTime']['output']>;
};

export type DeadDeliveryPage = {
  /** The oldest first. */
  deadDeliveries: Array<DeadDelivery>;
  /** Of this webhook; the last 1,000 are kept. */
  totalCount: Scalars['Int']['output'];
};
