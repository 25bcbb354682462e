import { create } from '@bufbuild/protobuf';
import { type StaffCredit, StaffCreditSchema } from '#proto/anime';
import { type CharacterAppearance, CharacterAppearanceSchema, CharacterRole } from '#proto/character';
import { type ExternalId, ExternalIdSchema, Image_Kind, Source } from '#proto/common';
import { known, plainText } from '../normalise.ts';
import type { AniListCharacter, AniListCredit } from './shapes.ts';

const roles: Record<string, CharacterRole> = {
  MAIN: CharacterRole.MAIN,
  SUPPORTING: CharacterRole.SUPPORTING,
  BACKGROUND: CharacterRole.BACKGROUND,
};
const languages: Record<string, string> = {
  Japanese: 'ja',
  English: 'en',
  Korean: 'ko',
  Italian: 'it',
  Spanish: 'es',
  Portuguese: 'pt',
  French: 'fr',
  German: 'de',
  Hebrew: 'he',
  Hungarian: 'hu',
  Chinese: 'zh',
  Arabic: 'ar',
  Filipino: 'fil',
  Catalan: 'ca',
  Finnish: 'fi',
  Turkish: 'tr',
  Dutch: 'nl',
  Swedish: 'sv',
  Thai: 'th',
  Tagalog: 'tl',
  Malaysian: 'ms',
  Indonesian: 'id',
  Vietnamese: 'vi',
  Nepali: 'ne',
  Hindi: 'hi',
  Urdu: 'ur',
  Polish: 'pl',
};

/** AniList's id of a thing; each kind of thing is counted apart. */
export const anilistId = (
  id: number,
  kind: 'anime' | 'manga' | 'character' | 'staff' | 'studio' = 'anime',
): ExternalId =>
  create(ExternalIdSchema, { source: Source.ANILIST, id: String(id), url: `https://anilist.co/${kind}/${id}` });

/** @param billing place in the list, 1 is the first */
export function toAppearance({ role, node, voiceActors }: AniListCharacter, billing: number): CharacterAppearance {
  const name = tidy(node.name.full) || tidy(node.name.native);
  return create(CharacterAppearanceSchema, {
    character: {
      // A character without any name is "?": the contract wants one.
      name: name || '?',
      nativeName: tidy(node.name.native),
      aliases: (node.name.alternative ?? []).map(tidy).filter(Boolean),
      externalIds: [anilistId(node.id, 'character')],
      description: plainText(node.description),
      gender: node.gender ?? '',
      age: node.age ?? '',
      images: node.image?.large ? [{ kind: Image_Kind.PORTRAIT, url: node.image.large, source: Source.ANILIST }] : [],
      favorites: known(node.favourites) ?? 0,
    },
    role: roles[role ?? ''] ?? CharacterRole.UNSPECIFIED,
    billing,
    voiceActors: (voiceActors ?? []).flatMap((actor) => {
      const actorName = tidy(actor.name.full) || tidy(actor.name.native);
      return actorName
        ? [
            {
              name: actorName,
              nativeName: tidy(actor.name.native),
              language: languages[actor.languageV2 ?? ''] ?? '',
              externalIds: [anilistId(actor.id, 'staff')],
            },
          ]
        : [];
    }),
  });
}

export const toCredit = ({ role, node }: AniListCredit): StaffCredit =>
  create(StaffCreditSchema, {
    name: tidy(node.name.full) || tidy(node.name.native) || '?',
    nativeName: tidy(node.name.native),
    role: role ?? '',
    externalIds: [anilistId(node.id, 'staff')],
  });

/** Names carry line breaks and doubled blanks now and then. */
const tidy = (name: string | null | undefined) => (name ?? '').replace(/\s+/g, ' ').trim();
