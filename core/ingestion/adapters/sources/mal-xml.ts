import { create } from '@bufbuild/protobuf';
import { AnimeSchema, Format, TitlesSchema } from '#proto/anime';
import { Source } from '#proto/common';
import { childText, type XmlElement } from '../../../sources/anidb/xml.ts';
import { formatOf } from '../../domain/normalise/enums.ts';
import { wholeNumber } from '../../domain/normalise/text.ts';
import { titleText } from '../../domain/normalise/titles.ts';
import type { Reading, SourcePort } from '../../domain/source.ts';
import { FieldReader } from '../files/field-reader.ts';
import { fileFingerprint } from '../files/open.ts';
import { xmlRecords } from '../files/xml-records.ts';
import { idsOf } from './id-list.ts';

const name = 'mal-xml';
const ATTRIBUTION = 'MyAnimeList';

/**
 * The XML that MyAnimeList gives its users of their lists, and that Kitsu and others write too. What it says of an anime is
 * read; what it says of the user (`my_…`) is not.
 */
export const malXml: SourcePort = {
  name,
  description: "MyAnimeList's XML export of a list, also as Kitsu writes it, also .gz",
  policy: {
    licence: 'MyAnimeList Terms of Use', terms: 'https://myanimelist.net/about/terms_of_use', attribution: ATTRIBUTION,
    rateLimit: 'none: a file', redistribution: 'not stated',
  },
  input: 'file',
  read: (options) => xmlRecords(name, options, 'anime', toReading),
  fingerprint: fileFingerprint,
};

function toReading(element: XmlElement, place: string): Reading {
  const [id] = idsOf(Source.MAL, childText(element, 'series_animedb_id'));
  const title = titleText(childText(element, 'series_title')) ?? '';
  if (!id || !/^\d+$/.test(id.id)) {
    return { reject: { source: name, place, title, field: 'series_animedb_id', reason: `not an id: ${JSON.stringify(childText(element, 'series_animedb_id'))}`, kept: false } };
  }
  const fields = new FieldReader();
  const anime = create(AnimeSchema, {
    titles: create(TitlesSchema, { romaji: title }),
    externalIds: [id],
    format: Format[fields.read('series_type', () => formatOf(childText(element, 'series_type'))) ?? 'UNSPECIFIED'],
    episodeCount: fields.read('series_episodes', () => wholeNumber(childText(element, 'series_episodes'))) || undefined,
    attributions: [ATTRIBUTION],
  });
  return { record: { source: name, place, anime, fieldErrors: fields.fieldErrors } };
}
