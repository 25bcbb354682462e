import { Source } from '#proto/common';
import type { SourcePort } from '../../domain/source.ts';
import { jsonRecords } from '../files/json-records.ts';
import { fileFingerprint } from '../files/open.ts';
import { expectRecords } from '../files/recognise.ts';
import { completing, idRecord, idsOf } from './id-list.ts';

const name = 'fribb';
const ATTRIBUTION = 'Fribb/anime-lists, https://github.com/Fribb/anime-lists';
/** The list's own names for its columns. */
const columns = {
  mal_id: Source.MAL, anilist_id: Source.ANILIST, kitsu_id: Source.KITSU, anidb_id: Source.ANIDB, livechart_id: Source.LIVECHART, anisearch_id: Source.ANISEARCH,
  'anime-planet_id': Source.ANIME_PLANET, 'notify.moe_id': Source.NOTIFY, simkl_id: Source.SIMKL, animecountdown_id: Source.ANIMECOUNTDOWN, animenewsnetwork_id: Source.ANN,
} as const;

/** The lists of Fribb/anime-lists: `anime-list-full.json`, `anime-list-mini.json` and those in between. */
export const fribb: SourcePort = {
  name,
  description: "ids on all platforms for what other sources know: Fribb's anime-list-full.json or -mini.json",
  policy: {
    licence: 'no licence stated', terms: 'https://github.com/Fribb/anime-lists', attribution: ATTRIBUTION,
    rateLimit: 'none: a file', redistribution: 'not stated',
  },
  input: 'file',
  completes: true,
  read: (options) => completing(options, expectRecords(name, options.path, jsonRecords(name, options, 0, toRecord))),
  fingerprint: fileFingerprint,
};

/** A row without an id that we know says nothing. */
const toRecord = (row: Record<string, unknown>) =>
  idRecord(ATTRIBUTION, Object.entries(columns).flatMap(([column, source]) => idsOf(source, row[column])), linksOf(row));

/** TMDB is a number, or since 2025 numbers by kind. */
function linksOf({ themoviedb_id: tmdb, thetvdb_id: tvdb, tvdb_id: tvdbToo, imdb_id: imdb, type }: Record<string, unknown>) {
  const byKind = typeof tmdb === 'object' && tmdb !== null && !Array.isArray(tmdb) ? (tmdb as Record<string, unknown>) : { [type === 'MOVIE' ? 'movie' : 'tv']: tmdb };
  return [
    ...Object.entries(byKind).flatMap(([kind, value]) => idsOf(Source.UNSPECIFIED, value).map(({ id }) => ({ site: 'TMDB', url: `https://www.themoviedb.org/${kind}/${id}`, id: `${kind}/${id}` }))),
    ...idsOf(Source.UNSPECIFIED, tvdb ?? tvdbToo).map(({ id }) => ({ site: 'TheTVDB', url: `https://thetvdb.com/dereferrer/series/${id}`, id })),
    ...idsOf(Source.UNSPECIFIED, imdb).map(({ id }) => ({ site: 'IMDb', url: `https://www.imdb.com/title/${id}/`, id })),
  ];
}
