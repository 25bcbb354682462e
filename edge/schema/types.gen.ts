// Generated from the SDL beside it by edge/build/types.ts; never edited.
/* eslint-disable */
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AnimeModel } from './anime.ts';
import type { RelationModel } from './relation.ts';
import type { StaffModel } from './staff.ts';
import type { StudioModel } from './studios.ts';
import type { GraphQLContext } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
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
  /** Whether it is for adults only; null when nobody knows. */
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

/** Three months each; WINTER is January to March. */
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
  /** Null when nobody said whose picture it is. */
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
  /** Part of any title, in any script. */
  text?: InputMaybe<Scalars['String']['input']>;
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
  /** All but what is known to be for adults only. What nobody knows about is included: its `isAdult` is null. */
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
  /** The parts that the studio has in it; empty when nobody says which. */
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
  /** Builds the index anew from the catalog beside the one in use, then switches. Returns at once; see the status. */
  reindex: Reindex;
  /** Lets searches be planned by the agent (AUTO), or has all of them served directly (OFF). */
  setLlmMode: LlmSwitch;
  /** Drops every kept answer that has one of these tags. */
  purgeCache: CachePurge;
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
  /** 0–1; what it is made of is told by the parts below. */
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

export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<
  TResult,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
  TArgs = Record<PropertyKey, never>,
> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<
  TResult,
  TKey extends string,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
  TArgs = Record<PropertyKey, never>,
> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo,
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  obj: T,
  context: TContext,
  info: GraphQLResolveInfo,
) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<
  TResult = Record<PropertyKey, never>,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
  TArgs = Record<PropertyKey, never>,
> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => TResult | Promise<TResult>;

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Broadcast: ResolverTypeWrapper<Broadcast>;
  StreamingLink: ResolverTypeWrapper<StreamingLink>;
  Trailer: ResolverTypeWrapper<Trailer>;
  Anime: ResolverTypeWrapper<AnimeModel>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AnimeTitle: ResolverTypeWrapper<AnimeTitle>;
  AnimeFormat: AnimeFormat;
  AnimeStatus: AnimeStatus;
  StatusCertainty: StatusCertainty;
  Season: Season;
  SourceMaterial: SourceMaterial;
  AgeRating: AgeRating;
  Tag: ResolverTypeWrapper<Tag>;
  CacheControlScope: CacheControlScope;
  ChangeKind: ChangeKind;
  Change: ResolverTypeWrapper<Omit<Change, 'anime'> & { anime?: Maybe<ResolversTypes['Anime']> }>;
  ChangeConnection: ResolverTypeWrapper<
    Omit<ChangeConnection, 'edges'> & { edges: Array<ResolversTypes['ChangeEdge']> }
  >;
  ChangeEdge: ResolverTypeWrapper<Omit<ChangeEdge, 'node'> & { node: ResolversTypes['Change'] }>;
  CharacterRole: CharacterRole;
  CharacterAppearance: ResolverTypeWrapper<CharacterAppearance>;
  Character: ResolverTypeWrapper<Character>;
  VoiceActor: ResolverTypeWrapper<VoiceActor>;
  CharacterProfile: ResolverTypeWrapper<
    Omit<CharacterProfile, 'appearances'> & { appearances: Array<ResolversTypes['CharacterCredit']> }
  >;
  CharacterCredit: ResolverTypeWrapper<Omit<CharacterCredit, 'anime'> & { anime: ResolversTypes['Anime'] }>;
  CharacterConnection: ResolverTypeWrapper<CharacterConnection>;
  CharacterEdge: ResolverTypeWrapper<CharacterEdge>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Source: Source;
  ExternalId: ResolverTypeWrapper<ExternalId>;
  FuzzyDate: ResolverTypeWrapper<FuzzyDate>;
  LocalizedText: ResolverTypeWrapper<LocalizedText>;
  Link: ResolverTypeWrapper<Link>;
  ImageKind: ImageKind;
  ImageSize: ImageSize;
  Image: ResolverTypeWrapper<Image>;
  CoverImage: ResolverTypeWrapper<CoverImage>;
  FieldProvenance: ResolverTypeWrapper<FieldProvenance>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  StudioRole: StudioRole;
  Studio: ResolverTypeWrapper<Studio>;
  StaffCredit: ResolverTypeWrapper<StaffCredit>;
  ThemeSongKind: ThemeSongKind;
  ThemeSong: ResolverTypeWrapper<ThemeSong>;
  Episode: ResolverTypeWrapper<Episode>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  EpisodeConnection: ResolverTypeWrapper<EpisodeConnection>;
  EpisodeEdge: ResolverTypeWrapper<EpisodeEdge>;
  AnimeFilter: AnimeFilter;
  AdultContent: AdultContent;
  IntRange: IntRange;
  FloatRange: FloatRange;
  DateRange: DateRange;
  FuzzyDateInput: FuzzyDateInput;
  AnimeSort: AnimeSort;
  AnimeConnection: ResolverTypeWrapper<Omit<AnimeConnection, 'edges'> & { edges: Array<ResolversTypes['AnimeEdge']> }>;
  AnimeEdge: ResolverTypeWrapper<Omit<AnimeEdge, 'node'> & { node: ResolversTypes['Anime'] }>;
  Facet: Facet;
  Facets: ResolverTypeWrapper<Facets>;
  FacetCounts: ResolverTypeWrapper<FacetCounts>;
  FacetValue: ResolverTypeWrapper<FacetValue>;
  StudioEntry: ResolverTypeWrapper<StudioEntry>;
  StudioProfile: ResolverTypeWrapper<StudioModel>;
  StudioAnimeConnection: ResolverTypeWrapper<
    Omit<StudioAnimeConnection, 'edges'> & { edges: Array<ResolversTypes['StudioAnimeEdge']> }
  >;
  StudioAnimeEdge: ResolverTypeWrapper<Omit<StudioAnimeEdge, 'node'> & { node: ResolversTypes['Anime'] }>;
  StudioConnection: ResolverTypeWrapper<StudioConnection>;
  StudioEdge: ResolverTypeWrapper<StudioEdge>;
  Staff: ResolverTypeWrapper<Staff>;
  StaffProfile: ResolverTypeWrapper<StaffModel>;
  StaffWorkConnection: ResolverTypeWrapper<
    Omit<StaffWorkConnection, 'edges'> & { edges: Array<ResolversTypes['StaffWorkEdge']> }
  >;
  StaffWorkEdge: ResolverTypeWrapper<Omit<StaffWorkEdge, 'node'> & { node: ResolversTypes['Anime'] }>;
  VoiceConnection: ResolverTypeWrapper<Omit<VoiceConnection, 'edges'> & { edges: Array<ResolversTypes['VoiceEdge']> }>;
  VoiceEdge: ResolverTypeWrapper<Omit<VoiceEdge, 'anime'> & { anime: ResolversTypes['Anime'] }>;
  StaffConnection: ResolverTypeWrapper<StaffConnection>;
  StaffEdge: ResolverTypeWrapper<StaffEdge>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OperatorStatus: ResolverTypeWrapper<OperatorStatus>;
  ConsumerLag: ResolverTypeWrapper<ConsumerLag>;
  CacheTally: ResolverTypeWrapper<CacheTally>;
  LlmSwitch: ResolverTypeWrapper<LlmSwitch>;
  Redrive: ResolverTypeWrapper<Redrive>;
  AnimeVersion: ResolverTypeWrapper<AnimeVersion>;
  AnimeMerge: ResolverTypeWrapper<AnimeMerge>;
  ReleasedFields: ResolverTypeWrapper<ReleasedFields>;
  Reindex: ResolverTypeWrapper<Reindex>;
  CachePurge: ResolverTypeWrapper<CachePurge>;
  ReviewKind: ReviewKind;
  ReviewState: ReviewState;
  Review: ResolverTypeWrapper<Review>;
  ReviewDifference: ResolverTypeWrapper<ReviewDifference>;
  ReviewPage: ResolverTypeWrapper<ReviewPage>;
  DeadLetter: ResolverTypeWrapper<DeadLetter>;
  DeadLetterPage: ResolverTypeWrapper<DeadLetterPage>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  XrefInput: XrefInput;
  Franchise: ResolverTypeWrapper<
    Omit<Franchise, 'nodes' | 'watchOrder'> & {
      nodes: Array<ResolversTypes['FranchiseNode']>;
      watchOrder: Array<ResolversTypes['WatchOrderEntry']>;
    }
  >;
  FranchiseNode: ResolverTypeWrapper<Omit<FranchiseNode, 'anime'> & { anime: ResolversTypes['Anime'] }>;
  FranchiseEdge: ResolverTypeWrapper<FranchiseEdge>;
  WatchOrderEntry: ResolverTypeWrapper<Omit<WatchOrderEntry, 'anime'> & { anime: ResolversTypes['Anime'] }>;
  RelationType: RelationType;
  AnimeRelation: ResolverTypeWrapper<RelationModel>;
  MangaFormat: MangaFormat;
  Manga: ResolverTypeWrapper<Manga>;
  MangaRelation: ResolverTypeWrapper<MangaRelation>;
  Precision: Precision;
  AiringEvidence: AiringEvidence;
  AiringSlot: ResolverTypeWrapper<Omit<AiringSlot, 'anime'> & { anime: ResolversTypes['Anime'] }>;
  NextEpisode: ResolverTypeWrapper<NextEpisode>;
  SearchMode: SearchMode;
  SearchDegradation: SearchDegradation;
  SearchConnection: ResolverTypeWrapper<
    Omit<SearchConnection, 'edges'> & { edges: Array<ResolversTypes['SearchEdge']> }
  >;
  SearchEdge: ResolverTypeWrapper<Omit<SearchEdge, 'node'> & { node: ResolversTypes['Anime'] }>;
  SearchPlanner: SearchPlanner;
  SearchPlan: ResolverTypeWrapper<SearchPlan>;
  PlanOperator: PlanOperator;
  PlanCondition: ResolverTypeWrapper<PlanCondition>;
  PlanTitle: ResolverTypeWrapper<PlanTitle>;
  PlanWalk: ResolverTypeWrapper<PlanWalk>;
  PlanDays: ResolverTypeWrapper<PlanDays>;
  SimilarConnection: ResolverTypeWrapper<
    Omit<SimilarConnection, 'edges'> & { edges: Array<ResolversTypes['SearchEdge']> }
  >;
  RecommendationConnection: ResolverTypeWrapper<
    Omit<RecommendationConnection, 'edges'> & { edges: Array<ResolversTypes['RecommendationEdge']> }
  >;
  RecommendationEdge: ResolverTypeWrapper<Omit<RecommendationEdge, 'node'> & { node: ResolversTypes['Anime'] }>;
  PlatformStatistics: ResolverTypeWrapper<PlatformStatistics>;
  Score: ResolverTypeWrapper<Score>;
  Status: ResolverTypeWrapper<Status>;
  CircuitState: CircuitState;
  AgentStatus: ResolverTypeWrapper<AgentStatus>;
  LlmMode: LlmMode;
  CatalogStatus: ResolverTypeWrapper<CatalogStatus>;
  SearchStatus: ResolverTypeWrapper<SearchStatus>;
  PointCount: ResolverTypeWrapper<PointCount>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Broadcast: Broadcast;
  StreamingLink: StreamingLink;
  Trailer: Trailer;
  Anime: AnimeModel;
  ID: Scalars['ID']['output'];
  AnimeTitle: AnimeTitle;
  Tag: Tag;
  Change: Omit<Change, 'anime'> & { anime?: Maybe<ResolversParentTypes['Anime']> };
  ChangeConnection: Omit<ChangeConnection, 'edges'> & { edges: Array<ResolversParentTypes['ChangeEdge']> };
  ChangeEdge: Omit<ChangeEdge, 'node'> & { node: ResolversParentTypes['Change'] };
  CharacterAppearance: CharacterAppearance;
  Character: Character;
  VoiceActor: VoiceActor;
  CharacterProfile: Omit<CharacterProfile, 'appearances'> & {
    appearances: Array<ResolversParentTypes['CharacterCredit']>;
  };
  CharacterCredit: Omit<CharacterCredit, 'anime'> & { anime: ResolversParentTypes['Anime'] };
  CharacterConnection: CharacterConnection;
  CharacterEdge: CharacterEdge;
  DateTime: Scalars['DateTime']['output'];
  ExternalId: ExternalId;
  FuzzyDate: FuzzyDate;
  LocalizedText: LocalizedText;
  Link: Link;
  Image: Image;
  CoverImage: CoverImage;
  FieldProvenance: FieldProvenance;
  PageInfo: PageInfo;
  Studio: Studio;
  StaffCredit: StaffCredit;
  ThemeSong: ThemeSong;
  Episode: Episode;
  Float: Scalars['Float']['output'];
  EpisodeConnection: EpisodeConnection;
  EpisodeEdge: EpisodeEdge;
  AnimeFilter: AnimeFilter;
  IntRange: IntRange;
  FloatRange: FloatRange;
  DateRange: DateRange;
  FuzzyDateInput: FuzzyDateInput;
  AnimeConnection: Omit<AnimeConnection, 'edges'> & { edges: Array<ResolversParentTypes['AnimeEdge']> };
  AnimeEdge: Omit<AnimeEdge, 'node'> & { node: ResolversParentTypes['Anime'] };
  Facets: Facets;
  FacetCounts: FacetCounts;
  FacetValue: FacetValue;
  StudioEntry: StudioEntry;
  StudioProfile: StudioModel;
  StudioAnimeConnection: Omit<StudioAnimeConnection, 'edges'> & {
    edges: Array<ResolversParentTypes['StudioAnimeEdge']>;
  };
  StudioAnimeEdge: Omit<StudioAnimeEdge, 'node'> & { node: ResolversParentTypes['Anime'] };
  StudioConnection: StudioConnection;
  StudioEdge: StudioEdge;
  Staff: Staff;
  StaffProfile: StaffModel;
  StaffWorkConnection: Omit<StaffWorkConnection, 'edges'> & { edges: Array<ResolversParentTypes['StaffWorkEdge']> };
  StaffWorkEdge: Omit<StaffWorkEdge, 'node'> & { node: ResolversParentTypes['Anime'] };
  VoiceConnection: Omit<VoiceConnection, 'edges'> & { edges: Array<ResolversParentTypes['VoiceEdge']> };
  VoiceEdge: Omit<VoiceEdge, 'anime'> & { anime: ResolversParentTypes['Anime'] };
  StaffConnection: StaffConnection;
  StaffEdge: StaffEdge;
  Mutation: Record<PropertyKey, never>;
  OperatorStatus: OperatorStatus;
  ConsumerLag: ConsumerLag;
  CacheTally: CacheTally;
  LlmSwitch: LlmSwitch;
  Redrive: Redrive;
  AnimeVersion: AnimeVersion;
  AnimeMerge: AnimeMerge;
  ReleasedFields: ReleasedFields;
  Reindex: Reindex;
  CachePurge: CachePurge;
  Review: Review;
  ReviewDifference: ReviewDifference;
  ReviewPage: ReviewPage;
  DeadLetter: DeadLetter;
  DeadLetterPage: DeadLetterPage;
  Query: Record<PropertyKey, never>;
  XrefInput: XrefInput;
  Franchise: Omit<Franchise, 'nodes' | 'watchOrder'> & {
    nodes: Array<ResolversParentTypes['FranchiseNode']>;
    watchOrder: Array<ResolversParentTypes['WatchOrderEntry']>;
  };
  FranchiseNode: Omit<FranchiseNode, 'anime'> & { anime: ResolversParentTypes['Anime'] };
  FranchiseEdge: FranchiseEdge;
  WatchOrderEntry: Omit<WatchOrderEntry, 'anime'> & { anime: ResolversParentTypes['Anime'] };
  AnimeRelation: RelationModel;
  Manga: Manga;
  MangaRelation: MangaRelation;
  AiringSlot: Omit<AiringSlot, 'anime'> & { anime: ResolversParentTypes['Anime'] };
  NextEpisode: NextEpisode;
  SearchConnection: Omit<SearchConnection, 'edges'> & { edges: Array<ResolversParentTypes['SearchEdge']> };
  SearchEdge: Omit<SearchEdge, 'node'> & { node: ResolversParentTypes['Anime'] };
  SearchPlan: SearchPlan;
  PlanCondition: PlanCondition;
  PlanTitle: PlanTitle;
  PlanWalk: PlanWalk;
  PlanDays: PlanDays;
  SimilarConnection: Omit<SimilarConnection, 'edges'> & { edges: Array<ResolversParentTypes['SearchEdge']> };
  RecommendationConnection: Omit<RecommendationConnection, 'edges'> & {
    edges: Array<ResolversParentTypes['RecommendationEdge']>;
  };
  RecommendationEdge: Omit<RecommendationEdge, 'node'> & { node: ResolversParentTypes['Anime'] };
  PlatformStatistics: PlatformStatistics;
  Score: Score;
  Status: Status;
  AgentStatus: AgentStatus;
  CatalogStatus: CatalogStatus;
  SearchStatus: SearchStatus;
  PointCount: PointCount;
  Int: Scalars['Int']['output'];
  Boolean: Scalars['Boolean']['output'];
  String: Scalars['String']['output'];
};

export type CacheControlDirectiveArgs = {
  maxAge?: Maybe<Scalars['Int']['input']>;
  swr?: Maybe<Scalars['Int']['input']>;
  staleIfError?: Maybe<Scalars['Int']['input']>;
  scope?: Maybe<CacheControlScope>;
  inheritMaxAge?: Maybe<Scalars['Boolean']['input']>;
};

export type CacheControlDirectiveResolver<
  Result,
  Parent,
  ContextType = GraphQLContext,
  Args = CacheControlDirectiveArgs,
> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ListSizeDirectiveArgs = {
  assumedSize: Scalars['Int']['input'];
  byLengthOf?: Maybe<Scalars['String']['input']>;
  slicingArgument?: Maybe<Scalars['String']['input']>;
};

export type ListSizeDirectiveResolver<
  Result,
  Parent,
  ContextType = GraphQLContext,
  Args = ListSizeDirectiveArgs,
> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type BroadcastResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Broadcast'] = ResolversParentTypes['Broadcast'],
> = {
  recurrence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  weekday?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  time?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nextEpisodeAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  nextEpisodeNumber?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  nextEpisodePrecision?: Resolver<Maybe<ResolversTypes['Precision']>, ParentType, ContextType>;
  delay?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StreamingLinkResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['StreamingLink'] = ResolversParentTypes['StreamingLink'],
> = {
  site?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  regions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  beginsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  beginsAtPrecision?: Resolver<Maybe<ResolversTypes['Precision']>, ParentType, ContextType>;
  recurrence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TrailerResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Trailer'] = ResolversParentTypes['Trailer'],
> = {
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AnimeResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Anime'] = ResolversParentTypes['Anime'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['AnimeTitle'], ParentType, ContextType>;
  idMal?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  idAnilist?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  idAnidb?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  idKitsu?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  externalIds?: Resolver<Array<ResolversTypes['ExternalId']>, ParentType, ContextType>;
  format?: Resolver<Maybe<ResolversTypes['AnimeFormat']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['AnimeStatus']>, ParentType, ContextType>;
  statusCertainty?: Resolver<Maybe<ResolversTypes['StatusCertainty']>, ParentType, ContextType>;
  statusAsOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  season?: Resolver<Maybe<ResolversTypes['Season']>, ParentType, ContextType>;
  seasonYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  startDate?: Resolver<Maybe<ResolversTypes['FuzzyDate']>, ParentType, ContextType>;
  endDate?: Resolver<Maybe<ResolversTypes['FuzzyDate']>, ParentType, ContextType>;
  episodeCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  durationSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sourceMaterial?: Resolver<Maybe<ResolversTypes['SourceMaterial']>, ParentType, ContextType>;
  ageRating?: Resolver<Maybe<ResolversTypes['AgeRating']>, ParentType, ContextType>;
  isAdult?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  adultEvidence?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  countryOfOrigin?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  synopsis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  genres?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  themes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  demographics?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['Tag']>, ParentType, ContextType>;
  studios?: Resolver<Array<ResolversTypes['Studio']>, ParentType, ContextType, Partial<AnimeStudiosArgs>>;
  staff?: Resolver<Array<ResolversTypes['StaffCredit']>, ParentType, ContextType>;
  characters?: Resolver<Array<ResolversTypes['CharacterAppearance']>, ParentType, ContextType>;
  episodes?: Resolver<Array<ResolversTypes['Episode']>, ParentType, ContextType>;
  relations?: Resolver<Array<ResolversTypes['AnimeRelation']>, ParentType, ContextType>;
  manga?: Resolver<Array<ResolversTypes['MangaRelation']>, ParentType, ContextType>;
  themeSongs?: Resolver<Array<ResolversTypes['ThemeSong']>, ParentType, ContextType>;
  broadcast?: Resolver<Maybe<ResolversTypes['Broadcast']>, ParentType, ContextType>;
  nextEpisode?: Resolver<Maybe<ResolversTypes['NextEpisode']>, ParentType, ContextType>;
  streaming?: Resolver<Array<ResolversTypes['StreamingLink']>, ParentType, ContextType>;
  statistics?: Resolver<Array<ResolversTypes['PlatformStatistics']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Score']>, ParentType, ContextType>;
  fame?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  images?: Resolver<Array<ResolversTypes['Image']>, ParentType, ContextType>;
  coverImage?: Resolver<Maybe<ResolversTypes['CoverImage']>, ParentType, ContextType>;
  trailers?: Resolver<Array<ResolversTypes['Trailer']>, ParentType, ContextType>;
  links?: Resolver<Array<ResolversTypes['Link']>, ParentType, ContextType>;
  attributions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['FieldProvenance']>, ParentType, ContextType>;
  operatorFields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type AnimeTitleResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['AnimeTitle'] = ResolversParentTypes['AnimeTitle'],
> = {
  romaji?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  english?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  native?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  synonyms?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  localized?: Resolver<Array<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
};

export type TagResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Tag'] = ResolversParentTypes['Tag'],
> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rank?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  isSpoiler?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ChangeResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Change'] = ResolversParentTypes['Change'],
> = {
  animeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['ChangeKind']>, ParentType, ContextType>;
  changedFields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  committedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  successorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  anime?: Resolver<Maybe<ResolversTypes['Anime']>, ParentType, ContextType>;
};

export type ChangeConnectionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['ChangeConnection'] = ResolversParentTypes['ChangeConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['ChangeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ChangeEdgeResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['ChangeEdge'] = ResolversParentTypes['ChangeEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Change'], ParentType, ContextType>;
};

export type CharacterAppearanceResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['CharacterAppearance'] = ResolversParentTypes['CharacterAppearance'],
> = {
  role?: Resolver<Maybe<ResolversTypes['CharacterRole']>, ParentType, ContextType>;
  billing?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  character?: Resolver<ResolversTypes['Character'], ParentType, ContextType>;
  voiceActors?: Resolver<
    Array<ResolversTypes['VoiceActor']>,
    ParentType,
    ContextType,
    Partial<CharacterAppearanceVoiceActorsArgs>
  >;
};

export type CharacterResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Character'] = ResolversParentTypes['Character'],
> = {
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  native?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  aliases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  externalIds?: Resolver<Array<ResolversTypes['ExternalId']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  gender?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  age?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  images?: Resolver<Array<ResolversTypes['Image']>, ParentType, ContextType>;
  favorites?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type VoiceActorResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['VoiceActor'] = ResolversParentTypes['VoiceActor'],
> = {
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  native?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalIds?: Resolver<Array<ResolversTypes['ExternalId']>, ParentType, ContextType>;
};

export type CharacterProfileResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['CharacterProfile'] = ResolversParentTypes['CharacterProfile'],
> = {
  character?: Resolver<ResolversTypes['Character'], ParentType, ContextType>;
  appearances?: Resolver<Array<ResolversTypes['CharacterCredit']>, ParentType, ContextType>;
};

export type CharacterCreditResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['CharacterCredit'] = ResolversParentTypes['CharacterCredit'],
> = {
  role?: Resolver<Maybe<ResolversTypes['CharacterRole']>, ParentType, ContextType>;
  billing?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  anime?: Resolver<ResolversTypes['Anime'], ParentType, ContextType>;
};

export type CharacterConnectionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['CharacterConnection'] = ResolversParentTypes['CharacterConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['CharacterEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CharacterEdgeResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['CharacterEdge'] = ResolversParentTypes['CharacterEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Character'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type ExternalIdResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['ExternalId'] = ResolversParentTypes['ExternalId'],
> = {
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FuzzyDateResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['FuzzyDate'] = ResolversParentTypes['FuzzyDate'],
> = {
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  month?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  day?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LocalizedTextResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['LocalizedText'] = ResolversParentTypes['LocalizedText'],
> = {
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LinkResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Link'] = ResolversParentTypes['Link'],
> = {
  site?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ImageResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Image'] = ResolversParentTypes['Image'],
> = {
  kind?: Resolver<Maybe<ResolversTypes['ImageKind']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  size?: Resolver<Maybe<ResolversTypes['ImageSize']>, ParentType, ContextType>;
  color?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CoverImageResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['CoverImage'] = ResolversParentTypes['CoverImage'],
> = {
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  medium?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  large?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extraLarge?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  color?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
};

export type FieldProvenanceResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['FieldProvenance'] = ResolversParentTypes['FieldProvenance'],
> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PageInfoResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo'],
> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currentPage?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type StudioResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Studio'] = ResolversParentTypes['Studio'],
> = {
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isMain?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isAnimation?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['StudioRole']>, ParentType, ContextType>;
  externalIds?: Resolver<Array<ResolversTypes['ExternalId']>, ParentType, ContextType>;
};

export type StaffCreditResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['StaffCredit'] = ResolversParentTypes['StaffCredit'],
> = {
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  native?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalIds?: Resolver<Array<ResolversTypes['ExternalId']>, ParentType, ContextType>;
};

export type ThemeSongResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['ThemeSong'] = ResolversParentTypes['ThemeSong'],
> = {
  kind?: Resolver<Maybe<ResolversTypes['ThemeSongKind']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  artist?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  episodes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EpisodeResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Episode'] = ResolversParentTypes['Episode'],
> = {
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  titleRomaji?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  titleNative?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  synopsis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  airedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  airedAtPrecision?: Resolver<Maybe<ResolversTypes['Precision']>, ParentType, ContextType>;
  durationSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  isFiller?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isRecap?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  links?: Resolver<Array<ResolversTypes['Link']>, ParentType, ContextType>;
  images?: Resolver<Array<ResolversTypes['Image']>, ParentType, ContextType>;
};

export type EpisodeConnectionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['EpisodeConnection'] = ResolversParentTypes['EpisodeConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['EpisodeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EpisodeEdgeResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['EpisodeEdge'] = ResolversParentTypes['EpisodeEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Episode'], ParentType, ContextType>;
};

export type AnimeConnectionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['AnimeConnection'] = ResolversParentTypes['AnimeConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['AnimeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pageCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  adult?: Resolver<ResolversTypes['AdultContent'], ParentType, ContextType>;
};

export type AnimeEdgeResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['AnimeEdge'] = ResolversParentTypes['AnimeEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Anime'], ParentType, ContextType>;
};

export type FacetsResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Facets'] = ResolversParentTypes['Facets'],
> = {
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  adult?: Resolver<ResolversTypes['AdultContent'], ParentType, ContextType>;
  facets?: Resolver<Array<ResolversTypes['FacetCounts']>, ParentType, ContextType>;
};

export type FacetCountsResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['FacetCounts'] = ResolversParentTypes['FacetCounts'],
> = {
  facet?: Resolver<ResolversTypes['Facet'], ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['FacetValue']>, ParentType, ContextType>;
};

export type FacetValueResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['FacetValue'] = ResolversParentTypes['FacetValue'],
> = {
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StudioEntryResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['StudioEntry'] = ResolversParentTypes['StudioEntry'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  externalIds?: Resolver<Array<ResolversTypes['ExternalId']>, ParentType, ContextType>;
  animeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StudioProfileResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['StudioProfile'] = ResolversParentTypes['StudioProfile'],
> = {
  studio?: Resolver<ResolversTypes['StudioEntry'], ParentType, ContextType>;
  anime?: Resolver<
    ResolversTypes['StudioAnimeConnection'],
    ParentType,
    ContextType,
    RequireFields<StudioProfileAnimeArgs, 'adult' | 'sort' | 'first'>
  >;
};

export type StudioAnimeConnectionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['StudioAnimeConnection'] = ResolversParentTypes['StudioAnimeConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['StudioAnimeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StudioAnimeEdgeResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['StudioAnimeEdge'] = ResolversParentTypes['StudioAnimeEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Anime'], ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['StudioRole']>, ParentType, ContextType>;
  isMain?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type StudioConnectionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['StudioConnection'] = ResolversParentTypes['StudioConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['StudioEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type StudioEdgeResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['StudioEdge'] = ResolversParentTypes['StudioEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StudioEntry'], ParentType, ContextType>;
};

export type StaffResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Staff'] = ResolversParentTypes['Staff'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  native?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalIds?: Resolver<Array<ResolversTypes['ExternalId']>, ParentType, ContextType>;
};

export type StaffProfileResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['StaffProfile'] = ResolversParentTypes['StaffProfile'],
> = {
  staff?: Resolver<ResolversTypes['Staff'], ParentType, ContextType>;
  works?: Resolver<
    ResolversTypes['StaffWorkConnection'],
    ParentType,
    ContextType,
    RequireFields<StaffProfileWorksArgs, 'first'>
  >;
  voices?: Resolver<
    ResolversTypes['VoiceConnection'],
    ParentType,
    ContextType,
    RequireFields<StaffProfileVoicesArgs, 'first'>
  >;
};

export type StaffWorkConnectionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['StaffWorkConnection'] = ResolversParentTypes['StaffWorkConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['StaffWorkEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StaffWorkEdgeResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['StaffWorkEdge'] = ResolversParentTypes['StaffWorkEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Anime'], ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type VoiceConnectionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['VoiceConnection'] = ResolversParentTypes['VoiceConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['VoiceEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VoiceEdgeResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['VoiceEdge'] = ResolversParentTypes['VoiceEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Character'], ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['CharacterRole']>, ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  anime?: Resolver<ResolversTypes['Anime'], ParentType, ContextType>;
};

export type StaffConnectionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['StaffConnection'] = ResolversParentTypes['StaffConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['StaffEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type StaffEdgeResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['StaffEdge'] = ResolversParentTypes['StaffEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Staff'], ParentType, ContextType>;
};

export type MutationResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation'],
> = {
  redriveDeadLetters?: Resolver<
    ResolversTypes['Redrive'],
    ParentType,
    ContextType,
    RequireFields<MutationRedriveDeadLettersArgs, 'limit'>
  >;
  resolveReview?: Resolver<
    ResolversTypes['Review'],
    ParentType,
    ContextType,
    RequireFields<MutationResolveReviewArgs, 'id' | 'accept'>
  >;
  deleteAnime?: Resolver<
    ResolversTypes['AnimeVersion'],
    ParentType,
    ContextType,
    RequireFields<MutationDeleteAnimeArgs, 'id' | 'reason'>
  >;
  restoreAnime?: Resolver<
    ResolversTypes['AnimeVersion'],
    ParentType,
    ContextType,
    RequireFields<MutationRestoreAnimeArgs, 'id'>
  >;
  mergeAnime?: Resolver<
    ResolversTypes['AnimeMerge'],
    ParentType,
    ContextType,
    RequireFields<MutationMergeAnimeArgs, 'id' | 'duplicateId' | 'reason'>
  >;
  splitAnime?: Resolver<
    ResolversTypes['AnimeMerge'],
    ParentType,
    ContextType,
    RequireFields<MutationSplitAnimeArgs, 'id' | 'reason'>
  >;
  updateAnime?: Resolver<
    ResolversTypes['AnimeVersion'],
    ParentType,
    ContextType,
    RequireFields<MutationUpdateAnimeArgs, 'id' | 'values'>
  >;
  releaseFields?: Resolver<
    ResolversTypes['ReleasedFields'],
    ParentType,
    ContextType,
    RequireFields<MutationReleaseFieldsArgs, 'id'>
  >;
  reindex?: Resolver<ResolversTypes['Reindex'], ParentType, ContextType>;
  setLlmMode?: Resolver<
    ResolversTypes['LlmSwitch'],
    ParentType,
    ContextType,
    RequireFields<MutationSetLlmModeArgs, 'mode'>
  >;
  purgeCache?: Resolver<
    ResolversTypes['CachePurge'],
    ParentType,
    ContextType,
    RequireFields<MutationPurgeCacheArgs, 'tags'>
  >;
};

export type OperatorStatusResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['OperatorStatus'] = ResolversParentTypes['OperatorStatus'],
> = {
  consumers?: Resolver<Array<ResolversTypes['ConsumerLag']>, ParentType, ContextType>;
  deadLetters?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  openReviews?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cache?: Resolver<ResolversTypes['CacheTally'], ParentType, ContextType>;
};

export type ConsumerLagResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['ConsumerLag'] = ResolversParentTypes['ConsumerLag'],
> = {
  consumer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stream?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pending?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CacheTallyResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['CacheTally'] = ResolversParentTypes['CacheTally'],
> = {
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  hits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  made?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notKept?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hitRatio?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type LlmSwitchResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['LlmSwitch'] = ResolversParentTypes['LlmSwitch'],
> = {
  mode?: Resolver<ResolversTypes['LlmMode'], ParentType, ContextType>;
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  effectiveWithinSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RedriveResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Redrive'] = ResolversParentTypes['Redrive'],
> = {
  redriven?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unreadable?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type AnimeVersionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['AnimeVersion'] = ResolversParentTypes['AnimeVersion'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AnimeMergeResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['AnimeMerge'] = ResolversParentTypes['AnimeMerge'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ReleasedFieldsResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['ReleasedFields'] = ResolversParentTypes['ReleasedFields'],
> = {
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  released?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReindexResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Reindex'] = ResolversParentTypes['Reindex'],
> = {
  collection?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CachePurgeResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['CachePurge'] = ResolversParentTypes['CachePurge'],
> = {
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReviewResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Review'] = ResolversParentTypes['Review'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['ReviewKind']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['ReviewState']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  entityIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  differences?: Resolver<Array<ResolversTypes['ReviewDifference']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReviewDifferenceResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['ReviewDifference'] = ResolversParentTypes['ReviewDifference'],
> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReviewPageResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['ReviewPage'] = ResolversParentTypes['ReviewPage'],
> = {
  reviews?: Resolver<Array<ResolversTypes['Review']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeadLetterResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['DeadLetter'] = ResolversParentTypes['DeadLetter'],
> = {
  sequence?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  originalSubject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stream?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  streamSequence?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  consumer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deliveries?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  error?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  failedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sizeBytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DeadLetterPageResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['DeadLetterPage'] = ResolversParentTypes['DeadLetterPage'],
> = {
  deadLetters?: Resolver<Array<ResolversTypes['DeadLetter']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type QueryResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query'],
> = {
  anime?: Resolver<Maybe<ResolversTypes['Anime']>, ParentType, ContextType, Partial<QueryAnimeArgs>>;
  animeByIds?: Resolver<
    Array<Maybe<ResolversTypes['Anime']>>,
    ParentType,
    ContextType,
    RequireFields<QueryAnimeByIdsArgs, 'ids'>
  >;
  animeByXrefs?: Resolver<
    Array<Maybe<ResolversTypes['Anime']>>,
    ParentType,
    ContextType,
    RequireFields<QueryAnimeByXrefsArgs, 'xrefs'>
  >;
  animes?: Resolver<
    ResolversTypes['AnimeConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryAnimesArgs, 'sort' | 'first'>
  >;
  season?: Resolver<
    ResolversTypes['AnimeConnection'],
    ParentType,
    ContextType,
    RequireFields<QuerySeasonArgs, 'year' | 'season' | 'sort' | 'first'>
  >;
  search?: Resolver<
    ResolversTypes['SearchConnection'],
    ParentType,
    ContextType,
    RequireFields<QuerySearchArgs, 'query' | 'mode' | 'first'>
  >;
  similar?: Resolver<
    Maybe<ResolversTypes['SimilarConnection']>,
    ParentType,
    ContextType,
    RequireFields<QuerySimilarArgs, 'id' | 'adult' | 'first'>
  >;
  recommendations?: Resolver<
    Maybe<ResolversTypes['RecommendationConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryRecommendationsArgs, 'id' | 'includeRelated' | 'adult' | 'first'>
  >;
  related?: Resolver<
    Maybe<ResolversTypes['Franchise']>,
    ParentType,
    ContextType,
    RequireFields<QueryRelatedArgs, 'id' | 'depth' | 'first'>
  >;
  schedule?: Resolver<
    Array<ResolversTypes['AiringSlot']>,
    ParentType,
    ContextType,
    RequireFields<QueryScheduleArgs, 'from' | 'to'>
  >;
  episodes?: Resolver<
    Maybe<ResolversTypes['EpisodeConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryEpisodesArgs, 'animeId' | 'first'>
  >;
  character?: Resolver<Maybe<ResolversTypes['CharacterProfile']>, ParentType, ContextType, Partial<QueryCharacterArgs>>;
  characters?: Resolver<
    ResolversTypes['CharacterConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryCharactersArgs, 'first'>
  >;
  studio?: Resolver<Maybe<ResolversTypes['StudioProfile']>, ParentType, ContextType, Partial<QueryStudioArgs>>;
  studios?: Resolver<
    ResolversTypes['StudioConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryStudiosArgs, 'first'>
  >;
  staff?: Resolver<Maybe<ResolversTypes['StaffProfile']>, ParentType, ContextType, Partial<QueryStaffArgs>>;
  people?: Resolver<
    ResolversTypes['StaffConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryPeopleArgs, 'first'>
  >;
  facets?: Resolver<ResolversTypes['Facets'], ParentType, ContextType, RequireFields<QueryFacetsArgs, 'limit'>>;
  changesSince?: Resolver<
    ResolversTypes['ChangeConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryChangesSinceArgs, 'first' | 'latest'>
  >;
  reviews?: Resolver<
    ResolversTypes['ReviewPage'],
    ParentType,
    ContextType,
    RequireFields<QueryReviewsArgs, 'state' | 'first'>
  >;
  deadLetters?: Resolver<
    ResolversTypes['DeadLetterPage'],
    ParentType,
    ContextType,
    RequireFields<QueryDeadLettersArgs, 'first'>
  >;
  operatorStatus?: Resolver<ResolversTypes['OperatorStatus'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
};

export type FranchiseResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Franchise'] = ResolversParentTypes['Franchise'],
> = {
  nodes?: Resolver<Array<ResolversTypes['FranchiseNode']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['FranchiseEdge']>, ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  watchOrder?: Resolver<Array<ResolversTypes['WatchOrderEntry']>, ParentType, ContextType>;
};

export type FranchiseNodeResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['FranchiseNode'] = ResolversParentTypes['FranchiseNode'],
> = {
  distance?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  anime?: Resolver<ResolversTypes['Anime'], ParentType, ContextType>;
};

export type FranchiseEdgeResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['FranchiseEdge'] = ResolversParentTypes['FranchiseEdge'],
> = {
  from?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['RelationType']>, ParentType, ContextType>;
};

export type WatchOrderEntryResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['WatchOrderEntry'] = ResolversParentTypes['WatchOrderEntry'],
> = {
  optional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  anime?: Resolver<ResolversTypes['Anime'], ParentType, ContextType>;
};

export type AnimeRelationResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['AnimeRelation'] = ResolversParentTypes['AnimeRelation'],
> = {
  type?: Resolver<Maybe<ResolversTypes['RelationType']>, ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['Anime']>, ParentType, ContextType>;
  targetTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  targetIds?: Resolver<Array<ResolversTypes['ExternalId']>, ParentType, ContextType>;
  originalType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MangaResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Manga'] = ResolversParentTypes['Manga'],
> = {
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  native?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  format?: Resolver<Maybe<ResolversTypes['MangaFormat']>, ParentType, ContextType>;
  externalIds?: Resolver<Array<ResolversTypes['ExternalId']>, ParentType, ContextType>;
  authors?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MangaRelationResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['MangaRelation'] = ResolversParentTypes['MangaRelation'],
> = {
  type?: Resolver<Maybe<ResolversTypes['RelationType']>, ParentType, ContextType>;
  manga?: Resolver<ResolversTypes['Manga'], ParentType, ContextType>;
  originalType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AiringSlotResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['AiringSlot'] = ResolversParentTypes['AiringSlot'],
> = {
  airsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  precision?: Resolver<ResolversTypes['Precision'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['AiringEvidence']>, ParentType, ContextType>;
  episodeNumber?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  platform?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  anime?: Resolver<ResolversTypes['Anime'], ParentType, ContextType>;
};

export type NextEpisodeResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['NextEpisode'] = ResolversParentTypes['NextEpisode'],
> = {
  airsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  precision?: Resolver<ResolversTypes['Precision'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['AiringEvidence']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SearchConnectionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['SearchConnection'] = ResolversParentTypes['SearchConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['SearchEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['SearchMode'], ParentType, ContextType>;
  degraded?: Resolver<Maybe<ResolversTypes['SearchDegradation']>, ParentType, ContextType>;
  plan?: Resolver<Maybe<ResolversTypes['SearchPlan']>, ParentType, ContextType>;
  adult?: Resolver<ResolversTypes['AdultContent'], ParentType, ContextType>;
};

export type SearchEdgeResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['SearchEdge'] = ResolversParentTypes['SearchEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Anime'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SearchPlanResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['SearchPlan'] = ResolversParentTypes['SearchPlan'],
> = {
  planner?: Resolver<Maybe<ResolversTypes['SearchPlanner']>, ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tokens?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  filters?: Resolver<Array<ResolversTypes['PlanCondition']>, ParentType, ContextType>;
  exclude?: Resolver<Array<ResolversTypes['PlanCondition']>, ParentType, ContextType>;
  sort?: Resolver<Maybe<ResolversTypes['AnimeSort']>, ParentType, ContextType>;
  like?: Resolver<Array<ResolversTypes['PlanTitle']>, ParentType, ContextType>;
  walks?: Resolver<Array<ResolversTypes['PlanWalk']>, ParentType, ContextType>;
  schedule?: Resolver<Maybe<ResolversTypes['PlanDays']>, ParentType, ContextType>;
  limit?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  relaxed?: Resolver<Array<ResolversTypes['PlanCondition']>, ParentType, ContextType>;
};

export type PlanConditionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['PlanCondition'] = ResolversParentTypes['PlanCondition'],
> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operator?: Resolver<Maybe<ResolversTypes['PlanOperator']>, ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PlanTitleResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['PlanTitle'] = ResolversParentTypes['PlanTitle'],
> = {
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  animeId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type PlanWalkResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['PlanWalk'] = ResolversParentTypes['PlanWalk'],
> = {
  from?: Resolver<ResolversTypes['PlanTitle'], ParentType, ContextType>;
  relations?: Resolver<Array<ResolversTypes['RelationType']>, ParentType, ContextType>;
  sameStudio?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PlanDaysResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['PlanDays'] = ResolversParentTypes['PlanDays'],
> = {
  firstDay?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lastDay?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  firstTime?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastTime?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SimilarConnectionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['SimilarConnection'] = ResolversParentTypes['SimilarConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['SearchEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  adult?: Resolver<ResolversTypes['AdultContent'], ParentType, ContextType>;
};

export type RecommendationConnectionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['RecommendationConnection'] =
    ResolversParentTypes['RecommendationConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['RecommendationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  adult?: Resolver<ResolversTypes['AdultContent'], ParentType, ContextType>;
};

export type RecommendationEdgeResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['RecommendationEdge'] = ResolversParentTypes['RecommendationEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Anime'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  similarity?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  shared?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  relation?: Resolver<Maybe<ResolversTypes['RelationType']>, ParentType, ContextType>;
};

export type PlatformStatisticsResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['PlatformStatistics'] = ResolversParentTypes['PlatformStatistics'],
> = {
  platform?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  scoredBy?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rank?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  popularityRank?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  members?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  favorites?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ScoreResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Score'] = ResolversParentTypes['Score'],
> = {
  arithmeticMean?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  median?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  arithmeticGeometricMean?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  weighted?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type StatusResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Status'] = ResolversParentTypes['Status'],
> = {
  edgeVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  llmMode?: Resolver<ResolversTypes['LlmMode'], ParentType, ContextType>;
  llmModeChangedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  agentCircuit?: Resolver<Maybe<ResolversTypes['CircuitState']>, ParentType, ContextType>;
  agent?: Resolver<Maybe<ResolversTypes['AgentStatus']>, ParentType, ContextType>;
  catalog?: Resolver<Maybe<ResolversTypes['CatalogStatus']>, ParentType, ContextType>;
  newestStart?: Resolver<Maybe<ResolversTypes['FuzzyDate']>, ParentType, ContextType>;
  search?: Resolver<Maybe<ResolversTypes['SearchStatus']>, ParentType, ContextType>;
};

export type AgentStatusResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['AgentStatus'] = ResolversParentTypes['AgentStatus'],
> = {
  planner?: Resolver<Maybe<ResolversTypes['SearchPlanner']>, ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  modelCircuit?: Resolver<Maybe<ResolversTypes['CircuitState']>, ParentType, ContextType>;
};

export type CatalogStatusResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['CatalogStatus'] = ResolversParentTypes['CatalogStatus'],
> = {
  animeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  characterCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  schemaVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  intakePending?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outboxPending?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outboxOldestSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SearchStatusResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['SearchStatus'] = ResolversParentTypes['SearchStatus'],
> = {
  model?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  points?: Resolver<Array<ResolversTypes['PointCount']>, ParentType, ContextType>;
  pending?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  indexedThrough?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type PointCountResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['PointCount'] = ResolversParentTypes['PointCount'],
> = {
  entityType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type Resolvers<ContextType = GraphQLContext> = {
  Broadcast?: BroadcastResolvers<ContextType>;
  StreamingLink?: StreamingLinkResolvers<ContextType>;
  Trailer?: TrailerResolvers<ContextType>;
  Anime?: AnimeResolvers<ContextType>;
  AnimeTitle?: AnimeTitleResolvers<ContextType>;
  Tag?: TagResolvers<ContextType>;
  Change?: ChangeResolvers<ContextType>;
  ChangeConnection?: ChangeConnectionResolvers<ContextType>;
  ChangeEdge?: ChangeEdgeResolvers<ContextType>;
  CharacterAppearance?: CharacterAppearanceResolvers<ContextType>;
  Character?: CharacterResolvers<ContextType>;
  VoiceActor?: VoiceActorResolvers<ContextType>;
  CharacterProfile?: CharacterProfileResolvers<ContextType>;
  CharacterCredit?: CharacterCreditResolvers<ContextType>;
  CharacterConnection?: CharacterConnectionResolvers<ContextType>;
  CharacterEdge?: CharacterEdgeResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  ExternalId?: ExternalIdResolvers<ContextType>;
  FuzzyDate?: FuzzyDateResolvers<ContextType>;
  LocalizedText?: LocalizedTextResolvers<ContextType>;
  Link?: LinkResolvers<ContextType>;
  Image?: ImageResolvers<ContextType>;
  CoverImage?: CoverImageResolvers<ContextType>;
  FieldProvenance?: FieldProvenanceResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Studio?: StudioResolvers<ContextType>;
  StaffCredit?: StaffCreditResolvers<ContextType>;
  ThemeSong?: ThemeSongResolvers<ContextType>;
  Episode?: EpisodeResolvers<ContextType>;
  EpisodeConnection?: EpisodeConnectionResolvers<ContextType>;
  EpisodeEdge?: EpisodeEdgeResolvers<ContextType>;
  AnimeConnection?: AnimeConnectionResolvers<ContextType>;
  AnimeEdge?: AnimeEdgeResolvers<ContextType>;
  Facets?: FacetsResolvers<ContextType>;
  FacetCounts?: FacetCountsResolvers<ContextType>;
  FacetValue?: FacetValueResolvers<ContextType>;
  StudioEntry?: StudioEntryResolvers<ContextType>;
  StudioProfile?: StudioProfileResolvers<ContextType>;
  StudioAnimeConnection?: StudioAnimeConnectionResolvers<ContextType>;
  StudioAnimeEdge?: StudioAnimeEdgeResolvers<ContextType>;
  StudioConnection?: StudioConnectionResolvers<ContextType>;
  StudioEdge?: StudioEdgeResolvers<ContextType>;
  Staff?: StaffResolvers<ContextType>;
  StaffProfile?: StaffProfileResolvers<ContextType>;
  StaffWorkConnection?: StaffWorkConnectionResolvers<ContextType>;
  StaffWorkEdge?: StaffWorkEdgeResolvers<ContextType>;
  VoiceConnection?: VoiceConnectionResolvers<ContextType>;
  VoiceEdge?: VoiceEdgeResolvers<ContextType>;
  StaffConnection?: StaffConnectionResolvers<ContextType>;
  StaffEdge?: StaffEdgeResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  OperatorStatus?: OperatorStatusResolvers<ContextType>;
  ConsumerLag?: ConsumerLagResolvers<ContextType>;
  CacheTally?: CacheTallyResolvers<ContextType>;
  LlmSwitch?: LlmSwitchResolvers<ContextType>;
  Redrive?: RedriveResolvers<ContextType>;
  AnimeVersion?: AnimeVersionResolvers<ContextType>;
  AnimeMerge?: AnimeMergeResolvers<ContextType>;
  ReleasedFields?: ReleasedFieldsResolvers<ContextType>;
  Reindex?: ReindexResolvers<ContextType>;
  CachePurge?: CachePurgeResolvers<ContextType>;
  Review?: ReviewResolvers<ContextType>;
  ReviewDifference?: ReviewDifferenceResolvers<ContextType>;
  ReviewPage?: ReviewPageResolvers<ContextType>;
  DeadLetter?: DeadLetterResolvers<ContextType>;
  DeadLetterPage?: DeadLetterPageResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Franchise?: FranchiseResolvers<ContextType>;
  FranchiseNode?: FranchiseNodeResolvers<ContextType>;
  FranchiseEdge?: FranchiseEdgeResolvers<ContextType>;
  WatchOrderEntry?: WatchOrderEntryResolvers<ContextType>;
  AnimeRelation?: AnimeRelationResolvers<ContextType>;
  Manga?: MangaResolvers<ContextType>;
  MangaRelation?: MangaRelationResolvers<ContextType>;
  AiringSlot?: AiringSlotResolvers<ContextType>;
  NextEpisode?: NextEpisodeResolvers<ContextType>;
  SearchConnection?: SearchConnectionResolvers<ContextType>;
  SearchEdge?: SearchEdgeResolvers<ContextType>;
  SearchPlan?: SearchPlanResolvers<ContextType>;
  PlanCondition?: PlanConditionResolvers<ContextType>;
  PlanTitle?: PlanTitleResolvers<ContextType>;
  PlanWalk?: PlanWalkResolvers<ContextType>;
  PlanDays?: PlanDaysResolvers<ContextType>;
  SimilarConnection?: SimilarConnectionResolvers<ContextType>;
  RecommendationConnection?: RecommendationConnectionResolvers<ContextType>;
  RecommendationEdge?: RecommendationEdgeResolvers<ContextType>;
  PlatformStatistics?: PlatformStatisticsResolvers<ContextType>;
  Score?: ScoreResolvers<ContextType>;
  Status?: StatusResolvers<ContextType>;
  AgentStatus?: AgentStatusResolvers<ContextType>;
  CatalogStatus?: CatalogStatusResolvers<ContextType>;
  SearchStatus?: SearchStatusResolvers<ContextType>;
  PointCount?: PointCountResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = GraphQLContext> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
  listSize?: ListSizeDirectiveResolver<any, any, ContextType>;
};
