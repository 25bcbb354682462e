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
