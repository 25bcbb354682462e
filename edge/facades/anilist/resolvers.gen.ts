// Generated from the SDL beside it by edge/build/types.ts; never edited.
/* eslint-disable */
import type * as Types from './types.gen.ts';
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
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;

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
) => Types.Maybe<TTypes> | Promise<Types.Maybe<TTypes>>;

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
    Omit<Types.AiringScheduleConnection, 'edges' | 'nodes'> & {
      edges?: Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['AiringScheduleEdge']>>>;
      nodes?: Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['AiringSchedule']>>>;
    }
  >;
  AiringScheduleEdge: ResolverTypeWrapper<
    Omit<Types.AiringScheduleEdge, 'node'> & { node?: Types.Maybe<ResolversTypes['AiringSchedule']> }
  >;
  AiringSort: Types.AiringSort;
  Character: ResolverTypeWrapper<CharacterModel>;
  CharacterName: ResolverTypeWrapper<Types.CharacterName>;
  CharacterImage: ResolverTypeWrapper<Types.CharacterImage>;
  CharacterConnection: ResolverTypeWrapper<
    Omit<Types.CharacterConnection, 'edges' | 'nodes'> & {
      edges?: Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['CharacterEdge']>>>;
      nodes?: Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['Character']>>>;
    }
  >;
  CharacterEdge: ResolverTypeWrapper<CharacterEdgeModel>;
  CharacterRole: Types.CharacterRole;
  CharacterSort: Types.CharacterSort;
  Unsupported: Types.Unsupported;
  CountryCode: ResolverTypeWrapper<Types.Scalars['CountryCode']['output']>;
  FuzzyDateInt: ResolverTypeWrapper<Types.Scalars['FuzzyDateInt']['output']>;
  Json: ResolverTypeWrapper<Types.Scalars['Json']['output']>;
  FuzzyDate: ResolverTypeWrapper<Types.FuzzyDate>;
  PageInfo: ResolverTypeWrapper<Types.PageInfo>;
  Recommendation: ResolverTypeWrapper<RecommendationModel>;
  RecommendationConnection: ResolverTypeWrapper<
    Omit<Types.RecommendationConnection, 'edges' | 'nodes'> & {
      edges?: Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['RecommendationEdge']>>>;
      nodes?: Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['Recommendation']>>>;
    }
  >;
  RecommendationEdge: ResolverTypeWrapper<
    Omit<Types.RecommendationEdge, 'node'> & { node?: Types.Maybe<ResolversTypes['Recommendation']> }
  >;
  RecommendationSort: Types.RecommendationSort;
  RecommendationRating: Types.RecommendationRating;
  Review: ResolverTypeWrapper<
    Omit<Types.Review, 'media' | 'user'> & {
      media?: Types.Maybe<ResolversTypes['Media']>;
      user?: Types.Maybe<ResolversTypes['User']>;
    }
  >;
  ReviewConnection: ResolverTypeWrapper<
    Omit<Types.ReviewConnection, 'edges' | 'nodes'> & {
      edges?: Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['ReviewEdge']>>>;
      nodes?: Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['Review']>>>;
    }
  >;
  ReviewEdge: ResolverTypeWrapper<Omit<Types.ReviewEdge, 'node'> & { node?: Types.Maybe<ResolversTypes['Review']> }>;
  ReviewSort: Types.ReviewSort;
  ReviewRating: Types.ReviewRating;
  MediaTrend: ResolverTypeWrapper<Omit<Types.MediaTrend, 'media'> & { media?: Types.Maybe<ResolversTypes['Media']> }>;
  MediaTrendConnection: ResolverTypeWrapper<
    Omit<Types.MediaTrendConnection, 'edges' | 'nodes'> & {
      edges?: Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['MediaTrendEdge']>>>;
      nodes?: Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['MediaTrend']>>>;
    }
  >;
  MediaTrendEdge: ResolverTypeWrapper<
    Omit<Types.MediaTrendEdge, 'node'> & { node?: Types.Maybe<ResolversTypes['MediaTrend']> }
  >;
  MediaTrendSort: Types.MediaTrendSort;
  MediaList: ResolverTypeWrapper<
    Omit<Types.MediaList, 'media' | 'user'> & {
      media?: Types.Maybe<ResolversTypes['Media']>;
      user?: Types.Maybe<ResolversTypes['User']>;
    }
  >;
  Float: ResolverTypeWrapper<Types.Scalars['Float']['output']>;
  MediaListCollection: ResolverTypeWrapper<
    Omit<Types.MediaListCollection, 'customLists' | 'lists' | 'statusLists' | 'user'> & {
      customLists?: Types.Maybe<ReadonlyArray<Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['MediaList']>>>>>;
      lists?: Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['MediaListGroup']>>>;
      statusLists?: Types.Maybe<ReadonlyArray<Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['MediaList']>>>>>;
      user?: Types.Maybe<ResolversTypes['User']>;
    }
  >;
  MediaListGroup: ResolverTypeWrapper<
    Omit<Types.MediaListGroup, 'entries'> & {
      entries?: Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['MediaList']>>>;
    }
  >;
  MediaListOptions: ResolverTypeWrapper<Types.MediaListOptions>;
  MediaListTypeOptions: ResolverTypeWrapper<Types.MediaListTypeOptions>;
  MediaListSort: Types.MediaListSort;
  MediaListStatus: Types.MediaListStatus;
  ScoreFormat: Types.ScoreFormat;
  MediaType: Types.MediaType;
  MediaFormat: Types.MediaFormat;
  MediaStatus: Types.MediaStatus;
  MediaSeason: Types.MediaSeason;
  MediaSource: Types.MediaSource;
  MediaRelation: Types.MediaRelation;
  MediaRankType: Types.MediaRankType;
  MediaSort: Types.MediaSort;
  ExternalLinkType: Types.ExternalLinkType;
  ExternalLinkMediaType: Types.ExternalLinkMediaType;
  Media: ResolverTypeWrapper<MediaModel>;
  MediaTitle: ResolverTypeWrapper<Types.MediaTitle>;
  MediaCoverImage: ResolverTypeWrapper<Types.MediaCoverImage>;
  MediaTrailer: ResolverTypeWrapper<Types.MediaTrailer>;
  MediaTag: ResolverTypeWrapper<Types.MediaTag>;
  MediaRank: ResolverTypeWrapper<Types.MediaRank>;
  MediaStreamingEpisode: ResolverTypeWrapper<Types.MediaStreamingEpisode>;
  MediaExternalLink: ResolverTypeWrapper<Types.MediaExternalLink>;
  MediaStats: ResolverTypeWrapper<Types.MediaStats>;
  ScoreDistribution: ResolverTypeWrapper<Types.ScoreDistribution>;
  StatusDistribution: ResolverTypeWrapper<Types.StatusDistribution>;
  AiringProgression: ResolverTypeWrapper<Types.AiringProgression>;
  MediaConnection: ResolverTypeWrapper<
    Omit<Types.MediaConnection, 'edges' | 'nodes'> & {
      edges?: Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['MediaEdge']>>>;
      nodes?: Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['Media']>>>;
    }
  >;
  MediaEdge: ResolverTypeWrapper<MediaEdgeModel>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Page: ResolverTypeWrapper<PageModel>;
  Staff: ResolverTypeWrapper<StaffModel>;
  StaffName: ResolverTypeWrapper<Types.StaffName>;
  StaffImage: ResolverTypeWrapper<Types.StaffImage>;
  StaffConnection: ResolverTypeWrapper<
    Omit<Types.StaffConnection, 'edges' | 'nodes'> & {
      edges?: Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['StaffEdge']>>>;
      nodes?: Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['Staff']>>>;
    }
  >;
  StaffEdge: ResolverTypeWrapper<Omit<Types.StaffEdge, 'node'> & { node?: Types.Maybe<ResolversTypes['Staff']> }>;
  StaffRoleType: ResolverTypeWrapper<
    Omit<Types.StaffRoleType, 'voiceActor'> & { voiceActor?: Types.Maybe<ResolversTypes['Staff']> }
  >;
  StaffLanguage: Types.StaffLanguage;
  StaffSort: Types.StaffSort;
  UserStatisticTypes: ResolverTypeWrapper<
    Omit<Types.UserStatisticTypes, 'anime' | 'manga'> & {
      anime?: Types.Maybe<ResolversTypes['UserStatistics']>;
      manga?: Types.Maybe<ResolversTypes['UserStatistics']>;
    }
  >;
  UserStatistics: ResolverTypeWrapper<
    Omit<Types.UserStatistics, 'staff' | 'studios' | 'voiceActors'> & {
      staff?: Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['UserStaffStatistic']>>>;
      studios?: Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['UserStudioStatistic']>>>;
      voiceActors?: Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['UserVoiceActorStatistic']>>>;
    }
  >;
  UserCountryStatistic: ResolverTypeWrapper<Types.UserCountryStatistic>;
  UserFormatStatistic: ResolverTypeWrapper<Types.UserFormatStatistic>;
  UserGenreStatistic: ResolverTypeWrapper<Types.UserGenreStatistic>;
  UserLengthStatistic: ResolverTypeWrapper<Types.UserLengthStatistic>;
  UserReleaseYearStatistic: ResolverTypeWrapper<Types.UserReleaseYearStatistic>;
  UserScoreStatistic: ResolverTypeWrapper<Types.UserScoreStatistic>;
  UserStaffStatistic: ResolverTypeWrapper<
    Omit<Types.UserStaffStatistic, 'staff'> & { staff?: Types.Maybe<ResolversTypes['Staff']> }
  >;
  UserStartYearStatistic: ResolverTypeWrapper<Types.UserStartYearStatistic>;
  UserStatusStatistic: ResolverTypeWrapper<Types.UserStatusStatistic>;
  UserStudioStatistic: ResolverTypeWrapper<
    Omit<Types.UserStudioStatistic, 'studio'> & { studio?: Types.Maybe<ResolversTypes['Studio']> }
  >;
  UserTagStatistic: ResolverTypeWrapper<Types.UserTagStatistic>;
  UserVoiceActorStatistic: ResolverTypeWrapper<
    Omit<Types.UserVoiceActorStatistic, 'voiceActor'> & { voiceActor?: Types.Maybe<ResolversTypes['Staff']> }
  >;
  UserStatisticsSort: Types.UserStatisticsSort;
  Studio: ResolverTypeWrapper<StudioModel>;
  StudioConnection: ResolverTypeWrapper<
    Omit<Types.StudioConnection, 'edges' | 'nodes'> & {
      edges?: Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['StudioEdge']>>>;
      nodes?: Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['Studio']>>>;
    }
  >;
  StudioEdge: ResolverTypeWrapper<Omit<Types.StudioEdge, 'node'> & { node?: Types.Maybe<ResolversTypes['Studio']> }>;
  StudioSort: Types.StudioSort;
  User: ResolverTypeWrapper<
    Omit<Types.User, 'favourites' | 'statistics'> & {
      favourites?: Types.Maybe<ResolversTypes['Favourites']>;
      statistics?: Types.Maybe<ResolversTypes['UserStatisticTypes']>;
    }
  >;
  UserAvatar: ResolverTypeWrapper<Types.UserAvatar>;
  UserPreviousName: ResolverTypeWrapper<Types.UserPreviousName>;
  UserOptions: ResolverTypeWrapper<Types.UserOptions>;
  NotificationOption: ResolverTypeWrapper<Types.NotificationOption>;
  ListActivityOption: ResolverTypeWrapper<Types.ListActivityOption>;
  UserSort: Types.UserSort;
  UserTitleLanguage: Types.UserTitleLanguage;
  UserStaffNameLanguage: Types.UserStaffNameLanguage;
  NotificationType: Types.NotificationType;
  ModRole: Types.ModRole;
  Favourites: ResolverTypeWrapper<
    Omit<Types.Favourites, 'anime' | 'characters' | 'manga' | 'staff' | 'studios'> & {
      anime?: Types.Maybe<ResolversTypes['MediaConnection']>;
      characters?: Types.Maybe<ResolversTypes['CharacterConnection']>;
      manga?: Types.Maybe<ResolversTypes['MediaConnection']>;
      staff?: Types.Maybe<ResolversTypes['StaffConnection']>;
      studios?: Types.Maybe<ResolversTypes['StudioConnection']>;
    }
  >;
  CacheControlScope: Types.CacheControlScope;
  Int: ResolverTypeWrapper<Types.Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Types.Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Types.Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AiringSchedule: AiringScheduleModel;
  AiringScheduleConnection: Omit<Types.AiringScheduleConnection, 'edges' | 'nodes'> & {
    edges?: Types.Maybe<ReadonlyArray<Types.Maybe<ResolversParentTypes['AiringScheduleEdge']>>>;
    nodes?: Types.Maybe<ReadonlyArray<Types.Maybe<ResolversParentTypes['AiringSchedule']>>>;
  };
  AiringScheduleEdge: Omit<Types.AiringScheduleEdge, 'node'> & {
    node?: Types.Maybe<ResolversParentTypes['AiringSchedule']>;
  };
  Character: CharacterModel;
  CharacterName: Types.CharacterName;
  CharacterImage: Types.CharacterImage;
  CharacterConnection: Omit<Types.CharacterConnection, 'edges' | 'nodes'> & {
    edges?: Types.Maybe<ReadonlyArray<Types.Maybe<ResolversParentTypes['CharacterEdge']>>>;
    nodes?: Types.Maybe<ReadonlyArray<Types.Maybe<ResolversParentTypes['Character']>>>;
  };
  CharacterEdge: CharacterEdgeModel;
  CountryCode: Types.Scalars['CountryCode']['output'];
  FuzzyDateInt: Types.Scalars['FuzzyDateInt']['output'];
  Json: Types.Scalars['Json']['output'];
  FuzzyDate: Types.FuzzyDate;
  PageInfo: Types.PageInfo;
  Recommendation: RecommendationModel;
  RecommendationConnection: Omit<Types.RecommendationConnection, 'edges' | 'nodes'> & {
    edges?: Types.Maybe<ReadonlyArray<Types.Maybe<ResolversParentTypes['RecommendationEdge']>>>;
    nodes?: Types.Maybe<ReadonlyArray<Types.Maybe<ResolversParentTypes['Recommendation']>>>;
  };
  RecommendationEdge: Omit<Types.RecommendationEdge, 'node'> & {
    node?: Types.Maybe<ResolversParentTypes['Recommendation']>;
  };
  Review: Omit<Types.Review, 'media' | 'user'> & {
    media?: Types.Maybe<ResolversParentTypes['Media']>;
    user?: Types.Maybe<ResolversParentTypes['User']>;
  };
  ReviewConnection: Omit<Types.ReviewConnection, 'edges' | 'nodes'> & {
    edges?: Types.Maybe<ReadonlyArray<Types.Maybe<ResolversParentTypes['ReviewEdge']>>>;
    nodes?: Types.Maybe<ReadonlyArray<Types.Maybe<ResolversParentTypes['Review']>>>;
  };
  ReviewEdge: Omit<Types.ReviewEdge, 'node'> & { node?: Types.Maybe<ResolversParentTypes['Review']> };
  MediaTrend: Omit<Types.MediaTrend, 'media'> & { media?: Types.Maybe<ResolversParentTypes['Media']> };
  MediaTrendConnection: Omit<Types.MediaTrendConnection, 'edges' | 'nodes'> & {
    edges?: Types.Maybe<ReadonlyArray<Types.Maybe<ResolversParentTypes['MediaTrendEdge']>>>;
    nodes?: Types.Maybe<ReadonlyArray<Types.Maybe<ResolversParentTypes['MediaTrend']>>>;
  };
  MediaTrendEdge: Omit<Types.MediaTrendEdge, 'node'> & { node?: Types.Maybe<ResolversParentTypes['MediaTrend']> };
  MediaList: Omit<Types.MediaList, 'media' | 'user'> & {
    media?: Types.Maybe<ResolversParentTypes['Media']>;
    user?: Types.Maybe<ResolversParentTypes['User']>;
  };
  Float: Types.Scalars['Float']['output'];
  MediaListCollection: Omit<Types.MediaListCollection, 'customLists' | 'lists' | 'statusLists' | 'user'> & {
    customLists?: Types.Maybe<
      ReadonlyArray<Types.Maybe<ReadonlyArray<Types.Maybe<ResolversParentTypes['MediaList']>>>>
    >;
    lists?: Types.Maybe<ReadonlyArray<Types.Maybe<ResolversParentTypes['MediaListGroup']>>>;
    statusLists?: Types.Maybe<
      ReadonlyArray<Types.Maybe<ReadonlyArray<Types.Maybe<ResolversParentTypes['MediaList']>>>>
    >;
    user?: Types.Maybe<ResolversParentTypes['User']>;
  };
  MediaListGroup: Omit<Types.MediaListGroup, 'entries'> & {
    entries?: Types.Maybe<ReadonlyArray<Types.Maybe<ResolversParentTypes['MediaList']>>>;
  };
  MediaListOptions: Types.MediaListOptions;
  MediaListTypeOptions: Types.MediaListTypeOptions;
  Media: MediaModel;
  MediaTitle: Types.MediaTitle;
  MediaCoverImage: Types.MediaCoverImage;
  MediaTrailer: Types.MediaTrailer;
  MediaTag: Types.MediaTag;
  MediaRank: Types.MediaRank;
  MediaStreamingEpisode: Types.MediaStreamingEpisode;
  MediaExternalLink: Types.MediaExternalLink;
  MediaStats: Types.MediaStats;
  ScoreDistribution: Types.ScoreDistribution;
  StatusDistribution: Types.StatusDistribution;
  AiringProgression: Types.AiringProgression;
  MediaConnection: Omit<Types.MediaConnection, 'edges' | 'nodes'> & {
    edges?: Types.Maybe<ReadonlyArray<Types.Maybe<ResolversParentTypes['MediaEdge']>>>;
    nodes?: Types.Maybe<ReadonlyArray<Types.Maybe<ResolversParentTypes['Media']>>>;
  };
  MediaEdge: MediaEdgeModel;
  Query: Record<PropertyKey, never>;
  Page: PageModel;
  Staff: StaffModel;
  StaffName: Types.StaffName;
  StaffImage: Types.StaffImage;
  StaffConnection: Omit<Types.StaffConnection, 'edges' | 'nodes'> & {
    edges?: Types.Maybe<ReadonlyArray<Types.Maybe<ResolversParentTypes['StaffEdge']>>>;
    nodes?: Types.Maybe<ReadonlyArray<Types.Maybe<ResolversParentTypes['Staff']>>>;
  };
  StaffEdge: Omit<Types.StaffEdge, 'node'> & { node?: Types.Maybe<ResolversParentTypes['Staff']> };
  StaffRoleType: Omit<Types.StaffRoleType, 'voiceActor'> & { voiceActor?: Types.Maybe<ResolversParentTypes['Staff']> };
  UserStatisticTypes: Omit<Types.UserStatisticTypes, 'anime' | 'manga'> & {
    anime?: Types.Maybe<ResolversParentTypes['UserStatistics']>;
    manga?: Types.Maybe<ResolversParentTypes['UserStatistics']>;
  };
  UserStatistics: Omit<Types.UserStatistics, 'staff' | 'studios' | 'voiceActors'> & {
    staff?: Types.Maybe<ReadonlyArray<Types.Maybe<ResolversParentTypes['UserStaffStatistic']>>>;
    studios?: Types.Maybe<ReadonlyArray<Types.Maybe<ResolversParentTypes['UserStudioStatistic']>>>;
    voiceActors?: Types.Maybe<ReadonlyArray<Types.Maybe<ResolversParentTypes['UserVoiceActorStatistic']>>>;
  };
  UserCountryStatistic: Types.UserCountryStatistic;
  UserFormatStatistic: Types.UserFormatStatistic;
  UserGenreStatistic: Types.UserGenreStatistic;
  UserLengthStatistic: Types.UserLengthStatistic;
  UserReleaseYearStatistic: Types.UserReleaseYearStatistic;
  UserScoreStatistic: Types.UserScoreStatistic;
  UserStaffStatistic: Omit<Types.UserStaffStatistic, 'staff'> & { staff?: Types.Maybe<ResolversParentTypes['Staff']> };
  UserStartYearStatistic: Types.UserStartYearStatistic;
  UserStatusStatistic: Types.UserStatusStatistic;
  UserStudioStatistic: Omit<Types.UserStudioStatistic, 'studio'> & {
    studio?: Types.Maybe<ResolversParentTypes['Studio']>;
  };
  UserTagStatistic: Types.UserTagStatistic;
  UserVoiceActorStatistic: Omit<Types.UserVoiceActorStatistic, 'voiceActor'> & {
    voiceActor?: Types.Maybe<ResolversParentTypes['Staff']>;
  };
  Studio: StudioModel;
  StudioConnection: Omit<Types.StudioConnection, 'edges' | 'nodes'> & {
    edges?: Types.Maybe<ReadonlyArray<Types.Maybe<ResolversParentTypes['StudioEdge']>>>;
    nodes?: Types.Maybe<ReadonlyArray<Types.Maybe<ResolversParentTypes['Studio']>>>;
  };
  StudioEdge: Omit<Types.StudioEdge, 'node'> & { node?: Types.Maybe<ResolversParentTypes['Studio']> };
  User: Omit<Types.User, 'favourites' | 'statistics'> & {
    favourites?: Types.Maybe<ResolversParentTypes['Favourites']>;
    statistics?: Types.Maybe<ResolversParentTypes['UserStatisticTypes']>;
  };
  UserAvatar: Types.UserAvatar;
  UserPreviousName: Types.UserPreviousName;
  UserOptions: Types.UserOptions;
  NotificationOption: Types.NotificationOption;
  ListActivityOption: Types.ListActivityOption;
  Favourites: Omit<Types.Favourites, 'anime' | 'characters' | 'manga' | 'staff' | 'studios'> & {
    anime?: Types.Maybe<ResolversParentTypes['MediaConnection']>;
    characters?: Types.Maybe<ResolversParentTypes['CharacterConnection']>;
    manga?: Types.Maybe<ResolversParentTypes['MediaConnection']>;
    staff?: Types.Maybe<ResolversParentTypes['StaffConnection']>;
    studios?: Types.Maybe<ResolversParentTypes['StudioConnection']>;
  };
  Int: Types.Scalars['Int']['output'];
  Boolean: Types.Scalars['Boolean']['output'];
  String: Types.Scalars['String']['output'];
};

export type UnsupportedDirectiveArgs = {
  because: Types.Unsupported;
};

export type UnsupportedDirectiveResolver<
  Result,
  Parent,
  ContextType = GraphQLContext,
  Args = UnsupportedDirectiveArgs,
> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CacheControlDirectiveArgs = {
  maxAge?: Types.Maybe<Types.Scalars['Int']['input']>;
  swr?: Types.Maybe<Types.Scalars['Int']['input']>;
  staleIfError?: Types.Maybe<Types.Scalars['Int']['input']>;
  scope?: Types.Maybe<Types.CacheControlScope>;
  inheritMaxAge?: Types.Maybe<Types.Scalars['Boolean']['input']>;
};

export type CacheControlDirectiveResolver<
  Result,
  Parent,
  ContextType = GraphQLContext,
  Args = CacheControlDirectiveArgs,
> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ListSizeDirectiveArgs = {
  assumedSize: Types.Scalars['Int']['input'];
  byLengthOf?: Types.Maybe<Types.Scalars['String']['input']>;
  slicingArgument?: Types.Maybe<Types.Scalars['String']['input']>;
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
  media?: Resolver<Types.Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  mediaId?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  timeUntilAiring?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AiringScheduleConnectionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['AiringScheduleConnection'] =
    ResolversParentTypes['AiringScheduleConnection'],
> = {
  edges?: Resolver<
    Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['AiringScheduleEdge']>>>,
    ParentType,
    ContextType
  >;
  nodes?: Resolver<Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['AiringSchedule']>>>, ParentType, ContextType>;
  pageInfo?: Resolver<Types.Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
};

export type AiringScheduleEdgeResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['AiringScheduleEdge'] = ResolversParentTypes['AiringScheduleEdge'],
> = {
  id?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  node?: Resolver<Types.Maybe<ResolversTypes['AiringSchedule']>, ParentType, ContextType>;
};

export type CharacterResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Character'] = ResolversParentTypes['Character'],
> = {
  age?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bloodType?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dateOfBirth?: Resolver<Types.Maybe<ResolversTypes['FuzzyDate']>, ParentType, ContextType>;
  description?: Resolver<
    Types.Maybe<ResolversTypes['String']>,
    ParentType,
    ContextType,
    Partial<Types.CharacterDescriptionArgs>
  >;
  favourites?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  gender?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  image?: Resolver<Types.Maybe<ResolversTypes['CharacterImage']>, ParentType, ContextType>;
  isFavourite?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isFavouriteBlocked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  media?: Resolver<
    Types.Maybe<ResolversTypes['MediaConnection']>,
    ParentType,
    ContextType,
    Partial<Types.CharacterMediaArgs>
  >;
  modNotes?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Types.Maybe<ResolversTypes['CharacterName']>, ParentType, ContextType>;
  siteUrl?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CharacterNameResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['CharacterName'] = ResolversParentTypes['CharacterName'],
> = {
  alternative?: Resolver<Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['String']>>>, ParentType, ContextType>;
  alternativeSpoiler?: Resolver<
    Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['String']>>>,
    ParentType,
    ContextType
  >;
  first?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  full?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  last?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  middle?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  native?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userPreferred?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CharacterImageResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['CharacterImage'] = ResolversParentTypes['CharacterImage'],
> = {
  large?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  medium?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CharacterConnectionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['CharacterConnection'] = ResolversParentTypes['CharacterConnection'],
> = {
  edges?: Resolver<Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['CharacterEdge']>>>, ParentType, ContextType>;
  nodes?: Resolver<Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['Character']>>>, ParentType, ContextType>;
  pageInfo?: Resolver<Types.Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
};

export type CharacterEdgeResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['CharacterEdge'] = ResolversParentTypes['CharacterEdge'],
> = {
  favouriteOrder?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  media?: Resolver<Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['Media']>>>, ParentType, ContextType>;
  name?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  node?: Resolver<Types.Maybe<ResolversTypes['Character']>, ParentType, ContextType>;
  role?: Resolver<Types.Maybe<ResolversTypes['CharacterRole']>, ParentType, ContextType>;
  voiceActorRoles?: Resolver<
    Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['StaffRoleType']>>>,
    ParentType,
    ContextType,
    Partial<Types.CharacterEdgeVoiceActorRolesArgs>
  >;
  voiceActors?: Resolver<
    Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['Staff']>>>,
    ParentType,
    ContextType,
    Partial<Types.CharacterEdgeVoiceActorsArgs>
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
  day?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  month?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  year?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PageInfoResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo'],
> = {
  currentPage?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  hasNextPage?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  lastPage?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  perPage?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  total?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type RecommendationResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Recommendation'] = ResolversParentTypes['Recommendation'],
> = {
  id?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  media?: Resolver<Types.Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  mediaRecommendation?: Resolver<Types.Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  rating?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  user?: Resolver<Types.Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userRating?: Resolver<Types.Maybe<ResolversTypes['RecommendationRating']>, ParentType, ContextType>;
};

export type RecommendationConnectionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['RecommendationConnection'] =
    ResolversParentTypes['RecommendationConnection'],
> = {
  edges?: Resolver<
    Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['RecommendationEdge']>>>,
    ParentType,
    ContextType
  >;
  nodes?: Resolver<Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['Recommendation']>>>, ParentType, ContextType>;
  pageInfo?: Resolver<Types.Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
};

export type RecommendationEdgeResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['RecommendationEdge'] = ResolversParentTypes['RecommendationEdge'],
> = {
  node?: Resolver<Types.Maybe<ResolversTypes['Recommendation']>, ParentType, ContextType>;
};

export type ReviewResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Review'] = ResolversParentTypes['Review'],
> = {
  body?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<Types.ReviewBodyArgs>>;
  createdAt?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  media?: Resolver<Types.Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  mediaId?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mediaType?: Resolver<Types.Maybe<ResolversTypes['MediaType']>, ParentType, ContextType>;
  private?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  rating?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  ratingAmount?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  score?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  siteUrl?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  summary?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  user?: Resolver<Types.Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userId?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userRating?: Resolver<Types.Maybe<ResolversTypes['ReviewRating']>, ParentType, ContextType>;
};

export type ReviewConnectionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['ReviewConnection'] = ResolversParentTypes['ReviewConnection'],
> = {
  edges?: Resolver<Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['ReviewEdge']>>>, ParentType, ContextType>;
  nodes?: Resolver<Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['Review']>>>, ParentType, ContextType>;
  pageInfo?: Resolver<Types.Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
};

export type ReviewEdgeResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['ReviewEdge'] = ResolversParentTypes['ReviewEdge'],
> = {
  node?: Resolver<Types.Maybe<ResolversTypes['Review']>, ParentType, ContextType>;
};

export type MediaTrendResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['MediaTrend'] = ResolversParentTypes['MediaTrend'],
> = {
  averageScore?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  date?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  episode?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  inProgress?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  media?: Resolver<Types.Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  mediaId?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  popularity?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  releasing?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  trending?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MediaTrendConnectionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['MediaTrendConnection'] = ResolversParentTypes['MediaTrendConnection'],
> = {
  edges?: Resolver<Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['MediaTrendEdge']>>>, ParentType, ContextType>;
  nodes?: Resolver<Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['MediaTrend']>>>, ParentType, ContextType>;
  pageInfo?: Resolver<Types.Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
};

export type MediaTrendEdgeResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['MediaTrendEdge'] = ResolversParentTypes['MediaTrendEdge'],
> = {
  node?: Resolver<Types.Maybe<ResolversTypes['MediaTrend']>, ParentType, ContextType>;
};

export type MediaListResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['MediaList'] = ResolversParentTypes['MediaList'],
> = {
  advancedScores?: Resolver<Types.Maybe<ResolversTypes['Json']>, ParentType, ContextType>;
  completedAt?: Resolver<Types.Maybe<ResolversTypes['FuzzyDate']>, ParentType, ContextType>;
  createdAt?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  customLists?: Resolver<
    Types.Maybe<ResolversTypes['Json']>,
    ParentType,
    ContextType,
    Partial<Types.MediaListCustomListsArgs>
  >;
  hiddenFromStatusLists?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  media?: Resolver<Types.Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  mediaId?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notes?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  priority?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  private?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  progress?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  progressVolumes?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  repeat?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  score?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType, Partial<Types.MediaListScoreArgs>>;
  startedAt?: Resolver<Types.Maybe<ResolversTypes['FuzzyDate']>, ParentType, ContextType>;
  status?: Resolver<Types.Maybe<ResolversTypes['MediaListStatus']>, ParentType, ContextType>;
  updatedAt?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  user?: Resolver<Types.Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userId?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MediaListCollectionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['MediaListCollection'] = ResolversParentTypes['MediaListCollection'],
> = {
  customLists?: Resolver<
    Types.Maybe<ReadonlyArray<Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['MediaList']>>>>>,
    ParentType,
    ContextType,
    Partial<Types.MediaListCollectionCustomListsArgs>
  >;
  hasNextChunk?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  lists?: Resolver<Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['MediaListGroup']>>>, ParentType, ContextType>;
  statusLists?: Resolver<
    Types.Maybe<ReadonlyArray<Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['MediaList']>>>>>,
    ParentType,
    ContextType,
    Partial<Types.MediaListCollectionStatusListsArgs>
  >;
  user?: Resolver<Types.Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type MediaListGroupResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['MediaListGroup'] = ResolversParentTypes['MediaListGroup'],
> = {
  entries?: Resolver<Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['MediaList']>>>, ParentType, ContextType>;
  isCustomList?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isSplitCompletedList?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Types.Maybe<ResolversTypes['MediaListStatus']>, ParentType, ContextType>;
};

export type MediaListOptionsResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['MediaListOptions'] = ResolversParentTypes['MediaListOptions'],
> = {
  animeList?: Resolver<Types.Maybe<ResolversTypes['MediaListTypeOptions']>, ParentType, ContextType>;
  mangaList?: Resolver<Types.Maybe<ResolversTypes['MediaListTypeOptions']>, ParentType, ContextType>;
  rowOrder?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scoreFormat?: Resolver<Types.Maybe<ResolversTypes['ScoreFormat']>, ParentType, ContextType>;
  sharedTheme?: Resolver<Types.Maybe<ResolversTypes['Json']>, ParentType, ContextType>;
  sharedThemeEnabled?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  useLegacyLists?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type MediaListTypeOptionsResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['MediaListTypeOptions'] = ResolversParentTypes['MediaListTypeOptions'],
> = {
  advancedScoring?: Resolver<
    Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['String']>>>,
    ParentType,
    ContextType
  >;
  advancedScoringEnabled?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  customLists?: Resolver<Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['String']>>>, ParentType, ContextType>;
  sectionOrder?: Resolver<Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['String']>>>, ParentType, ContextType>;
  splitCompletedSectionByFormat?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  theme?: Resolver<Types.Maybe<ResolversTypes['Json']>, ParentType, ContextType>;
};

export type MediaResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Media'] = ResolversParentTypes['Media'],
> = {
  airingSchedule?: Resolver<
    Types.Maybe<ResolversTypes['AiringScheduleConnection']>,
    ParentType,
    ContextType,
    Partial<Types.MediaAiringScheduleArgs>
  >;
  autoCreateForumThread?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  averageScore?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  bannerImage?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  chapters?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  characters?: Resolver<
    Types.Maybe<ResolversTypes['CharacterConnection']>,
    ParentType,
    ContextType,
    Partial<Types.MediaCharactersArgs>
  >;
  countryOfOrigin?: Resolver<Types.Maybe<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  coverImage?: Resolver<Types.Maybe<ResolversTypes['MediaCoverImage']>, ParentType, ContextType>;
  description?: Resolver<
    Types.Maybe<ResolversTypes['String']>,
    ParentType,
    ContextType,
    Partial<Types.MediaDescriptionArgs>
  >;
  duration?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  endDate?: Resolver<Types.Maybe<ResolversTypes['FuzzyDate']>, ParentType, ContextType>;
  episodes?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  externalLinks?: Resolver<
    Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['MediaExternalLink']>>>,
    ParentType,
    ContextType
  >;
  favourites?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  format?: Resolver<Types.Maybe<ResolversTypes['MediaFormat']>, ParentType, ContextType>;
  genres?: Resolver<Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['String']>>>, ParentType, ContextType>;
  hashtag?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  idMal?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  isAdult?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isFavourite?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isFavouriteBlocked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isLicensed?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isLocked?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isRecommendationBlocked?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isReviewBlocked?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  meanScore?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  mediaListEntry?: Resolver<Types.Maybe<ResolversTypes['MediaList']>, ParentType, ContextType>;
  modNotes?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nextAiringEpisode?: Resolver<Types.Maybe<ResolversTypes['AiringSchedule']>, ParentType, ContextType>;
  popularity?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rankings?: Resolver<Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['MediaRank']>>>, ParentType, ContextType>;
  recommendations?: Resolver<
    Types.Maybe<ResolversTypes['RecommendationConnection']>,
    ParentType,
    ContextType,
    Partial<Types.MediaRecommendationsArgs>
  >;
  relations?: Resolver<Types.Maybe<ResolversTypes['MediaConnection']>, ParentType, ContextType>;
  reviews?: Resolver<
    Types.Maybe<ResolversTypes['ReviewConnection']>,
    ParentType,
    ContextType,
    Partial<Types.MediaReviewsArgs>
  >;
  season?: Resolver<Types.Maybe<ResolversTypes['MediaSeason']>, ParentType, ContextType>;
  seasonInt?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  seasonYear?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  siteUrl?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<
    Types.Maybe<ResolversTypes['MediaSource']>,
    ParentType,
    ContextType,
    Partial<Types.MediaSourceArgs>
  >;
  staff?: Resolver<
    Types.Maybe<ResolversTypes['StaffConnection']>,
    ParentType,
    ContextType,
    Partial<Types.MediaStaffArgs>
  >;
  startDate?: Resolver<Types.Maybe<ResolversTypes['FuzzyDate']>, ParentType, ContextType>;
  stats?: Resolver<Types.Maybe<ResolversTypes['MediaStats']>, ParentType, ContextType>;
  status?: Resolver<
    Types.Maybe<ResolversTypes['MediaStatus']>,
    ParentType,
    ContextType,
    Partial<Types.MediaStatusArgs>
  >;
  streamingEpisodes?: Resolver<
    Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['MediaStreamingEpisode']>>>,
    ParentType,
    ContextType
  >;
  studios?: Resolver<
    Types.Maybe<ResolversTypes['StudioConnection']>,
    ParentType,
    ContextType,
    Partial<Types.MediaStudiosArgs>
  >;
  synonyms?: Resolver<Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['String']>>>, ParentType, ContextType>;
  tags?: Resolver<Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['MediaTag']>>>, ParentType, ContextType>;
  title?: Resolver<Types.Maybe<ResolversTypes['MediaTitle']>, ParentType, ContextType>;
  trailer?: Resolver<Types.Maybe<ResolversTypes['MediaTrailer']>, ParentType, ContextType>;
  trending?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  trends?: Resolver<
    Types.Maybe<ResolversTypes['MediaTrendConnection']>,
    ParentType,
    ContextType,
    Partial<Types.MediaTrendsArgs>
  >;
  type?: Resolver<Types.Maybe<ResolversTypes['MediaType']>, ParentType, ContextType>;
  updatedAt?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  volumes?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MediaTitleResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['MediaTitle'] = ResolversParentTypes['MediaTitle'],
> = {
  english?: Resolver<
    Types.Maybe<ResolversTypes['String']>,
    ParentType,
    ContextType,
    Partial<Types.MediaTitleEnglishArgs>
  >;
  native?: Resolver<
    Types.Maybe<ResolversTypes['String']>,
    ParentType,
    ContextType,
    Partial<Types.MediaTitleNativeArgs>
  >;
  romaji?: Resolver<
    Types.Maybe<ResolversTypes['String']>,
    ParentType,
    ContextType,
    Partial<Types.MediaTitleRomajiArgs>
  >;
  userPreferred?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MediaCoverImageResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['MediaCoverImage'] = ResolversParentTypes['MediaCoverImage'],
> = {
  color?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extraLarge?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  large?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  medium?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MediaTrailerResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['MediaTrailer'] = ResolversParentTypes['MediaTrailer'],
> = {
  id?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  site?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  thumbnail?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MediaTagResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['MediaTag'] = ResolversParentTypes['MediaTag'],
> = {
  category?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isAdult?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isGeneralSpoiler?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isMediaSpoiler?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rank?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  userId?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MediaRankResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['MediaRank'] = ResolversParentTypes['MediaRank'],
> = {
  allTime?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  context?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  format?: Resolver<ResolversTypes['MediaFormat'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rank?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  season?: Resolver<Types.Maybe<ResolversTypes['MediaSeason']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['MediaRankType'], ParentType, ContextType>;
  year?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MediaStreamingEpisodeResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['MediaStreamingEpisode'] = ResolversParentTypes['MediaStreamingEpisode'],
> = {
  site?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  thumbnail?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MediaExternalLinkResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['MediaExternalLink'] = ResolversParentTypes['MediaExternalLink'],
> = {
  color?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  icon?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isDisabled?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  language?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notes?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  site?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  siteId?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  type?: Resolver<Types.Maybe<ResolversTypes['ExternalLinkType']>, ParentType, ContextType>;
  url?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MediaStatsResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['MediaStats'] = ResolversParentTypes['MediaStats'],
> = {
  airingProgression?: Resolver<
    Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['AiringProgression']>>>,
    ParentType,
    ContextType
  >;
  scoreDistribution?: Resolver<
    Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['ScoreDistribution']>>>,
    ParentType,
    ContextType
  >;
  statusDistribution?: Resolver<
    Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['StatusDistribution']>>>,
    ParentType,
    ContextType
  >;
};

export type ScoreDistributionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['ScoreDistribution'] = ResolversParentTypes['ScoreDistribution'],
> = {
  amount?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  score?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type StatusDistributionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['StatusDistribution'] = ResolversParentTypes['StatusDistribution'],
> = {
  amount?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  status?: Resolver<Types.Maybe<ResolversTypes['MediaListStatus']>, ParentType, ContextType>;
};

export type AiringProgressionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['AiringProgression'] = ResolversParentTypes['AiringProgression'],
> = {
  episode?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  score?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  watching?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MediaConnectionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['MediaConnection'] = ResolversParentTypes['MediaConnection'],
> = {
  edges?: Resolver<Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['MediaEdge']>>>, ParentType, ContextType>;
  nodes?: Resolver<Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['Media']>>>, ParentType, ContextType>;
  pageInfo?: Resolver<Types.Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
};

export type MediaEdgeResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['MediaEdge'] = ResolversParentTypes['MediaEdge'],
> = {
  characterName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  characterRole?: Resolver<Types.Maybe<ResolversTypes['CharacterRole']>, ParentType, ContextType>;
  characters?: Resolver<Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['Character']>>>, ParentType, ContextType>;
  dubGroup?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  favouriteOrder?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  isMainStudio?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  node?: Resolver<Types.Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  relationType?: Resolver<
    Types.Maybe<ResolversTypes['MediaRelation']>,
    ParentType,
    ContextType,
    Partial<Types.MediaEdgeRelationTypeArgs>
  >;
  roleNotes?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  staffRole?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  voiceActorRoles?: Resolver<
    Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['StaffRoleType']>>>,
    ParentType,
    ContextType,
    Partial<Types.MediaEdgeVoiceActorRolesArgs>
  >;
  voiceActors?: Resolver<
    Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['Staff']>>>,
    ParentType,
    ContextType,
    Partial<Types.MediaEdgeVoiceActorsArgs>
  >;
};

export type QueryResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query'],
> = {
  AiringSchedule?: Resolver<
    Types.Maybe<ResolversTypes['AiringSchedule']>,
    ParentType,
    ContextType,
    Partial<Types.QueryAiringScheduleArgs>
  >;
  Character?: Resolver<
    Types.Maybe<ResolversTypes['Character']>,
    ParentType,
    ContextType,
    Partial<Types.QueryCharacterArgs>
  >;
  ExternalLinkSourceCollection?: Resolver<
    Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['MediaExternalLink']>>>,
    ParentType,
    ContextType,
    Partial<Types.QueryExternalLinkSourceCollectionArgs>
  >;
  GenreCollection?: Resolver<
    Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['String']>>>,
    ParentType,
    ContextType
  >;
  Media?: Resolver<Types.Maybe<ResolversTypes['Media']>, ParentType, ContextType, Partial<Types.QueryMediaArgs>>;
  MediaList?: Resolver<
    Types.Maybe<ResolversTypes['MediaList']>,
    ParentType,
    ContextType,
    Partial<Types.QueryMediaListArgs>
  >;
  MediaListCollection?: Resolver<
    Types.Maybe<ResolversTypes['MediaListCollection']>,
    ParentType,
    ContextType,
    Partial<Types.QueryMediaListCollectionArgs>
  >;
  MediaTagCollection?: Resolver<
    Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['MediaTag']>>>,
    ParentType,
    ContextType,
    Partial<Types.QueryMediaTagCollectionArgs>
  >;
  MediaTrend?: Resolver<
    Types.Maybe<ResolversTypes['MediaTrend']>,
    ParentType,
    ContextType,
    Partial<Types.QueryMediaTrendArgs>
  >;
  Page?: Resolver<Types.Maybe<ResolversTypes['Page']>, ParentType, ContextType, Partial<Types.QueryPageArgs>>;
  Recommendation?: Resolver<
    Types.Maybe<ResolversTypes['Recommendation']>,
    ParentType,
    ContextType,
    Partial<Types.QueryRecommendationArgs>
  >;
  Review?: Resolver<Types.Maybe<ResolversTypes['Review']>, ParentType, ContextType, Partial<Types.QueryReviewArgs>>;
  Staff?: Resolver<Types.Maybe<ResolversTypes['Staff']>, ParentType, ContextType, Partial<Types.QueryStaffArgs>>;
  Studio?: Resolver<Types.Maybe<ResolversTypes['Studio']>, ParentType, ContextType, Partial<Types.QueryStudioArgs>>;
  User?: Resolver<Types.Maybe<ResolversTypes['User']>, ParentType, ContextType, Partial<Types.QueryUserArgs>>;
  Viewer?: Resolver<Types.Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type PageResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Page'] = ResolversParentTypes['Page'],
> = {
  airingSchedules?: Resolver<
    Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['AiringSchedule']>>>,
    ParentType,
    ContextType,
    Partial<Types.PageAiringSchedulesArgs>
  >;
  characters?: Resolver<
    Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['Character']>>>,
    ParentType,
    ContextType,
    Partial<Types.PageCharactersArgs>
  >;
  media?: Resolver<
    Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['Media']>>>,
    ParentType,
    ContextType,
    Partial<Types.PageMediaArgs>
  >;
  mediaList?: Resolver<
    Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['MediaList']>>>,
    ParentType,
    ContextType,
    Partial<Types.PageMediaListArgs>
  >;
  mediaTrends?: Resolver<
    Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['MediaTrend']>>>,
    ParentType,
    ContextType,
    Partial<Types.PageMediaTrendsArgs>
  >;
  pageInfo?: Resolver<Types.Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
  recommendations?: Resolver<
    Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['Recommendation']>>>,
    ParentType,
    ContextType,
    Partial<Types.PageRecommendationsArgs>
  >;
  reviews?: Resolver<
    Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['Review']>>>,
    ParentType,
    ContextType,
    Partial<Types.PageReviewsArgs>
  >;
  staff?: Resolver<
    Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['Staff']>>>,
    ParentType,
    ContextType,
    Partial<Types.PageStaffArgs>
  >;
  studios?: Resolver<
    Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['Studio']>>>,
    ParentType,
    ContextType,
    Partial<Types.PageStudiosArgs>
  >;
  users?: Resolver<
    Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['User']>>>,
    ParentType,
    ContextType,
    Partial<Types.PageUsersArgs>
  >;
};

export type StaffResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Staff'] = ResolversParentTypes['Staff'],
> = {
  age?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  bloodType?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  characterMedia?: Resolver<
    Types.Maybe<ResolversTypes['MediaConnection']>,
    ParentType,
    ContextType,
    Partial<Types.StaffCharacterMediaArgs>
  >;
  characters?: Resolver<
    Types.Maybe<ResolversTypes['CharacterConnection']>,
    ParentType,
    ContextType,
    Partial<Types.StaffCharactersArgs>
  >;
  dateOfBirth?: Resolver<Types.Maybe<ResolversTypes['FuzzyDate']>, ParentType, ContextType>;
  dateOfDeath?: Resolver<Types.Maybe<ResolversTypes['FuzzyDate']>, ParentType, ContextType>;
  description?: Resolver<
    Types.Maybe<ResolversTypes['String']>,
    ParentType,
    ContextType,
    Partial<Types.StaffDescriptionArgs>
  >;
  favourites?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  gender?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  homeTown?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  image?: Resolver<Types.Maybe<ResolversTypes['StaffImage']>, ParentType, ContextType>;
  isFavourite?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isFavouriteBlocked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  language?: Resolver<Types.Maybe<ResolversTypes['StaffLanguage']>, ParentType, ContextType>;
  languageV2?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  modNotes?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Types.Maybe<ResolversTypes['StaffName']>, ParentType, ContextType>;
  primaryOccupations?: Resolver<
    Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['String']>>>,
    ParentType,
    ContextType
  >;
  siteUrl?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  staff?: Resolver<Types.Maybe<ResolversTypes['Staff']>, ParentType, ContextType>;
  staffMedia?: Resolver<
    Types.Maybe<ResolversTypes['MediaConnection']>,
    ParentType,
    ContextType,
    Partial<Types.StaffStaffMediaArgs>
  >;
  submissionNotes?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  submissionStatus?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  submitter?: Resolver<Types.Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  updatedAt?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  yearsActive?: Resolver<Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['Int']>>>, ParentType, ContextType>;
};

export type StaffNameResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['StaffName'] = ResolversParentTypes['StaffName'],
> = {
  alternative?: Resolver<Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['String']>>>, ParentType, ContextType>;
  first?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  full?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  last?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  middle?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  native?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userPreferred?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StaffImageResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['StaffImage'] = ResolversParentTypes['StaffImage'],
> = {
  large?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  medium?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StaffConnectionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['StaffConnection'] = ResolversParentTypes['StaffConnection'],
> = {
  edges?: Resolver<Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['StaffEdge']>>>, ParentType, ContextType>;
  nodes?: Resolver<Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['Staff']>>>, ParentType, ContextType>;
  pageInfo?: Resolver<Types.Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
};

export type StaffEdgeResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['StaffEdge'] = ResolversParentTypes['StaffEdge'],
> = {
  favouriteOrder?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  node?: Resolver<Types.Maybe<ResolversTypes['Staff']>, ParentType, ContextType>;
  role?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StaffRoleTypeResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['StaffRoleType'] = ResolversParentTypes['StaffRoleType'],
> = {
  dubGroup?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roleNotes?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  voiceActor?: Resolver<Types.Maybe<ResolversTypes['Staff']>, ParentType, ContextType>;
};

export type UserStatisticTypesResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['UserStatisticTypes'] = ResolversParentTypes['UserStatisticTypes'],
> = {
  anime?: Resolver<Types.Maybe<ResolversTypes['UserStatistics']>, ParentType, ContextType>;
  manga?: Resolver<Types.Maybe<ResolversTypes['UserStatistics']>, ParentType, ContextType>;
};

export type UserStatisticsResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['UserStatistics'] = ResolversParentTypes['UserStatistics'],
> = {
  chaptersRead?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  countries?: Resolver<
    Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['UserCountryStatistic']>>>,
    ParentType,
    ContextType,
    Partial<Types.UserStatisticsCountriesArgs>
  >;
  episodesWatched?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  formats?: Resolver<
    Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['UserFormatStatistic']>>>,
    ParentType,
    ContextType,
    Partial<Types.UserStatisticsFormatsArgs>
  >;
  genres?: Resolver<
    Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['UserGenreStatistic']>>>,
    ParentType,
    ContextType,
    Partial<Types.UserStatisticsGenresArgs>
  >;
  lengths?: Resolver<
    Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['UserLengthStatistic']>>>,
    ParentType,
    ContextType,
    Partial<Types.UserStatisticsLengthsArgs>
  >;
  meanScore?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  minutesWatched?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  releaseYears?: Resolver<
    Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['UserReleaseYearStatistic']>>>,
    ParentType,
    ContextType,
    Partial<Types.UserStatisticsReleaseYearsArgs>
  >;
  scores?: Resolver<
    Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['UserScoreStatistic']>>>,
    ParentType,
    ContextType,
    Partial<Types.UserStatisticsScoresArgs>
  >;
  staff?: Resolver<
    Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['UserStaffStatistic']>>>,
    ParentType,
    ContextType,
    Partial<Types.UserStatisticsStaffArgs>
  >;
  standardDeviation?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  startYears?: Resolver<
    Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['UserStartYearStatistic']>>>,
    ParentType,
    ContextType,
    Partial<Types.UserStatisticsStartYearsArgs>
  >;
  statuses?: Resolver<
    Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['UserStatusStatistic']>>>,
    ParentType,
    ContextType,
    Partial<Types.UserStatisticsStatusesArgs>
  >;
  studios?: Resolver<
    Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['UserStudioStatistic']>>>,
    ParentType,
    ContextType,
    Partial<Types.UserStatisticsStudiosArgs>
  >;
  tags?: Resolver<
    Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['UserTagStatistic']>>>,
    ParentType,
    ContextType,
    Partial<Types.UserStatisticsTagsArgs>
  >;
  voiceActors?: Resolver<
    Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['UserVoiceActorStatistic']>>>,
    ParentType,
    ContextType,
    Partial<Types.UserStatisticsVoiceActorsArgs>
  >;
  volumesRead?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UserCountryStatisticResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['UserCountryStatistic'] = ResolversParentTypes['UserCountryStatistic'],
> = {
  chaptersRead?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  country?: Resolver<Types.Maybe<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  meanScore?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  mediaIds?: Resolver<ReadonlyArray<Types.Maybe<ResolversTypes['Int']>>, ParentType, ContextType>;
  minutesWatched?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UserFormatStatisticResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['UserFormatStatistic'] = ResolversParentTypes['UserFormatStatistic'],
> = {
  chaptersRead?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  format?: Resolver<Types.Maybe<ResolversTypes['MediaFormat']>, ParentType, ContextType>;
  meanScore?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  mediaIds?: Resolver<ReadonlyArray<Types.Maybe<ResolversTypes['Int']>>, ParentType, ContextType>;
  minutesWatched?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UserGenreStatisticResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['UserGenreStatistic'] = ResolversParentTypes['UserGenreStatistic'],
> = {
  chaptersRead?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  genre?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  meanScore?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  mediaIds?: Resolver<ReadonlyArray<Types.Maybe<ResolversTypes['Int']>>, ParentType, ContextType>;
  minutesWatched?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UserLengthStatisticResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['UserLengthStatistic'] = ResolversParentTypes['UserLengthStatistic'],
> = {
  chaptersRead?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  length?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  meanScore?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  mediaIds?: Resolver<ReadonlyArray<Types.Maybe<ResolversTypes['Int']>>, ParentType, ContextType>;
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
  mediaIds?: Resolver<ReadonlyArray<Types.Maybe<ResolversTypes['Int']>>, ParentType, ContextType>;
  minutesWatched?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  releaseYear?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type UserScoreStatisticResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['UserScoreStatistic'] = ResolversParentTypes['UserScoreStatistic'],
> = {
  chaptersRead?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  meanScore?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  mediaIds?: Resolver<ReadonlyArray<Types.Maybe<ResolversTypes['Int']>>, ParentType, ContextType>;
  minutesWatched?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  score?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type UserStaffStatisticResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['UserStaffStatistic'] = ResolversParentTypes['UserStaffStatistic'],
> = {
  chaptersRead?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  meanScore?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  mediaIds?: Resolver<ReadonlyArray<Types.Maybe<ResolversTypes['Int']>>, ParentType, ContextType>;
  minutesWatched?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  staff?: Resolver<Types.Maybe<ResolversTypes['Staff']>, ParentType, ContextType>;
};

export type UserStartYearStatisticResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['UserStartYearStatistic'] = ResolversParentTypes['UserStartYearStatistic'],
> = {
  chaptersRead?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  meanScore?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  mediaIds?: Resolver<ReadonlyArray<Types.Maybe<ResolversTypes['Int']>>, ParentType, ContextType>;
  minutesWatched?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startYear?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type UserStatusStatisticResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['UserStatusStatistic'] = ResolversParentTypes['UserStatusStatistic'],
> = {
  chaptersRead?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  meanScore?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  mediaIds?: Resolver<ReadonlyArray<Types.Maybe<ResolversTypes['Int']>>, ParentType, ContextType>;
  minutesWatched?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<Types.Maybe<ResolversTypes['MediaListStatus']>, ParentType, ContextType>;
};

export type UserStudioStatisticResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['UserStudioStatistic'] = ResolversParentTypes['UserStudioStatistic'],
> = {
  chaptersRead?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  meanScore?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  mediaIds?: Resolver<ReadonlyArray<Types.Maybe<ResolversTypes['Int']>>, ParentType, ContextType>;
  minutesWatched?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  studio?: Resolver<Types.Maybe<ResolversTypes['Studio']>, ParentType, ContextType>;
};

export type UserTagStatisticResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['UserTagStatistic'] = ResolversParentTypes['UserTagStatistic'],
> = {
  chaptersRead?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  meanScore?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  mediaIds?: Resolver<ReadonlyArray<Types.Maybe<ResolversTypes['Int']>>, ParentType, ContextType>;
  minutesWatched?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tag?: Resolver<Types.Maybe<ResolversTypes['MediaTag']>, ParentType, ContextType>;
};

export type UserVoiceActorStatisticResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['UserVoiceActorStatistic'] = ResolversParentTypes['UserVoiceActorStatistic'],
> = {
  chaptersRead?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  characterIds?: Resolver<ReadonlyArray<Types.Maybe<ResolversTypes['Int']>>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  meanScore?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  mediaIds?: Resolver<ReadonlyArray<Types.Maybe<ResolversTypes['Int']>>, ParentType, ContextType>;
  minutesWatched?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  voiceActor?: Resolver<Types.Maybe<ResolversTypes['Staff']>, ParentType, ContextType>;
};

export type StudioResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Studio'] = ResolversParentTypes['Studio'],
> = {
  favourites?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isAnimationStudio?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isFavourite?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  media?: Resolver<
    Types.Maybe<ResolversTypes['MediaConnection']>,
    ParentType,
    ContextType,
    Partial<Types.StudioMediaArgs>
  >;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  siteUrl?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StudioConnectionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['StudioConnection'] = ResolversParentTypes['StudioConnection'],
> = {
  edges?: Resolver<Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['StudioEdge']>>>, ParentType, ContextType>;
  nodes?: Resolver<Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['Studio']>>>, ParentType, ContextType>;
  pageInfo?: Resolver<Types.Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
};

export type StudioEdgeResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['StudioEdge'] = ResolversParentTypes['StudioEdge'],
> = {
  favouriteOrder?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  isMain?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  node?: Resolver<Types.Maybe<ResolversTypes['Studio']>, ParentType, ContextType>;
};

export type UserResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'],
> = {
  about?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<Types.UserAboutArgs>>;
  avatar?: Resolver<Types.Maybe<ResolversTypes['UserAvatar']>, ParentType, ContextType>;
  bannerImage?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bans?: Resolver<Types.Maybe<ResolversTypes['Json']>, ParentType, ContextType>;
  createdAt?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  donatorBadge?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  donatorTier?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  favourites?: Resolver<
    Types.Maybe<ResolversTypes['Favourites']>,
    ParentType,
    ContextType,
    Partial<Types.UserFavouritesArgs>
  >;
  id?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isBlocked?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isFollower?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isFollowing?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  mediaListOptions?: Resolver<Types.Maybe<ResolversTypes['MediaListOptions']>, ParentType, ContextType>;
  moderatorRoles?: Resolver<
    Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['ModRole']>>>,
    ParentType,
    ContextType
  >;
  moderatorStatus?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  options?: Resolver<Types.Maybe<ResolversTypes['UserOptions']>, ParentType, ContextType>;
  previousNames?: Resolver<
    Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['UserPreviousName']>>>,
    ParentType,
    ContextType
  >;
  siteUrl?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statistics?: Resolver<Types.Maybe<ResolversTypes['UserStatisticTypes']>, ParentType, ContextType>;
  unreadNotificationCount?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  updatedAt?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type UserAvatarResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['UserAvatar'] = ResolversParentTypes['UserAvatar'],
> = {
  large?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  medium?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserPreviousNameResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['UserPreviousName'] = ResolversParentTypes['UserPreviousName'],
> = {
  createdAt?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type UserOptionsResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['UserOptions'] = ResolversParentTypes['UserOptions'],
> = {
  activityMergeTime?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  airingNotifications?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  disabledListActivity?: Resolver<
    Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['ListActivityOption']>>>,
    ParentType,
    ContextType
  >;
  displayAdultContent?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  notificationOptions?: Resolver<
    Types.Maybe<ReadonlyArray<Types.Maybe<ResolversTypes['NotificationOption']>>>,
    ParentType,
    ContextType
  >;
  profileColor?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  restrictMessagesToFollowing?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  staffNameLanguage?: Resolver<Types.Maybe<ResolversTypes['UserStaffNameLanguage']>, ParentType, ContextType>;
  timezone?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  titleLanguage?: Resolver<Types.Maybe<ResolversTypes['UserTitleLanguage']>, ParentType, ContextType>;
};

export type NotificationOptionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['NotificationOption'] = ResolversParentTypes['NotificationOption'],
> = {
  enabled?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  type?: Resolver<Types.Maybe<ResolversTypes['NotificationType']>, ParentType, ContextType>;
};

export type ListActivityOptionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['ListActivityOption'] = ResolversParentTypes['ListActivityOption'],
> = {
  disabled?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  type?: Resolver<Types.Maybe<ResolversTypes['MediaListStatus']>, ParentType, ContextType>;
};

export type FavouritesResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Favourites'] = ResolversParentTypes['Favourites'],
> = {
  anime?: Resolver<
    Types.Maybe<ResolversTypes['MediaConnection']>,
    ParentType,
    ContextType,
    Partial<Types.FavouritesAnimeArgs>
  >;
  characters?: Resolver<
    Types.Maybe<ResolversTypes['CharacterConnection']>,
    ParentType,
    ContextType,
    Partial<Types.FavouritesCharactersArgs>
  >;
  manga?: Resolver<
    Types.Maybe<ResolversTypes['MediaConnection']>,
    ParentType,
    ContextType,
    Partial<Types.FavouritesMangaArgs>
  >;
  staff?: Resolver<
    Types.Maybe<ResolversTypes['StaffConnection']>,
    ParentType,
    ContextType,
    Partial<Types.FavouritesStaffArgs>
  >;
  studios?: Resolver<
    Types.Maybe<ResolversTypes['StudioConnection']>,
    ParentType,
    ContextType,
    Partial<Types.FavouritesStudiosArgs>
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
