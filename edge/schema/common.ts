import { timestampDate, type Timestamp } from '@bufbuild/protobuf/wkt';
import {
  Image_Kind,
  Image_Size,
  Source,
  type ExternalId as ProtoExternalId,
  type Image as ProtoImage,
  type Link as ProtoLink,
  type PartialDate,
} from '#proto/common';
import { nameOf } from './enums.ts';
import type { AnimeTitle, ExternalId, FuzzyDate, Image, Link } from './types.gen.ts';

/** In proto an absent text is empty; in GraphQL it is null. */
export const textOf = (value: string): string | null => value || null;

/** In proto an unknown number is 0 where 0 means nothing; in GraphQL it is null. */
export const numberOf = (value: number): number | null => value || null;

/** What a title is called where there is room for one name; null when nobody knows any. */
export const nameOfTitle = ({ english, romaji, native }: Pick<AnimeTitle, 'english' | 'romaji' | 'native'>): string | null =>
  english ?? romaji ?? native;

/** A single-precision number as it was meant: 8.7, not 8.699999809265137. */
export const floatOf = (value: number | undefined): number | null =>
  value === undefined ? null : Number(value.toPrecision(7));

export const instantOf = (value: Timestamp | undefined): string | null =>
  value ? timestampDate(value).toISOString() : null;

export const dateOf = (value: PartialDate | undefined): FuzzyDate | null =>
  value ? { year: value.year, month: numberOf(value.month), day: numberOf(value.day) } : null;

export function presentExternalId({ source, id, url }: ProtoExternalId): ExternalId {
  return { source: nameOf(Source, source), id, url: textOf(url) };
}

/** The id on a platform whose ids are numbers. */
export function numericIdOn(platform: Source, ids: readonly ProtoExternalId[]): number | null {
  const id = ids.find(({ source, id }) => source === platform && /^[1-9]\d{0,8}$/.test(id))?.id;
  return id === undefined ? null : Number(id);
}

export function presentImage({ kind, url, source, size, color }: ProtoImage): Image {
  return { kind: nameOf(Image_Kind, kind), url, source: nameOf(Source, source), size: nameOf(Image_Size, size), color: textOf(color) };
}

export function presentLink({ site, url, id }: ProtoLink): Link {
  return { site, url: textOf(url), id: textOf(id) };
}
