import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { create } from '@bufbuild/protobuf';
import { AnimeSchema } from '#proto/anime';
import { Source } from '#proto/common';
import { PolicyRefusal, SourceError } from '../../../sources/errors.ts';
import { openSources, policies, type LiveSources, type SourceOptions } from '../../../sources/open.ts';
import type { RateLimit, SourceName, SourcePolicy } from '../../../sources/policy.ts';
import type { Policy, Reading, ReadOptions, SourcePort } from '../../domain/source.ts';
import { askAll } from './ask.ts';
import { AnswerStore } from './answer-store.ts';
import { parseWanted } from './wanted.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** How long answers stay that were not confirmed since. */
const CACHE_MS = 60 * DAY_MS;

/** What a live source is about, and whose ids it takes. */
const kinds = {
  jikan: { platform: Source.MAL, description: 'MyAnimeList through Jikan v4, by MyAnimeList ids' },
  anilist: { platform: Source.ANILIST, description: 'AniList, by its ids' },
  kitsu: { platform: Source.KITSU, description: 'Kitsu, by its ids' },
  anidb: { platform: Source.ANIDB, description: "AniDB, by its ids; or the titles dump's titles of the anime that were read" },
} as const satisfies Record<SourceName, { platform: Source; description: string }>;

export interface LiveOptions extends Pick<SourceOptions, 'userAgent' | 'anidb' | 'instances' | 'permissions' | 'now' | 'tuning'> {
  /** Where the answers are kept: `live.sqlite` and `http-cache`. */
  readonly folder: string;
  readonly refreshAfterMs: number;
  /** Resolves after so many milliseconds. */
  readonly wait: (ms: number) => Promise<unknown>;
}

/** The live sources as sources of ingestion. Nothing is opened, and no source asked, before one is read. */
export const liveSources = (options: LiveOptions): SourcePort[] =>
  (Object.keys(kinds) as SourceName[]).map((name) => ({
    name,
    description: kinds[name].description,
    policy: policyOf(policies[name]),
    input: 'anime',
    read: (reading) => readLive(name, reading, options),
    refusal: (text) => refusalOf(name, text, options),
    // The same questions on the same day are the same input: what was answered already is kept.
    fingerprint: async (text) => createHash('sha256').update(JSON.stringify([name, parseWanted(name, text), options.now().toISOString().slice(0, 10)])).digest('hex'),
  }));

async function* readLive(name: SourceName, { path, known, expect }: ReadOptions, options: LiveOptions): AsyncGenerator<Reading> {
  using kept = new AnswerStore(join(options.folder, 'live.sqlite'));
  const live = open(name, options, (source) => kept.askedSince(source, new Date(options.now().getTime() - DAY_MS)));
  const wanted = parseWanted(name, path);
  const ids = wanted.kind === 'ids' ? wanted.ids : (known?.(kinds[name].platform) ?? []);
  expect?.(ids.length);
  if (ids.length === 0) return;
  if (wanted.kind === 'titles') yield* readTitles(live, ids);
  else yield* askAll(live.get(name), ids, { ...options, kept });
  await live.pruneCache(CACHE_MS);
}

const open = (name: SourceName, { folder, ...options }: LiveOptions, askedBefore?: SourceOptions['askedBefore']): LiveSources =>
  openSources({ ...options, ...(askedBefore && { askedBefore }), enabled: [name], use: 'records', cacheFolder: join(folder, 'http-cache') });

/** Why it can't be read: a mistake in what is asked for, or the clause of its terms. */
function refusalOf(name: SourceName, text: string, options: LiveOptions): string | undefined {
  try {
    parseWanted(name, text);
    open(name, options);
    return undefined;
  } catch (error) {
    const hint = error instanceof PolicyRefusal && policies[name].forbids.records
      ? `. If you have a written permission, name its reference: --permission ${name}=REFERENCE` : '';
    return `${(error as Error).message}${hint}`;
  }
}

/** The dump has titles of everything; they are of use for what other sources know. */
async function* readTitles(live: LiveSources, ids: readonly string[]): AsyncGenerator<Reading> {
  const wanted = new Set(ids);
  const { attribution } = policies.anidb;
  try {
    for await (const { id, titles } of live.readTitles()) {
      if (!wanted.has(id)) continue;
      const externalIds = [{ source: Source.ANIDB, id, url: `https://anidb.net/anime/${id}` }];
      yield { record: { source: 'anidb', place: `titles ${id}`, anime: create(AnimeSchema, { titles, externalIds, attributions: [attribution] }) } };
    }
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    yield { reject: { source: 'anidb', place: 'titles', title: '', field: '', reason: error.message, kept: false } };
  }
}

const policyOf = ({ licence, documentation, attribution, limits, animePerDay, redistribution, forbids }: SourcePolicy): Policy => ({
  licence, terms: documentation, attribution, redistribution,
  rateLimit: `${limits.map(({ requests, perMs }: RateLimit) => `${requests} in ${perMs / 1000} s`).join(' and ')}; ${animePerDay} anime a day`,
  forbids: Object.entries(forbids).map(([use, { says, url }]) => `${use}: "${says}" (${url})`),
});
