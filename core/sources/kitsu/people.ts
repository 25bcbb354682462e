import { create } from '@bufbuild/protobuf';
import { type StaffCredit, StaffCreditSchema } from '#proto/anime';
import { type CharacterAppearance, CharacterAppearanceSchema, CharacterRole } from '#proto/character';
import { ExternalIdSchema, Image_Kind, Source } from '#proto/common';
import { plainText } from '../normalise.ts';
import { kitsuId } from './ids.ts';
import { attributesOf, indexResources, pointersOf } from './resources.ts';
import { attributeShapes, type KitsuList, type Resource } from './shapes.ts';

const roles: Record<string, CharacterRole> = { main: CharacterRole.MAIN, supporting: CharacterRole.SUPPORTING };

/** A page of `anime-characters` with its characters. */
export function toAppearances({ data, included }: KitsuList): CharacterAppearance[] {
  const find = indexResources(included);
  return data.flatMap((appearance) => {
    const character = pointersOf(appearance, 'character').map(find)[0];
    const role =
      roles[attributesOf(appearance, attributeShapes.animeCharacters).role ?? ''] ?? CharacterRole.UNSPECIFIED;
    const person = character && toCharacter(character);
    return person ? [create(CharacterAppearanceSchema, { character: person, role })] : [];
  });
}

/** Undefined for a character without a name, which could not be found. */
function toCharacter(resource: Resource) {
  const attributes = attributesOf(resource, attributeShapes.characters);
  const name = attributes.canonicalName ?? attributes.name ?? attributes.names?.['en'];
  if (!name) return undefined;
  const native = attributes.names?.['ja_jp'] ?? '';
  const mal = attributes.malId;
  return {
    name,
    nativeName: native,
    aliases: (attributes.otherNames ?? []).filter(Boolean),
    externalIds: [
      kitsuId(resource.id, 'characters'),
      ...(mal
        ? [
            create(ExternalIdSchema, {
              source: Source.MAL,
              id: String(mal),
              url: `https://myanimelist.net/character/${mal}`,
            }),
          ]
        : []),
    ],
    description: plainText(attributes.description),
    images: attributes.image?.original
      ? [{ kind: Image_Kind.PORTRAIT, url: attributes.image.original, source: Source.KITSU }]
      : [],
  };
}

/** A page of `anime-staff` with its people. */
export function toCredits({ data, included }: KitsuList): StaffCredit[] {
  const find = indexResources(included);
  return data.flatMap((credit) => {
    const person = pointersOf(credit, 'person').map(find)[0];
    if (!person) return [];
    const { name } = attributesOf(person, attributeShapes.people);
    const role = attributesOf(credit, attributeShapes.animeStaff).role ?? '';
    return [create(StaffCreditSchema, { name, role, externalIds: [kitsuId(person.id, 'people')] })];
  });
}
