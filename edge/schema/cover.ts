import { Image_Kind, Image_Size, Source, type Image } from '#proto/common';
import { textOf } from './common.ts';
import { nameOf } from './enums.ts';
import type { CoverImage } from './types.gen.ts';

const { MEDIUM, LARGE, EXTRA_LARGE } = Image_Size;

/** The cover, or poster, of the place that has it in most sizes, so that all of them show one picture; null without any. */
export function presentCover(images: readonly Image[]): CoverImage | null {
  const covers = images.filter(({ kind }) => kind === Image_Kind.COVER || kind === Image_Kind.POSTER);
  const [first, ...others] = [...Map.groupBy(covers, ({ url }) => hostOf(url)).values()];
  if (!first) return null;
  const best = others.reduce((most, some) => (sizesOf(some) > sizesOf(most) ? some : most), first);
  const of = (size: Image_Size): string | null => best.find((image) => image.size === size)?.url ?? null;
  const [medium, large, extraLarge] = [of(MEDIUM), of(LARGE), of(EXTRA_LARGE)];
  return {
    url: extraLarge ?? best.find(({ size }) => size === Image_Size.UNSPECIFIED)?.url ?? large ?? medium ?? '',
    medium, large, extraLarge,
    color: textOf(best.find(({ color }) => color !== '')?.color ?? ''),
    source: nameOf(Source, best.find(({ source }) => source !== Source.UNSPECIFIED)?.source ?? 0),
  };
}

const sizesOf = (images: readonly Image[]): number => new Set(images.map(({ size }) => size).filter((size) => size !== Image_Size.UNSPECIFIED)).size;

const hostOf = (url: string): string => /^https?:\/\/([^/]+)/.exec(url)?.[1] ?? '';
