import { create } from '@bufbuild/protobuf';
import { type StaffCredit, StaffCreditSchema, type Studio, StudioRole, StudioSchema } from '#proto/anime';
import { type CharacterAppearance, CharacterAppearanceSchema, CharacterRole } from '#proto/character';
import { Image_Kind, Source } from '#proto/common';
import { anidbId } from './ids.ts';
import { IMAGES, prose } from './prose.ts';
import { childText, entries, type XmlElement } from './xml.ts';

const roles: Record<string, CharacterRole> = {
  'main character in': CharacterRole.MAIN,
  'secondary cast in': CharacterRole.SUPPORTING,
  'appears in': CharacterRole.BACKGROUND,
  'cameo appearance in': CharacterRole.BACKGROUND,
};

/** Companies and people, as AniDB lists them together. */
export const creatorsOf = (anime: XmlElement) =>
  entries(anime, 'creators').map(({ attributes, text }) => ({
    name: text.trim(),
    role: attributes['type'] ?? '',
    id: attributes['id'] ?? '',
  }));
type Creator = ReturnType<typeof creatorsOf>[number];
const companies: Record<string, StudioRole> = {
  'Animation Work': StudioRole.ANIMATION,
  Production: StudioRole.PRODUCER,
};

export const toStudio = ({ name, role, id }: Creator): Studio[] =>
  companies[role] && name
    ? [create(StudioSchema, { name, role: companies[role], externalIds: [anidbId(id, 'creator')] })]
    : [];
export const toCredit = ({ name, role, id }: Creator): StaffCredit[] =>
  companies[role] || !name ? [] : [create(StaffCreditSchema, { name, role, externalIds: [anidbId(id, 'creator')] })];

/** @param billing place in the list, 1 is the first */
export function toAppearance(character: XmlElement, billing: number): CharacterAppearance {
  const { attributes } = character;
  const picture = childText(character, 'picture');
  const gender = childText(character, 'gender');
  return create(CharacterAppearanceSchema, {
    character: {
      name: childText(character, 'name') || '?',
      externalIds: [anidbId(attributes['id'] ?? '', 'character')],
      description: prose(childText(character, 'description')),
      gender: gender === 'unknown' ? '' : gender,
      images: picture ? [{ kind: Image_Kind.PORTRAIT, url: IMAGES + picture, source: Source.ANIDB }] : [],
    },
    role: roles[attributes['type'] ?? ''] ?? CharacterRole.UNSPECIFIED,
    billing,
    voiceActors: character.children
      .filter(({ name, text }) => name === 'seiyuu' && text.trim())
      .map((actor) => ({
        name: actor.text.trim(),
        language: 'ja',
        externalIds: [anidbId(actor.attributes['id'] ?? '', 'creator')],
      })),
  });
}
