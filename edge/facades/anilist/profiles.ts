import { CharacterRole } from '#proto/character';
import type { GetPersonResponse_Part as Part } from '#proto/catalog';
import type { GraphQLContext } from '../../context.ts';
import { textOf } from '../../schema/common.ts';
import { nameOf } from '../../schema/enums.ts';
import type { StaffModel as Profile } from '../../schema/models.ts';
import { fetchPerson } from '../../schema/staff.ts';
import type { VoiceActor } from '../../schema/types.gen.ts';
import { largestRole } from './cast-order.ts';
import { lookUpOnce } from './lookups.ts';
import { staffOf } from './people.ts';
import type { StaffModel } from './models.ts';

const OCCUPATIONS_MAX = 3;
/** "Storyboard (eps 1, 3)" is one of "Storyboard". */
const DETAIL = /\s*\(.*$/;

const look = lookUpOnce<Profile | null>();

/** All that a person did, in one look-up a request; null of one who is not known by themselves. */
export function profileOf({ profile, personId }: StaffModel, context: GraphQLContext): Promise<Profile | null> {
  if (profile || personId === null) return Promise.resolve(profile ?? null);
  return look(personId, context, () => fetchPerson({ case: 'id', value: personId }, context.var));
}

/** Someone who was looked up, with what they mostly did, and the language that they mostly spoke. */
export function staffOfProfile(profile: Profile): StaffModel {
  const roles = profile.credits.flatMap((credit) => credit.roles.map((role) => role.replace(DETAIL, '')));
  const voiced = [...new Set(profile.parts.map(({ animeId }) => animeId))].map(() => 'Voice Actor');
  const language = mostFrequent(profile.parts.map((part) => part.language))[0] ?? null;
  return { ...staffOf({ ...profile.staff, language }), occupations: mostFrequent([...roles, ...voiced]).slice(0, OCCUPATIONS_MAX), profile };
}

/** Each once, the most frequent first; an empty one says nothing. */
function mostFrequent(texts: readonly string[]): string[] {
  const groups = [...Map.groupBy(texts, (text) => text)].filter(([text]) => text !== '');
  return groups.sort(([, a], [, b]) => b.length - a.length).map(([text]) => text);
}

/** The largest of these parts. */
export const roleOf = (parts: readonly Part[]) => largestRole(parts.map(({ role }) => nameOf(CharacterRole, role)));

/** The person as who speaks these parts, once for each language. */
export const voicesOf = ({ staff }: Profile, parts: readonly Part[]): VoiceActor[] =>
  [...new Set(parts.map(({ language }) => language))].map((language) => ({ ...staff, language: textOf(language) }));
