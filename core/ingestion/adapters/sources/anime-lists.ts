import { Source } from '#proto/common';
import type { Reading, SourcePort } from '../../domain/source.ts';
import type { XmlElement } from '../../../sources/anidb/xml.ts';
import { fileFingerprint } from '../files/open.ts';
import { expectRecords } from '../files/recognise.ts';
import { xmlRecords } from '../files/xml-records.ts';
import { completing, idRecord, idsOf } from './id-list.ts';

const name = 'anime-lists';
const ATTRIBUTION = 'Anime-Lists, https://github.com/Anime-Lists/anime-lists';

/** `anime-list.xml` and its variants (`-full`, `-master`): from AniDB's ids to TheTVDB, TMDB and IMDb. */
export const animeLists: SourcePort = {
  name,
  description: "TheTVDB, TMDB and IMDb pages for what other sources know by AniDB's id: anime-list.xml",
  policy: {
    licence: 'no licence stated', terms: 'https://github.com/Anime-Lists/anime-lists', attribution: ATTRIBUTION,
    rateLimit: 'none: a file', redistribution: 'not stated',
  },
  input: 'file',
  completes: true,
  read: (options) => completing(options, expectRecords(name, options.path, xmlRecords(name, options, 'anime', toReading))),
  fingerprint: fileFingerprint,
};

function toReading({ attributes }: XmlElement, place: string): Reading | null {
  const record = idRecord(ATTRIBUTION, idsOf(Source.ANIDB, attributes['anidbid']), linksOf(attributes));
  return record && { record: { source: name, place, ...record } };
}

/** An attribute may hold several ids with commas; TheTVDB's may be a word, such as "movie" or "hentai", which is no id. */
function linksOf({ tvdbid = '', tmdbtv = '', tmdbid = '', imdbid = '' }: XmlElement['attributes']) {
  const each = (text: string, pattern: RegExp) => text.split(',').map((id) => id.trim()).filter((id) => pattern.test(id));
  return [
    ...each(tvdbid, /^\d+$/).map((id) => ({ site: 'TheTVDB', url: `https://thetvdb.com/dereferrer/series/${id}`, id })),
    ...each(tmdbtv, /^\d+$/).map((id) => ({ site: 'TMDB', url: `https://www.themoviedb.org/tv/${id}`, id: `tv/${id}` })),
    ...each(tmdbid, /^\d+$/).map((id) => ({ site: 'TMDB', url: `https://www.themoviedb.org/movie/${id}`, id: `movie/${id}` })),
    ...each(imdbid, /^tt\d+$/).map((id) => ({ site: 'IMDb', url: `https://www.imdb.com/title/${id}/`, id })),
  ];
}
