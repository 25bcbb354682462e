import { Source } from '#proto/common';
import type { ReadOptions, SourcePort } from '../../domain/source.ts';
import { readElements, type XmlElement } from '../../../sources/anidb/xml.ts';
import { fileFingerprint, openInput } from '../files/open.ts';
import { headOf, wrongFormat } from '../files/recognise.ts';
import { completing, idsOf, type IdEntry } from './id-list.ts';

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
  read: (options) => completing(name, ATTRIBUTION, options, readEntries(options)),
  fingerprint: fileFingerprint,
};

async function* readEntries({ path, share }: ReadOptions): AsyncGenerator<IdEntry> {
  let found = 0;
  try {
    for await (const { attributes } of readElements(openInput(path, share), 'anime')) {
      const ids = idsOf(Source.ANIDB, attributes['anidbid']);
      if (ids.length === 0) continue;
      found++;
      yield { place: `anidbid ${attributes['anidbid']}`, ids, links: linksOf(attributes) };
    }
  } catch (error) {
    if (found > 0) throw error;
  }
  if (found === 0) throw wrongFormat(name, path, await headOf(path));
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
