// Generated from the SDL beside it by edge/build/types.ts; never edited.
/* eslint-disable */
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type {
  PageModel,
  MediaModel,
  AiringScheduleModel,
  CharacterModel,
  StaffModel,
  StudioModel,
  RecommendationModel,
  CharacterEdgeModel,
  MediaEdgeModel,
} from './models.ts';
import type { GraphQLContext } from '../../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string };
  String: { input: string; output: string };
  Boolean: { input: boolean; output: boolean };
  Int: { input: number; output: number };
  Float: { input: number; output: number };
  /** ISO 3166-1 alpha-2. */
  CountryCode: { input: string; output: string };
  /** A date as one number: 20260405, or with zeros for what is not known, 20260400. */
  FuzzyDateInt: { input: number; output: number };
  Json: { input: unknown; output: unknown };
};

export type AiringSchedule = {
  readonly airingAt: Scalars['Int']['output'];
  readonly episode: Scalars['Int']['output'];
  readonly id: Scalars['Int']['output'];
  readonly media?: Maybe<Media>;
  readonly mediaId: Scalars['Int']['output'];
  readonly timeUntilAiring: Scalars['Int']['output'];
};

export type AiringScheduleConnection = {
  readonly edges?: Maybe<ReadonlyArray<Maybe<AiringScheduleEdge>>>;
  readonly nodes?: Maybe<ReadonlyArray<Maybe<AiringSchedule>>>;
  readonly pageInfo?: Maybe<PageInfo>;
};

export type AiringScheduleEdge = {
  readonly id?: Maybe<Scalars['Int']['output']>;
  readonly node?: Maybe<AiringSchedule>;
};

export type AiringSort =
  'EPISODE' | 'EPISODE_DESC' | 'ID' | 'ID_DESC' | 'MEDIA_ID' | 'MEDIA_ID_DESC' | 'TIME' | 'TIME_DESC';

export type Character = {
  readonly age?: Maybe<Scalars['String']['output']>;
  readonly bloodType?: Maybe<Scalars['String']['output']>;
  readonly dateOfBirth?: Maybe<FuzzyDate>;
  readonly description?: Maybe<Scalars['String']['output']>;
  readonly favourites?: Maybe<Scalars['Int']['output']>;
  readonly gender?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['Int']['output'];
  readonly image?: Maybe<CharacterImage>;
  readonly isFavourite: Scalars['Boolean']['output'];
  readonly isFavouriteBlocked: Scalars['Boolean']['output'];
  readonly media?: Maybe<MediaConnection>;
  readonly modNotes?: Maybe<Scalars['String']['output']>;
  readonly name?: Maybe<CharacterName>;
  readonly siteUrl?: Maybe<Scalars['String']['output']>;
  /** @deprecated Field no longer supported */
  readonly updatedAt?: Maybe<Scalars['Int']['output']>;
};

export type CharacterDescriptionArgs = {
  asHtml?: InputMaybe<Scalars['Boolean']['input']>;
};

export type CharacterMediaArgs = {
  onList?: InputMaybe<Scalars['Boolean']['input']>;
  page?: InputMaybe<Scalars['Int']['input']>;
  perPage?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<InputMaybe<MediaSort>>>;
  type?: InputMaybe<MediaType>;
};

export type CharacterName = {
  readonly alternative?: Maybe<ReadonlyArray<Maybe<Scalars['String']['output']>>>;
  readonly alternativeSpoiler?: Maybe<ReadonlyArray<Maybe<Scalars['String']['output']>>>;
  readonly first?: Maybe<Scalars['String']['output']>;
  readonly full?: Maybe<Scalars['String']['output']>;
  readonly last?: Maybe<Scalars['String']['output']>;
  readonly middle?: Maybe<Scalars['String']['output']>;
  readonly native?: Maybe<Scalars['String']['output']>;
  readonly userPreferred?: Maybe<Scalars['String']['output']>;
};

export type CharacterImage = {
  readonly large?: Maybe<Scalars['String']['output']>;
  readonly medium?: Maybe<Scalars['String']['output']>;
};

export type CharacterConnection = {
  readonly edges?: Maybe<ReadonlyArray<Maybe<CharacterEdge>>>;
  readonly nodes?: Maybe<ReadonlyArray<Maybe<Character>>>;
  readonly pageInfo?: Maybe<PageInfo>;
};

export type CharacterEdge = {
  readonly favouriteOrder?: Maybe<Scalars['Int']['output']>;
  readonly id?: Maybe<Scalars['Int']['output']>;
  readonly media?: Maybe<ReadonlyArray<Maybe<Media>>>;
  readonly name?: Maybe<Scalars['String']['output']>;
  readonly node?: Maybe<Character>;
  readonly role?: Maybe<CharacterRole>;
  readonly voiceActorRoles?: Maybe<ReadonlyArray<Maybe<StaffRoleType>>>;
  readonly voiceActors?: Maybe<ReadonlyArray<Maybe<Staff>>>;
};

export type CharacterEdgeVoiceActorRolesArgs = {
  language?: InputMaybe<StaffLanguage>;
  sort?: InputMaybe<ReadonlyArray<InputMaybe<StaffSort>>>;
};

export type CharacterEdgeVoiceActorsArgs = {
  language?: InputMaybe<StaffLanguage>;
  sort?: InputMaybe<ReadonlyArray<InputMaybe<StaffSort>>>;
};

export type CharacterRole = 'BACKGROUND' | 'MAIN' | 'SUPPORTING';

export type CharacterSort =
  'FAVOURITES' | 'FAVOURITES_DESC' | 'ID' | 'ID_DESC' | 'RELEVANCE' | 'ROLE' | 'ROLE_DESC' | 'SEARCH_MATCH';

export type Unsupported =
  /** There are no users here: no lists, favourites, reviews, ratings or moderators of theirs. */
  | 'USERS'
  /** Nobody's daily activity is counted here. */
  | 'ACTIVITY'
  /** Printed works are known here only as what an anime comes from, or became. */
  | 'MANGA'
  /** People are shown here only within the credits of an anime; /graphql has them by themselves, with what they made and whom they spoke. */
  | 'PEOPLE'
  /** No source that is read here tells it. */
  | 'UNKNOWN'
  /** Nothing can be told apart by this here; the condition was left out. */
  | 'CONDITION'
  /** Lists cannot be put in this order here; the next order decides, or popularity. */
  | 'ORDER';

export type FuzzyDate = {
  readonly day?: Maybe<Scalars['Int']['output']>;
  readonly month?: Maybe<Scalars['Int']['output']>;
  readonly year?: Maybe<Scalars['Int']['output']>;
};

export type PageInfo = {
  readonly currentPage?: Maybe<Scalars['Int']['output']>;
  readonly hasNextPage?: Maybe<Scalars['Boolean']['output']>;
  readonly lastPage?: Maybe<Scalars['Int']['output']>;
  readonly perPage?: Maybe<Scalars['Int']['output']>;
  readonly total?: Maybe<Scalars['Int']['output']>;
};

export type Recommendation = {
  readonly id: Scalars['Int']['output'];
  readonly media?: Maybe<Media>;
  readonly mediaRecommendation?: Maybe<Media>;
  readonly rating?: Maybe<Scalars['Int']['output']>;
  readonly user?: Maybe<User>;
  readonly userRating?: Maybe<RecommendationRating>;
};

export type RecommendationConnection = {
  readonly edges?: Maybe<ReadonlyArray<Maybe<RecommendationEdge>>>;
  readonly nodes?: Maybe<ReadonlyArray<Maybe<Recommendation>>>;
  readonly pageInfo?: Maybe<PageInfo>;
};

export type RecommendationEdge = {
  readonly node?: Maybe<Recommendation>;
};

export type RecommendationSort = 'ID' | 'ID_DESC' | 'RATING' | 'RATING_DESC';

export type RecommendationRating = 'NO_RATING' | 'RATE_DOWN' | 'RATE_UP';

export type Review = {
  readonly body?: Maybe<Scalars['String']['output']>;
  readonly createdAt: Scalars['Int']['output'];
  readonly id: Scalars['Int']['output'];
  readonly media?: Maybe<Media>;
  readonly mediaId: Scalars['Int']['output'];
  readonly mediaType?: Maybe<MediaType>;
  readonly private?: Maybe<Scalars['Boolean']['output']>;
  readonly rating?: Maybe<Scalars['Int']['output']>;
  readonly ratingAmount?: Maybe<Scalars['Int']['output']>;
  readonly score?: Maybe<Scalars['Int']['output']>;
  readonly siteUrl?: Maybe<Scalars['String']['output']>;
  readonly summary?: Maybe<Scalars['String']['output']>;
  readonly updatedAt: Scalars['Int']['output'];
  readonly user?: Maybe<User>;
  readonly userId: Scalars['Int']['output'];
  readonly userRating?: Maybe<ReviewRating>;
};

export type ReviewBodyArgs = {
  asHtml?: InputMaybe<Scalars['Boolean']['input']>;
};

export type ReviewConnection = {
  readonly edges?: Maybe<ReadonlyArray<Maybe<ReviewEdge>>>;
  readonly nodes?: Maybe<ReadonlyArray<Maybe<Review>>>;
  readonly pageInfo?: Maybe<PageInfo>;
};

export type ReviewEdge = {
  readonly node?: Maybe<Review>;
};

export type ReviewSort =
  | 'CREATED_AT'
  | 'CREATED_AT_DESC'
  | 'ID'
  | 'ID_DESC'
  | 'RATING'
  | 'RATING_DESC'
  | 'SCORE'
  | 'SCORE_DESC'
  | 'UPDATED_AT'
  | 'UPDATED_AT_DESC';

export type ReviewRating = 'DOWN_VOTE' | 'NO_VOTE' | 'UP_VOTE';

export type MediaTrend = {
  readonly averageScore?: Maybe<Scalars['Int']['output']>;
  readonly date: Scalars['Int']['output'];
  readonly episode?: Maybe<Scalars['Int']['output']>;
  readonly inProgress?: Maybe<Scalars['Int']['output']>;
  readonly media?: Maybe<Media>;
  readonly mediaId: Scalars['Int']['output'];
  readonly popularity?: Maybe<Scalars['Int']['output']>;
  readonly releasing: Scalars['Boolean']['output'];
  readonly trending: Scalars['Int']['output'];
};

export type MediaTrendConnection = {
  readonly edges?: Maybe<ReadonlyArray<Maybe<MediaTrendEdge>>>;
  readonly nodes?: Maybe<ReadonlyArray<Maybe<MediaTrend>>>;
  readonly pageInfo?: Maybe<PageInfo>;
};

export type MediaTrendEdge = {
  readonly node?: Maybe<MediaTrend>;
};

export type MediaTrendSort =
  | 'DATE'
  | 'DATE_DESC'
  | 'EPISODE'
  | 'EPISODE_DESC'
  | 'ID'
  | 'ID_DESC'
  | 'MEDIA_ID'
  | 'MEDIA_ID_DESC'
  | 'POPULARITY'
  | 'POPULARITY_DESC'
  | 'SCORE'
  | 'SCORE_DESC'
  | 'TRENDING'
  | 'TRENDING_DESC';

export type MediaList = {
  readonly advancedScores?: Maybe<Scalars['Json']['output']>;
  readonly completedAt?: Maybe<FuzzyDate>;
  readonly createdAt?: Maybe<Scalars['Int']['output']>;
  readonly customLists?: Maybe<Scalars['Json']['output']>;
  readonly hiddenFromStatusLists?: Maybe<Scalars['Boolean']['output']>;
  readonly id: Scalars['Int']['output'];
  readonly media?: Maybe<Media>;
  readonly mediaId: Scalars['Int']['output'];
  readonly notes?: Maybe<Scalars['String']['output']>;
  readonly priority?: Maybe<Scalars['Int']['output']>;
  readonly private?: Maybe<Scalars['Boolean']['output']>;
  readonly progress?: Maybe<Scalars['Int']['output']>;
  readonly progressVolumes?: Maybe<Scalars['Int']['output']>;
  readonly repeat?: Maybe<Scalars['Int']['output']>;
  readonly score?: Maybe<Scalars['Float']['output']>;
  readonly startedAt?: Maybe<FuzzyDate>;
  readonly status?: Maybe<MediaListStatus>;
  readonly updatedAt?: Maybe<Scalars['Int']['output']>;
  readonly user?: Maybe<User>;
  readonly userId: Scalars['Int']['output'];
};

export type MediaListCustomListsArgs = {
  asArray?: InputMaybe<Scalars['Boolean']['input']>;
};

export type MediaListScoreArgs = {
  format?: InputMaybe<ScoreFormat>;
};

export type MediaListCollection = {
  /** @deprecated Field no longer supported */
  readonly customLists?: Maybe<ReadonlyArray<Maybe<ReadonlyArray<Maybe<MediaList>>>>>;
  readonly hasNextChunk?: Maybe<Scalars['Boolean']['output']>;
  readonly lists?: Maybe<ReadonlyArray<Maybe<MediaListGroup>>>;
  /** @deprecated Field no longer supported */
  readonly statusLists?: Maybe<ReadonlyArray<Maybe<ReadonlyArray<Maybe<MediaList>>>>>;
  readonly user?: Maybe<User>;
};

export type MediaListCollectionCustomListsArgs = {
  asArray?: InputMaybe<Scalars['Boolean']['input']>;
};

export type MediaListCollectionStatusListsArgs = {
  asArray?: InputMaybe<Scalars['Boolean']['input']>;
};

export type MediaListGroup = {
  readonly entries?: Maybe<ReadonlyArray<Maybe<MediaList>>>;
  readonly isCustomList?: Maybe<Scalars['Boolean']['output']>;
  readonly isSplitCompletedList?: Maybe<Scalars['Boolean']['output']>;
  readonly name?: Maybe<Scalars['String']['output']>;
  readonly status?: Maybe<MediaListStatus>;
};

export type MediaListOptions = {
  readonly animeList?: Maybe<MediaListTypeOptions>;
  readonly mangaList?: Maybe<MediaListTypeOptions>;
  readonly rowOrder?: Maybe<Scalars['String']['output']>;
  readonly scoreFormat?: Maybe<ScoreFormat>;
  /** @deprecated Field no longer supported */
  readonly sharedTheme?: Maybe<Scalars['Json']['output']>;
  /** @deprecated Field no longer supported */
  readonly sharedThemeEnabled?: Maybe<Scalars['Boolean']['output']>;
  /** @deprecated Field no longer supported */
  readonly useLegacyLists?: Maybe<Scalars['Boolean']['output']>;
};

export type MediaListTypeOptions = {
  readonly advancedScoring?: Maybe<ReadonlyArray<Maybe<Scalars['String']['output']>>>;
  readonly advancedScoringEnabled?: Maybe<Scalars['Boolean']['output']>;
  readonly customLists?: Maybe<ReadonlyArray<Maybe<Scalars['String']['output']>>>;
  readonly sectionOrder?: Maybe<ReadonlyArray<Maybe<Scalars['String']['output']>>>;
  readonly splitCompletedSectionByFormat?: Maybe<Scalars['Boolean']['output']>;
  /** @deprecated Field no longer supported */
  readonly theme?: Maybe<Scalars['Json']['output']>;
};

export type MediaListSort =
  | 'ADDED_TIME'
  | 'ADDED_TIME_DESC'
  | 'FINISHED_ON'
  | 'FINISHED_ON_DESC'
  | 'MEDIA_ID'
  | 'MEDIA_ID_DESC'
  | 'MEDIA_POPULARITY'
  | 'MEDIA_POPULARITY_DESC'
  | 'MEDIA_TITLE_ENGLISH'
  | 'MEDIA_TITLE_ENGLISH_DESC'
  | 'MEDIA_TITLE_NATIVE'
  | 'MEDIA_TITLE_NATIVE_DESC'
  | 'MEDIA_TITLE_ROMAJI'
  | 'MEDIA_TITLE_ROMAJI_DESC'
  | 'PRIORITY'
  | 'PRIORITY_DESC'
  | 'PROGRESS'
  | 'PROGRESS_DESC'
  | 'PROGRESS_VOLUMES'
  | 'PROGRESS_VOLUMES_DESC'
  | 'REPEAT'
  | 'REPEAT_DESC'
  | 'SCORE'
  | 'SCORE_DESC'
  | 'STARTED_ON'
  | 'STARTED_ON_DESC'
  | 'STATUS'
  | 'STATUS_DESC'
  | 'UPDATED_TIME'
  | 'UPDATED_TIME_DESC';

export type MediaListStatus = 'COMPLETED' | 'CURRENT' | 'DROPPED' | 'PAUSED' | 'PLANNING' | 'REPEATING';

export type ScoreFormat = 'POINT_3' | 'POINT_5' | 'POINT_10' | 'POINT_10_DECIMAL' | 'POINT_100';

export type MediaType = 'ANIME' | 'MANGA';

export type MediaFormat =
  'MANGA' | 'MOVIE' | 'MUSIC' | 'NOVEL' | 'ONA' | 'ONE_SHOT' | 'OVA' | 'SPECIAL' | 'TV' | 'TV_SHORT';

export type MediaStatus = 'CANCELLED' | 'FINISHED' | 'HIATUS' | 'NOT_YET_RELEASED' | 'RELEASING';

export type MediaSeason = 'FALL' | 'SPRING' | 'SUMMER' | 'WINTER';

export type MediaSource =
  | 'ANIME'
  | 'COMIC'
  | 'DOUJINSHI'
  | 'GAME'
  | 'LIGHT_NOVEL'
  | 'LIVE_ACTION'
  | 'MANGA'
  | 'MULTIMEDIA_PROJECT'
  | 'NOVEL'
  | 'ORIGINAL'
  | 'OTHER'
  | 'PICTURE_BOOK'
  | 'VIDEO_GAME'
  | 'VISUAL_NOVEL'
  | 'WEB_NOVEL';

export type MediaRelation =
  | 'ADAPTATION'
  | 'ALTERNATIVE'
  | 'CHARACTER'
  | 'COMPILATION'
  | 'CONTAINS'
  | 'OTHER'
  | 'PARENT'
  | 'PREQUEL'
  | 'SAME_UNIVERSE'
  | 'SEQUEL'
  | 'SIDE_STORY'
  | 'SOURCE'
  | 'SPIN_OFF'
  | 'SUMMARY';

export type MediaRankType = 'POPULAR' | 'RATED';

export type MediaSort =
  | 'CHAPTERS'
  | 'CHAPTERS_DESC'
  | 'DURATION'
  | 'DURATION_DESC'
  | 'END_DATE'
  | 'END_DATE_DESC'
  | 'EPISODES'
  | 'EPISODES_DESC'
  | 'FAVOURITES'
  | 'FAVOURITES_DESC'
  | 'FORMAT'
  | 'FORMAT_DESC'
  | 'ID'
  | 'ID_DESC'
  | 'POPULARITY'
  | 'POPULARITY_DESC'
  | 'SCORE'
  | 'SCORE_DESC'
  | 'SEARCH_MATCH'
  | 'START_DATE'
  | 'START_DATE_DESC'
  | 'STATUS'
  | 'STATUS_DESC'
  | 'TITLE_ENGLISH'
  | 'TITLE_ENGLISH_DESC'
  | 'TITLE_NATIVE'
  | 'TITLE_NATIVE_DESC'
  | 'TITLE_ROMAJI'
  | 'TITLE_ROMAJI_DESC'
  | 'TRENDING'
  | 'TRENDING_DESC'
  | 'TYPE'
  | 'TYPE_DESC'
  | 'UPDATED_AT'
  | 'UPDATED_AT_DESC'
  | 'VOLUMES'
  | 'VOLUMES_DESC';

export type ExternalLinkType = 'INFO' | 'SOCIAL' | 'STREAMING';

export type ExternalLinkMediaType = 'ANIME' | 'MANGA' | 'STAFF';

export type Media = {
  readonly airingSchedule?: Maybe<AiringScheduleConnection>;
  readonly autoCreateForumThread?: Maybe<Scalars['Boolean']['output']>;
  readonly averageScore?: Maybe<Scalars['Int']['output']>;
  readonly bannerImage?: Maybe<Scalars['String']['output']>;
  readonly chapters?: Maybe<Scalars['Int']['output']>;
  readonly characters?: Maybe<CharacterConnection>;
  readonly countryOfOrigin?: Maybe<Scalars['CountryCode']['output']>;
  readonly coverImage?: Maybe<MediaCoverImage>;
  readonly description?: Maybe<Scalars['String']['output']>;
  readonly duration?: Maybe<Scalars['Int']['output']>;
  readonly endDate?: Maybe<FuzzyDate>;
  readonly episodes?: Maybe<Scalars['Int']['output']>;
  readonly externalLinks?: Maybe<ReadonlyArray<Maybe<MediaExternalLink>>>;
  readonly favourites?: Maybe<Scalars['Int']['output']>;
  readonly format?: Maybe<MediaFormat>;
  readonly genres?: Maybe<ReadonlyArray<Maybe<Scalars['String']['output']>>>;
  readonly hashtag?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['Int']['output'];
  readonly idMal?: Maybe<Scalars['Int']['output']>;
  readonly isAdult?: Maybe<Scalars['Boolean']['output']>;
  readonly isFavourite: Scalars['Boolean']['output'];
  readonly isFavouriteBlocked: Scalars['Boolean']['output'];
  readonly isLicensed?: Maybe<Scalars['Boolean']['output']>;
  readonly isLocked?: Maybe<Scalars['Boolean']['output']>;
  readonly isRecommendationBlocked?: Maybe<Scalars['Boolean']['output']>;
  readonly isReviewBlocked?: Maybe<Scalars['Boolean']['output']>;
  readonly meanScore?: Maybe<Scalars['Int']['output']>;
  readonly mediaListEntry?: Maybe<MediaList>;
  readonly modNotes?: Maybe<Scalars['String']['output']>;
  readonly nextAiringEpisode?: Maybe<AiringSchedule>;
  readonly popularity?: Maybe<Scalars['Int']['output']>;
  readonly rankings?: Maybe<ReadonlyArray<Maybe<MediaRank>>>;
  readonly recommendations?: Maybe<RecommendationConnection>;
  readonly relations?: Maybe<MediaConnection>;
  readonly reviews?: Maybe<ReviewConnection>;
  readonly season?: Maybe<MediaSeason>;
  /** @deprecated Field no longer supported */
  readonly seasonInt?: Maybe<Scalars['Int']['output']>;
  readonly seasonYear?: Maybe<Scalars['Int']['output']>;
  readonly siteUrl?: Maybe<Scalars['String']['output']>;
  readonly source?: Maybe<MediaSource>;
  readonly staff?: Maybe<StaffConnection>;
  readonly startDate?: Maybe<FuzzyDate>;
  readonly stats?: Maybe<MediaStats>;
  readonly status?: Maybe<MediaStatus>;
  readonly streamingEpisodes?: Maybe<ReadonlyArray<Maybe<MediaStreamingEpisode>>>;
  readonly studios?: Maybe<StudioConnection>;
  readonly synonyms?: Maybe<ReadonlyArray<Maybe<Scalars['String']['output']>>>;
  readonly tags?: Maybe<ReadonlyArray<Maybe<MediaTag>>>;
  readonly title?: Maybe<MediaTitle>;
  readonly trailer?: Maybe<MediaTrailer>;
  readonly trending?: Maybe<Scalars['Int']['output']>;
  readonly trends?: Maybe<MediaTrendConnection>;
  readonly type?: Maybe<MediaType>;
  readonly updatedAt?: Maybe<Scalars['Int']['output']>;
  readonly volumes?: Maybe<Scalars['Int']['output']>;
};

export type MediaAiringScheduleArgs = {
  notYetAired?: InputMaybe<Scalars['Boolean']['input']>;
  page?: InputMaybe<Scalars['Int']['input']>;
  perPage?: InputMaybe<Scalars['Int']['input']>;
};

export type MediaCharactersArgs = {
  page?: InputMaybe<Scalars['Int']['input']>;
  perPage?: InputMaybe<Scalars['Int']['input']>;
  role?: InputMaybe<CharacterRole>;
  sort?: InputMaybe<ReadonlyArray<InputMaybe<CharacterSort>>>;
};

export type MediaDescriptionArgs = {
  asHtml?: InputMaybe<Scalars['Boolean']['input']>;
};

export type MediaRecommendationsArgs = {
  page?: InputMaybe<Scalars['Int']['input']>;
  perPage?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<InputMaybe<RecommendationSort>>>;
};

export type MediaReviewsArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  page?: InputMaybe<Scalars['Int']['input']>;
  perPage?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<InputMaybe<ReviewSort>>>;
};

export type MediaSourceArgs = {
  version?: InputMaybe<Scalars['Int']['input']>;
};

export type MediaStaffArgs = {
  page?: InputMaybe<Scalars['Int']['input']>;
  perPage?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<InputMaybe<StaffSort>>>;
};

export type MediaStatusArgs = {
  version?: InputMaybe<Scalars['Int']['input']>;
};

export type MediaStudiosArgs = {
  isMain?: InputMaybe<Scalars['Boolean']['input']>;
  sort?: InputMaybe<ReadonlyArray<InputMaybe<StudioSort>>>;
};

export type MediaTrendsArgs = {
  page?: InputMaybe<Scalars['Int']['input']>;
  perPage?: InputMaybe<Scalars['Int']['input']>;
  releasing?: InputMaybe<Scalars['Boolean']['input']>;
  sort?: InputMaybe<ReadonlyArray<InputMaybe<MediaTrendSort>>>;
};

export type MediaTitle = {
  readonly english?: Maybe<Scalars['String']['output']>;
  readonly native?: Maybe<Scalars['String']['output']>;
  readonly romaji?: Maybe<Scalars['String']['output']>;
  readonly userPreferred?: Maybe<Scalars['String']['output']>;
};

export type MediaTitleEnglishArgs = {
  stylised?: InputMaybe<Scalars['Boolean']['input']>;
};

export type MediaTitleNativeArgs = {
  stylised?: InputMaybe<Scalars['Boolean']['input']>;
};

export type MediaTitleRomajiArgs = {
  stylised?: InputMaybe<Scalars['Boolean']['input']>;
};

export type MediaCoverImage = {
  readonly color?: Maybe<Scalars['String']['output']>;
  readonly extraLarge?: Maybe<Scalars['String']['output']>;
  readonly large?: Maybe<Scalars['String']['output']>;
  readonly medium?: Maybe<Scalars['String']['output']>;
};

export type MediaTrailer = {
  readonly id?: Maybe<Scalars['String']['output']>;
  readonly site?: Maybe<Scalars['String']['output']>;
  readonly thumbnail?: Maybe<Scalars['String']['output']>;
};

export type MediaTag = {
  readonly category?: Maybe<Scalars['String']['output']>;
  readonly description?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['Int']['output'];
  readonly isAdult?: Maybe<Scalars['Boolean']['output']>;
  readonly isGeneralSpoiler?: Maybe<Scalars['Boolean']['output']>;
  readonly isMediaSpoiler?: Maybe<Scalars['Boolean']['output']>;
  readonly name: Scalars['String']['output'];
  readonly rank?: Maybe<Scalars['Int']['output']>;
  readonly userId?: Maybe<Scalars['Int']['output']>;
};

export type MediaRank = {
  readonly allTime?: Maybe<Scalars['Boolean']['output']>;
  readonly context: Scalars['String']['output'];
  readonly format: MediaFormat;
  readonly id: Scalars['Int']['output'];
  readonly rank: Scalars['Int']['output'];
  readonly season?: Maybe<MediaSeason>;
  readonly type: MediaRankType;
  readonly year?: Maybe<Scalars['Int']['output']>;
};

export type MediaStreamingEpisode = {
  readonly site?: Maybe<Scalars['String']['output']>;
  readonly thumbnail?: Maybe<Scalars['String']['output']>;
  readonly title?: Maybe<Scalars['String']['output']>;
  readonly url?: Maybe<Scalars['String']['output']>;
};

export type MediaExternalLink = {
  readonly color?: Maybe<Scalars['String']['output']>;
  readonly icon?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['Int']['output'];
  readonly isDisabled?: Maybe<Scalars['Boolean']['output']>;
  readonly language?: Maybe<Scalars['String']['output']>;
  readonly notes?: Maybe<Scalars['String']['output']>;
  readonly site: Scalars['String']['output'];
  readonly siteId?: Maybe<Scalars['Int']['output']>;
  readonly type?: Maybe<ExternalLinkType>;
  readonly url?: Maybe<Scalars['String']['output']>;
};

export type MediaStats = {
  /** @deprecated Field no longer supported */
  readonly airingProgression?: Maybe<ReadonlyArray<Maybe<AiringProgression>>>;
  readonly scoreDistribution?: Maybe<ReadonlyArray<Maybe<ScoreDistribution>>>;
  readonly statusDistribution?: Maybe<ReadonlyArray<Maybe<StatusDistribution>>>;
};

export type ScoreDistribution = {
  readonly amount?: Maybe<Scalars['Int']['output']>;
  readonly score?: Maybe<Scalars['Int']['output']>;
};

export type StatusDistribution = {
  readonly amount?: Maybe<Scalars['Int']['output']>;
  readonly status?: Maybe<MediaListStatus>;
};

export type AiringProgression = {
  readonly episode?: Maybe<Scalars['Float']['output']>;
  readonly score?: Maybe<Scalars['Float']['output']>;
  readonly watching?: Maybe<Scalars['Int']['output']>;
};

export type MediaConnection = {
  readonly edges?: Maybe<ReadonlyArray<Maybe<MediaEdge>>>;
  readonly nodes?: Maybe<ReadonlyArray<Maybe<Media>>>;
  readonly pageInfo?: Maybe<PageInfo>;
};

export type MediaEdge = {
  readonly characterName?: Maybe<Scalars['String']['output']>;
  readonly characterRole?: Maybe<CharacterRole>;
  readonly characters?: Maybe<ReadonlyArray<Maybe<Character>>>;
  readonly dubGroup?: Maybe<Scalars['String']['output']>;
  readonly favouriteOrder?: Maybe<Scalars['Int']['output']>;
  readonly id?: Maybe<Scalars['Int']['output']>;
  readonly isMainStudio: Scalars['Boolean']['output'];
  readonly node?: Maybe<Media>;
  readonly relationType?: Maybe<MediaRelation>;
  readonly roleNotes?: Maybe<Scalars['String']['output']>;
  readonly staffRole?: Maybe<Scalars['String']['output']>;
  readonly voiceActorRoles?: Maybe<ReadonlyArray<Maybe<StaffRoleType>>>;
  readonly voiceActors?: Maybe<ReadonlyArray<Maybe<Staff>>>;
};

export type MediaEdgeRelationTypeArgs = {
  version?: InputMaybe<Scalars['Int']['input']>;
};

export type MediaEdgeVoiceActorRolesArgs = {
  language?: InputMaybe<StaffLanguage>;
  sort?: InputMaybe<ReadonlyArray<InputMaybe<StaffSort>>>;
};

export type MediaEdgeVoiceActorsArgs = {
  language?: InputMaybe<StaffLanguage>;
  sort?: InputMaybe<ReadonlyArray<InputMaybe<StaffSort>>>;
};

export type Query = {
  readonly AiringSchedule?: Maybe<AiringSchedule>;
  readonly Character?: Maybe<Character>;
  readonly ExternalLinkSourceCollection?: Maybe<ReadonlyArray<Maybe<MediaExternalLink>>>;
  readonly GenreCollection?: Maybe<ReadonlyArray<Maybe<Scalars['String']['output']>>>;
  readonly Media?: Maybe<Media>;
  readonly MediaList?: Maybe<MediaList>;
  readonly MediaListCollection?: Maybe<MediaListCollection>;
  readonly MediaTagCollection?: Maybe<ReadonlyArray<Maybe<MediaTag>>>;
  readonly MediaTrend?: Maybe<MediaTrend>;
  readonly Page?: Maybe<Page>;
  readonly Recommendation?: Maybe<Recommendation>;
  readonly Review?: Maybe<Review>;
  readonly Staff?: Maybe<Staff>;
  readonly Studio?: Maybe<Studio>;
  readonly User?: Maybe<User>;
  readonly Viewer?: Maybe<User>;
};

export type QueryAiringScheduleArgs = {
  airingAt?: InputMaybe<Scalars['Int']['input']>;
  airingAt_greater?: InputMaybe<Scalars['Int']['input']>;
  airingAt_lesser?: InputMaybe<Scalars['Int']['input']>;
  episode?: InputMaybe<Scalars['Int']['input']>;
  episode_greater?: InputMaybe<Scalars['Int']['input']>;
  episode_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['Int']['input']>>>;
  episode_lesser?: InputMaybe<Scalars['Int']['input']>;
  episode_not?: InputMaybe<Scalars['Int']['input']>;
  episode_not_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['Int']['input']>>>;
  id?: InputMaybe<Scalars['Int']['input']>;
  id_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['Int']['input']>>>;
  id_not?: InputMaybe<Scalars['Int']['input']>;
  id_not_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['Int']['input']>>>;
  mediaId?: InputMaybe<Scalars['Int']['input']>;
  mediaId_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['Int']['input']>>>;
  mediaId_not?: InputMaybe<Scalars['Int']['input']>;
  mediaId_not_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['Int']['input']>>>;
  notYetAired?: InputMaybe<Scalars['Boolean']['input']>;
  sort?: InputMaybe<ReadonlyArray<InputMaybe<AiringSort>>>;
};

export type QueryCharacterArgs = {
  id?: InputMaybe<Scalars['Int']['input']>;
  id_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['Int']['input']>>>;
  id_not?: InputMaybe<Scalars['Int']['input']>;
  id_not_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['Int']['input']>>>;
  isBirthday?: InputMaybe<Scalars['Boolean']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  sort?: InputMaybe<ReadonlyArray<InputMaybe<CharacterSort>>>;
};

export type QueryExternalLinkSourceCollectionArgs = {
  id?: InputMaybe<Scalars['Int']['input']>;
  mediaType?: InputMaybe<ExternalLinkMediaType>;
  type?: InputMaybe<ExternalLinkType>;
};

export type QueryMediaArgs = {
  averageScore?: InputMaybe<Scalars['Int']['input']>;
  averageScore_greater?: InputMaybe<Scalars['Int']['input']>;
  averageScore_lesser?: InputMaybe<Scalars['Int']['input']>;
  averageScore_not?: InputMaybe<Scalars['Int']['input']>;
  chapters?: InputMaybe<Scalars['Int']['input']>;
  chapters_greater?: InputMaybe<Scalars['Int']['input']>;
  chapters_lesser?: InputMaybe<Scalars['Int']['input']>;
  countryOfOrigin?: InputMaybe<Scalars['CountryCode']['input']>;
  countryOfOrigin_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['CountryCode']['input']>>>;
  countryOfOrigin_not_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['CountryCode']['input']>>>;
  duration?: InputMaybe<Scalars['Int']['input']>;
  duration_greater?: InputMaybe<Scalars['Int']['input']>;
  duration_lesser?: InputMaybe<Scalars['Int']['input']>;
  endDate?: InputMaybe<Scalars['FuzzyDateInt']['input']>;
  endDate_greater?: InputMaybe<Scalars['FuzzyDateInt']['input']>;
  endDate_lesser?: InputMaybe<Scalars['FuzzyDateInt']['input']>;
  endDate_like?: InputMaybe<Scalars['String']['input']>;
  episodes?: InputMaybe<Scalars['Int']['input']>;
  episodes_greater?: InputMaybe<Scalars['Int']['input']>;
  episodes_lesser?: InputMaybe<Scalars['Int']['input']>;
  format?: InputMaybe<MediaFormat>;
  format_in?: InputMaybe<ReadonlyArray<InputMaybe<MediaFormat>>>;
  format_not?: InputMaybe<MediaFormat>;
  format_not_in?: InputMaybe<ReadonlyArray<InputMaybe<MediaFormat>>>;
  genre?: InputMaybe<Scalars['String']['input']>;
  genre_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['String']['input']>>>;
  genre_not_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['String']['input']>>>;
  id?: InputMaybe<Scalars['Int']['input']>;
  idMal?: InputMaybe<Scalars['Int']['input']>;
  idMal_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['Int']['input']>>>;
  idMal_not?: InputMaybe<Scalars['Int']['input']>;
  idMal_not_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['Int']['input']>>>;
  id_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['Int']['input']>>>;
  id_not?: InputMaybe<Scalars['Int']['input']>;
  id_not_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['Int']['input']>>>;
  isAdult?: InputMaybe<Scalars['Boolean']['input']>;
  isLicensed?: InputMaybe<Scalars['Boolean']['input']>;
  licensedBy?: InputMaybe<Scalars['String']['input']>;
  licensedById?: InputMaybe<Scalars['Int']['input']>;
  licensedById_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['Int']['input']>>>;
  licensedBy_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['String']['input']>>>;
  minimumTagRank?: InputMaybe<Scalars['Int']['input']>;
  onList?: InputMaybe<Scalars['Boolean']['input']>;
  popularity?: InputMaybe<Scalars['Int']['input']>;
  popularity_greater?: InputMaybe<Scalars['Int']['input']>;
  popularity_lesser?: InputMaybe<Scalars['Int']['input']>;
  popularity_not?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  season?: InputMaybe<MediaSeason>;
  seasonYear?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<InputMaybe<MediaSort>>>;
  source?: InputMaybe<MediaSource>;
  source_in?: InputMaybe<ReadonlyArray<InputMaybe<MediaSource>>>;
  startDate?: InputMaybe<Scalars['FuzzyDateInt']['input']>;
  startDate_greater?: InputMaybe<Scalars['FuzzyDateInt']['input']>;
  startDate_lesser?: InputMaybe<Scalars['FuzzyDateInt']['input']>;
  startDate_like?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<MediaStatus>;
  status_in?: InputMaybe<ReadonlyArray<InputMaybe<MediaStatus>>>;
  status_not?: InputMaybe<MediaStatus>;
  status_not_in?: InputMaybe<ReadonlyArray<InputMaybe<MediaStatus>>>;
  tag?: InputMaybe<Scalars['String']['input']>;
  tagCategory?: InputMaybe<Scalars['String']['input']>;
  tagCategory_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['String']['input']>>>;
  tagCategory_not_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['String']['input']>>>;
  tag_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['String']['input']>>>;
  tag_not_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['String']['input']>>>;
  type?: InputMaybe<MediaType>;
  volumes?: InputMaybe<Scalars['Int']['input']>;
  volumes_greater?: InputMaybe<Scalars['Int']['input']>;
  volumes_lesser?: InputMaybe<Scalars['Int']['input']>;
};

export type QueryMediaListArgs = {
  compareWithAuthList?: InputMaybe<Scalars['Boolean']['input']>;
  completedAt?: InputMaybe<Scalars['FuzzyDateInt']['input']>;
  completedAt_greater?: InputMaybe<Scalars['FuzzyDateInt']['input']>;
  completedAt_lesser?: InputMaybe<Scalars['FuzzyDateInt']['input']>;
  completedAt_like?: InputMaybe<Scalars['String']['input']>;
  id?: InputMaybe<Scalars['Int']['input']>;
  isFollowing?: InputMaybe<Scalars['Boolean']['input']>;
  mediaId?: InputMaybe<Scalars['Int']['input']>;
  mediaId_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['Int']['input']>>>;
  mediaId_not_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['Int']['input']>>>;
  notes?: InputMaybe<Scalars['String']['input']>;
  notes_like?: InputMaybe<Scalars['String']['input']>;
  sort?: InputMaybe<ReadonlyArray<InputMaybe<MediaListSort>>>;
  startedAt?: InputMaybe<Scalars['FuzzyDateInt']['input']>;
  startedAt_greater?: InputMaybe<Scalars['FuzzyDateInt']['input']>;
  startedAt_lesser?: InputMaybe<Scalars['FuzzyDateInt']['input']>;
  startedAt_like?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<MediaListStatus>;
  status_in?: InputMaybe<ReadonlyArray<InputMaybe<MediaListStatus>>>;
  status_not?: InputMaybe<MediaListStatus>;
  status_not_in?: InputMaybe<ReadonlyArray<InputMaybe<MediaListStatus>>>;
  type?: InputMaybe<MediaType>;
  userId?: InputMaybe<Scalars['Int']['input']>;
  userId_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['Int']['input']>>>;
  userName?: InputMaybe<Scalars['String']['input']>;
};

export type QueryMediaListCollectionArgs = {
  chunk?: InputMaybe<Scalars['Int']['input']>;
  completedAt?: InputMaybe<Scalars['FuzzyDateInt']['input']>;
  completedAt_greater?: InputMaybe<Scalars['FuzzyDateInt']['input']>;
  completedAt_lesser?: InputMaybe<Scalars['FuzzyDateInt']['input']>;
  completedAt_like?: InputMaybe<Scalars['String']['input']>;
  forceSingleCompletedList?: InputMaybe<Scalars['Boolean']['input']>;
  notes?: InputMaybe<Scalars['String']['input']>;
  notes_like?: InputMaybe<Scalars['String']['input']>;
  perChunk?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<InputMaybe<MediaListSort>>>;
  startedAt?: InputMaybe<Scalars['FuzzyDateInt']['input']>;
  startedAt_greater?: InputMaybe<Scalars['FuzzyDateInt']['input']>;
  startedAt_lesser?: InputMaybe<Scalars['FuzzyDateInt']['input']>;
  startedAt_like?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<MediaListStatus>;
  status_in?: InputMaybe<ReadonlyArray<InputMaybe<MediaListStatus>>>;
  status_not?: InputMaybe<MediaListStatus>;
  status_not_in?: InputMaybe<ReadonlyArray<InputMaybe<MediaListStatus>>>;
  type?: InputMaybe<MediaType>;
  userId?: InputMaybe<Scalars['Int']['input']>;
  userName?: InputMaybe<Scalars['String']['input']>;
};

export type QueryMediaTagCollectionArgs = {
  status?: InputMaybe<Scalars['Int']['input']>;
};

export type QueryMediaTrendArgs = {
  averageScore?: InputMaybe<Scalars['Int']['input']>;
  averageScore_greater?: InputMaybe<Scalars['Int']['input']>;
  averageScore_lesser?: InputMaybe<Scalars['Int']['input']>;
  averageScore_not?: InputMaybe<Scalars['Int']['input']>;
  date?: InputMaybe<Scalars['Int']['input']>;
  date_greater?: InputMaybe<Scalars['Int']['input']>;
  date_lesser?: InputMaybe<Scalars['Int']['input']>;
  episode?: InputMaybe<Scalars['Int']['input']>;
  episode_greater?: InputMaybe<Scalars['Int']['input']>;
  episode_lesser?: InputMaybe<Scalars['Int']['input']>;
  episode_not?: InputMaybe<Scalars['Int']['input']>;
  mediaId?: InputMaybe<Scalars['Int']['input']>;
  mediaId_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['Int']['input']>>>;
  mediaId_not?: InputMaybe<Scalars['Int']['input']>;
  mediaId_not_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['Int']['input']>>>;
  popularity?: InputMaybe<Scalars['Int']['input']>;
  popularity_greater?: InputMaybe<Scalars['Int']['input']>;
  popularity_lesser?: InputMaybe<Scalars['Int']['input']>;
  popularity_not?: InputMaybe<Scalars['Int']['input']>;
  releasing?: InputMaybe<Scalars['Boolean']['input']>;
  sort?: InputMaybe<ReadonlyArray<InputMaybe<MediaTrendSort>>>;
  trending?: InputMaybe<Scalars['Int']['input']>;
  trending_greater?: InputMaybe<Scalars['Int']['input']>;
  trending_lesser?: InputMaybe<Scalars['Int']['input']>;
  trending_not?: InputMaybe<Scalars['Int']['input']>;
};

export type QueryPageArgs = {
  page?: InputMaybe<Scalars['Int']['input']>;
  perPage?: InputMaybe<Scalars['Int']['input']>;
};

export type QueryRecommendationArgs = {
  id?: InputMaybe<Scalars['Int']['input']>;
  mediaId?: InputMaybe<Scalars['Int']['input']>;
  mediaRecommendationId?: InputMaybe<Scalars['Int']['input']>;
  onList?: InputMaybe<Scalars['Boolean']['input']>;
  rating?: InputMaybe<Scalars['Int']['input']>;
  rating_greater?: InputMaybe<Scalars['Int']['input']>;
  rating_lesser?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<InputMaybe<RecommendationSort>>>;
  userId?: InputMaybe<Scalars['Int']['input']>;
};

export type QueryReviewArgs = {
  id?: InputMaybe<Scalars['Int']['input']>;
  mediaId?: InputMaybe<Scalars['Int']['input']>;
  mediaType?: InputMaybe<MediaType>;
  sort?: InputMaybe<ReadonlyArray<InputMaybe<ReviewSort>>>;
  userId?: InputMaybe<Scalars['Int']['input']>;
};

export type QueryStaffArgs = {
  id?: InputMaybe<Scalars['Int']['input']>;
  id_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['Int']['input']>>>;
  id_not?: InputMaybe<Scalars['Int']['input']>;
  id_not_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['Int']['input']>>>;
  isBirthday?: InputMaybe<Scalars['Boolean']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  sort?: InputMaybe<ReadonlyArray<InputMaybe<StaffSort>>>;
};

export type QueryStudioArgs = {
  id?: InputMaybe<Scalars['Int']['input']>;
  id_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['Int']['input']>>>;
  id_not?: InputMaybe<Scalars['Int']['input']>;
  id_not_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['Int']['input']>>>;
  search?: InputMaybe<Scalars['String']['input']>;
  sort?: InputMaybe<ReadonlyArray<InputMaybe<StudioSort>>>;
};

export type QueryUserArgs = {
  id?: InputMaybe<Scalars['Int']['input']>;
  isModerator?: InputMaybe<Scalars['Boolean']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  sort?: InputMaybe<ReadonlyArray<InputMaybe<UserSort>>>;
};

export type Page = {
  readonly airingSchedules?: Maybe<ReadonlyArray<Maybe<AiringSchedule>>>;
  readonly characters?: Maybe<ReadonlyArray<Maybe<Character>>>;
  readonly media?: Maybe<ReadonlyArray<Maybe<Media>>>;
  readonly mediaList?: Maybe<ReadonlyArray<Maybe<MediaList>>>;
  readonly mediaTrends?: Maybe<ReadonlyArray<Maybe<MediaTrend>>>;
  readonly pageInfo?: Maybe<PageInfo>;
  readonly recommendations?: Maybe<ReadonlyArray<Maybe<Recommendation>>>;
  readonly reviews?: Maybe<ReadonlyArray<Maybe<Review>>>;
  readonly staff?: Maybe<ReadonlyArray<Maybe<Staff>>>;
  readonly studios?: Maybe<ReadonlyArray<Maybe<Studio>>>;
  readonly users?: Maybe<ReadonlyArray<Maybe<User>>>;
};

export type PageAiringSchedulesArgs = {
  airingAt?: InputMaybe<Scalars['Int']['input']>;
  airingAt_greater?: InputMaybe<Scalars['Int']['input']>;
  airingAt_lesser?: InputMaybe<Scalars['Int']['input']>;
  episode?: InputMaybe<Scalars['Int']['input']>;
  episode_greater?: InputMaybe<Scalars['Int']['input']>;
  episode_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['Int']['input']>>>;
  episode_lesser?: InputMaybe<Scalars['Int']['input']>;
  episode_not?: InputMaybe<Scalars['Int']['input']>;
  episode_not_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['Int']['input']>>>;
  id?: InputMaybe<Scalars['Int']['input']>;
  id_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['Int']['input']>>>;
  id_not?: InputMaybe<Scalars['Int']['input']>;
  id_not_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['Int']['input']>>>;
  mediaId?: InputMaybe<Scalars['Int']['input']>;
  mediaId_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['Int']['input']>>>;
  mediaId_not?: InputMaybe<Scalars['Int']['input']>;
  mediaId_not_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['Int']['input']>>>;
  notYetAired?: InputMaybe<Scalars['Boolean']['input']>;
  sort?: InputMaybe<ReadonlyArray<InputMaybe<AiringSort>>>;
};

export type PageCharactersArgs = {
  id?: InputMaybe<Scalars['Int']['input']>;
  id_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['Int']['input']>>>;
  id_not?: InputMaybe<Scalars['Int']['input']>;
  id_not_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['Int']['input']>>>;
  isBirthday?: InputMaybe<Scalars['Boolean']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  sort?: InputMaybe<ReadonlyArray<InputMaybe<CharacterSort>>>;
};

export type PageMediaArgs = {
  averageScore?: InputMaybe<Scalars['Int']['input']>;
  averageScore_greater?: InputMaybe<Scalars['Int']['input']>;
  averageScore_lesser?: InputMaybe<Scalars['Int']['input']>;
  averageScore_not?: InputMaybe<Scalars['Int']['input']>;
  chapters?: InputMaybe<Scalars['Int']['input']>;
  chapters_greater?: InputMaybe<Scalars['Int']['input']>;
  chapters_lesser?: InputMaybe<Scalars['Int']['input']>;
  countryOfOrigin?: InputMaybe<Scalars['CountryCode']['input']>;
  countryOfOrigin_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['CountryCode']['input']>>>;
  countryOfOrigin_not_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['CountryCode']['input']>>>;
  duration?: InputMaybe<Scalars['Int']['input']>;
  duration_greater?: InputMaybe<Scalars['Int']['input']>;
  duration_lesser?: InputMaybe<Scalars['Int']['input']>;
  endDate?: InputMaybe<Scalars['FuzzyDateInt']['input']>;
  endDate_greater?: InputMaybe<Scalars['FuzzyDateInt']['input']>;
  endDate_lesser?: InputMaybe<Scalars['FuzzyDateInt']['input']>;
  endDate_like?: InputMaybe<Scalars['String']['input']>;
  episodes?: InputMaybe<Scalars['Int']['input']>;
  episodes_greater?: InputMaybe<Scalars['Int']['input']>;
  episodes_lesser?: InputMaybe<Scalars['Int']['input']>;
  format?: InputMaybe<MediaFormat>;
  format_in?: InputMaybe<ReadonlyArray<InputMaybe<MediaFormat>>>;
  format_not?: InputMaybe<MediaFormat>;
  format_not_in?: InputMaybe<ReadonlyArray<InputMaybe<MediaFormat>>>;
  genre?: InputMaybe<Scalars['String']['input']>;
  genre_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['String']['input']>>>;
  genre_not_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['String']['input']>>>;
  id?: InputMaybe<Scalars['Int']['input']>;
  idMal?: InputMaybe<Scalars['Int']['input']>;
  idMal_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['Int']['input']>>>;
  idMal_not?: InputMaybe<Scalars['Int']['input']>;
  idMal_not_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['Int']['input']>>>;
  id_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['Int']['input']>>>;
  id_not?: InputMaybe<Scalars['Int']['input']>;
  id_not_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['Int']['input']>>>;
  isAdult?: InputMaybe<Scalars['Boolean']['input']>;
  isLicensed?: InputMaybe<Scalars['Boolean']['input']>;
  licensedBy?: InputMaybe<Scalars['String']['input']>;
  licensedById?: InputMaybe<Scalars['Int']['input']>;
  licensedById_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['Int']['input']>>>;
  licensedBy_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['String']['input']>>>;
  minimumTagRank?: InputMaybe<Scalars['Int']['input']>;
  onList?: InputMaybe<Scalars['Boolean']['input']>;
  popularity?: InputMaybe<Scalars['Int']['input']>;
  popularity_greater?: InputMaybe<Scalars['Int']['input']>;
  popularity_lesser?: InputMaybe<Scalars['Int']['input']>;
  popularity_not?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  season?: InputMaybe<MediaSeason>;
  seasonYear?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<InputMaybe<MediaSort>>>;
  source?: InputMaybe<MediaSource>;
  source_in?: InputMaybe<ReadonlyArray<InputMaybe<MediaSource>>>;
  startDate?: InputMaybe<Scalars['FuzzyDateInt']['input']>;
  startDate_greater?: InputMaybe<Scalars['FuzzyDateInt']['input']>;
  startDate_lesser?: InputMaybe<Scalars['FuzzyDateInt']['input']>;
  startDate_like?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<MediaStatus>;
  status_in?: InputMaybe<ReadonlyArray<InputMaybe<MediaStatus>>>;
  status_not?: InputMaybe<MediaStatus>;
  status_not_in?: InputMaybe<ReadonlyArray<InputMaybe<MediaStatus>>>;
  tag?: InputMaybe<Scalars['String']['input']>;
  tagCategory?: InputMaybe<Scalars['String']['input']>;
  tagCategory_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['String']['input']>>>;
  tagCategory_not_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['String']['input']>>>;
  tag_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['String']['input']>>>;
  tag_not_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['String']['input']>>>;
  type?: InputMaybe<MediaType>;
  volumes?: InputMaybe<Scalars['Int']['input']>;
  volumes_greater?: InputMaybe<Scalars['Int']['input']>;
  volumes_lesser?: InputMaybe<Scalars['Int']['input']>;
};

export type PageMediaListArgs = {
  compareWithAuthList?: InputMaybe<Scalars['Boolean']['input']>;
  completedAt?: InputMaybe<Scalars['FuzzyDateInt']['input']>;
  completedAt_greater?: InputMaybe<Scalars['FuzzyDateInt']['input']>;
  completedAt_lesser?: InputMaybe<Scalars['FuzzyDateInt']['input']>;
  completedAt_like?: InputMaybe<Scalars['String']['input']>;
  id?: InputMaybe<Scalars['Int']['input']>;
  isFollowing?: InputMaybe<Scalars['Boolean']['input']>;
  mediaId?: InputMaybe<Scalars['Int']['input']>;
  mediaId_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['Int']['input']>>>;
  mediaId_not_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['Int']['input']>>>;
  notes?: InputMaybe<Scalars['String']['input']>;
  notes_like?: InputMaybe<Scalars['String']['input']>;
  sort?: InputMaybe<ReadonlyArray<InputMaybe<MediaListSort>>>;
  startedAt?: InputMaybe<Scalars['FuzzyDateInt']['input']>;
  startedAt_greater?: InputMaybe<Scalars['FuzzyDateInt']['input']>;
  startedAt_lesser?: InputMaybe<Scalars['FuzzyDateInt']['input']>;
  startedAt_like?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<MediaListStatus>;
  status_in?: InputMaybe<ReadonlyArray<InputMaybe<MediaListStatus>>>;
  status_not?: InputMaybe<MediaListStatus>;
  status_not_in?: InputMaybe<ReadonlyArray<InputMaybe<MediaListStatus>>>;
  type?: InputMaybe<MediaType>;
  userId?: InputMaybe<Scalars['Int']['input']>;
  userId_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['Int']['input']>>>;
  userName?: InputMaybe<Scalars['String']['input']>;
};

export type PageMediaTrendsArgs = {
  averageScore?: InputMaybe<Scalars['Int']['input']>;
  averageScore_greater?: InputMaybe<Scalars['Int']['input']>;
  averageScore_lesser?: InputMaybe<Scalars['Int']['input']>;
  averageScore_not?: InputMaybe<Scalars['Int']['input']>;
  date?: InputMaybe<Scalars['Int']['input']>;
  date_greater?: InputMaybe<Scalars['Int']['input']>;
  date_lesser?: InputMaybe<Scalars['Int']['input']>;
  episode?: InputMaybe<Scalars['Int']['input']>;
  episode_greater?: InputMaybe<Scalars['Int']['input']>;
  episode_lesser?: InputMaybe<Scalars['Int']['input']>;
  episode_not?: InputMaybe<Scalars['Int']['input']>;
  mediaId?: InputMaybe<Scalars['Int']['input']>;
  mediaId_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['Int']['input']>>>;
  mediaId_not?: InputMaybe<Scalars['Int']['input']>;
  mediaId_not_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['Int']['input']>>>;
  popularity?: InputMaybe<Scalars['Int']['input']>;
  popularity_greater?: InputMaybe<Scalars['Int']['input']>;
  popularity_lesser?: InputMaybe<Scalars['Int']['input']>;
  popularity_not?: InputMaybe<Scalars['Int']['input']>;
  releasing?: InputMaybe<Scalars['Boolean']['input']>;
  sort?: InputMaybe<ReadonlyArray<InputMaybe<MediaTrendSort>>>;
  trending?: InputMaybe<Scalars['Int']['input']>;
  trending_greater?: InputMaybe<Scalars['Int']['input']>;
  trending_lesser?: InputMaybe<Scalars['Int']['input']>;
  trending_not?: InputMaybe<Scalars['Int']['input']>;
};

export type PageRecommendationsArgs = {
  id?: InputMaybe<Scalars['Int']['input']>;
  mediaId?: InputMaybe<Scalars['Int']['input']>;
  mediaRecommendationId?: InputMaybe<Scalars['Int']['input']>;
  onList?: InputMaybe<Scalars['Boolean']['input']>;
  rating?: InputMaybe<Scalars['Int']['input']>;
  rating_greater?: InputMaybe<Scalars['Int']['input']>;
  rating_lesser?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<InputMaybe<RecommendationSort>>>;
  userId?: InputMaybe<Scalars['Int']['input']>;
};

export type PageReviewsArgs = {
  id?: InputMaybe<Scalars['Int']['input']>;
  mediaId?: InputMaybe<Scalars['Int']['input']>;
  mediaType?: InputMaybe<MediaType>;
  sort?: InputMaybe<ReadonlyArray<InputMaybe<ReviewSort>>>;
  userId?: InputMaybe<Scalars['Int']['input']>;
};

export type PageStaffArgs = {
  id?: InputMaybe<Scalars['Int']['input']>;
  id_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['Int']['input']>>>;
  id_not?: InputMaybe<Scalars['Int']['input']>;
  id_not_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['Int']['input']>>>;
  isBirthday?: InputMaybe<Scalars['Boolean']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  sort?: InputMaybe<ReadonlyArray<InputMaybe<StaffSort>>>;
};

export type PageStudiosArgs = {
  id?: InputMaybe<Scalars['Int']['input']>;
  id_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['Int']['input']>>>;
  id_not?: InputMaybe<Scalars['Int']['input']>;
  id_not_in?: InputMaybe<ReadonlyArray<InputMaybe<Scalars['Int']['input']>>>;
  search?: InputMaybe<Scalars['String']['input']>;
  sort?: InputMaybe<ReadonlyArray<InputMaybe<StudioSort>>>;
};

export type PageUsersArgs = {
  id?: InputMaybe<Scalars['Int']['input']>;
  isModerator?: InputMaybe<Scalars['Boolean']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  sort?: InputMaybe<ReadonlyArray<InputMaybe<UserSort>>>;
};

export type Staff = {
  readonly age?: Maybe<Scalars['Int']['output']>;
  readonly bloodType?: Maybe<Scalars['String']['output']>;
  readonly characterMedia?: Maybe<MediaConnection>;
  readonly characters?: Maybe<CharacterConnection>;
  readonly dateOfBirth?: Maybe<FuzzyDate>;
  readonly dateOfDeath?: Maybe<FuzzyDate>;
  readonly description?: Maybe<Scalars['String']['output']>;
  readonly favourites?: Maybe<Scalars['Int']['output']>;
  readonly gender?: Maybe<Scalars['String']['output']>;
  readonly homeTown?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['Int']['output'];
  readonly image?: Maybe<StaffImage>;
  readonly isFavourite: Scalars['Boolean']['output'];
  readonly isFavouriteBlocked: Scalars['Boolean']['output'];
  /** @deprecated Field no longer supported */
  readonly language?: Maybe<StaffLanguage>;
  readonly languageV2?: Maybe<Scalars['String']['output']>;
  readonly modNotes?: Maybe<Scalars['String']['output']>;
  readonly name?: Maybe<StaffName>;
  readonly primaryOccupations?: Maybe<ReadonlyArray<Maybe<Scalars['String']['output']>>>;
  readonly siteUrl?: Maybe<Scalars['String']['output']>;
  readonly staff?: Maybe<Staff>;
  readonly staffMedia?: Maybe<MediaConnection>;
  readonly submissionNotes?: Maybe<Scalars['String']['output']>;
  readonly submissionStatus?: Maybe<Scalars['Int']['output']>;
  readonly submitter?: Maybe<User>;
  /** @deprecated Field no longer supported */
  readonly updatedAt?: Maybe<Scalars['Int']['output']>;
  readonly yearsActive?: Maybe<ReadonlyArray<Maybe<Scalars['Int']['output']>>>;
};

export type StaffCharacterMediaArgs = {
  onList?: InputMaybe<Scalars['Boolean']['input']>;
  page?: InputMaybe<Scalars['Int']['input']>;
  perPage?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<InputMaybe<MediaSort>>>;
};

export type StaffCharactersArgs = {
  page?: InputMaybe<Scalars['Int']['input']>;
  perPage?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<InputMaybe<CharacterSort>>>;
};

export type StaffDescriptionArgs = {
  asHtml?: InputMaybe<Scalars['Boolean']['input']>;
};

export type StaffStaffMediaArgs = {
  onList?: InputMaybe<Scalars['Boolean']['input']>;
  page?: InputMaybe<Scalars['Int']['input']>;
  perPage?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<InputMaybe<MediaSort>>>;
  type?: InputMaybe<MediaType>;
};

export type StaffName = {
  readonly alternative?: Maybe<ReadonlyArray<Maybe<Scalars['String']['output']>>>;
  readonly first?: Maybe<Scalars['String']['output']>;
  readonly full?: Maybe<Scalars['String']['output']>;
  readonly last?: Maybe<Scalars['String']['output']>;
  readonly middle?: Maybe<Scalars['String']['output']>;
  readonly native?: Maybe<Scalars['String']['output']>;
  readonly userPreferred?: Maybe<Scalars['String']['output']>;
};

export type StaffImage = {
  readonly large?: Maybe<Scalars['String']['output']>;
  readonly medium?: Maybe<Scalars['String']['output']>;
};

export type StaffConnection = {
  readonly edges?: Maybe<ReadonlyArray<Maybe<StaffEdge>>>;
  readonly nodes?: Maybe<ReadonlyArray<Maybe<Staff>>>;
  readonly pageInfo?: Maybe<PageInfo>;
};

export type StaffEdge = {
  readonly favouriteOrder?: Maybe<Scalars['Int']['output']>;
  readonly id?: Maybe<Scalars['Int']['output']>;
  readonly node?: Maybe<Staff>;
  readonly role?: Maybe<Scalars['String']['output']>;
};

export type StaffRoleType = {
  readonly dubGroup?: Maybe<Scalars['String']['output']>;
  readonly roleNotes?: Maybe<Scalars['String']['output']>;
  readonly voiceActor?: Maybe<Staff>;
};

export type StaffLanguage =
  | 'ENGLISH'
  | 'FRENCH'
  | 'GERMAN'
  | 'HEBREW'
  | 'HUNGARIAN'
  | 'ITALIAN'
  | 'JAPANESE'
  | 'KOREAN'
  | 'PORTUGUESE'
  | 'SPANISH';

export type StaffSort =
  | 'FAVOURITES'
  | 'FAVOURITES_DESC'
  | 'ID'
  | 'ID_DESC'
  | 'LANGUAGE'
  | 'LANGUAGE_DESC'
  | 'RELEVANCE'
  | 'ROLE'
  | 'ROLE_DESC'
  | 'SEARCH_MATCH';

export type UserStatisticTypes = {
  readonly anime?: Maybe<UserStatistics>;
  readonly manga?: Maybe<UserStatistics>;
};

export type UserStatistics = {
  readonly chaptersRead: Scalars['Int']['output'];
  readonly count: Scalars['Int']['output'];
  readonly countries?: Maybe<ReadonlyArray<Maybe<UserCountryStatistic>>>;
  readonly episodesWatched: Scalars['Int']['output'];
  readonly formats?: Maybe<ReadonlyArray<Maybe<UserFormatStatistic>>>;
  readonly genres?: Maybe<ReadonlyArray<Maybe<UserGenreStatistic>>>;
  readonly lengths?: Maybe<ReadonlyArray<Maybe<UserLengthStatistic>>>;
  readonly meanScore: Scalars['Float']['output'];
  readonly minutesWatched: Scalars['Int']['output'];
  readonly releaseYears?: Maybe<ReadonlyArray<Maybe<UserReleaseYearStatistic>>>;
  readonly scores?: Maybe<ReadonlyArray<Maybe<UserScoreStatistic>>>;
  readonly staff?: Maybe<ReadonlyArray<Maybe<UserStaffStatistic>>>;
  readonly standardDeviation: Scalars['Float']['output'];
  readonly startYears?: Maybe<ReadonlyArray<Maybe<UserStartYearStatistic>>>;
  readonly statuses?: Maybe<ReadonlyArray<Maybe<UserStatusStatistic>>>;
  readonly studios?: Maybe<ReadonlyArray<Maybe<UserStudioStatistic>>>;
  readonly tags?: Maybe<ReadonlyArray<Maybe<UserTagStatistic>>>;
  readonly voiceActors?: Maybe<ReadonlyArray<Maybe<UserVoiceActorStatistic>>>;
  readonly volumesRead: Scalars['Int']['output'];
};

export type UserStatisticsCountriesArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<InputMaybe<UserStatisticsSort>>>;
};

export type UserStatisticsFormatsArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<InputMaybe<UserStatisticsSort>>>;
};

export type UserStatisticsGenresArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<InputMaybe<UserStatisticsSort>>>;
};

export type UserStatisticsLengthsArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<InputMaybe<UserStatisticsSort>>>;
};

export type UserStatisticsReleaseYearsArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<InputMaybe<UserStatisticsSort>>>;
};

export type UserStatisticsScoresArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<InputMaybe<UserStatisticsSort>>>;
};

export type UserStatisticsStaffArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<InputMaybe<UserStatisticsSort>>>;
};

export type UserStatisticsStartYearsArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<InputMaybe<UserStatisticsSort>>>;
};

export type UserStatisticsStatusesArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<InputMaybe<UserStatisticsSort>>>;
};

export type UserStatisticsStudiosArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<InputMaybe<UserStatisticsSort>>>;
};

export type UserStatisticsTagsArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<InputMaybe<UserStatisticsSort>>>;
};

export type UserStatisticsVoiceActorsArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<InputMaybe<UserStatisticsSort>>>;
};

export type UserCountryStatistic = {
  readonly chaptersRead: Scalars['Int']['output'];
  readonly count: Scalars['Int']['output'];
  readonly country?: Maybe<Scalars['CountryCode']['output']>;
  readonly meanScore: Scalars['Float']['output'];
  readonly mediaIds: ReadonlyArray<Maybe<Scalars['Int']['output']>>;
  readonly minutesWatched: Scalars['Int']['output'];
};

export type UserFormatStatistic = {
  readonly chaptersRead: Scalars['Int']['output'];
  readonly count: Scalars['Int']['output'];
  readonly format?: Maybe<MediaFormat>;
  readonly meanScore: Scalars['Float']['output'];
  readonly mediaIds: ReadonlyArray<Maybe<Scalars['Int']['output']>>;
  readonly minutesWatched: Scalars['Int']['output'];
};

export type UserGenreStatistic = {
  readonly chaptersRead: Scalars['Int']['output'];
  readonly count: Scalars['Int']['output'];
  readonly genre?: Maybe<Scalars['String']['output']>;
  readonly meanScore: Scalars['Float']['output'];
  readonly mediaIds: ReadonlyArray<Maybe<Scalars['Int']['output']>>;
  readonly minutesWatched: Scalars['Int']['output'];
};

export type UserLengthStatistic = {
  readonly chaptersRead: Scalars['Int']['output'];
  readonly count: Scalars['Int']['output'];
  readonly length?: Maybe<Scalars['String']['output']>;
  readonly meanScore: Scalars['Float']['output'];
  readonly mediaIds: ReadonlyArray<Maybe<Scalars['Int']['output']>>;
  readonly minutesWatched: Scalars['Int']['output'];
};

export type UserReleaseYearStatistic = {
  readonly chaptersRead: Scalars['Int']['output'];
  readonly count: Scalars['Int']['output'];
  readonly meanScore: Scalars['Float']['output'];
  readonly mediaIds: ReadonlyArray<Maybe<Scalars['Int']['output']>>;
  readonly minutesWatched: Scalars['Int']['output'];
  readonly releaseYear?: Maybe<Scalars['Int']['output']>;
};

export type UserScoreStatistic = {
  readonly chaptersRead: Scalars['Int']['output'];
  readonly count: Scalars['Int']['output'];
  readonly meanScore: Scalars['Float']['output'];
  readonly mediaIds: ReadonlyArray<Maybe<Scalars['Int']['output']>>;
  readonly minutesWatched: Scalars['Int']['output'];
  readonly score?: Maybe<Scalars['Int']['output']>;
};

export type UserStaffStatistic = {
  readonly chaptersRead: Scalars['Int']['output'];
  readonly count: Scalars['Int']['output'];
  readonly meanScore: Scalars['Float']['output'];
  readonly mediaIds: ReadonlyArray<Maybe<Scalars['Int']['output']>>;
  readonly minutesWatched: Scalars['Int']['output'];
  readonly staff?: Maybe<Staff>;
};

export type UserStartYearStatistic = {
  readonly chaptersRead: Scalars['Int']['output'];
  readonly count: Scalars['Int']['output'];
  readonly meanScore: Scalars['Float']['output'];
  readonly mediaIds: ReadonlyArray<Maybe<Scalars['Int']['output']>>;
  readonly minutesWatched: Scalars['Int']['output'];
  readonly startYear?: Maybe<Scalars['Int']['output']>;
};

export type UserStatusStatistic = {
  readonly chaptersRead: Scalars['Int']['output'];
  readonly count: Scalars['Int']['output'];
  readonly meanScore: Scalars['Float']['output'];
  readonly mediaIds: ReadonlyArray<Maybe<Scalars['Int']['output']>>;
  readonly minutesWatched: Scalars['Int']['output'];
  readonly status?: Maybe<MediaListStatus>;
};

export type UserStudioStatistic = {
  readonly chaptersRead: Scalars['Int']['output'];
  readonly count: Scalars['Int']['output'];
  readonly meanScore: Scalars['Float']['output'];
  readonly mediaIds: ReadonlyArray<Maybe<Scalars['Int']['output']>>;
  readonly minutesWatched: Scalars['Int']['output'];
  readonly studio?: Maybe<Studio>;
};

export type UserTagStatistic = {
  readonly chaptersRead: Scalars['Int']['output'];
  readonly count: Scalars['Int']['output'];
  readonly meanScore: Scalars['Float']['output'];
  readonly mediaIds: ReadonlyArray<Maybe<Scalars['Int']['output']>>;
  readonly minutesWatched: Scalars['Int']['output'];
  readonly tag?: Maybe<MediaTag>;
};

export type UserVoiceActorStatistic = {
  readonly chaptersRead: Scalars['Int']['output'];
  readonly characterIds: ReadonlyArray<Maybe<Scalars['Int']['output']>>;
  readonly count: Scalars['Int']['output'];
  readonly meanScore: Scalars['Float']['output'];
  readonly mediaIds: ReadonlyArray<Maybe<Scalars['Int']['output']>>;
  readonly minutesWatched: Scalars['Int']['output'];
  readonly voiceActor?: Maybe<Staff>;
};

export type UserStatisticsSort =
  'COUNT' | 'COUNT_DESC' | 'ID' | 'ID_DESC' | 'MEAN_SCORE' | 'MEAN_SCORE_DESC' | 'PROGRESS' | 'PROGRESS_DESC';

export type Studio = {
  readonly favourites?: Maybe<Scalars['Int']['output']>;
  readonly id: Scalars['Int']['output'];
  readonly isAnimationStudio: Scalars['Boolean']['output'];
  readonly isFavourite: Scalars['Boolean']['output'];
  readonly media?: Maybe<MediaConnection>;
  readonly name: Scalars['String']['output'];
  readonly siteUrl?: Maybe<Scalars['String']['output']>;
};

export type StudioMediaArgs = {
  isMain?: InputMaybe<Scalars['Boolean']['input']>;
  onList?: InputMaybe<Scalars['Boolean']['input']>;
  page?: InputMaybe<Scalars['Int']['input']>;
  perPage?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<InputMaybe<MediaSort>>>;
};

export type StudioConnection = {
  readonly edges?: Maybe<ReadonlyArray<Maybe<StudioEdge>>>;
  readonly nodes?: Maybe<ReadonlyArray<Maybe<Studio>>>;
  readonly pageInfo?: Maybe<PageInfo>;
};

export type StudioEdge = {
  readonly favouriteOrder?: Maybe<Scalars['Int']['output']>;
  readonly id?: Maybe<Scalars['Int']['output']>;
  readonly isMain: Scalars['Boolean']['output'];
  readonly node?: Maybe<Studio>;
};

export type StudioSort = 'FAVOURITES' | 'FAVOURITES_DESC' | 'ID' | 'ID_DESC' | 'NAME' | 'NAME_DESC' | 'SEARCH_MATCH';

export type User = {
  readonly about?: Maybe<Scalars['String']['output']>;
  readonly avatar?: Maybe<UserAvatar>;
  readonly bannerImage?: Maybe<Scalars['String']['output']>;
  readonly bans?: Maybe<Scalars['Json']['output']>;
  readonly createdAt?: Maybe<Scalars['Int']['output']>;
  readonly donatorBadge?: Maybe<Scalars['String']['output']>;
  readonly donatorTier?: Maybe<Scalars['Int']['output']>;
  readonly favourites?: Maybe<Favourites>;
  readonly id: Scalars['Int']['output'];
  readonly isBlocked?: Maybe<Scalars['Boolean']['output']>;
  readonly isFollower?: Maybe<Scalars['Boolean']['output']>;
  readonly isFollowing?: Maybe<Scalars['Boolean']['output']>;
  readonly mediaListOptions?: Maybe<MediaListOptions>;
  readonly moderatorRoles?: Maybe<ReadonlyArray<Maybe<ModRole>>>;
  /** @deprecated Field no longer supported */
  readonly moderatorStatus?: Maybe<Scalars['String']['output']>;
  readonly name: Scalars['String']['output'];
  readonly options?: Maybe<UserOptions>;
  readonly previousNames?: Maybe<ReadonlyArray<Maybe<UserPreviousName>>>;
  readonly siteUrl?: Maybe<Scalars['String']['output']>;
  readonly statistics?: Maybe<UserStatisticTypes>;
  readonly unreadNotificationCount?: Maybe<Scalars['Int']['output']>;
  readonly updatedAt?: Maybe<Scalars['Int']['output']>;
};

export type UserAboutArgs = {
  asHtml?: InputMaybe<Scalars['Boolean']['input']>;
};

export type UserFavouritesArgs = {
  page?: InputMaybe<Scalars['Int']['input']>;
};

export type UserAvatar = {
  readonly large?: Maybe<Scalars['String']['output']>;
  readonly medium?: Maybe<Scalars['String']['output']>;
};

export type UserPreviousName = {
  readonly createdAt?: Maybe<Scalars['Int']['output']>;
  readonly name?: Maybe<Scalars['String']['output']>;
  readonly updatedAt?: Maybe<Scalars['Int']['output']>;
};

export type UserOptions = {
  readonly activityMergeTime?: Maybe<Scalars['Int']['output']>;
  readonly airingNotifications?: Maybe<Scalars['Boolean']['output']>;
  readonly disabledListActivity?: Maybe<ReadonlyArray<Maybe<ListActivityOption>>>;
  readonly displayAdultContent?: Maybe<Scalars['Boolean']['output']>;
  readonly notificationOptions?: Maybe<ReadonlyArray<Maybe<NotificationOption>>>;
  readonly profileColor?: Maybe<Scalars['String']['output']>;
  readonly restrictMessagesToFollowing?: Maybe<Scalars['Boolean']['output']>;
  readonly staffNameLanguage?: Maybe<UserStaffNameLanguage>;
  readonly timezone?: Maybe<Scalars['String']['output']>;
  readonly titleLanguage?: Maybe<UserTitleLanguage>;
};

export type NotificationOption = {
  readonly enabled?: Maybe<Scalars['Boolean']['output']>;
  readonly type?: Maybe<NotificationType>;
};

export type ListActivityOption = {
  readonly disabled?: Maybe<Scalars['Boolean']['output']>;
  readonly type?: Maybe<MediaListStatus>;
};

export type UserSort =
  | 'CHAPTERS_READ'
  | 'CHAPTERS_READ_DESC'
  | 'ID'
  | 'ID_DESC'
  | 'SEARCH_MATCH'
  | 'USERNAME'
  | 'USERNAME_DESC'
  | 'WATCHED_TIME'
  | 'WATCHED_TIME_DESC';

export type UserTitleLanguage =
  'ENGLISH' | 'ENGLISH_STYLISED' | 'NATIVE' | 'NATIVE_STYLISED' | 'ROMAJI' | 'ROMAJI_STYLISED';

export type UserStaffNameLanguage = 'NATIVE' | 'ROMAJI' | 'ROMAJI_WESTERN';

export type NotificationType =
  | 'ACTIVITY_LIKE'
  | 'ACTIVITY_MENTION'
  | 'ACTIVITY_MESSAGE'
  | 'ACTIVITY_REPLY'
  | 'ACTIVITY_REPLY_LIKE'
  | 'ACTIVITY_REPLY_SUBSCRIBED'
  | 'AIRING'
  | 'CHARACTER_SUBMISSION_UPDATE'
  | 'FOLLOWING'
  | 'MEDIA_DATA_CHANGE'
  | 'MEDIA_DELETION'
  | 'MEDIA_MERGE'
  | 'MEDIA_SUBMISSION_UPDATE'
  | 'RELATED_MEDIA_ADDITION'
  | 'STAFF_SUBMISSION_UPDATE'
  | 'THREAD_COMMENT_LIKE'
  | 'THREAD_COMMENT_MENTION'
  | 'THREAD_COMMENT_REPLY'
  | 'THREAD_LIKE'
  | 'THREAD_SUBSCRIBED';

export type ModRole =
  | 'ADMIN'
  | 'ANIME_DATA'
  | 'CHARACTER_DATA'
  | 'COMMUNITY'
  | 'DEVELOPER'
  | 'DISCORD_COMMUNITY'
  | 'LEAD_ANIME_DATA'
  | 'LEAD_COMMUNITY'
  | 'LEAD_DEVELOPER'
  | 'LEAD_MANGA_DATA'
  | 'LEAD_SOCIAL_MEDIA'
  | 'MANGA_DATA'
  | 'RETIRED'
  | 'SOCIAL_MEDIA'
  | 'STAFF_DATA';

export type Favourites = {
  readonly anime?: Maybe<MediaConnection>;
  readonly characters?: Maybe<CharacterConnection>;
  readonly manga?: Maybe<MediaConnection>;
  readonly staff?: Maybe<StaffConnection>;
  readonly studios?: Maybe<StudioConnection>;
};

export type FavouritesAnimeArgs = {
  page?: InputMaybe<Scalars['Int']['input']>;
  perPage?: InputMaybe<Scalars['Int']['input']>;
};

export type FavouritesCharactersArgs = {
  page?: InputMaybe<Scalars['Int']['input']>;
  perPage?: InputMaybe<Scalars['Int']['input']>;
};

export type FavouritesMangaArgs = {
  page?: InputMaybe<Scalars['Int']['input']>;
  perPage?: InputMaybe<Scalars['Int']['input']>;
};

export type FavouritesStaffArgs = {
  page?: InputMaybe<Scalars['Int']['input']>;
  perPage?: InputMaybe<Scalars['Int']['input']>;
};

export type FavouritesStudiosArgs = {
  page?: InputMaybe<Scalars['Int']['input']>;
  perPage?: InputMaybe<Scalars['Int']['input']>;
};

export type CacheControlScope = 'PUBLIC' | 'PRIVATE';

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
  AiringSchedule: ResolverTypeWrapper<AiringScheduleModel>;
  AiringScheduleConnection: ResolverTypeWrapper<
    Omit<AiringScheduleConnection, 'edges' | 'nodes'> & {
      edges?: Maybe<ReadonlyArray<Maybe<ResolversTypes['AiringScheduleEdge']>>>;
      nodes?: Maybe<ReadonlyArray<Maybe<ResolversTypes['AiringSchedule']>>>;
    }
  >;
  AiringScheduleEdge: ResolverTypeWrapper<
    Omit<AiringScheduleEdge, 'node'> & { node?: Maybe<ResolversTypes['AiringSchedule']> }
  >;
  AiringSort: AiringSort;
  Character: ResolverTypeWrapper<CharacterModel>;
  CharacterName: ResolverTypeWrapper<CharacterName>;
  CharacterImage: ResolverTypeWrapper<CharacterImage>;
  CharacterConnection: ResolverTypeWrapper<
    Omit<CharacterConnection, 'edges' | 'nodes'> & {
      edges?: Maybe<ReadonlyArray<Maybe<ResolversTypes['CharacterEdge']>>>;
      nodes?: Maybe<ReadonlyArray<Maybe<ResolversTypes['Character']>>>;
    }
  >;
  CharacterEdge: ResolverTypeWrapper<CharacterEdgeModel>;
  CharacterRole: CharacterRole;
  CharacterSort: CharacterSort;
  Unsupported: Unsupported;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  FuzzyDateInt: ResolverTypeWrapper<Scalars['FuzzyDateInt']['output']>;
  Json: ResolverTypeWrapper<Scalars['Json']['output']>;
  FuzzyDate: ResolverTypeWrapper<FuzzyDate>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Recommendation: ResolverTypeWrapper<RecommendationModel>;
  RecommendationConnection: ResolverTypeWrapper<
    Omit<RecommendationConnection, 'edges' | 'nodes'> & {
      edges?: Maybe<ReadonlyArray<Maybe<ResolversTypes['RecommendationEdge']>>>;
      nodes?: Maybe<ReadonlyArray<Maybe<ResolversTypes['Recommendation']>>>;
    }
  >;
  RecommendationEdge: ResolverTypeWrapper<
    Omit<RecommendationEdge, 'node'> & { node?: Maybe<ResolversTypes['Recommendation']> }
  >;
  RecommendationSort: RecommendationSort;
  RecommendationRating: RecommendationRating;
  Review: ResolverTypeWrapper<
    Omit<Review, 'media' | 'user'> & { media?: Maybe<ResolversTypes['Media']>; user?: Maybe<ResolversTypes['User']> }
  >;
  ReviewConnection: ResolverTypeWrapper<
    Omit<ReviewConnection, 'edges' | 'nodes'> & {
      edges?: Maybe<ReadonlyArray<Maybe<ResolversTypes['ReviewEdge']>>>;
      nodes?: Maybe<ReadonlyArray<Maybe<ResolversTypes['Review']>>>;
    }
  >;
  ReviewEdge: ResolverTypeWrapper<Omit<ReviewEdge, 'node'> & { node?: Maybe<ResolversTypes['Review']> }>;
  ReviewSort: ReviewSort;
  ReviewRating: ReviewRating;
  MediaTrend: ResolverTypeWrapper<Omit<MediaTrend, 'media'> & { media?: Maybe<ResolversTypes['Media']> }>;
  MediaTrendConnection: ResolverTypeWrapper<
    Omit<MediaTrendConnection, 'edges' | 'nodes'> & {
      edges?: Maybe<ReadonlyArray<Maybe<ResolversTypes['MediaTrendEdge']>>>;
      nodes?: Maybe<ReadonlyArray<Maybe<ResolversTypes['MediaTrend']>>>;
    }
  >;
  MediaTrendEdge: ResolverTypeWrapper<Omit<MediaTrendEdge, 'node'> & { node?: Maybe<ResolversTypes['MediaTrend']> }>;
  MediaTrendSort: MediaTrendSort;
  MediaList: ResolverTypeWrapper<
    Omit<MediaList, 'media' | 'user'> & { media?: Maybe<ResolversTypes['Media']>; user?: Maybe<ResolversTypes['User']> }
  >;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  MediaListCollection: ResolverTypeWrapper<
    Omit<MediaListCollection, 'customLists' | 'lists' | 'statusLists' | 'user'> & {
      customLists?: Maybe<ReadonlyArray<Maybe<ReadonlyArray<Maybe<ResolversTypes['MediaList']>>>>>;
      lists?: Maybe<ReadonlyArray<Maybe<ResolversTypes['MediaListGroup']>>>;
      statusLists?: Maybe<ReadonlyArray<Maybe<ReadonlyArray<Maybe<ResolversTypes['MediaList']>>>>>;
      user?: Maybe<ResolversTypes['User']>;
    }
  >;
  MediaListGroup: ResolverTypeWrapper<
    Omit<MediaListGroup, 'entries'> & { entries?: Maybe<ReadonlyArray<Maybe<ResolversTypes['MediaList']>>> }
  >;
  MediaListOptions: ResolverTypeWrapper<MediaListOptions>;
  MediaListTypeOptions: ResolverTypeWrapper<MediaListTypeOptions>;
  MediaListSort: MediaListSort;
  MediaListStatus: MediaListStatus;
  ScoreFormat: ScoreFormat;
  MediaType: MediaType;
  MediaFormat: MediaFormat;
  MediaStatus: MediaStatus;
  MediaSeason: MediaSeason;
  MediaSource: MediaSource;
  MediaRelation: MediaRelation;
  MediaRankType: MediaRankType;
  MediaSort: MediaSort;
  ExternalLinkType: ExternalLinkType;
  ExternalLinkMediaType: ExternalLinkMediaType;
  Media: ResolverTypeWrapper<MediaModel>;
  MediaTitle: ResolverTypeWrapper<MediaTitle>;
  MediaCoverImage: ResolverTypeWrapper<MediaCoverImage>;
  MediaTrailer: ResolverTypeWrapper<MediaTrailer>;
  MediaTag: ResolverTypeWrapper<MediaTag>;
  MediaRank: ResolverTypeWrapper<MediaRank>;
  MediaStreamingEpisode: ResolverTypeWrapper<MediaStreamingEpisode>;
  MediaExternalLink: ResolverTypeWrapper<MediaExternalLink>;
  MediaStats: ResolverTypeWrapper<MediaStats>;
  ScoreDistribution: ResolverTypeWrapper<ScoreDistribution>;
  StatusDistribution: ResolverTypeWrapper<StatusDistribution>;
  AiringProgression: ResolverTypeWrapper<AiringProgression>;
  MediaConnection: ResolverTypeWrapper<
    Omit<MediaConnection, 'edges' | 'nodes'> & {
      edges?: Maybe<ReadonlyArray<Maybe<ResolversTypes['MediaEdge']>>>;
      nodes?: Maybe<ReadonlyArray<Maybe<ResolversTypes['Media']>>>;
    }
  >;
  MediaEdge: ResolverTypeWrapper<MediaEdgeModel>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Page: ResolverTypeWrapper<PageModel>;
  Staff: ResolverTypeWrapper<StaffModel>;
  StaffName: ResolverTypeWrapper<StaffName>;
  StaffImage: ResolverTypeWrapper<StaffImage>;
  StaffConnection: ResolverTypeWrapper<
    Omit<StaffConnection, 'edges' | 'nodes'> & {
      edges?: Maybe<ReadonlyArray<Maybe<ResolversTypes['StaffEdge']>>>;
      nodes?: Maybe<ReadonlyArray<Maybe<ResolversTypes['Staff']>>>;
    }
  >;
  StaffEdge: ResolverTypeWrapper<Omit<StaffEdge, 'node'> & { node?: Maybe<ResolversTypes['Staff']> }>;
  StaffRoleType: ResolverTypeWrapper<
    Omit<StaffRoleType, 'voiceActor'> & { voiceActor?: Maybe<ResolversTypes['Staff']> }
  >;
  StaffLanguage: StaffLanguage;
  StaffSort: StaffSort;
  UserStatisticTypes: ResolverTypeWrapper<
    Omit<UserStatisticTypes, 'anime' | 'manga'> & {
      anime?: Maybe<ResolversTypes['UserStatistics']>;
      manga?: Maybe<ResolversTypes['UserStatistics']>;
    }
  >;
  UserStatistics: ResolverTypeWrapper<
    Omit<UserStatistics, 'staff' | 'studios' | 'voiceActors'> & {
      staff?: Maybe<ReadonlyArray<Maybe<ResolversTypes['UserStaffStatistic']>>>;
      studios?: Maybe<ReadonlyArray<Maybe<ResolversTypes['UserStudioStatistic']>>>;
      voiceActors?: Maybe<ReadonlyArray<Maybe<ResolversTypes['UserVoiceActorStatistic']>>>;
    }
  >;
  UserCountryStatistic: ResolverTypeWrapper<UserCountryStatistic>;
  UserFormatStatistic: ResolverTypeWrapper<UserFormatStatistic>;
  UserGenreStatistic: ResolverTypeWrapper<UserGenreStatistic>;
  UserLengthStatistic: ResolverTypeWrapper<UserLengthStatistic>;
  UserReleaseYearStatistic: ResolverTypeWrapper<UserReleaseYearStatistic>;
  UserScoreStatistic: ResolverTypeWrapper<UserScoreStatistic>;
  UserStaffStatistic: ResolverTypeWrapper<
    Omit<UserStaffStatistic, 'staff'> & { staff?: Maybe<ResolversTypes['Staff']> }
  >;
  UserStartYearStatistic: ResolverTypeWrapper<UserStartYearStatistic>;
  UserStatusStatistic: ResolverTypeWrapper<UserStatusStatistic>;
  UserStudioStatistic: ResolverTypeWrapper<
    Omit<UserStudioStatistic, 'studio'> & { studio?: Maybe<ResolversTypes['Studio']> }
  >;
  UserTagStatistic: ResolverTypeWrapper<UserTagStatistic>;
  UserVoiceActorStatistic: ResolverTypeWrapper<
    Omit<UserVoiceActorStatistic, 'voiceActor'> & { voiceActor?: Maybe<ResolversTypes['Staff']> }
  >;
  UserStatisticsSort: UserStatisticsSort;
  Studio: ResolverTypeWrapper<StudioModel>;
  StudioConnection: ResolverTypeWrapper<
    Omit<StudioConnection, 'edges' | 'nodes'> & {
      edges?: Maybe<ReadonlyArray<Maybe<ResolversTypes['StudioEdge']>>>;
      nodes?: Maybe<ReadonlyArray<Maybe<ResolversTypes['Studio']>>>;
    }
  >;
  StudioEdge: ResolverTypeWrapper<Omit<StudioEdge, 'node'> & { node?: Maybe<ResolversTypes['Studio']> }>;
  StudioSort: StudioSort;
  User: ResolverTypeWrapper<
    Omit<User, 'favourites' | 'statistics'> & {
      favourites?: Maybe<ResolversTypes['Favourites']>;
      statistics?: Maybe<ResolversTypes['UserStatisticTypes']>;
    }
  >;
  UserAvatar: ResolverTypeWrapper<UserAvatar>;
  UserPreviousName: ResolverTypeWrapper<UserPreviousName>;
  UserOptions: ResolverTypeWrapper<UserOptions>;
  NotificationOption: ResolverTypeWrapper<NotificationOption>;
  ListActivityOption: ResolverTypeWrapper<ListActivityOption>;
  UserSort: UserSort;
  UserTitleLanguage: UserTitleLanguage;
  UserStaffNameLanguage: UserStaffNameLanguage;
  NotificationType: NotificationType;
  ModRole: ModRole;
  Favourites: ResolverTypeWrapper<
    Omit<Favourites, 'anime' | 'characters' | 'manga' | 'staff' | 'studios'> & {
      anime?: Maybe<ResolversTypes['MediaConnection']>;
      characters?: Maybe<ResolversTypes['CharacterConnection']>;
      manga?: Maybe<ResolversTypes['MediaConnection']>;
      staff?: Maybe<ResolversTypes['StaffConnection']>;
      studios?: Maybe<ResolversTypes['StudioConnection']>;
    }
  >;
  CacheControlScope: CacheControlScope;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AiringSchedule: AiringScheduleModel;
  AiringScheduleConnection: Omit<AiringScheduleConnection, 'edges' | 'nodes'> & {
    edges?: Maybe<ReadonlyArray<Maybe<ResolversParentTypes['AiringScheduleEdge']>>>;
    nodes?: Maybe<ReadonlyArray<Maybe<ResolversParentTypes['AiringSchedule']>>>;
  };
  AiringScheduleEdge: Omit<AiringScheduleEdge, 'node'> & { node?: Maybe<ResolversParentTypes['AiringSchedule']> };
  Character: CharacterModel;
  CharacterName: CharacterName;
  CharacterImage: CharacterImage;
  CharacterConnection: Omit<CharacterConnection, 'edges' | 'nodes'> & {
    edges?: Maybe<ReadonlyArray<Maybe<ResolversParentTypes['CharacterEdge']>>>;
    nodes?: Maybe<ReadonlyArray<Maybe<ResolversParentTypes['Character']>>>;
  };
  CharacterEdge: CharacterEdgeModel;
  CountryCode: Scalars['CountryCode']['output'];
  FuzzyDateInt: Scalars['FuzzyDateInt']['output'];
  Json: Scalars['Json']['output'];
  FuzzyDate: FuzzyDate;
  PageInfo: PageInfo;
  Recommendation: RecommendationModel;
  RecommendationConnection: Omit<RecommendationConnection, 'edges' | 'nodes'> & {
    edges?: Maybe<ReadonlyArray<Maybe<ResolversParentTypes['RecommendationEdge']>>>;
    nodes?: Maybe<ReadonlyArray<Maybe<ResolversParentTypes['Recommendation']>>>;
  };
  RecommendationEdge: Omit<RecommendationEdge, 'node'> & { node?: Maybe<ResolversParentTypes['Recommendation']> };
  Review: Omit<Review, 'media' | 'user'> & {
    media?: Maybe<ResolversParentTypes['Media']>;
    user?: Maybe<ResolversParentTypes['User']>;
  };
  ReviewConnection: Omit<ReviewConnection, 'edges' | 'nodes'> & {
    edges?: Maybe<ReadonlyArray<Maybe<ResolversParentTypes['ReviewEdge']>>>;
    nodes?: Maybe<ReadonlyArray<Maybe<ResolversParentTypes['Review']>>>;
  };
  ReviewEdge: Omit<ReviewEdge, 'node'> & { node?: Maybe<ResolversParentTypes['Review']> };
  MediaTrend: Omit<MediaTrend, 'media'> & { media?: Maybe<ResolversParentTypes['Media']> };
  MediaTrendConnection: Omit<MediaTrendConnection, 'edges' | 'nodes'> & {
    edges?: Maybe<ReadonlyArray<Maybe<ResolversParentTypes['MediaTrendEdge']>>>;
    nodes?: Maybe<ReadonlyArray<Maybe<ResolversParentTypes['MediaTrend']>>>;
  };
  MediaTrendEdge: Omit<MediaTrendEdge, 'node'> & { node?: Maybe<ResolversParentTypes['MediaTrend']> };
  MediaList: Omit<MediaList, 'media' | 'user'> & {
    media?: Maybe<ResolversParentTypes['Media']>;
    user?: Maybe<ResolversParentTypes['User']>;
  };
  Float: Scalars['Float']['output'];
  MediaListCollection: Omit<MediaListCollection, 'customLists' | 'lists' | 'statusLists' | 'user'> & {
    customLists?: Maybe<ReadonlyArray<Maybe<ReadonlyArray<Maybe<ResolversParentTypes['MediaList']>>>>>;
    lists?: Maybe<ReadonlyArray<Maybe<ResolversParentTypes['MediaListGroup']>>>;
    statusLists?: Maybe<ReadonlyArray<Maybe<ReadonlyArray<Maybe<ResolversParentTypes['MediaList']>>>>>;
    user?: Maybe<ResolversParentTypes['User']>;
  };
  MediaListGroup: Omit<MediaListGroup, 'entries'> & {
    entries?: Maybe<ReadonlyArray<Maybe<ResolversParentTypes['MediaList']>>>;
  };
  MediaListOptions: MediaListOptions;
  MediaListTypeOptions: MediaListTypeOptions;
  Media: MediaModel;
  MediaTitle: MediaTitle;
  MediaCoverImage: MediaCoverImage;
  MediaTrailer: MediaTrailer;
  MediaTag: MediaTag;
  MediaRank: MediaRank;
  MediaStreamingEpisode: MediaStreamingEpisode;
  MediaExternalLink: MediaExternalLink;
  MediaStats: MediaStats;
  ScoreDistribution: ScoreDistribution;
  StatusDistribution: StatusDistribution;
  AiringProgression: AiringProgression;
  MediaConnection: Omit<MediaConnection, 'edges' | 'nodes'> & {
    edges?: Maybe<ReadonlyArray<Maybe<ResolversParentTypes['MediaEdge']>>>;
    nodes?: Maybe<ReadonlyArray<Maybe<ResolversParentTypes['Media']>>>;
  };
  MediaEdge: MediaEdgeModel;
  Query: Record<PropertyKey, never>;
  Page: PageModel;
  Staff: StaffModel;
  StaffName: StaffName;
  StaffImage: StaffImage;
  StaffConnection: Omit<StaffConnection, 'edges' | 'nodes'> & {
    edges?: Maybe<ReadonlyArray<Maybe<ResolversParentTypes['StaffEdge']>>>;
    nodes?: Maybe<ReadonlyArray<Maybe<ResolversParentTypes['Staff']>>>;
  };
  StaffEdge: Omit<StaffEdge, 'node'> & { node?: Maybe<ResolversParentTypes['Staff']> };
  StaffRoleType: Omit<StaffRoleType, 'voiceActor'> & { voiceActor?: Maybe<ResolversParentTypes['Staff']> };
  UserStatisticTypes: Omit<UserStatisticTypes, 'anime' | 'manga'> & {
    anime?: Maybe<ResolversParentTypes['UserStatistics']>;
    manga?: Maybe<ResolversParentTypes['UserStatistics']>;
  };
  UserStatistics: Omit<UserStatistics, 'staff' | 'studios' | 'voiceActors'> & {
    staff?: Maybe<ReadonlyArray<Maybe<ResolversParentTypes['UserStaffStatistic']>>>;
    studios?: Maybe<ReadonlyArray<Maybe<ResolversParentTypes['UserStudioStatistic']>>>;
    voiceActors?: Maybe<ReadonlyArray<Maybe<ResolversParentTypes['UserVoiceActorStatistic']>>>;
  };
  UserCountryStatistic: UserCountryStatistic;
  UserFormatStatistic: UserFormatStatistic;
  UserGenreStatistic: UserGenreStatistic;
  UserLengthStatistic: UserLengthStatistic;
  UserReleaseYearStatistic: UserReleaseYearStatistic;
  UserScoreStatistic: UserScoreStatistic;
  UserStaffStatistic: Omit<UserStaffStatistic, 'staff'> & { staff?: Maybe<ResolversParentTypes['Staff']> };
  UserStartYearStatistic: UserStartYearStatistic;
  UserStatusStatistic: UserStatusStatistic;
  UserStudioStatistic: Omit<UserStudioStatistic, 'studio'> & { studio?: Maybe<ResolversParentTypes['Studio']> };
  UserTagStatistic: UserTagStatistic;
  UserVoiceActorStatistic: Omit<UserVoiceActorStatistic, 'voiceActor'> & {
    voiceActor?: Maybe<ResolversParentTypes['Staff']>;
  };
  Studio: StudioModel;
  StudioConnection: Omit<StudioConnection, 'edges' | 'nodes'> & {
    edges?: Maybe<ReadonlyArray<Maybe<ResolversParentTypes['StudioEdge']>>>;
    nodes?: Maybe<ReadonlyArray<Maybe<ResolversParentTypes['Studio']>>>;
  };
  StudioEdge: Omit<StudioEdge, 'node'> & { node?: Maybe<ResolversParentTypes['Studio']> };
  User: Omit<User, 'favourites' | 'statistics'> & {
    favourites?: Maybe<ResolversParentTypes['Favourites']>;
    statistics?: Maybe<ResolversParentTypes['UserStatisticTypes']>;
  };
  UserAvatar: UserAvatar;
  UserPreviousName: UserPreviousName;
  UserOptions: UserOptions;
  NotificationOption: NotificationOption;
  ListActivityOption: ListActivityOption;
  Favourites: Omit<Favourites, 'anime' | 'characters' | 'manga' | 'staff' | 'studios'> & {
    anime?: Maybe<ResolversParentTypes['MediaConnection']>;
    characters?: Maybe<ResolversParentTypes['CharacterConnection']>;
    manga?: Maybe<ResolversParentTypes['MediaConnection']>;
    staff?: Maybe<ResolversParentTypes['StaffConnection']>;
    studios?: Maybe<ResolversParentTypes['StudioConnection']>;
  };
  Int: Scalars['Int']['output'];
  Boolean: Scalars['Boolean']['output'];
  String: Scalars['String']['output'];
};

export type UnsupportedDirectiveArgs = {
  because: Unsupported;
};

export type UnsupportedDirectiveResolver<
  Result,
  Parent,
  ContextType = GraphQLContext,
  Args = UnsupportedDirectiveArgs,
> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

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

export type AiringScheduleResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['AiringSchedule'] = ResolversParentTypes['AiringSchedule'],
> = {
  airingAt?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  episode?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  media?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  mediaId?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  timeUntilAiring?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AiringScheduleConnectionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['AiringScheduleConnection'] =
    ResolversParentTypes['AiringScheduleConnection'],
> = {
  edges?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['AiringScheduleEdge']>>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['AiringSchedule']>>>, ParentType, ContextType>;
  pageInfo?: Resolver<Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
};

export type AiringScheduleEdgeResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['AiringScheduleEdge'] = ResolversParentTypes['AiringScheduleEdge'],
> = {
  id?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['AiringSchedule']>, ParentType, ContextType>;
};

export type CharacterResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Character'] = ResolversParentTypes['Character'],
> = {
  age?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bloodType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dateOfBirth?: Resolver<Maybe<ResolversTypes['FuzzyDate']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<CharacterDescriptionArgs>>;
  favourites?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  gender?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  image?: Resolver<Maybe<ResolversTypes['CharacterImage']>, ParentType, ContextType>;
  isFavourite?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isFavouriteBlocked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  media?: Resolver<Maybe<ResolversTypes['MediaConnection']>, ParentType, ContextType, Partial<CharacterMediaArgs>>;
  modNotes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['CharacterName']>, ParentType, ContextType>;
  siteUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CharacterNameResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['CharacterName'] = ResolversParentTypes['CharacterName'],
> = {
  alternative?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['String']>>>, ParentType, ContextType>;
  alternativeSpoiler?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['String']>>>, ParentType, ContextType>;
  first?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  full?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  last?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  middle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  native?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userPreferred?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CharacterImageResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['CharacterImage'] = ResolversParentTypes['CharacterImage'],
> = {
  large?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  medium?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CharacterConnectionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['CharacterConnection'] = ResolversParentTypes['CharacterConnection'],
> = {
  edges?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['CharacterEdge']>>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Character']>>>, ParentType, ContextType>;
  pageInfo?: Resolver<Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
};

export type CharacterEdgeResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['CharacterEdge'] = ResolversParentTypes['CharacterEdge'],
> = {
  favouriteOrder?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  media?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Media']>>>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Character']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['CharacterRole']>, ParentType, ContextType>;
  voiceActorRoles?: Resolver<
    Maybe<ReadonlyArray<Maybe<ResolversTypes['StaffRoleType']>>>,
    ParentType,
    ContextType,
    Partial<CharacterEdgeVoiceActorRolesArgs>
  >;
  voiceActors?: Resolver<
    Maybe<ReadonlyArray<Maybe<ResolversTypes['Staff']>>>,
    ParentType,
    ContextType,
    Partial<CharacterEdgeVoiceActorsArgs>
  >;
};

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export interface FuzzyDateIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['FuzzyDateInt'], any> {
  name: 'FuzzyDateInt';
}

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Json'], any> {
  name: 'Json';
}

export type FuzzyDateResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['FuzzyDate'] = ResolversParentTypes['FuzzyDate'],
> = {
  day?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  month?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  year?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PageInfoResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo'],
> = {
  currentPage?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  hasNextPage?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  lastPage?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  perPage?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type RecommendationResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Recommendation'] = ResolversParentTypes['Recommendation'],
> = {
  id?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  media?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  mediaRecommendation?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  rating?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userRating?: Resolver<Maybe<ResolversTypes['RecommendationRating']>, ParentType, ContextType>;
};

export type RecommendationConnectionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['RecommendationConnection'] =
    ResolversParentTypes['RecommendationConnection'],
> = {
  edges?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['RecommendationEdge']>>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Recommendation']>>>, ParentType, ContextType>;
  pageInfo?: Resolver<Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
};

export type RecommendationEdgeResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['RecommendationEdge'] = ResolversParentTypes['RecommendationEdge'],
> = {
  node?: Resolver<Maybe<ResolversTypes['Recommendation']>, ParentType, ContextType>;
};

export type ReviewResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Review'] = ResolversParentTypes['Review'],
> = {
  body?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<ReviewBodyArgs>>;
  createdAt?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  media?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  mediaId?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mediaType?: Resolver<Maybe<ResolversTypes['MediaType']>, ParentType, ContextType>;
  private?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  rating?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  ratingAmount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  siteUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userId?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userRating?: Resolver<Maybe<ResolversTypes['ReviewRating']>, ParentType, ContextType>;
};

export type ReviewConnectionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['ReviewConnection'] = ResolversParentTypes['ReviewConnection'],
> = {
  edges?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['ReviewEdge']>>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Review']>>>, ParentType, ContextType>;
  pageInfo?: Resolver<Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
};

export type ReviewEdgeResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['ReviewEdge'] = ResolversParentTypes['ReviewEdge'],
> = {
  node?: Resolver<Maybe<ResolversTypes['Review']>, ParentType, ContextType>;
};

export type MediaTrendResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['MediaTrend'] = ResolversParentTypes['MediaTrend'],
> = {
  averageScore?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  date?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  episode?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  inProgress?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  media?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  mediaId?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  popularity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  releasing?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  trending?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MediaTrendConnectionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['MediaTrendConnection'] = ResolversParentTypes['MediaTrendConnection'],
> = {
  edges?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['MediaTrendEdge']>>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['MediaTrend']>>>, ParentType, ContextType>;
  pageInfo?: Resolver<Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
};

export type MediaTrendEdgeResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['MediaTrendEdge'] = ResolversParentTypes['MediaTrendEdge'],
> = {
  node?: Resolver<Maybe<ResolversTypes['MediaTrend']>, ParentType, ContextType>;
};

export type MediaListResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['MediaList'] = ResolversParentTypes['MediaList'],
> = {
  advancedScores?: Resolver<Maybe<ResolversTypes['Json']>, ParentType, ContextType>;
  completedAt?: Resolver<Maybe<ResolversTypes['FuzzyDate']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  customLists?: Resolver<Maybe<ResolversTypes['Json']>, ParentType, ContextType, Partial<MediaListCustomListsArgs>>;
  hiddenFromStatusLists?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  media?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  mediaId?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  priority?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  private?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  progress?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  progressVolumes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  repeat?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType, Partial<MediaListScoreArgs>>;
  startedAt?: Resolver<Maybe<ResolversTypes['FuzzyDate']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['MediaListStatus']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userId?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MediaListCollectionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['MediaListCollection'] = ResolversParentTypes['MediaListCollection'],
> = {
  customLists?: Resolver<
    Maybe<ReadonlyArray<Maybe<ReadonlyArray<Maybe<ResolversTypes['MediaList']>>>>>,
    ParentType,
    ContextType,
    Partial<MediaListCollectionCustomListsArgs>
  >;
  hasNextChunk?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  lists?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['MediaListGroup']>>>, ParentType, ContextType>;
  statusLists?: Resolver<
    Maybe<ReadonlyArray<Maybe<ReadonlyArray<Maybe<ResolversTypes['MediaList']>>>>>,
    ParentType,
    ContextType,
    Partial<MediaListCollectionStatusListsArgs>
  >;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type MediaListGroupResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['MediaListGroup'] = ResolversParentTypes['MediaListGroup'],
> = {
  entries?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['MediaList']>>>, ParentType, ContextType>;
  isCustomList?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isSplitCompletedList?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['MediaListStatus']>, ParentType, ContextType>;
};

export type MediaListOptionsResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['MediaListOptions'] = ResolversParentTypes['MediaListOptions'],
> = {
  animeList?: Resolver<Maybe<ResolversTypes['MediaListTypeOptions']>, ParentType, ContextType>;
  mangaList?: Resolver<Maybe<ResolversTypes['MediaListTypeOptions']>, ParentType, ContextType>;
  rowOrder?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scoreFormat?: Resolver<Maybe<ResolversTypes['ScoreFormat']>, ParentType, ContextType>;
  sharedTheme?: Resolver<Maybe<ResolversTypes['Json']>, ParentType, ContextType>;
  sharedThemeEnabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  useLegacyLists?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type MediaListTypeOptionsResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['MediaListTypeOptions'] = ResolversParentTypes['MediaListTypeOptions'],
> = {
  advancedScoring?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['String']>>>, ParentType, ContextType>;
  advancedScoringEnabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  customLists?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['String']>>>, ParentType, ContextType>;
  sectionOrder?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['String']>>>, ParentType, ContextType>;
  splitCompletedSectionByFormat?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  theme?: Resolver<Maybe<ResolversTypes['Json']>, ParentType, ContextType>;
};

export type MediaResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Media'] = ResolversParentTypes['Media'],
> = {
  airingSchedule?: Resolver<
    Maybe<ResolversTypes['AiringScheduleConnection']>,
    ParentType,
    ContextType,
    Partial<MediaAiringScheduleArgs>
  >;
  autoCreateForumThread?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  averageScore?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  bannerImage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  chapters?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  characters?: Resolver<
    Maybe<ResolversTypes['CharacterConnection']>,
    ParentType,
    ContextType,
    Partial<MediaCharactersArgs>
  >;
  countryOfOrigin?: Resolver<Maybe<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  coverImage?: Resolver<Maybe<ResolversTypes['MediaCoverImage']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<MediaDescriptionArgs>>;
  duration?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  endDate?: Resolver<Maybe<ResolversTypes['FuzzyDate']>, ParentType, ContextType>;
  episodes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  externalLinks?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['MediaExternalLink']>>>, ParentType, ContextType>;
  favourites?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  format?: Resolver<Maybe<ResolversTypes['MediaFormat']>, ParentType, ContextType>;
  genres?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['String']>>>, ParentType, ContextType>;
  hashtag?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  idMal?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  isAdult?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isFavourite?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isFavouriteBlocked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isLicensed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isLocked?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isRecommendationBlocked?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isReviewBlocked?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  meanScore?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  mediaListEntry?: Resolver<Maybe<ResolversTypes['MediaList']>, ParentType, ContextType>;
  modNotes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nextAiringEpisode?: Resolver<Maybe<ResolversTypes['AiringSchedule']>, ParentType, ContextType>;
  popularity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rankings?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['MediaRank']>>>, ParentType, ContextType>;
  recommendations?: Resolver<
    Maybe<ResolversTypes['RecommendationConnection']>,
    ParentType,
    ContextType,
    Partial<MediaRecommendationsArgs>
  >;
  relations?: Resolver<Maybe<ResolversTypes['MediaConnection']>, ParentType, ContextType>;
  reviews?: Resolver<Maybe<ResolversTypes['ReviewConnection']>, ParentType, ContextType, Partial<MediaReviewsArgs>>;
  season?: Resolver<Maybe<ResolversTypes['MediaSeason']>, ParentType, ContextType>;
  seasonInt?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  seasonYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  siteUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['MediaSource']>, ParentType, ContextType, Partial<MediaSourceArgs>>;
  staff?: Resolver<Maybe<ResolversTypes['StaffConnection']>, ParentType, ContextType, Partial<MediaStaffArgs>>;
  startDate?: Resolver<Maybe<ResolversTypes['FuzzyDate']>, ParentType, ContextType>;
  stats?: Resolver<Maybe<ResolversTypes['MediaStats']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['MediaStatus']>, ParentType, ContextType, Partial<MediaStatusArgs>>;
  streamingEpisodes?: Resolver<
    Maybe<ReadonlyArray<Maybe<ResolversTypes['MediaStreamingEpisode']>>>,
    ParentType,
    ContextType
  >;
  studios?: Resolver<Maybe<ResolversTypes['StudioConnection']>, ParentType, ContextType, Partial<MediaStudiosArgs>>;
  synonyms?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['String']>>>, ParentType, ContextType>;
  tags?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['MediaTag']>>>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['MediaTitle']>, ParentType, ContextType>;
  trailer?: Resolver<Maybe<ResolversTypes['MediaTrailer']>, ParentType, ContextType>;
  trending?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  trends?: Resolver<Maybe<ResolversTypes['MediaTrendConnection']>, ParentType, ContextType, Partial<MediaTrendsArgs>>;
  type?: Resolver<Maybe<ResolversTypes['MediaType']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  volumes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MediaTitleResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['MediaTitle'] = ResolversParentTypes['MediaTitle'],
> = {
  english?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<MediaTitleEnglishArgs>>;
  native?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<MediaTitleNativeArgs>>;
  romaji?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<MediaTitleRomajiArgs>>;
  userPreferred?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MediaCoverImageResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['MediaCoverImage'] = ResolversParentTypes['MediaCoverImage'],
> = {
  color?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extraLarge?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  large?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  medium?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MediaTrailerResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['MediaTrailer'] = ResolversParentTypes['MediaTrailer'],
> = {
  id?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  site?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  thumbnail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MediaTagResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['MediaTag'] = ResolversParentTypes['MediaTag'],
> = {
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isAdult?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isGeneralSpoiler?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isMediaSpoiler?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rank?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  userId?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MediaRankResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['MediaRank'] = ResolversParentTypes['MediaRank'],
> = {
  allTime?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  context?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  format?: Resolver<ResolversTypes['MediaFormat'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rank?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  season?: Resolver<Maybe<ResolversTypes['MediaSeason']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['MediaRankType'], ParentType, ContextType>;
  year?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MediaStreamingEpisodeResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['MediaStreamingEpisode'] = ResolversParentTypes['MediaStreamingEpisode'],
> = {
  site?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  thumbnail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MediaExternalLinkResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['MediaExternalLink'] = ResolversParentTypes['MediaExternalLink'],
> = {
  color?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  icon?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isDisabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  site?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  siteId?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['ExternalLinkType']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MediaStatsResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['MediaStats'] = ResolversParentTypes['MediaStats'],
> = {
  airingProgression?: Resolver<
    Maybe<ReadonlyArray<Maybe<ResolversTypes['AiringProgression']>>>,
    ParentType,
    ContextType
  >;
  scoreDistribution?: Resolver<
    Maybe<ReadonlyArray<Maybe<ResolversTypes['ScoreDistribution']>>>,
    ParentType,
    ContextType
  >;
  statusDistribution?: Resolver<
    Maybe<ReadonlyArray<Maybe<ResolversTypes['StatusDistribution']>>>,
    ParentType,
    ContextType
  >;
};

export type ScoreDistributionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['ScoreDistribution'] = ResolversParentTypes['ScoreDistribution'],
> = {
  amount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type StatusDistributionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['StatusDistribution'] = ResolversParentTypes['StatusDistribution'],
> = {
  amount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['MediaListStatus']>, ParentType, ContextType>;
};

export type AiringProgressionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['AiringProgression'] = ResolversParentTypes['AiringProgression'],
> = {
  episode?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  watching?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MediaConnectionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['MediaConnection'] = ResolversParentTypes['MediaConnection'],
> = {
  edges?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['MediaEdge']>>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Media']>>>, ParentType, ContextType>;
  pageInfo?: Resolver<Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
};

export type MediaEdgeResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['MediaEdge'] = ResolversParentTypes['MediaEdge'],
> = {
  characterName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  characterRole?: Resolver<Maybe<ResolversTypes['CharacterRole']>, ParentType, ContextType>;
  characters?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Character']>>>, ParentType, ContextType>;
  dubGroup?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  favouriteOrder?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  isMainStudio?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  relationType?: Resolver<
    Maybe<ResolversTypes['MediaRelation']>,
    ParentType,
    ContextType,
    Partial<MediaEdgeRelationTypeArgs>
  >;
  roleNotes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  staffRole?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  voiceActorRoles?: Resolver<
    Maybe<ReadonlyArray<Maybe<ResolversTypes['StaffRoleType']>>>,
    ParentType,
    ContextType,
    Partial<MediaEdgeVoiceActorRolesArgs>
  >;
  voiceActors?: Resolver<
    Maybe<ReadonlyArray<Maybe<ResolversTypes['Staff']>>>,
    ParentType,
    ContextType,
    Partial<MediaEdgeVoiceActorsArgs>
  >;
};

export type QueryResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query'],
> = {
  AiringSchedule?: Resolver<
    Maybe<ResolversTypes['AiringSchedule']>,
    ParentType,
    ContextType,
    Partial<QueryAiringScheduleArgs>
  >;
  Character?: Resolver<Maybe<ResolversTypes['Character']>, ParentType, ContextType, Partial<QueryCharacterArgs>>;
  ExternalLinkSourceCollection?: Resolver<
    Maybe<ReadonlyArray<Maybe<ResolversTypes['MediaExternalLink']>>>,
    ParentType,
    ContextType,
    Partial<QueryExternalLinkSourceCollectionArgs>
  >;
  GenreCollection?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['String']>>>, ParentType, ContextType>;
  Media?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType, Partial<QueryMediaArgs>>;
  MediaList?: Resolver<Maybe<ResolversTypes['MediaList']>, ParentType, ContextType, Partial<QueryMediaListArgs>>;
  MediaListCollection?: Resolver<
    Maybe<ResolversTypes['MediaListCollection']>,
    ParentType,
    ContextType,
    Partial<QueryMediaListCollectionArgs>
  >;
  MediaTagCollection?: Resolver<
    Maybe<ReadonlyArray<Maybe<ResolversTypes['MediaTag']>>>,
    ParentType,
    ContextType,
    Partial<QueryMediaTagCollectionArgs>
  >;
  MediaTrend?: Resolver<Maybe<ResolversTypes['MediaTrend']>, ParentType, ContextType, Partial<QueryMediaTrendArgs>>;
  Page?: Resolver<Maybe<ResolversTypes['Page']>, ParentType, ContextType, Partial<QueryPageArgs>>;
  Recommendation?: Resolver<
    Maybe<ResolversTypes['Recommendation']>,
    ParentType,
    ContextType,
    Partial<QueryRecommendationArgs>
  >;
  Review?: Resolver<Maybe<ResolversTypes['Review']>, ParentType, ContextType, Partial<QueryReviewArgs>>;
  Staff?: Resolver<Maybe<ResolversTypes['Staff']>, ParentType, ContextType, Partial<QueryStaffArgs>>;
  Studio?: Resolver<Maybe<ResolversTypes['Studio']>, ParentType, ContextType, Partial<QueryStudioArgs>>;
  User?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, Partial<QueryUserArgs>>;
  Viewer?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type PageResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Page'] = ResolversParentTypes['Page'],
> = {
  airingSchedules?: Resolver<
    Maybe<ReadonlyArray<Maybe<ResolversTypes['AiringSchedule']>>>,
    ParentType,
    ContextType,
    Partial<PageAiringSchedulesArgs>
  >;
  characters?: Resolver<
    Maybe<ReadonlyArray<Maybe<ResolversTypes['Character']>>>,
    ParentType,
    ContextType,
    Partial<PageCharactersArgs>
  >;
  media?: Resolver<
    Maybe<ReadonlyArray<Maybe<ResolversTypes['Media']>>>,
    ParentType,
    ContextType,
    Partial<PageMediaArgs>
  >;
  mediaList?: Resolver<
    Maybe<ReadonlyArray<Maybe<ResolversTypes['MediaList']>>>,
    ParentType,
    ContextType,
    Partial<PageMediaListArgs>
  >;
  mediaTrends?: Resolver<
    Maybe<ReadonlyArray<Maybe<ResolversTypes['MediaTrend']>>>,
    ParentType,
    ContextType,
    Partial<PageMediaTrendsArgs>
  >;
  pageInfo?: Resolver<Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
  recommendations?: Resolver<
    Maybe<ReadonlyArray<Maybe<ResolversTypes['Recommendation']>>>,
    ParentType,
    ContextType,
    Partial<PageRecommendationsArgs>
  >;
  reviews?: Resolver<
    Maybe<ReadonlyArray<Maybe<ResolversTypes['Review']>>>,
    ParentType,
    ContextType,
    Partial<PageReviewsArgs>
  >;
  staff?: Resolver<
    Maybe<ReadonlyArray<Maybe<ResolversTypes['Staff']>>>,
    ParentType,
    ContextType,
    Partial<PageStaffArgs>
  >;
  studios?: Resolver<
    Maybe<ReadonlyArray<Maybe<ResolversTypes['Studio']>>>,
    ParentType,
    ContextType,
    Partial<PageStudiosArgs>
  >;
  users?: Resolver<
    Maybe<ReadonlyArray<Maybe<ResolversTypes['User']>>>,
    ParentType,
    ContextType,
    Partial<PageUsersArgs>
  >;
};

export type StaffResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Staff'] = ResolversParentTypes['Staff'],
> = {
  age?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  bloodType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  characterMedia?: Resolver<
    Maybe<ResolversTypes['MediaConnection']>,
    ParentType,
    ContextType,
    Partial<StaffCharacterMediaArgs>
  >;
  characters?: Resolver<
    Maybe<ResolversTypes['CharacterConnection']>,
    ParentType,
    ContextType,
    Partial<StaffCharactersArgs>
  >;
  dateOfBirth?: Resolver<Maybe<ResolversTypes['FuzzyDate']>, ParentType, ContextType>;
  dateOfDeath?: Resolver<Maybe<ResolversTypes['FuzzyDate']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<StaffDescriptionArgs>>;
  favourites?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  gender?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  homeTown?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  image?: Resolver<Maybe<ResolversTypes['StaffImage']>, ParentType, ContextType>;
  isFavourite?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isFavouriteBlocked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['StaffLanguage']>, ParentType, ContextType>;
  languageV2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  modNotes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['StaffName']>, ParentType, ContextType>;
  primaryOccupations?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['String']>>>, ParentType, ContextType>;
  siteUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  staff?: Resolver<Maybe<ResolversTypes['Staff']>, ParentType, ContextType>;
  staffMedia?: Resolver<
    Maybe<ResolversTypes['MediaConnection']>,
    ParentType,
    ContextType,
    Partial<StaffStaffMediaArgs>
  >;
  submissionNotes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  submissionStatus?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  submitter?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  yearsActive?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Int']>>>, ParentType, ContextType>;
};

export type StaffNameResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['StaffName'] = ResolversParentTypes['StaffName'],
> = {
  alternative?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['String']>>>, ParentType, ContextType>;
  first?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  full?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  last?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  middle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  native?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userPreferred?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StaffImageResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['StaffImage'] = ResolversParentTypes['StaffImage'],
> = {
  large?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  medium?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StaffConnectionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['StaffConnection'] = ResolversParentTypes['StaffConnection'],
> = {
  edges?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['StaffEdge']>>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Staff']>>>, ParentType, ContextType>;
  pageInfo?: Resolver<Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
};

export type StaffEdgeResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['StaffEdge'] = ResolversParentTypes['StaffEdge'],
> = {
  favouriteOrder?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Staff']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StaffRoleTypeResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['StaffRoleType'] = ResolversParentTypes['StaffRoleType'],
> = {
  dubGroup?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roleNotes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  voiceActor?: Resolver<Maybe<ResolversTypes['Staff']>, ParentType, ContextType>;
};

export type UserStatisticTypesResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['UserStatisticTypes'] = ResolversParentTypes['UserStatisticTypes'],
> = {
  anime?: Resolver<Maybe<ResolversTypes['UserStatistics']>, ParentType, ContextType>;
  manga?: Resolver<Maybe<ResolversTypes['UserStatistics']>, ParentType, ContextType>;
};

export type UserStatisticsResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['UserStatistics'] = ResolversParentTypes['UserStatistics'],
> = {
  chaptersRead?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  countries?: Resolver<
    Maybe<ReadonlyArray<Maybe<ResolversTypes['UserCountryStatistic']>>>,
    ParentType,
    ContextType,
    Partial<UserStatisticsCountriesArgs>
  >;
  episodesWatched?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  formats?: Resolver<
    Maybe<ReadonlyArray<Maybe<ResolversTypes['UserFormatStatistic']>>>,
    ParentType,
    ContextType,
    Partial<UserStatisticsFormatsArgs>
  >;
  genres?: Resolver<
    Maybe<ReadonlyArray<Maybe<ResolversTypes['UserGenreStatistic']>>>,
    ParentType,
    ContextType,
    Partial<UserStatisticsGenresArgs>
  >;
  lengths?: Resolver<
    Maybe<ReadonlyArray<Maybe<ResolversTypes['UserLengthStatistic']>>>,
    ParentType,
    ContextType,
    Partial<UserStatisticsLengthsArgs>
  >;
  meanScore?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  minutesWatched?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  releaseYears?: Resolver<
    Maybe<ReadonlyArray<Maybe<ResolversTypes['UserReleaseYearStatistic']>>>,
    ParentType,
    ContextType,
    Partial<UserStatisticsReleaseYearsArgs>
  >;
  scores?: Resolver<
    Maybe<ReadonlyArray<Maybe<ResolversTypes['UserScoreStatistic']>>>,
    ParentType,
    ContextType,
    Partial<UserStatisticsScoresArgs>
  >;
  staff?: Resolver<
    Maybe<ReadonlyArray<Maybe<ResolversTypes['UserStaffStatistic']>>>,
    ParentType,
    ContextType,
    Partial<UserStatisticsStaffArgs>
  >;
  standardDeviation?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  startYears?: Resolver<
    Maybe<ReadonlyArray<Maybe<ResolversTypes['UserStartYearStatistic']>>>,
    ParentType,
    ContextType,
    Partial<UserStatisticsStartYearsArgs>
  >;
  statuses?: Resolver<
    Maybe<ReadonlyArray<Maybe<ResolversTypes['UserStatusStatistic']>>>,
    ParentType,
    ContextType,
    Partial<UserStatisticsStatusesArgs>
  >;
  studios?: Resolver<
    Maybe<ReadonlyArray<Maybe<ResolversTypes['UserStudioStatistic']>>>,
    ParentType,
    ContextType,
    Partial<UserStatisticsStudiosArgs>
  >;
  tags?: Resolver<
    Maybe<ReadonlyArray<Maybe<ResolversTypes['UserTagStatistic']>>>,
    ParentType,
    ContextType,
    Partial<UserStatisticsTagsArgs>
  >;
  voiceActors?: Resolver<
    Maybe<ReadonlyArray<Maybe<ResolversTypes['UserVoiceActorStatistic']>>>,
    ParentType,
    ContextType,
    Partial<UserStatisticsVoiceActorsArgs>
  >;
  volumesRead?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UserCountryStatisticResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['UserCountryStatistic'] = ResolversParentTypes['UserCountryStatistic'],
> = {
  chaptersRead?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  meanScore?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  mediaIds?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Int']>>, ParentType, ContextType>;
  minutesWatched?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UserFormatStatisticResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['UserFormatStatistic'] = ResolversParentTypes['UserFormatStatistic'],
> = {
  chaptersRead?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  format?: Resolver<Maybe<ResolversTypes['MediaFormat']>, ParentType, ContextType>;
  meanScore?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  mediaIds?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Int']>>, ParentType, ContextType>;
  minutesWatched?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UserGenreStatisticResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['UserGenreStatistic'] = ResolversParentTypes['UserGenreStatistic'],
> = {
  chaptersRead?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  genre?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  meanScore?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  mediaIds?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Int']>>, ParentType, ContextType>;
  minutesWatched?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UserLengthStatisticResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['UserLengthStatistic'] = ResolversParentTypes['UserLengthStatistic'],
> = {
  chaptersRead?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  length?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  meanScore?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  mediaIds?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Int']>>, ParentType, ContextType>;
  minutesWatched?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UserReleaseYearStatisticResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['UserReleaseYearStatistic'] =
    ResolversParentTypes['UserReleaseYearStatistic'],
> = {
  chaptersRead?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  meanScore?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  mediaIds?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Int']>>, ParentType, ContextType>;
  minutesWatched?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  releaseYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type UserScoreStatisticResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['UserScoreStatistic'] = ResolversParentTypes['UserScoreStatistic'],
> = {
  chaptersRead?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  meanScore?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  mediaIds?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Int']>>, ParentType, ContextType>;
  minutesWatched?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type UserStaffStatisticResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['UserStaffStatistic'] = ResolversParentTypes['UserStaffStatistic'],
> = {
  chaptersRead?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  meanScore?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  mediaIds?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Int']>>, ParentType, ContextType>;
  minutesWatched?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  staff?: Resolver<Maybe<ResolversTypes['Staff']>, ParentType, ContextType>;
};

export type UserStartYearStatisticResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['UserStartYearStatistic'] = ResolversParentTypes['UserStartYearStatistic'],
> = {
  chaptersRead?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  meanScore?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  mediaIds?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Int']>>, ParentType, ContextType>;
  minutesWatched?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type UserStatusStatisticResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['UserStatusStatistic'] = ResolversParentTypes['UserStatusStatistic'],
> = {
  chaptersRead?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  meanScore?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  mediaIds?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Int']>>, ParentType, ContextType>;
  minutesWatched?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['MediaListStatus']>, ParentType, ContextType>;
};

export type UserStudioStatisticResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['UserStudioStatistic'] = ResolversParentTypes['UserStudioStatistic'],
> = {
  chaptersRead?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  meanScore?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  mediaIds?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Int']>>, ParentType, ContextType>;
  minutesWatched?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  studio?: Resolver<Maybe<ResolversTypes['Studio']>, ParentType, ContextType>;
};

export type UserTagStatisticResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['UserTagStatistic'] = ResolversParentTypes['UserTagStatistic'],
> = {
  chaptersRead?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  meanScore?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  mediaIds?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Int']>>, ParentType, ContextType>;
  minutesWatched?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tag?: Resolver<Maybe<ResolversTypes['MediaTag']>, ParentType, ContextType>;
};

export type UserVoiceActorStatisticResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['UserVoiceActorStatistic'] = ResolversParentTypes['UserVoiceActorStatistic'],
> = {
  chaptersRead?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  characterIds?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Int']>>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  meanScore?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  mediaIds?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Int']>>, ParentType, ContextType>;
  minutesWatched?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  voiceActor?: Resolver<Maybe<ResolversTypes['Staff']>, ParentType, ContextType>;
};

export type StudioResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Studio'] = ResolversParentTypes['Studio'],
> = {
  favourites?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isAnimationStudio?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isFavourite?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  media?: Resolver<Maybe<ResolversTypes['MediaConnection']>, ParentType, ContextType, Partial<StudioMediaArgs>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  siteUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StudioConnectionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['StudioConnection'] = ResolversParentTypes['StudioConnection'],
> = {
  edges?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['StudioEdge']>>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Studio']>>>, ParentType, ContextType>;
  pageInfo?: Resolver<Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
};

export type StudioEdgeResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['StudioEdge'] = ResolversParentTypes['StudioEdge'],
> = {
  favouriteOrder?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  isMain?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Studio']>, ParentType, ContextType>;
};

export type UserResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'],
> = {
  about?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<UserAboutArgs>>;
  avatar?: Resolver<Maybe<ResolversTypes['UserAvatar']>, ParentType, ContextType>;
  bannerImage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bans?: Resolver<Maybe<ResolversTypes['Json']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  donatorBadge?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  donatorTier?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  favourites?: Resolver<Maybe<ResolversTypes['Favourites']>, ParentType, ContextType, Partial<UserFavouritesArgs>>;
  id?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isBlocked?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isFollower?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isFollowing?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  mediaListOptions?: Resolver<Maybe<ResolversTypes['MediaListOptions']>, ParentType, ContextType>;
  moderatorRoles?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['ModRole']>>>, ParentType, ContextType>;
  moderatorStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  options?: Resolver<Maybe<ResolversTypes['UserOptions']>, ParentType, ContextType>;
  previousNames?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['UserPreviousName']>>>, ParentType, ContextType>;
  siteUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statistics?: Resolver<Maybe<ResolversTypes['UserStatisticTypes']>, ParentType, ContextType>;
  unreadNotificationCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type UserAvatarResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['UserAvatar'] = ResolversParentTypes['UserAvatar'],
> = {
  large?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  medium?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserPreviousNameResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['UserPreviousName'] = ResolversParentTypes['UserPreviousName'],
> = {
  createdAt?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type UserOptionsResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['UserOptions'] = ResolversParentTypes['UserOptions'],
> = {
  activityMergeTime?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  airingNotifications?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  disabledListActivity?: Resolver<
    Maybe<ReadonlyArray<Maybe<ResolversTypes['ListActivityOption']>>>,
    ParentType,
    ContextType
  >;
  displayAdultContent?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  notificationOptions?: Resolver<
    Maybe<ReadonlyArray<Maybe<ResolversTypes['NotificationOption']>>>,
    ParentType,
    ContextType
  >;
  profileColor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  restrictMessagesToFollowing?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  staffNameLanguage?: Resolver<Maybe<ResolversTypes['UserStaffNameLanguage']>, ParentType, ContextType>;
  timezone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  titleLanguage?: Resolver<Maybe<ResolversTypes['UserTitleLanguage']>, ParentType, ContextType>;
};

export type NotificationOptionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['NotificationOption'] = ResolversParentTypes['NotificationOption'],
> = {
  enabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['NotificationType']>, ParentType, ContextType>;
};

export type ListActivityOptionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['ListActivityOption'] = ResolversParentTypes['ListActivityOption'],
> = {
  disabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['MediaListStatus']>, ParentType, ContextType>;
};

export type FavouritesResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Favourites'] = ResolversParentTypes['Favourites'],
> = {
  anime?: Resolver<Maybe<ResolversTypes['MediaConnection']>, ParentType, ContextType, Partial<FavouritesAnimeArgs>>;
  characters?: Resolver<
    Maybe<ResolversTypes['CharacterConnection']>,
    ParentType,
    ContextType,
    Partial<FavouritesCharactersArgs>
  >;
  manga?: Resolver<Maybe<ResolversTypes['MediaConnection']>, ParentType, ContextType, Partial<FavouritesMangaArgs>>;
  staff?: Resolver<Maybe<ResolversTypes['StaffConnection']>, ParentType, ContextType, Partial<FavouritesStaffArgs>>;
  studios?: Resolver<
    Maybe<ResolversTypes['StudioConnection']>,
    ParentType,
    ContextType,
    Partial<FavouritesStudiosArgs>
  >;
};

export type Resolvers<ContextType = GraphQLContext> = {
  AiringSchedule?: AiringScheduleResolvers<ContextType>;
  AiringScheduleConnection?: AiringScheduleConnectionResolvers<ContextType>;
  AiringScheduleEdge?: AiringScheduleEdgeResolvers<ContextType>;
  Character?: CharacterResolvers<ContextType>;
  CharacterName?: CharacterNameResolvers<ContextType>;
  CharacterImage?: CharacterImageResolvers<ContextType>;
  CharacterConnection?: CharacterConnectionResolvers<ContextType>;
  CharacterEdge?: CharacterEdgeResolvers<ContextType>;
  CountryCode?: GraphQLScalarType;
  FuzzyDateInt?: GraphQLScalarType;
  Json?: GraphQLScalarType;
  FuzzyDate?: FuzzyDateResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Recommendation?: RecommendationResolvers<ContextType>;
  RecommendationConnection?: RecommendationConnectionResolvers<ContextType>;
  RecommendationEdge?: RecommendationEdgeResolvers<ContextType>;
  Review?: ReviewResolvers<ContextType>;
  ReviewConnection?: ReviewConnectionResolvers<ContextType>;
  ReviewEdge?: ReviewEdgeResolvers<ContextType>;
  MediaTrend?: MediaTrendResolvers<ContextType>;
  MediaTrendConnection?: MediaTrendConnectionResolvers<ContextType>;
  MediaTrendEdge?: MediaTrendEdgeResolvers<ContextType>;
  MediaList?: MediaListResolvers<ContextType>;
  MediaListCollection?: MediaListCollectionResolvers<ContextType>;
  MediaListGroup?: MediaListGroupResolvers<ContextType>;
  MediaListOptions?: MediaListOptionsResolvers<ContextType>;
  MediaListTypeOptions?: MediaListTypeOptionsResolvers<ContextType>;
  Media?: MediaResolvers<ContextType>;
  MediaTitle?: MediaTitleResolvers<ContextType>;
  MediaCoverImage?: MediaCoverImageResolvers<ContextType>;
  MediaTrailer?: MediaTrailerResolvers<ContextType>;
  MediaTag?: MediaTagResolvers<ContextType>;
  MediaRank?: MediaRankResolvers<ContextType>;
  MediaStreamingEpisode?: MediaStreamingEpisodeResolvers<ContextType>;
  MediaExternalLink?: MediaExternalLinkResolvers<ContextType>;
  MediaStats?: MediaStatsResolvers<ContextType>;
  ScoreDistribution?: ScoreDistributionResolvers<ContextType>;
  StatusDistribution?: StatusDistributionResolvers<ContextType>;
  AiringProgression?: AiringProgressionResolvers<ContextType>;
  MediaConnection?: MediaConnectionResolvers<ContextType>;
  MediaEdge?: MediaEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Page?: PageResolvers<ContextType>;
  Staff?: StaffResolvers<ContextType>;
  StaffName?: StaffNameResolvers<ContextType>;
  StaffImage?: StaffImageResolvers<ContextType>;
  StaffConnection?: StaffConnectionResolvers<ContextType>;
  StaffEdge?: StaffEdgeResolvers<ContextType>;
  StaffRoleType?: StaffRoleTypeResolvers<ContextType>;
  UserStatisticTypes?: UserStatisticTypesResolvers<ContextType>;
  UserStatistics?: UserStatisticsResolvers<ContextType>;
  UserCountryStatistic?: UserCountryStatisticResolvers<ContextType>;
  UserFormatStatistic?: UserFormatStatisticResolvers<ContextType>;
  UserGenreStatistic?: UserGenreStatisticResolvers<ContextType>;
  UserLengthStatistic?: UserLengthStatisticResolvers<ContextType>;
  UserReleaseYearStatistic?: UserReleaseYearStatisticResolvers<ContextType>;
  UserScoreStatistic?: UserScoreStatisticResolvers<ContextType>;
  UserStaffStatistic?: UserStaffStatisticResolvers<ContextType>;
  UserStartYearStatistic?: UserStartYearStatisticResolvers<ContextType>;
  UserStatusStatistic?: UserStatusStatisticResolvers<ContextType>;
  UserStudioStatistic?: UserStudioStatisticResolvers<ContextType>;
  UserTagStatistic?: UserTagStatisticResolvers<ContextType>;
  UserVoiceActorStatistic?: UserVoiceActorStatisticResolvers<ContextType>;
  Studio?: StudioResolvers<ContextType>;
  StudioConnection?: StudioConnectionResolvers<ContextType>;
  StudioEdge?: StudioEdgeResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserAvatar?: UserAvatarResolvers<ContextType>;
  UserPreviousName?: UserPreviousNameResolvers<ContextType>;
  UserOptions?: UserOptionsResolvers<ContextType>;
  NotificationOption?: NotificationOptionResolvers<ContextType>;
  ListActivityOption?: ListActivityOptionResolvers<ContextType>;
  Favourites?: FavouritesResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = GraphQLContext> = {
  unsupported?: UnsupportedDirectiveResolver<any, any, ContextType>;
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
  listSize?: ListSizeDirectiveResolver<any, any, ContextType>;
};
