import { create } from '@bufbuild/protobuf';
import { ExternalIdSchema, LinkSchema, Source, type ExternalId, type Link } from '#proto/common';
import { platforms } from '../domain/group.ts';
import { referenceOf, type Reference } from '../domain/normalise/references.ts';

const ranks: ReadonlyMap<number, number> = new Map(platforms.map((platform, rank) => [Source[platform], rank]));

/** The platform's place in `platforms`, by its number in the contract; after all others where it is a newer one. */
export function platformRank(source: number): number {
  return ranks.get(source) ?? platforms.length + source;
}

/** The id that a page's address names, where the page is about such a thing. */
export function idFromUrl(url: string, kind: Reference['kind']): ExternalId | undefined {
  const reference = referenceOf(url);
  return reference?.kind === kind ? create(ExternalIdSchema, { source: Source[reference.platform], id: reference.id, url }) : undefined;
}

export const idsFromUrls = (urls: readonly string[], kind: Reference['kind']): ExternalId[] => urls.flatMap((url) => idFromUrl(url, kind) ?? []);

/** Pages that are not an anime's on a platform of the contract. */
export const linksFromUrls = (urls: readonly string[]): Link[] =>
  urls.filter((url) => URL.canParse(url) && referenceOf(url)?.kind !== 'anime').map((url) => create(LinkSchema, { site: new URL(url).hostname.replace(/^www\./, ''), url }));
