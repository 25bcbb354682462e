import { Code, ConnectError, type ServiceImpl } from '@connectrpc/connect';
import type { CatalogReadService, GetPersonRequest } from '#proto/catalog';
import { CharacterRoleSchema } from '#proto/character';
import { nameOfSource } from '../adapters/contract.ts';
import { presentPerson } from '../adapters/entities.ts';
import { presentCharacter } from '../adapters/lists/characters.ts';
import { listPeople } from '../adapters/lists/people.ts';
import { numberOfEnum } from '../adapters/reader-enums.ts';
import { query } from '../adapters/statements.ts';
import type { RouteContext } from './context.ts';

/** One person by our id, a platform's, or their whole name, with what they did and whom they spoke; NOT_FOUND when there is none. */
export const getPerson =
  ({ sql }: RouteContext): ServiceImpl<typeof CatalogReadService>['getPerson'] =>
  async ({ by }) => {
    const [person] = await find(sql, by);
    if (!person?.id) throw new ConnectError('no such person', Code.NotFound);
    const [works, parts] = await Promise.all([query(sql, 'find_works', [person.id]), query(sql, 'find_parts', [person.id])]);
    const cast = new Map(parts.map(({ character_id: id, version, record }) => [id, { id, version, record }]));
    return {
      person,
      works: works.map(({ anime_id: animeId, roles }) => ({ animeId, roles: roles.filter((role) => role !== '') })),
      parts: parts.map(({ anime_id, character_id, role, language }) => (
        { animeId: anime_id, characterId: character_id, role: numberOfEnum(CharacterRoleSchema, role), language }
      )),
      characters: [...cast.values()].map(presentCharacter),
    };
  };

async function find(sql: RouteContext['sql'], by: GetPersonRequest['by']) {
  if (by.case === 'id') return (await query(sql, 'find_person_by_id', [by.value])).map(presentPerson);
  if (by.case === 'name') return (await listPeople(sql, { name: by.value, isWhole: true, size: 1, after: '' })).people;
  if (by.case !== 'externalId') return [];
  return (await query(sql, 'find_person_by_external_id', [nameOfSource(by.value.source), by.value.id])).map(presentPerson);
}
