import { create } from '@bufbuild/protobuf';
import { z } from 'zod';
import { AnimeSchema, Format, Season, Status, StudioRole, TitlesSchema } from '#proto/anime';
import { Image_Kind } from '#proto/common';
import { AnimeRelationSchema, RelationType } from '#proto/relation';
import { formatOf, seasonOf, statusOf } from '../../domain/normalise/enums.ts';
import { isLatin, languageOf, titleText } from '../../domain/normalise/titles.ts';
import type { SourcePort, SourceRecord } from '../../domain/source.ts';
import { FieldReader } from '../files/field-reader.ts';
import { jsonRecords } from '../files/json-records.ts';
import { fileFingerprint } from '../files/open.ts';
import { idFromUrl, idsFromUrls, linksFromUrls } from '../ids.ts';

const name = 'anime-offline-database';
const ATTRIBUTION = 'anime-offline-database (ODbL 1.0, DbCL 1.0), https://github.com/manami-project/anime-offline-database';
const texts = z.array(z.string()).default([]);

/** What is used of the published schema (schemas/anime-offline-database.schema.json there). */
const Entry = z.object({
  sources: z.array(z.string()),
  title: z.string(),
  type: z.string().default('UNKNOWN'),
  episodes: z.number().int().min(0).default(0),
  status: z.string().default('UNKNOWN'),
  animeSeason: z.object({ season: z.string().default('UNDEFINED'), year: z.number().int().nullish() }).default({ season: 'UNDEFINED' }),
  picture: z.string().default(''),
  thumbnail: z.string().default(''),
  duration: z.object({ value: z.number().int().min(0) }).nullish(),
  score: z.object({ arithmeticGeometricMean: z.number(), arithmeticMean: z.number(), median: z.number() }).partial().nullish(),
  synonyms: texts, studios: texts, producers: texts, tags: texts,
  // Called `relations` until 2023.
  relatedAnime: z.array(z.string()).optional(), relations: z.array(z.string()).optional(),
});
type Entry = z.infer<typeof Entry>;

/** The dataset of manami-project as JSON or JSON lines, also compressed (`.zst`). */
export const offlineDatabase: SourcePort = {
  name,
  description: 'anime-offline-database of any year: JSON or JSON lines, also .zst or .gz',
  policy: {
    licence: 'ODbL 1.0 with DbCL 1.0', terms: 'https://github.com/manami-project/anime-offline-database', attribution: ATTRIBUTION,
    rateLimit: 'none: a file', redistribution: 'allowed',
  },
  input: 'file',
  read: (options) => jsonRecords(name, options, 'detect', toRecord),
  fingerprint: fileFingerprint,
};

function toRecord(json: Record<string, unknown>): Pick<SourceRecord, 'anime' | 'fieldErrors'> | null {
  // The first of the JSON lines has the licence and the date, and no record.
  if (!('sources' in json) && 'license' in json) return null;
  const { data: entry, error } = Entry.safeParse(json);
  if (error) throw new Error(error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
  const fields = new FieldReader();
  const year = entry.animeSeason.year ?? 0;
  const anime = create(AnimeSchema, {
    titles: titlesOf(entry),
    externalIds: idsFromUrls(entry.sources, 'anime'),
    links: linksFromUrls(entry.sources),
    format: Format[fields.read('type', () => formatOf(entry.type)) ?? 'UNSPECIFIED'],
    status: Status[fields.read('status', () => statusOf(entry.status)) ?? 'UNSPECIFIED'],
    season: Season[fields.read('animeSeason', () => seasonOf(entry.animeSeason.season)) ?? 'UNSPECIFIED'],
    seasonYear: year,
    ...(year > 0 && { startDate: { year } }),
    episodeCount: entry.episodes || undefined,
    durationSeconds: entry.duration?.value || undefined,
    tags: entry.tags.filter(Boolean).map((tag) => ({ name: tag })),
    studios: [
      ...entry.studios.filter(Boolean).map((studio) => ({ name: studio, role: StudioRole.ANIMATION })),
      ...entry.producers.filter(Boolean).map((studio) => ({ name: studio, role: StudioRole.PRODUCER })),
    ],
    relations: (entry.relatedAnime ?? entry.relations ?? []).flatMap((url) => {
      const target = idFromUrl(url, 'anime');
      return target ? [create(AnimeRelationSchema, { type: RelationType.OTHER, target: [target], originalType: 'relatedAnime' })] : [];
    }),
    ...(entry.score && { score: entry.score }),
    images: imagesOf(entry),
    attributions: [ATTRIBUTION],
  });
  return { anime, fieldErrors: fields.fieldErrors };
}

function titlesOf({ title, synonyms }: Entry) {
  const main = titleText(title) ?? '';
  const others = [...new Set(synonyms.flatMap((text) => titleText(text) ?? []))].filter((text) => text !== main);
  return create(TitlesSchema, {
    ...(isLatin(main) ? { romaji: main } : { native: main }),
    synonyms: others.map((text) => ({ language: languageOf(text), text })),
  });
}

const imagesOf = ({ picture, thumbnail }: Entry) => [
  ...(picture ? [{ kind: Image_Kind.POSTER, url: picture }] : []),
  ...(thumbnail && thumbnail !== picture ? [{ kind: Image_Kind.THUMBNAIL, url: thumbnail }] : []),
];
