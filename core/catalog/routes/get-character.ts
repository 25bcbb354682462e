import { Code, ConnectError, type ServiceImpl } from '@connectrpc/connect';
import { CharacterRoleSchema } from '#proto/character';
import type { CatalogReadService } from '#proto/catalog';
import { nameOfSource } from '../adapters/contract.ts';
import { presentCharacter } from '../adapters/lists/characters.ts';
import { numberOfEnum } from '../adapters/reader-enums.ts';
import { query } from '../adapters/statements.ts';
import type { RouteContext } from './context.ts';

/** One character by our id, a merged one as what it became, or by a platform's; NOT_FOUND when there is none. */
export const getCharacter =
  ({ sql }: RouteContext): ServiceImpl<typeof CatalogReadService>['getCharacter'] =>
  async ({ by }) => {
    const [row] =
      by.case === 'id' ? await query(sql, 'find_character_by_id', [by.value])
      : by.case === 'externalId' ? await query(sql, 'find_character_by_external_id', [nameOfSource(by.value.source), by.value.id])
      : [];
    if (!row) throw new ConnectError('no such character', Code.NotFound);
    const credits = await query(sql, 'find_character_credits', [row.id]);
    const appearances = credits.map(({ anime_id, role, billing }) => ({ animeId: anime_id, role: numberOfEnum(CharacterRoleSchema, role), billing }));
    return { character: presentCharacter(row), appearances };
  };
