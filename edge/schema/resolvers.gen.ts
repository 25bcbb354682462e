// Generated from the SDL beside it by edge/build/types.ts; never edited.
/* eslint-disable */
import type * as Types from './types.gen.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AnimeModel, RelationModel, StaffModel, StudioModel } from './models.ts';
import type { GraphQLContext } from '../context.ts';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };

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
  Broadcast: ResolverTypeWrapper<Types.Broadcast>;
  StreamingLink: ResolverTypeWrapper<Types.StreamingLink>;
  Trailer: ResolverTypeWrapper<Types.Trailer>;
  Anime: ResolverTypeWrapper<AnimeModel>;
  ID: ResolverTypeWrapper<Types.Scalars['ID']['output']>;
  AnimeTitle: ResolverTypeWrapper<Types.AnimeTitle>;
  AnimeFormat: Types.AnimeFormat;
  AnimeStatus: Types.AnimeStatus;
  StatusCertainty: Types.StatusCertainty;
  Season: Types.Season;
  SourceMaterial: Types.SourceMaterial;
  AgeRating: Types.AgeRating;
  Tag: ResolverTypeWrapper<Types.Tag>;
  CacheControlScope: Types.CacheControlScope;
  ChangeKind: Types.ChangeKind;
  Change: ResolverTypeWrapper<Omit<Types.Change, 'anime'> & { anime?: Types.Maybe<ResolversTypes['Anime']> }>;
  ChangeConnection: ResolverTypeWrapper<
    Omit<Types.ChangeConnection, 'edges'> & { edges: Array<ResolversTypes['ChangeEdge']> }
  >;
  ChangeEdge: ResolverTypeWrapper<Omit<Types.ChangeEdge, 'node'> & { node: ResolversTypes['Change'] }>;
  CharacterRole: Types.CharacterRole;
  CharacterAppearance: ResolverTypeWrapper<Types.CharacterAppearance>;
  Character: ResolverTypeWrapper<Types.Character>;
  VoiceActor: ResolverTypeWrapper<Types.VoiceActor>;
  CharacterProfile: ResolverTypeWrapper<
    Omit<Types.CharacterProfile, 'appearances'> & { appearances: Array<ResolversTypes['CharacterCredit']> }
  >;
  CharacterCredit: ResolverTypeWrapper<Omit<Types.CharacterCredit, 'anime'> & { anime: ResolversTypes['Anime'] }>;
  CharacterConnection: ResolverTypeWrapper<Types.CharacterConnection>;
  CharacterEdge: ResolverTypeWrapper<Types.CharacterEdge>;
  DateTime: ResolverTypeWrapper<Types.Scalars['DateTime']['output']>;
  Source: Types.Source;
  ExternalId: ResolverTypeWrapper<Types.ExternalId>;
  FuzzyDate: ResolverTypeWrapper<Types.FuzzyDate>;
  LocalizedText: ResolverTypeWrapper<Types.LocalizedText>;
  Link: ResolverTypeWrapper<Types.Link>;
  ImageKind: Types.ImageKind;
  ImageSize: Types.ImageSize;
  Image: ResolverTypeWrapper<Types.Image>;
  CoverImage: ResolverTypeWrapper<Types.CoverImage>;
  FieldProvenance: ResolverTypeWrapper<Types.FieldProvenance>;
  PageInfo: ResolverTypeWrapper<Types.PageInfo>;
  StudioRole: Types.StudioRole;
  Studio: ResolverTypeWrapper<Types.Studio>;
  StaffCredit: ResolverTypeWrapper<Types.StaffCredit>;
  ThemeSongKind: Types.ThemeSongKind;
  ThemeSong: ResolverTypeWrapper<Types.ThemeSong>;
  Episode: ResolverTypeWrapper<Types.Episode>;
  Float: ResolverTypeWrapper<Types.Scalars['Float']['output']>;
  EpisodeConnection: ResolverTypeWrapper<Types.EpisodeConnection>;
  EpisodeEdge: ResolverTypeWrapper<Types.EpisodeEdge>;
  AnimeFilter: Types.AnimeFilter;
  AdultContent: Types.AdultContent;
  IntRange: Types.IntRange;
  FloatRange: Types.FloatRange;
  DateRange: Types.DateRange;
  FuzzyDateInput: Types.FuzzyDateInput;
  AnimeSort: Types.AnimeSort;
  AnimeConnection: ResolverTypeWrapper<
    Omit<Types.AnimeConnection, 'edges'> & { edges: Array<ResolversTypes['AnimeEdge']> }
  >;
  AnimeEdge: ResolverTypeWrapper<Omit<Types.AnimeEdge, 'node'> & { node: ResolversTypes['Anime'] }>;
  Facet: Types.Facet;
  Facets: ResolverTypeWrapper<Types.Facets>;
  FacetCounts: ResolverTypeWrapper<Types.FacetCounts>;
  FacetValue: ResolverTypeWrapper<Types.FacetValue>;
  StudioEntry: ResolverTypeWrapper<Types.StudioEntry>;
  StudioProfile: ResolverTypeWrapper<StudioModel>;
  StudioAnimeConnection: ResolverTypeWrapper<
    Omit<Types.StudioAnimeConnection, 'edges'> & { edges: Array<ResolversTypes['StudioAnimeEdge']> }
  >;
  StudioAnimeEdge: ResolverTypeWrapper<Omit<Types.StudioAnimeEdge, 'node'> & { node: ResolversTypes['Anime'] }>;
  StudioConnection: ResolverTypeWrapper<Types.StudioConnection>;
  StudioEdge: ResolverTypeWrapper<Types.StudioEdge>;
  Staff: ResolverTypeWrapper<Types.Staff>;
  StaffProfile: ResolverTypeWrapper<StaffModel>;
  StaffWorkConnection: ResolverTypeWrapper<
    Omit<Types.StaffWorkConnection, 'edges'> & { edges: Array<ResolversTypes['StaffWorkEdge']> }
  >;
  StaffWorkEdge: ResolverTypeWrapper<Omit<Types.StaffWorkEdge, 'node'> & { node: ResolversTypes['Anime'] }>;
  VoiceConnection: ResolverTypeWrapper<
    Omit<Types.VoiceConnection, 'edges'> & { edges: Array<ResolversTypes['VoiceEdge']> }
  >;
  VoiceEdge: ResolverTypeWrapper<Omit<Types.VoiceEdge, 'anime'> & { anime: ResolversTypes['Anime'] }>;
  StaffConnection: ResolverTypeWrapper<Types.StaffConnection>;
  StaffEdge: ResolverTypeWrapper<Types.StaffEdge>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OperatorStatus: ResolverTypeWrapper<Types.OperatorStatus>;
  ConsumerLag: ResolverTypeWrapper<Types.ConsumerLag>;
  CacheTally: ResolverTypeWrapper<Types.CacheTally>;
  LlmSwitch: ResolverTypeWrapper<Types.LlmSwitch>;
  Redrive: ResolverTypeWrapper<Types.Redrive>;
  AnimeVersion: ResolverTypeWrapper<Types.AnimeVersion>;
  AnimeMerge: ResolverTypeWrapper<Types.AnimeMerge>;
  ReleasedFields: ResolverTypeWrapper<Types.ReleasedFields>;
  Reindex: ResolverTypeWrapper<Types.Reindex>;
  CachePurge: ResolverTypeWrapper<Types.CachePurge>;
  ReviewKind: Types.ReviewKind;
  ReviewState: Types.ReviewState;
  Review: ResolverTypeWrapper<Types.Review>;
  ReviewDifference: ResolverTypeWrapper<Types.ReviewDifference>;
  ReviewPage: ResolverTypeWrapper<Types.ReviewPage>;
  DeadLetter: ResolverTypeWrapper<Types.DeadLetter>;
  DeadLetterPage: ResolverTypeWrapper<Types.DeadLetterPage>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  XrefInput: Types.XrefInput;
  Franchise: ResolverTypeWrapper<
    Omit<Types.Franchise, 'nodes' | 'watchOrder'> & {
      nodes: Array<ResolversTypes['FranchiseNode']>;
      watchOrder: Array<ResolversTypes['WatchOrderEntry']>;
    }
  >;
  FranchiseNode: ResolverTypeWrapper<Omit<Types.FranchiseNode, 'anime'> & { anime: ResolversTypes['Anime'] }>;
  FranchiseEdge: ResolverTypeWrapper<Types.FranchiseEdge>;
  WatchOrderEntry: ResolverTypeWrapper<Omit<Types.WatchOrderEntry, 'anime'> & { anime: ResolversTypes['Anime'] }>;
  RelationType: Types.RelationType;
  AnimeRelation: ResolverTypeWrapper<RelationModel>;
  MangaFormat: Types.MangaFormat;
  Manga: ResolverTypeWrapper<Types.Manga>;
  MangaRelation: ResolverTypeWrapper<Types.MangaRelation>;
  Precision: Types.Precision;
  AiringEvidence: Types.AiringEvidence;
  AiringSlot: ResolverTypeWrapper<Omit<Types.AiringSlot, 'anime'> & { anime: ResolversTypes['Anime'] }>;
  NextEpisode: ResolverTypeWrapper<Types.NextEpisode>;
  SearchMode: Types.SearchMode;
  SearchDegradation: Types.SearchDegradation;
  SearchConnection: ResolverTypeWrapper<
    Omit<Types.SearchConnection, 'edges'> & { edges: Array<ResolversTypes['SearchEdge']> }
  >;
  SearchEdge: ResolverTypeWrapper<Omit<Types.SearchEdge, 'node'> & { node: ResolversTypes['Anime'] }>;
  SearchPlanner: Types.SearchPlanner;
  SearchPlan: ResolverTypeWrapper<Types.SearchPlan>;
  PlanOperator: Types.PlanOperator;
  PlanCondition: ResolverTypeWrapper<Types.PlanCondition>;
  PlanTitle: ResolverTypeWrapper<Types.PlanTitle>;
  PlanWalk: ResolverTypeWrapper<Types.PlanWalk>;
  PlanDays: ResolverTypeWrapper<Types.PlanDays>;
  SimilarConnection: ResolverTypeWrapper<
    Omit<Types.SimilarConnection, 'edges'> & { edges: Array<ResolversTypes['SearchEdge']> }
  >;
  RecommendationConnection: ResolverTypeWrapper<
    Omit<Types.RecommendationConnection, 'edges'> & { edges: Array<ResolversTypes['RecommendationEdge']> }
  >;
  RecommendationEdge: ResolverTypeWrapper<Omit<Types.RecommendationEdge, 'node'> & { node: ResolversTypes['Anime'] }>;
  PlatformStatistics: ResolverTypeWrapper<Types.PlatformStatistics>;
  Score: ResolverTypeWrapper<Types.Score>;
  Status: ResolverTypeWrapper<Types.Status>;
  CircuitState: Types.CircuitState;
  AgentStatus: ResolverTypeWrapper<Types.AgentStatus>;
  LlmMode: Types.LlmMode;
  CatalogStatus: ResolverTypeWrapper<Types.CatalogStatus>;
  SearchStatus: ResolverTypeWrapper<Types.SearchStatus>;
  PointCount: ResolverTypeWrapper<Types.PointCount>;
  Webhook: ResolverTypeWrapper<Types.Webhook>;
  WebhookFilter: ResolverTypeWrapper<Types.WebhookFilter>;
  WebhookFilterInput: Types.WebhookFilterInput;
  WebhookState: Types.WebhookState;
  WebhookCreation: ResolverTypeWrapper<Types.WebhookCreation>;
  WebhookDeletion: ResolverTypeWrapper<Types.WebhookDeletion>;
  WebhookSecret: ResolverTypeWrapper<Types.WebhookSecret>;
  WebhookTest: ResolverTypeWrapper<Types.WebhookTest>;
  DeadDelivery: ResolverTypeWrapper<Types.DeadDelivery>;
  DeadDeliveryPage: ResolverTypeWrapper<Types.DeadDeliveryPage>;
  Int: ResolverTypeWrapper<Types.Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Types.Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Types.Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Broadcast: Types.Broadcast;
  StreamingLink: Types.StreamingLink;
  Trailer: Types.Trailer;
  Anime: AnimeModel;
  ID: Types.Scalars['ID']['output'];
  AnimeTitle: Types.AnimeTitle;
  Tag: Types.Tag;
  Change: Omit<Types.Change, 'anime'> & { anime?: Types.Maybe<ResolversParentTypes['Anime']> };
  ChangeConnection: Omit<Types.ChangeConnection, 'edges'> & { edges: Array<ResolversParentTypes['ChangeEdge']> };
  ChangeEdge: Omit<Types.ChangeEdge, 'node'> & { node: ResolversParentTypes['Change'] };
  CharacterAppearance: Types.CharacterAppearance;
  Character: Types.Character;
  VoiceActor: Types.VoiceActor;
  CharacterProfile: Omit<Types.CharacterProfile, 'appearances'> & {
    appearances: Array<ResolversParentTypes['CharacterCredit']>;
  };
  CharacterCredit: Omit<Types.CharacterCredit, 'anime'> & { anime: ResolversParentTypes['Anime'] };
  CharacterConnection: Types.CharacterConnection;
  CharacterEdge: Types.CharacterEdge;
  DateTime: Types.Scalars['DateTime']['output'];
  ExternalId: Types.ExternalId;
  FuzzyDate: Types.FuzzyDate;
  LocalizedText: Types.LocalizedText;
  Link: Types.Link;
  Image: Types.Image;
  CoverImage: Types.CoverImage;
  FieldProvenance: Types.FieldProvenance;
  PageInfo: Types.PageInfo;
  Studio: Types.Studio;
  StaffCredit: Types.StaffCredit;
  ThemeSong: Types.ThemeSong;
  Episode: Types.Episode;
  Float: Types.Scalars['Float']['output'];
  EpisodeConnection: Types.EpisodeConnection;
  EpisodeEdge: Types.EpisodeEdge;
  AnimeFilter: Types.AnimeFilter;
  IntRange: Types.IntRange;
  FloatRange: Types.FloatRange;
  DateRange: Types.DateRange;
  FuzzyDateInput: Types.FuzzyDateInput;
  AnimeConnection: Omit<Types.AnimeConnection, 'edges'> & { edges: Array<ResolversParentTypes['AnimeEdge']> };
  AnimeEdge: Omit<Types.AnimeEdge, 'node'> & { node: ResolversParentTypes['Anime'] };
  Facets: Types.Facets;
  FacetCounts: Types.FacetCounts;
  FacetValue: Types.FacetValue;
  StudioEntry: Types.StudioEntry;
  StudioProfile: StudioModel;
  StudioAnimeConnection: Omit<Types.StudioAnimeConnection, 'edges'> & {
    edges: Array<ResolversParentTypes['StudioAnimeEdge']>;
  };
  StudioAnimeEdge: Omit<Types.StudioAnimeEdge, 'node'> & { node: ResolversParentTypes['Anime'] };
  StudioConnection: Types.StudioConnection;
  StudioEdge: Types.StudioEdge;
  Staff: Types.Staff;
  StaffProfile: StaffModel;
  StaffWorkConnection: Omit<Types.StaffWorkConnection, 'edges'> & {
    edges: Array<ResolversParentTypes['StaffWorkEdge']>;
  };
  StaffWorkEdge: Omit<Types.StaffWorkEdge, 'node'> & { node: ResolversParentTypes['Anime'] };
  VoiceConnection: Omit<Types.VoiceConnection, 'edges'> & { edges: Array<ResolversParentTypes['VoiceEdge']> };
  VoiceEdge: Omit<Types.VoiceEdge, 'anime'> & { anime: ResolversParentTypes['Anime'] };
  StaffConnection: Types.StaffConnection;
  StaffEdge: Types.StaffEdge;
  Mutation: Record<PropertyKey, never>;
  OperatorStatus: Types.OperatorStatus;
  ConsumerLag: Types.ConsumerLag;
  CacheTally: Types.CacheTally;
  LlmSwitch: Types.LlmSwitch;
  Redrive: Types.Redrive;
  AnimeVersion: Types.AnimeVersion;
  AnimeMerge: Types.AnimeMerge;
  ReleasedFields: Types.ReleasedFields;
  Reindex: Types.Reindex;
  CachePurge: Types.CachePurge;
  Review: Types.Review;
  ReviewDifference: Types.ReviewDifference;
  ReviewPage: Types.ReviewPage;
  DeadLetter: Types.DeadLetter;
  DeadLetterPage: Types.DeadLetterPage;
  Query: Record<PropertyKey, never>;
  XrefInput: Types.XrefInput;
  Franchise: Omit<Types.Franchise, 'nodes' | 'watchOrder'> & {
    nodes: Array<ResolversParentTypes['FranchiseNode']>;
    watchOrder: Array<ResolversParentTypes['WatchOrderEntry']>;
  };
  FranchiseNode: Omit<Types.FranchiseNode, 'anime'> & { anime: ResolversParentTypes['Anime'] };
  FranchiseEdge: Types.FranchiseEdge;
  WatchOrderEntry: Omit<Types.WatchOrderEntry, 'anime'> & { anime: ResolversParentTypes['Anime'] };
  AnimeRelation: RelationModel;
  Manga: Types.Manga;
  MangaRelation: Types.MangaRelation;
  AiringSlot: Omit<Types.AiringSlot, 'anime'> & { anime: ResolversParentTypes['Anime'] };
  NextEpisode: Types.NextEpisode;
  SearchConnection: Omit<Types.SearchConnection, 'edges'> & { edges: Array<ResolversParentTypes['SearchEdge']> };
  SearchEdge: Omit<Types.SearchEdge, 'node'> & { node: ResolversParentTypes['Anime'] };
  SearchPlan: Types.SearchPlan;
  PlanCondition: Types.PlanCondition;
  PlanTitle: Types.PlanTitle;
  PlanWalk: Types.PlanWalk;
  PlanDays: Types.PlanDays;
  SimilarConnection: Omit<Types.SimilarConnection, 'edges'> & { edges: Array<ResolversParentTypes['SearchEdge']> };
  RecommendationConnection: Omit<Types.RecommendationConnection, 'edges'> & {
    edges: Array<ResolversParentTypes['RecommendationEdge']>;
  };
  RecommendationEdge: Omit<Types.RecommendationEdge, 'node'> & { node: ResolversParentTypes['Anime'] };
  PlatformStatistics: Types.PlatformStatistics;
  Score: Types.Score;
  Status: Types.Status;
  AgentStatus: Types.AgentStatus;
  CatalogStatus: Types.CatalogStatus;
  SearchStatus: Types.SearchStatus;
  PointCount: Types.PointCount;
  Webhook: Types.Webhook;
  WebhookFilter: Types.WebhookFilter;
  WebhookFilterInput: Types.WebhookFilterInput;
  WebhookCreation: Types.WebhookCreation;
  WebhookDeletion: Types.WebhookDeletion;
  WebhookSecret: Types.WebhookSecret;
  WebhookTest: Types.WebhookTest;
  DeadDelivery: Types.DeadDelivery;
  DeadDeliveryPage: Types.DeadDeliveryPage;
  Int: Types.Scalars['Int']['output'];
  Boolean: Types.Scalars['Boolean']['output'];
  String: Types.Scalars['String']['output'];
};

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

export type BroadcastResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Broadcast'] = ResolversParentTypes['Broadcast'],
> = {
  recurrence?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  weekday?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  time?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nextEpisodeAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  nextEpisodeNumber?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  nextEpisodePrecision?: Resolver<Types.Maybe<ResolversTypes['Precision']>, ParentType, ContextType>;
  delay?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StreamingLinkResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['StreamingLink'] = ResolversParentTypes['StreamingLink'],
> = {
  site?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  regions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  beginsAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  beginsAtPrecision?: Resolver<Types.Maybe<ResolversTypes['Precision']>, ParentType, ContextType>;
  recurrence?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TrailerResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Trailer'] = ResolversParentTypes['Trailer'],
> = {
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AnimeResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Anime'] = ResolversParentTypes['Anime'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['AnimeTitle'], ParentType, ContextType>;
  idMal?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  idAnilist?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  idAnidb?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  idKitsu?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  externalIds?: Resolver<Array<ResolversTypes['ExternalId']>, ParentType, ContextType>;
  format?: Resolver<Types.Maybe<ResolversTypes['AnimeFormat']>, ParentType, ContextType>;
  status?: Resolver<Types.Maybe<ResolversTypes['AnimeStatus']>, ParentType, ContextType>;
  statusCertainty?: Resolver<Types.Maybe<ResolversTypes['StatusCertainty']>, ParentType, ContextType>;
  statusAsOf?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  season?: Resolver<Types.Maybe<ResolversTypes['Season']>, ParentType, ContextType>;
  seasonYear?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  startDate?: Resolver<Types.Maybe<ResolversTypes['FuzzyDate']>, ParentType, ContextType>;
  endDate?: Resolver<Types.Maybe<ResolversTypes['FuzzyDate']>, ParentType, ContextType>;
  episodeCount?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  durationSeconds?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sourceMaterial?: Resolver<Types.Maybe<ResolversTypes['SourceMaterial']>, ParentType, ContextType>;
  ageRating?: Resolver<Types.Maybe<ResolversTypes['AgeRating']>, ParentType, ContextType>;
  isAdult?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  adultEvidence?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  countryOfOrigin?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  synopsis?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  genres?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  themes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  demographics?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['Tag']>, ParentType, ContextType>;
  studios?: Resolver<Array<ResolversTypes['Studio']>, ParentType, ContextType, Partial<Types.AnimeStudiosArgs>>;
  staff?: Resolver<Array<ResolversTypes['StaffCredit']>, ParentType, ContextType>;
  characters?: Resolver<Array<ResolversTypes['CharacterAppearance']>, ParentType, ContextType>;
  episodes?: Resolver<Array<ResolversTypes['Episode']>, ParentType, ContextType>;
  relations?: Resolver<Array<ResolversTypes['AnimeRelation']>, ParentType, ContextType>;
  manga?: Resolver<Array<ResolversTypes['MangaRelation']>, ParentType, ContextType>;
  themeSongs?: Resolver<Array<ResolversTypes['ThemeSong']>, ParentType, ContextType>;
  broadcast?: Resolver<Types.Maybe<ResolversTypes['Broadcast']>, ParentType, ContextType>;
  nextEpisode?: Resolver<Types.Maybe<ResolversTypes['NextEpisode']>, ParentType, ContextType>;
  streaming?: Resolver<Array<ResolversTypes['StreamingLink']>, ParentType, ContextType>;
  statistics?: Resolver<Array<ResolversTypes['PlatformStatistics']>, ParentType, ContextType>;
  score?: Resolver<Types.Maybe<ResolversTypes['Score']>, ParentType, ContextType>;
  fame?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  images?: Resolver<Array<ResolversTypes['Image']>, ParentType, ContextType>;
  coverImage?: Resolver<Types.Maybe<ResolversTypes['CoverImage']>, ParentType, ContextType>;
  trailers?: Resolver<Array<ResolversTypes['Trailer']>, ParentType, ContextType>;
  links?: Resolver<Array<ResolversTypes['Link']>, ParentType, ContextType>;
  attributions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['FieldProvenance']>, ParentType, ContextType>;
  operatorFields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type AnimeTitleResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['AnimeTitle'] = ResolversParentTypes['AnimeTitle'],
> = {
  romaji?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  english?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  native?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  synonyms?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  localized?: Resolver<Array<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
};

export type TagResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Tag'] = ResolversParentTypes['Tag'],
> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rank?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  isSpoiler?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ChangeResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Change'] = ResolversParentTypes['Change'],
> = {
  animeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<Types.Maybe<ResolversTypes['ChangeKind']>, ParentType, ContextType>;
  changedFields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  committedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  successorId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  onAir?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  anime?: Resolver<Types.Maybe<ResolversTypes['Anime']>, ParentType, ContextType>;
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
  role?: Resolver<Types.Maybe<ResolversTypes['CharacterRole']>, ParentType, ContextType>;
  billing?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  character?: Resolver<ResolversTypes['Character'], ParentType, ContextType>;
  voiceActors?: Resolver<
    Array<ResolversTypes['VoiceActor']>,
    ParentType,
    ContextType,
    Partial<Types.CharacterAppearanceVoiceActorsArgs>
  >;
};

export type CharacterResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Character'] = ResolversParentTypes['Character'],
> = {
  id?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  native?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  aliases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  externalIds?: Resolver<Array<ResolversTypes['ExternalId']>, ParentType, ContextType>;
  description?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  gender?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  age?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  images?: Resolver<Array<ResolversTypes['Image']>, ParentType, ContextType>;
  favorites?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type VoiceActorResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['VoiceActor'] = ResolversParentTypes['VoiceActor'],
> = {
  id?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  native?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  language?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  role?: Resolver<Types.Maybe<ResolversTypes['CharacterRole']>, ParentType, ContextType>;
  billing?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
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
  source?: Resolver<Types.Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FuzzyDateResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['FuzzyDate'] = ResolversParentTypes['FuzzyDate'],
> = {
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  month?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  day?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LocalizedTextResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['LocalizedText'] = ResolversParentTypes['LocalizedText'],
> = {
  language?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LinkResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Link'] = ResolversParentTypes['Link'],
> = {
  site?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ImageResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Image'] = ResolversParentTypes['Image'],
> = {
  kind?: Resolver<Types.Maybe<ResolversTypes['ImageKind']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<Types.Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  size?: Resolver<Types.Maybe<ResolversTypes['ImageSize']>, ParentType, ContextType>;
  color?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CoverImageResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['CoverImage'] = ResolversParentTypes['CoverImage'],
> = {
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  medium?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  large?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extraLarge?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  color?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Types.Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
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
  startCursor?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currentPage?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type StudioResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Studio'] = ResolversParentTypes['Studio'],
> = {
  id?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isMain?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isAnimation?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  role?: Resolver<Types.Maybe<ResolversTypes['StudioRole']>, ParentType, ContextType>;
  externalIds?: Resolver<Array<ResolversTypes['ExternalId']>, ParentType, ContextType>;
};

export type StaffCreditResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['StaffCredit'] = ResolversParentTypes['StaffCredit'],
> = {
  id?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  native?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalIds?: Resolver<Array<ResolversTypes['ExternalId']>, ParentType, ContextType>;
};

export type ThemeSongResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['ThemeSong'] = ResolversParentTypes['ThemeSong'],
> = {
  kind?: Resolver<Types.Maybe<ResolversTypes['ThemeSongKind']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  artist?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  episodes?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EpisodeResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Episode'] = ResolversParentTypes['Episode'],
> = {
  id?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  titleRomaji?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  titleNative?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  synopsis?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  airedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  airedAtPrecision?: Resolver<Types.Maybe<ResolversTypes['Precision']>, ParentType, ContextType>;
  durationSeconds?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  isFiller?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isRecap?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  score?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
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
    RequireFields<Types.StudioProfileAnimeArgs, 'adult' | 'sort' | 'first'>
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
  native?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
    RequireFields<Types.StaffProfileWorksArgs, 'first'>
  >;
  voices?: Resolver<
    ResolversTypes['VoiceConnection'],
    ParentType,
    ContextType,
    RequireFields<Types.StaffProfileVoicesArgs, 'first'>
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
  role?: Resolver<Types.Maybe<ResolversTypes['CharacterRole']>, ParentType, ContextType>;
  language?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
    RequireFields<Types.MutationRedriveDeadLettersArgs, 'limit'>
  >;
  resolveReview?: Resolver<
    ResolversTypes['Review'],
    ParentType,
    ContextType,
    RequireFields<Types.MutationResolveReviewArgs, 'id' | 'accept'>
  >;
  deleteAnime?: Resolver<
    ResolversTypes['AnimeVersion'],
    ParentType,
    ContextType,
    RequireFields<Types.MutationDeleteAnimeArgs, 'id' | 'reason'>
  >;
  restoreAnime?: Resolver<
    ResolversTypes['AnimeVersion'],
    ParentType,
    ContextType,
    RequireFields<Types.MutationRestoreAnimeArgs, 'id'>
  >;
  mergeAnime?: Resolver<
    ResolversTypes['AnimeMerge'],
    ParentType,
    ContextType,
    RequireFields<Types.MutationMergeAnimeArgs, 'id' | 'duplicateId' | 'reason'>
  >;
  splitAnime?: Resolver<
    ResolversTypes['AnimeMerge'],
    ParentType,
    ContextType,
    RequireFields<Types.MutationSplitAnimeArgs, 'id' | 'reason'>
  >;
  updateAnime?: Resolver<
    ResolversTypes['AnimeVersion'],
    ParentType,
    ContextType,
    RequireFields<Types.MutationUpdateAnimeArgs, 'id' | 'values'>
  >;
  releaseFields?: Resolver<
    ResolversTypes['ReleasedFields'],
    ParentType,
    ContextType,
    RequireFields<Types.MutationReleaseFieldsArgs, 'id'>
  >;
  reindex?: Resolver<ResolversTypes['Reindex'], ParentType, ContextType>;
  setLlmMode?: Resolver<
    ResolversTypes['LlmSwitch'],
    ParentType,
    ContextType,
    RequireFields<Types.MutationSetLlmModeArgs, 'mode'>
  >;
  purgeCache?: Resolver<
    ResolversTypes['CachePurge'],
    ParentType,
    ContextType,
    RequireFields<Types.MutationPurgeCacheArgs, 'tags'>
  >;
  createWebhook?: Resolver<
    ResolversTypes['WebhookCreation'],
    ParentType,
    ContextType,
    RequireFields<Types.MutationCreateWebhookArgs, 'url'>
  >;
  deleteWebhook?: Resolver<
    ResolversTypes['WebhookDeletion'],
    ParentType,
    ContextType,
    RequireFields<Types.MutationDeleteWebhookArgs, 'id'>
  >;
  pauseWebhook?: Resolver<
    ResolversTypes['Webhook'],
    ParentType,
    ContextType,
    RequireFields<Types.MutationPauseWebhookArgs, 'id'>
  >;
  resumeWebhook?: Resolver<
    ResolversTypes['Webhook'],
    ParentType,
    ContextType,
    RequireFields<Types.MutationResumeWebhookArgs, 'id'>
  >;
  replayWebhook?: Resolver<
    ResolversTypes['Webhook'],
    ParentType,
    ContextType,
    RequireFields<Types.MutationReplayWebhookArgs, 'id' | 'dead'>
  >;
  rotateWebhookSecret?: Resolver<
    ResolversTypes['WebhookSecret'],
    ParentType,
    ContextType,
    RequireFields<Types.MutationRotateWebhookSecretArgs, 'id'>
  >;
  testWebhook?: Resolver<
    ResolversTypes['WebhookTest'],
    ParentType,
    ContextType,
    RequireFields<Types.MutationTestWebhookArgs, 'id'>
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
  hitRatio?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
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
  kind?: Resolver<Types.Maybe<ResolversTypes['ReviewKind']>, ParentType, ContextType>;
  state?: Resolver<Types.Maybe<ResolversTypes['ReviewState']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  entityIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  differences?: Resolver<Array<ResolversTypes['ReviewDifference']>, ParentType, ContextType>;
  createdAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedBy?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReviewDifferenceResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['ReviewDifference'] = ResolversParentTypes['ReviewDifference'],
> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  before?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  after?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReviewPageResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['ReviewPage'] = ResolversParentTypes['ReviewPage'],
> = {
  reviews?: Resolver<Array<ResolversTypes['Review']>, ParentType, ContextType>;
  endCursor?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  failedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
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
  anime?: Resolver<Types.Maybe<ResolversTypes['Anime']>, ParentType, ContextType, Partial<Types.QueryAnimeArgs>>;
  animeByIds?: Resolver<
    Array<Types.Maybe<ResolversTypes['Anime']>>,
    ParentType,
    ContextType,
    RequireFields<Types.QueryAnimeByIdsArgs, 'ids'>
  >;
  animeByXrefs?: Resolver<
    Array<Types.Maybe<ResolversTypes['Anime']>>,
    ParentType,
    ContextType,
    RequireFields<Types.QueryAnimeByXrefsArgs, 'xrefs'>
  >;
  animes?: Resolver<
    ResolversTypes['AnimeConnection'],
    ParentType,
    ContextType,
    RequireFields<Types.QueryAnimesArgs, 'sort' | 'first'>
  >;
  season?: Resolver<
    ResolversTypes['AnimeConnection'],
    ParentType,
    ContextType,
    RequireFields<Types.QuerySeasonArgs, 'year' | 'season' | 'sort' | 'first'>
  >;
  search?: Resolver<
    ResolversTypes['SearchConnection'],
    ParentType,
    ContextType,
    RequireFields<Types.QuerySearchArgs, 'query' | 'mode' | 'first'>
  >;
  similar?: Resolver<
    Types.Maybe<ResolversTypes['SimilarConnection']>,
    ParentType,
    ContextType,
    RequireFields<Types.QuerySimilarArgs, 'id' | 'adult' | 'first'>
  >;
  recommendations?: Resolver<
    Types.Maybe<ResolversTypes['RecommendationConnection']>,
    ParentType,
    ContextType,
    RequireFields<Types.QueryRecommendationsArgs, 'id' | 'includeRelated' | 'adult' | 'first'>
  >;
  related?: Resolver<
    Types.Maybe<ResolversTypes['Franchise']>,
    ParentType,
    ContextType,
    RequireFields<Types.QueryRelatedArgs, 'id' | 'depth' | 'first'>
  >;
  schedule?: Resolver<
    Array<ResolversTypes['AiringSlot']>,
    ParentType,
    ContextType,
    RequireFields<Types.QueryScheduleArgs, 'from' | 'to'>
  >;
  episodes?: Resolver<
    Types.Maybe<ResolversTypes['EpisodeConnection']>,
    ParentType,
    ContextType,
    RequireFields<Types.QueryEpisodesArgs, 'animeId' | 'first'>
  >;
  character?: Resolver<
    Types.Maybe<ResolversTypes['CharacterProfile']>,
    ParentType,
    ContextType,
    Partial<Types.QueryCharacterArgs>
  >;
  characters?: Resolver<
    ResolversTypes['CharacterConnection'],
    ParentType,
    ContextType,
    RequireFields<Types.QueryCharactersArgs, 'first'>
  >;
  studio?: Resolver<
    Types.Maybe<ResolversTypes['StudioProfile']>,
    ParentType,
    ContextType,
    Partial<Types.QueryStudioArgs>
  >;
  studios?: Resolver<
    ResolversTypes['StudioConnection'],
    ParentType,
    ContextType,
    RequireFields<Types.QueryStudiosArgs, 'first'>
  >;
  staff?: Resolver<Types.Maybe<ResolversTypes['StaffProfile']>, ParentType, ContextType, Partial<Types.QueryStaffArgs>>;
  people?: Resolver<
    ResolversTypes['StaffConnection'],
    ParentType,
    ContextType,
    RequireFields<Types.QueryPeopleArgs, 'first'>
  >;
  facets?: Resolver<ResolversTypes['Facets'], ParentType, ContextType, RequireFields<Types.QueryFacetsArgs, 'limit'>>;
  changesSince?: Resolver<
    ResolversTypes['ChangeConnection'],
    ParentType,
    ContextType,
    RequireFields<Types.QueryChangesSinceArgs, 'first' | 'latest'>
  >;
  reviews?: Resolver<
    ResolversTypes['ReviewPage'],
    ParentType,
    ContextType,
    RequireFields<Types.QueryReviewsArgs, 'state' | 'first'>
  >;
  deadLetters?: Resolver<
    ResolversTypes['DeadLetterPage'],
    ParentType,
    ContextType,
    RequireFields<Types.QueryDeadLettersArgs, 'first'>
  >;
  operatorStatus?: Resolver<ResolversTypes['OperatorStatus'], ParentType, ContextType>;
  webhooks?: Resolver<Array<ResolversTypes['Webhook']>, ParentType, ContextType>;
  deadDeliveries?: Resolver<
    ResolversTypes['DeadDeliveryPage'],
    ParentType,
    ContextType,
    RequireFields<Types.QueryDeadDeliveriesArgs, 'webhookId' | 'first'>
  >;
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
  type?: Resolver<Types.Maybe<ResolversTypes['RelationType']>, ParentType, ContextType>;
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
  type?: Resolver<Types.Maybe<ResolversTypes['RelationType']>, ParentType, ContextType>;
  target?: Resolver<Types.Maybe<ResolversTypes['Anime']>, ParentType, ContextType>;
  targetTitle?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  targetIds?: Resolver<Array<ResolversTypes['ExternalId']>, ParentType, ContextType>;
  originalType?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MangaResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Manga'] = ResolversParentTypes['Manga'],
> = {
  id?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  native?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  format?: Resolver<Types.Maybe<ResolversTypes['MangaFormat']>, ParentType, ContextType>;
  externalIds?: Resolver<Array<ResolversTypes['ExternalId']>, ParentType, ContextType>;
  authors?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MangaRelationResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['MangaRelation'] = ResolversParentTypes['MangaRelation'],
> = {
  type?: Resolver<Types.Maybe<ResolversTypes['RelationType']>, ParentType, ContextType>;
  manga?: Resolver<ResolversTypes['Manga'], ParentType, ContextType>;
  originalType?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AiringSlotResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['AiringSlot'] = ResolversParentTypes['AiringSlot'],
> = {
  airsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  precision?: Resolver<ResolversTypes['Precision'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidence?: Resolver<Types.Maybe<ResolversTypes['AiringEvidence']>, ParentType, ContextType>;
  episodeNumber?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  platform?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  anime?: Resolver<ResolversTypes['Anime'], ParentType, ContextType>;
};

export type NextEpisodeResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['NextEpisode'] = ResolversParentTypes['NextEpisode'],
> = {
  airsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  precision?: Resolver<ResolversTypes['Precision'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidence?: Resolver<Types.Maybe<ResolversTypes['AiringEvidence']>, ParentType, ContextType>;
  number?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SearchConnectionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['SearchConnection'] = ResolversParentTypes['SearchConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['SearchEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['SearchMode'], ParentType, ContextType>;
  degraded?: Resolver<Types.Maybe<ResolversTypes['SearchDegradation']>, ParentType, ContextType>;
  plan?: Resolver<Types.Maybe<ResolversTypes['SearchPlan']>, ParentType, ContextType>;
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
  planner?: Resolver<Types.Maybe<ResolversTypes['SearchPlanner']>, ParentType, ContextType>;
  model?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tokens?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  filters?: Resolver<Array<ResolversTypes['PlanCondition']>, ParentType, ContextType>;
  exclude?: Resolver<Array<ResolversTypes['PlanCondition']>, ParentType, ContextType>;
  sort?: Resolver<Types.Maybe<ResolversTypes['AnimeSort']>, ParentType, ContextType>;
  like?: Resolver<Array<ResolversTypes['PlanTitle']>, ParentType, ContextType>;
  walks?: Resolver<Array<ResolversTypes['PlanWalk']>, ParentType, ContextType>;
  schedule?: Resolver<Types.Maybe<ResolversTypes['PlanDays']>, ParentType, ContextType>;
  limit?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  relaxed?: Resolver<Array<ResolversTypes['PlanCondition']>, ParentType, ContextType>;
};

export type PlanConditionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['PlanCondition'] = ResolversParentTypes['PlanCondition'],
> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operator?: Resolver<Types.Maybe<ResolversTypes['PlanOperator']>, ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PlanTitleResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['PlanTitle'] = ResolversParentTypes['PlanTitle'],
> = {
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  animeId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
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
  firstTime?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastTime?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  similarity?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  shared?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  relation?: Resolver<Types.Maybe<ResolversTypes['RelationType']>, ParentType, ContextType>;
};

export type PlatformStatisticsResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['PlatformStatistics'] = ResolversParentTypes['PlatformStatistics'],
> = {
  platform?: Resolver<Types.Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  score?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  scoredBy?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rank?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  popularityRank?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  members?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  favorites?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  asOf?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ScoreResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Score'] = ResolversParentTypes['Score'],
> = {
  arithmeticMean?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  median?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  arithmeticGeometricMean?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  weighted?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  asOf?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type StatusResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Status'] = ResolversParentTypes['Status'],
> = {
  edgeVersion?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  llmMode?: Resolver<ResolversTypes['LlmMode'], ParentType, ContextType>;
  llmModeChangedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  agentCircuit?: Resolver<Types.Maybe<ResolversTypes['CircuitState']>, ParentType, ContextType>;
  agent?: Resolver<Types.Maybe<ResolversTypes['AgentStatus']>, ParentType, ContextType>;
  catalog?: Resolver<Types.Maybe<ResolversTypes['CatalogStatus']>, ParentType, ContextType>;
  newestStart?: Resolver<Types.Maybe<ResolversTypes['FuzzyDate']>, ParentType, ContextType>;
  search?: Resolver<Types.Maybe<ResolversTypes['SearchStatus']>, ParentType, ContextType>;
};

export type AgentStatusResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['AgentStatus'] = ResolversParentTypes['AgentStatus'],
> = {
  planner?: Resolver<Types.Maybe<ResolversTypes['SearchPlanner']>, ParentType, ContextType>;
  model?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  modelCircuit?: Resolver<Types.Maybe<ResolversTypes['CircuitState']>, ParentType, ContextType>;
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
  indexedThrough?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type PointCountResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['PointCount'] = ResolversParentTypes['PointCount'],
> = {
  entityType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WebhookResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['Webhook'] = ResolversParentTypes['Webhook'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  filter?: Resolver<ResolversTypes['WebhookFilter'], ParentType, ContextType>;
  createdAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<Types.Maybe<ResolversTypes['WebhookState']>, ParentType, ContextType>;
  failure?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nextAttemptAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  failingSince?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deadDeliveries?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WebhookFilterResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['WebhookFilter'] = ResolversParentTypes['WebhookFilter'],
> = {
  anime?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  airing?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type WebhookCreationResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['WebhookCreation'] = ResolversParentTypes['WebhookCreation'],
> = {
  webhook?: Resolver<ResolversTypes['Webhook'], ParentType, ContextType>;
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WebhookDeletionResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['WebhookDeletion'] = ResolversParentTypes['WebhookDeletion'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type WebhookSecretResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['WebhookSecret'] = ResolversParentTypes['WebhookSecret'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WebhookTestResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['WebhookTest'] = ResolversParentTypes['WebhookTest'],
> = {
  delivered?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  failure?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeadDeliveryResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['DeadDelivery'] = ResolversParentTypes['DeadDelivery'],
> = {
  animeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  failure?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  failedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type DeadDeliveryPageResolvers<
  ContextType = GraphQLContext,
  ParentType extends ResolversParentTypes['DeadDeliveryPage'] = ResolversParentTypes['DeadDeliveryPage'],
> = {
  deadDeliveries?: Resolver<Array<ResolversTypes['DeadDelivery']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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
  Webhook?: WebhookResolvers<ContextType>;
  WebhookFilter?: WebhookFilterResolvers<ContextType>;
  WebhookCreation?: WebhookCreationResolvers<ContextType>;
  WebhookDeletion?: WebhookDeletionResolvers<ContextType>;
  WebhookSecret?: WebhookSecretResolvers<ContextType>;
  WebhookTest?: WebhookTestResolvers<ContextType>;
  DeadDelivery?: DeadDeliveryResolvers<ContextType>;
  DeadDeliveryPage?: DeadDeliveryPageResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = GraphQLContext> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
  listSize?: ListSizeDirectiveResolver<any, any, ContextType>;
};
