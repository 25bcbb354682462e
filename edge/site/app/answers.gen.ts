// Generated from edge/site/queries by edge/build/types.ts; never edited.
/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type AnimeFormat = 'TV' | 'TV_SHORT' | 'MOVIE' | 'OVA' | 'ONA' | 'SPECIAL' | 'MUSIC' | 'PV' | 'CM';

export type AnimeStatus = 'NOT_YET_RELEASED' | 'RELEASING' | 'HIATUS' | 'FINISHED' | 'CANCELLED';

/** Three months each; WINTER is January to March. What begins in the month before is of the season, too. */
export type Season = 'WINTER' | 'SPRING' | 'SUMMER' | 'FALL';

export type ImageKind = 'POSTER' | 'COVER' | 'BANNER' | 'PORTRAIT' | 'THUMBNAIL';

export type FuzzyDateInput = {
  readonly year: number;
  readonly month?: number | null | undefined;
  readonly day?: number | null | undefined;
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

/** To what an instant is known. */
export type Precision =
  | 'MINUTE'
  /** The day is known and no time of day: show `day`, not the hour of the instant. */
  | 'DAY';

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

export type SearchPlanner =
  /** A language model. */
  | 'MODEL'
  /** Rules, without a model. */
  | 'RULES';

export type PlanOperator = 'EQ' | 'NE' | 'IN' | 'NOT_IN' | 'GT' | 'GTE' | 'LT' | 'LTE';

export type LlmMode = 'AUTO' | 'OFF';

export type WatchOrderQueryVariables = Exact<{
  id: string;
}>;

export type WatchOrderQuery = {
  readonly related: {
    readonly truncated: boolean;
    readonly edges: ReadonlyArray<{ readonly from: string; readonly to: string; readonly type: RelationType | null }>;
    readonly watchOrder: ReadonlyArray<{
      readonly optional: boolean;
      readonly anime: {
        readonly id: string;
        readonly format: AnimeFormat | null;
        readonly episodeCount: number | null;
        readonly title: {
          readonly english: string | null;
          readonly romaji: string | null;
          readonly native: string | null;
        };
        readonly startDate: { readonly year: number } | null;
      };
    }>;
  } | null;
};

export type WellKnownQueryVariables = Exact<{
  first: number;
}>;

export type WellKnownQuery = {
  readonly animes: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly title: {
          readonly english: string | null;
          readonly romaji: string | null;
          readonly native: string | null;
        };
      };
    }>;
  };
};

export type NewestQueryVariables = Exact<{
  until: FuzzyDateInput;
}>;

export type NewestQuery = {
  readonly animes: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly startDate: {
          readonly year: number;
          readonly month: number | null;
          readonly day: number | null;
        } | null;
      };
    }>;
  };
};

export type SearchQueryVariables = Exact<{
  query: string;
  mode: SearchMode;
  timeZone?: string | null | undefined;
  first: number;
}>;

export type SearchQuery = {
  readonly search: {
    readonly mode: SearchMode;
    readonly degraded: SearchDegradation | null;
    readonly plan: {
      readonly planner: SearchPlanner | null;
      readonly model: string | null;
      readonly text: string | null;
      readonly sort: AnimeSort | null;
      readonly limit: number | null;
      readonly filters: ReadonlyArray<{
        readonly field: string;
        readonly operator: PlanOperator | null;
        readonly values: ReadonlyArray<string>;
      }>;
      readonly exclude: ReadonlyArray<{
        readonly field: string;
        readonly operator: PlanOperator | null;
        readonly values: ReadonlyArray<string>;
      }>;
      readonly like: ReadonlyArray<{ readonly title: string; readonly animeId: string | null }>;
      readonly walks: ReadonlyArray<{
        readonly relations: ReadonlyArray<RelationType>;
        readonly sameStudio: boolean;
        readonly from: { readonly title: string };
      }>;
      readonly schedule: {
        readonly firstDay: string;
        readonly lastDay: string;
        readonly timeZone: string;
        readonly firstTime: string | null;
        readonly lastTime: string | null;
      } | null;
      readonly relaxed: ReadonlyArray<{
        readonly field: string;
        readonly operator: PlanOperator | null;
        readonly values: ReadonlyArray<string>;
      }>;
    } | null;
    readonly edges: ReadonlyArray<{
      readonly reasons: ReadonlyArray<string>;
      readonly node: {
        readonly id: string;
        readonly format: AnimeFormat | null;
        readonly status: AnimeStatus | null;
        readonly episodeCount: number | null;
        readonly genres: ReadonlyArray<string>;
        readonly title: {
          readonly english: string | null;
          readonly romaji: string | null;
          readonly native: string | null;
        };
        readonly startDate: { readonly year: number } | null;
        readonly images: ReadonlyArray<{ readonly kind: ImageKind | null; readonly url: string }>;
      };
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean };
  };
};

export type ThisSeasonQueryVariables = Exact<{
  year: number;
  season: Season;
  first: number;
}>;

export type ThisSeasonQuery = {
  readonly season: {
    readonly totalCount: number;
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly format: AnimeFormat | null;
        readonly episodeCount: number | null;
        readonly genres: ReadonlyArray<string>;
        readonly title: {
          readonly english: string | null;
          readonly romaji: string | null;
          readonly native: string | null;
        };
        readonly images: ReadonlyArray<{ readonly kind: ImageKind | null; readonly url: string }>;
      };
    }>;
  };
};

export type StatusQueryVariables = Exact<{ [key: string]: never }>;

export type StatusQuery = {
  readonly status: {
    readonly llmMode: LlmMode;
    readonly agent: { readonly planner: SearchPlanner | null; readonly model: string | null } | null;
    readonly catalog: { readonly animeCount: number; readonly characterCount: number } | null;
    readonly search: { readonly pending: number } | null;
  };
};

export type TonightQueryVariables = Exact<{
  from: string;
  to: string;
}>;

export type TonightQuery = {
  readonly schedule: ReadonlyArray<{
    readonly airsAt: string;
    readonly precision: Precision;
    readonly day: string;
    readonly episodeNumber: number | null;
    readonly anime: {
      readonly id: string;
      readonly format: AnimeFormat | null;
      readonly title: {
        readonly english: string | null;
        readonly romaji: string | null;
        readonly native: string | null;
      };
      readonly images: ReadonlyArray<{ readonly kind: ImageKind | null; readonly url: string }>;
    };
  }>;
};
