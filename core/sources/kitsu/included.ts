import { create } from '@bufbuild/protobuf';
import { type StreamingLink, StreamingLinkSchema, type Studio, StudioRole, StudioSchema } from '#proto/anime';
import { type AnimeRelation, AnimeRelationSchema, type MangaRelation, MangaRelationSchema } from '#proto/relation';
import { relationType } from '../normalise.ts';
import { kitsuId } from './ids.ts';
import { attributesOf, indexResources, pointersOf } from './resources.ts';
import { attributeShapes, type KitsuAnime, type Resource } from './shapes.ts';

const roles: Record<string, StudioRole> = {
  studio: StudioRole.ANIMATION,
  producer: StudioRole.PRODUCER,
  licensor: StudioRole.LICENSOR,
};
const streamingSites: Record<string, string> = {
  'crunchyroll.com': 'Crunchyroll',
  'netflix.com': 'Netflix',
  'hidive.com': 'HIDIVE',
  'hulu.com': 'Hulu',
  'funimation.com': 'Funimation',
  'amazon.com': 'Prime Video',
  'tubitv.com': 'Tubi TV',
  'youtube.com': 'YouTube',
};

/** What a relationship of the anime points to, of what came along. */
function along({ data, included }: KitsuAnime, relationship: string): Resource[] {
  const find = indexResources(included);
  return pointersOf(data, relationship).flatMap((pointer) => find(pointer) ?? []);
}

export function genresOf(answer: KitsuAnime): string[] {
  const genres = along(answer, 'genres').map((genre) => attributesOf(genre, attributeShapes.genres).name);
  const categories = along(answer, 'categories').map(
    (category) => attributesOf(category, attributeShapes.categories).title,
  );
  return [...new Set([...genres, ...categories])];
}

export function studiosOf(answer: KitsuAnime): Studio[] {
  const find = indexResources(answer.included);
  return along(answer, 'animeProductions').flatMap((production) => {
    const producer = pointersOf(production, 'producer').map(find)[0];
    if (!producer) return [];
    const role = roles[attributesOf(production, attributeShapes.animeProductions).role ?? ''] ?? StudioRole.UNSPECIFIED;
    return [
      create(StudioSchema, {
        name: attributesOf(producer, attributeShapes.producers).name,
        role,
        externalIds: [kitsuId(producer.id, 'producers')],
      }),
    ];
  });
}

export function streamingOf(answer: KitsuAnime): StreamingLink[] {
  return along(answer, 'streamingLinks').flatMap((link) => {
    const { url } = attributesOf(link, attributeShapes.streamingLinks);
    if (!URL.canParse(url)) return [];
    const host = new URL(url).hostname.replace(/^www\./, '');
    return [create(StreamingLinkSchema, { site: streamingSites[host] ?? host, url })];
  });
}

interface Target {
  readonly word: string;
  readonly type: string;
  readonly id: string;
  readonly title: string;
}

function targets(answer: KitsuAnime, type: 'anime' | 'manga'): Target[] {
  const find = indexResources(answer.included);
  return along(answer, 'mediaRelationships').flatMap((relationship) => {
    const pointer = pointersOf(relationship, 'destination')[0];
    if (pointer?.type !== type) return [];
    const media = find(pointer);
    const title = media ? attributesOf(media, attributeShapes.media).canonicalTitle : '';
    return [
      {
        ...pointer,
        word: attributesOf(relationship, attributeShapes.mediaRelationships).role ?? '',
        title: title ?? '',
      },
    ];
  });
}

export const animeRelations = (answer: KitsuAnime): AnimeRelation[] =>
  targets(answer, 'anime').map(({ word, id, title }) =>
    create(AnimeRelationSchema, {
      type: relationType(word),
      target: [kitsuId(id)],
      targetTitle: title,
      originalType: word,
    }),
  );

/** A manga without a title can't be shown, so it is left out. */
export const mangaRelations = (answer: KitsuAnime): MangaRelation[] =>
  targets(answer, 'manga')
    .filter(({ title }) => title)
    .map(({ word, id, title }) =>
      create(MangaRelationSchema, {
        type: relationType(word),
        manga: { title, externalIds: [kitsuId(id, 'manga')] },
        originalType: word,
      }),
    );
