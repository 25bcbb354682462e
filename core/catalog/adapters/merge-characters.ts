import type { TransactionSql } from 'postgres';
import type { Anime } from '#proto/anime';
import type { Character } from '#proto/character';
import { currentTraceparent } from '#platform/tracing';
import { joinCast, joinCharacters } from '../domain/cast.ts';
import type { Apply, Committed, Decision } from '../domain/record.ts';
import { decodeCharacter, lockCharacters, writeCharacters } from './characters.ts';
import { commitIn } from './commit.ts';
import type { CommitContext, Intake } from './intake.ts';
import { query } from './statements.ts';
import { loadWorkspace } from './workspace.ts';

/**
 * Makes two characters one: names and ids move to the one that stays, the other redirects to it, and each anime in
 * which the other appears gets a new version.
 *
 * @returns false when one of them is not there any more, or redirects already
 */
export async function mergeCharacters(tx: TransactionSql, context: CommitContext, stays: string, goes: string, source: string): Promise<boolean> {
  const animeIds = (await query(tx, 'find_character_anime', [goes])).map(({ anime_id }) => anime_id);
  // Anime before characters, as every writer locks them.
  await loadWorkspace(tx, [], animeIds);
  const rows = await lockCharacters(tx, [stays, goes]);
  const [kept, gone] = [stays, goes].map((id) => rows.find((row) => row.id === id && row.merged_into === null));
  if (!kept || !gone) return false;
  const joined = { ...joinCharacters(decodeCharacter(kept.record), decodeCharacter(gone.record)), id: stays };
  await query(tx, 'move_character_ids', [goes, stays]);
  await query(tx, 'move_character_names', [goes, stays]);
  await query(tx, 'redirect_character', [goes, stays]);
  await writeCharacters(tx, [joined], new Map([[stays, { version: kept.version, refs: [...kept.refs, ...gone.refs] }]]));
  await commitIn(tx, context, animeIds.map((animeId) => repoint(animeId, joined, goes, source)));
  return true;
}

/** The change of one anime in which the character that goes appears. */
function repoint(animeId: string, joined: Character, goes: string, source: string): Intake {
  const decide = (current: Committed | null): Decision => {
    // A deleted one follows the redirect when it is restored.
    if (!current || current.deleted) return { kind: 'ignore', why: 'it is not here' };
    const record: Anime = { ...current.record, characters: joinCast(current.record.characters, joined, goes) };
    const decision: Apply = { kind: 'apply', change: 'SYNCED', record, changed: ['characters'], times: current.times, waiting: [] };
    return decision;
  };
  return { subject: '', eventId: '', source, animeId, externalIds: [], body: new Uint8Array(), traceparent: currentTraceparent(), decide };
}
