import { create } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { StaffCreditSchema, StatisticsSchema, StudioRole, StudioSchema, type Statistics } from '#proto/anime';
import { CharacterAppearanceSchema, CharacterRole, type CharacterAppearance } from '#proto/character';
import { Image_Kind, Source, type ExternalId } from '#proto/common';
import { EpisodeSchema, type Episode } from '#proto/episode';
import { AnimeRelationSchema, MangaRelationSchema, RelationType, type AnimeRelation, type MangaRelation } from '#proto/relation';
import { relationTypeOf, roleOf } from '../../domain/normalise/enums.ts';
import { nameKey } from '../../domain/normalise/names.ts';
import { plainSynopsis } from '../../domain/normalise/synopsis.ts';
import { presentText, scoreOf, Unreadable } from '../../domain/normalise/text.ts';
import { titleText } from '../../domain/normalise/titles.ts';
import type { FieldReader } from '../files/field-reader.ts';
import { idFromUrl } from '../ids.ts';
import type { EnrichedEntry } from './enriched-schema.ts';

/** The platforms as this format names them. It has numbers of AnimeSchedule too, which has no ids in the contract: they are left out. */
const platforms: Record<string, Source> = {
  mal: Source.MAL, anilist: Source.ANILIST, anidb: Source.ANIDB, kitsu: Source.KITSU, animeplanet: Source.ANIME_PLANET,
  anime_planet: Source.ANIME_PLANET, anisearch: Source.ANISEARCH,
};
const languages: Record<string, string> = { japanese: 'ja', english: 'en', korean: 'ko', chinese: 'zh' };

/** It writes 0 where an id is not known. */
const idsOf = (ids: Readonly<Record<string, number | string | null>>): Pick<ExternalId, 'source' | 'id'>[] =>
  Object.entries(ids).flatMap(([platform, id]) => {
    const source = platforms[platform];
    return source && id && String(id) !== '0' ? [{ source, id: String(id) }] : [];
  });

export function charactersOf({ anime, characters }: EnrichedEntry): CharacterAppearance[] {
  const voices = anime.staff_data?.voice_actors?.japanese ?? [];
  return characters.map((character) => {
    const name = titleText(character.name) ?? '';
    const nativeName = titleText(character.name_native ?? character.name_kanji) ?? '';
    const aliases = [...new Set([...character.name_variations, ...character.nicknames].flatMap((alias) => titleText(alias) ?? []))];
    return create(CharacterAppearanceSchema, {
      character: {
        name, nativeName, aliases: aliases.filter((alias) => alias !== name && alias !== nativeName), externalIds: idsOf(character.character_ids),
        description: plainSynopsis(character.description) ?? '', gender: character.gender?.toLowerCase() ?? '', age: character.age ?? '',
        images: character.images.map((url) => ({ kind: Image_Kind.PORTRAIT, url })),
      },
      role: CharacterRole[roleOf(character.role)],
      voiceActors: character.voice_actors.map((actor) => {
        const known = voices.find((voice) => nameKey(voice.name) === nameKey(actor.name));
        const language = actor.language?.toLowerCase() ?? '';
        return { name: actor.name, nativeName: known?.native_name ?? '', language: languages[language] ?? '', externalIds: idsOf(known?.staff_ids ?? {}) };
      }),
    });
  });
}

export function episodesOf({ episodes }: EnrichedEntry, fields: FieldReader): Episode[] {
  return episodes.filter(({ episode_number: number }) => number > 0).map((episode) => {
    const aired = fields.read(`episodes ${episode.episode_number} aired`, () => instantOf(episode.aired));
    return create(EpisodeSchema, {
      number: episode.episode_number,
      title: titleText(episode.title) ?? '', titleRomaji: titleText(episode.title_romaji) ?? '', titleNative: titleText(episode.title_japanese) ?? '',
      synopsis: plainSynopsis(episode.synopsis) ?? '',
      ...(aired && { airedAt: timestampFromDate(aired) }),
      durationSeconds: episode.duration ?? 0,
      filler: episode.filler ?? undefined, recap: episode.recap ?? undefined,
      score: fields.read(`episodes ${episode.episode_number} score`, () => scoreOf(episode.score)),
    });
  });
}

/** @throws Unreadable */
function instantOf(text: string | null | undefined): Date | undefined {
  const value = presentText(text);
  if (value === undefined) return undefined;
  const at = new Date(value);
  if (Number.isNaN(at.getTime())) throw new Unreadable(`not an instant: ${JSON.stringify(value)}`);
  return at;
}

/** Addresses become references; its own word is kept beside the contract's. */
export const animeRelationsOf = ({ anime }: EnrichedEntry): AnimeRelation[] =>
  [...anime.related_anime, ...anime.relations].flatMap(({ url, title, relation_type: word }) => {
    const target = idFromUrl(url ?? '', 'anime');
    if (!target) return [];
    return [create(AnimeRelationSchema, { type: RelationType[relationTypeOf(word)], target: [target], targetTitle: titleText(title) ?? '', originalType: word ?? '' })];
  });

export const mangaOf = ({ anime }: EnrichedEntry): MangaRelation[] =>
  [...anime.related_anime, ...anime.relations].flatMap(({ url, title, relation_type: word }) => {
    const [id, name] = [idFromUrl(url ?? '', 'manga'), titleText(title)];
    if (!id || !name) return [];
    return [create(MangaRelationSchema, { type: RelationType[relationTypeOf(word)], manga: { title: name, externalIds: [id] }, originalType: word ?? '' })];
  });

export const staffOf = ({ anime }: EnrichedEntry) =>
  Object.values(anime.staff_data?.production_staff ?? {}).flat().map((person) => create(StaffCreditSchema, {
    name: person.name, nativeName: person.native_name ?? person.name_japanese ?? '', role: person.role?.replaceAll('_', ' ') ?? '', externalIds: idsOf(person.staff_ids),
  }));

export function studiosOf({ anime }: EnrichedEntry) {
  const studio = (role: StudioRole) => ({ name, url }: { name: string; url?: string | null | undefined }) => {
    const id = idFromUrl(url ?? '', 'studio');
    return create(StudioSchema, { name, role, externalIds: id ? [id] : [] });
  };
  return [...(anime.staff_data?.studios ?? []).map(studio(StudioRole.ANIMATION)), ...(anime.staff_data?.producers ?? []).map(studio(StudioRole.PRODUCER))];
}

export function statisticsOf({ anime }: EnrichedEntry, fields: FieldReader): Statistics[] {
  const asOf = fields.read('enriched_at', () => instantOf(anime.enrichment_metadata?.enriched_at));
  return Object.entries(anime.statistics ?? {}).flatMap(([platform, numbers]) => {
    const source = platforms[platform];
    if (!source || !numbers) return [];
    return [create(StatisticsSchema, {
      platform: source, score: fields.read(`statistics.${platform}.score`, () => scoreOf(numbers.score)),
      scoredBy: numbers.scored_by ?? undefined, rank: numbers.rank || undefined, popularityRank: numbers.popularity_rank || undefined,
      members: numbers.members ?? undefined, favorites: numbers.favorites ?? undefined, ...(asOf && { asOf: timestampFromDate(asOf) }),
    })];
  });
}
