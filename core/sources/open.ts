import { type AnidbClient, type AnidbSource, createAnidb, TITLES_URL } from './anidb/adapter.ts';
import { anidbPolicy } from './anidb/policy.ts';
import type { AnidbTitles } from './anidb/titles.ts';
import { createAniList } from './anilist/adapter.ts';
import { anilistPolicy } from './anilist/policy.ts';
import { PolicyRefusal } from './errors.ts';
import { createHttpCache } from './http/cache.ts';
import { createHttpClient } from './http/client.ts';
import { defaultTuning, type Fetch, type HttpTuning } from './http/types.ts';
import { createJikan } from './jikan/adapter.ts';
import { jikanPolicy } from './jikan/policy.ts';
import { createKitsu } from './kitsu/adapter.ts';
import { kitsuPolicy } from './kitsu/policy.ts';
import {
  type Asked,
  countAnime,
  assertPermitted,
  type Permissions,
  type RateLimit,
  type SourceName,
  type SourcePolicy,
  type Use,
} from './policy.ts';
import type { AnimeSource } from './source.ts';
import type { AdapterContext } from './adapter-context.ts';

/** The policy of every live source, whether enabled or not. */
export const policies: Readonly<Record<SourceName, SourcePolicy>> = {
  jikan: jikanPolicy,
  anilist: anilistPolicy,
  kitsu: kitsuPolicy,
  anidb: anidbPolicy,
};

export interface SourceOptions {
  /** The sources to open; none is open that isn't named. */
  readonly enabled: readonly SourceName[];
  /** What the data is for; the sources' terms are held against it. */
  readonly use: Use;
  readonly permissions?: Permissions;
  /** What earlier processes asked in the last 24 hours, the oldest first: it counts towards the measure of a day. */
  readonly askedBefore?: (name: SourceName) => Iterable<Asked>;
  /** Folder of the HTTP cache. Sources whose terms demand a cache stay closed without it. */
  readonly cacheFolder?: string;
  /** Who asks, with an address for complaints: `echora/0.1 (+https://example.org)`. */
  readonly userAgent: string;
  readonly now: () => Date;
  readonly fetch?: Fetch;
  /** Instances of one's own (Jikan can be hosted by anyone), by the source that they stand for. */
  readonly instances?: Readonly<Partial<Record<SourceName, Instance>>>;
  readonly anidb?: { readonly client: AnidbClient; readonly titlesUrl?: string };
  readonly tuning?: Partial<HttpTuning>;
}

/** A source at another address than its policy's, with limits of its own if it has other ones. */
export interface Instance {
  readonly baseUrl: string;
  /** Longest window first. */
  readonly limits?: readonly RateLimit[];
}

/** The live sources that are open. */
export interface LiveSources {
  readonly enabled: readonly SourceName[];
  /** @throws PolicyRefusal when the source is off */
  get(name: SourceName): AnimeSource;
  /**
   * AniDB's titles dump.
   *
   * @throws PolicyRefusal when AniDB is off
   */
  readTitles(): AsyncIterable<AnidbTitles>;
  /** Drops what the cache holds of answers confirmed longer ago than this. */
  pruneCache(olderThanMs: number): Promise<void>;
}

/**
 * Opens live sources, each with its own limits, breaker and measure of anime a day.
 *
 * @throws PolicyRefusal that names source and clause, when a source's terms forbid the use, demand a cache or a registration
 */
export function openSources(options: SourceOptions): LiveSources {
  const { enabled, use, permissions, cacheFolder, now } = options;
  const cache = cacheFolder === undefined ? undefined : createHttpCache(cacheFolder, now);

  function contextOf(documented: SourcePolicy): AdapterContext {
    const instance = options.instances?.[documented.name];
    const policy = instance?.limits ? { ...documented, limits: instance.limits } : documented;
    assertPermitted(policy, use, permissions);
    const { required } = policy.cache;
    if (required && !cache)
      throw new PolicyRefusal(policy.name, 'needs a cache folder', `"${required.says}", ${required.url}`);
    const http = createHttpClient(policy, {
      fetch: options.fetch ?? fetch,
      now,
      cache,
      userAgent: options.userAgent,
      tuning: { ...defaultTuning, ...options.tuning },
    });
    return { policy, http, now, baseUrl: (instance?.baseUrl ?? policy.baseUrl).replace(/\/+$/, '') };
  }

  const creators: Record<Exclude<SourceName, 'anidb'>, (context: AdapterContext) => AnimeSource> = {
    jikan: createJikan,
    anilist: createAniList,
    kitsu: createKitsu,
  };
  let anidb: AnidbSource | undefined;
  const open = new Map<SourceName, AnimeSource>();
  for (const name of enabled) {
    if (name === 'anidb')
      anidb = createAnidb(contextOf(anidbPolicy), options.anidb?.client, options.anidb?.titlesUrl ?? TITLES_URL);
    const source = name === 'anidb' ? anidb! : creators[name](contextOf(policies[name]));
    open.set(name, withinTerms(source, options));
  }

  return {
    enabled,
    get: (name) => open.get(name) ?? refuse(name),
    readTitles: () => (anidb ?? refuse('anidb')).readTitles(),
    pruneCache: async (olderThanMs) => cache?.prune(olderThanMs),
  };
}

function refuse(name: SourceName): never {
  throw new PolicyRefusal(
    name,
    'is a live source and off: name it among the enabled sources',
    'live sources are off unless named',
  );
}

/** The source, held to its terms at each question: records only where they may be kept, and no crawl in small steps. */
function withinTerms(source: AnimeSource, { now, permissions, askedBefore }: SourceOptions): AnimeSource {
  const count = countAnime(source.policy, now, permissions, askedBefore?.(source.policy.name));
  return {
    policy: source.policy,
    fetchAnime: async (id) => {
      assertPermitted(source.policy, 'records', permissions);
      count(id);
      return source.fetchAnime(id);
    },
    fetchEpisodes: async (id) => {
      assertPermitted(source.policy, 'records', permissions);
      count(id);
      return source.fetchEpisodes(id);
    },
    checkEpisode: async (id, number) => {
      count(id);
      return source.checkEpisode(id, number);
    },
    fetchStatistics: async (id) => {
      count(id);
      return source.fetchStatistics(id);
    },
  };
}

/**
 * Names of sources, comma-separated, as an option or a variable gives them.
 *
 * @throws Error that names the unknown one and the known ones
 */
export function parseSourceNames(list: string): SourceName[] {
  return list
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
    .map((name) => {
      if (!isSourceName(name))
        throw new Error(`"${name}" is no live source: there are ${Object.keys(policies).join(', ')}`);
      return name;
    });
}

const isSourceName = (name: string): name is SourceName => Object.hasOwn(policies, name);
