import { create } from '@bufbuild/protobuf';
import type { TransactionSql } from 'postgres';
import { AnimeSchema } from '#proto/anime';
import type { ExternalId } from '#proto/common';
import { splitAnime } from '../domain/joining.ts';
import { numberedOf, episodeKey } from '../../rules/episodes.ts';
import { commitIn } from './commit.ts';
import { recordFields, refOf } from './contract.ts';
import { partId } from './ids.ts';
import type { CommitContext } from './intake.ts';
import { ask, checkNotMerged, SplitRefused, present, releaseIds, synced, versionOf, type Done, type Order } from './merge-anime.ts';
import { loadWorkspace } from './workspace.ts';

/** What moves out of an anime. */
export interface Part {
  readonly externalIds: readonly ExternalId[];
  /** By number or label. */
  readonly episodes: readonly string[];
  /** Romaji; the whole's titles where it is empty. */
  readonly title: string;
}

/**
 * Moves ids and episodes out of an anime into a new one, which shares what holds of both. Its id follows from the anime and
 * the ids, so that the same again finds it done. A merge of the two undoes it.
 *
 * @throws Inseparable
 */
export async function splitOff(tx: TransactionSql, context: CommitContext, id: string, part: Part, order: Order): Promise<Done> {
  const refs = [...new Set(part.externalIds.map(refOf))].sort();
  if (refs.length === 0) throw new SplitRefused('argument', 'external_ids: must contain at least one of its ids');
  const newId = partId(id, refs);
  const workspace = await loadWorkspace(tx, refs, [id, newId]);
  const whole = present(workspace.get(id), 'id');
  const before = workspace.get(newId);
  if (before && refs.every((ref) => workspace.ownerOf(ref) === newId)) return { id: newId, version: before.version, changed: false };
  checkNotMerged('id', whole);
  const own = new Set(whole.record.externalIds.map(refOf));
  const strange = refs.filter((ref) => !own.has(ref));
  if (strange.length > 0) throw new SplitRefused('argument', `external_ids: not an id of this anime: ${strange.join(', ')}`);
  if (refs.length === own.size) throw new SplitRefused('argument', 'external_ids: an anime needs at least one id: leave it one');
  const known = new Set(whole.record.episodes.map(episodeKey));
  const keys = part.episodes.map((called) => episodeKey(numberedOf(called) ?? { number: 0, label: called }));
  const missing = keys.filter((key) => !known.has(key));
  if (missing.length > 0) throw new SplitRefused('argument', `episodes: it has no episode ${missing.join(', ')}`);
  const { left, part: record } = splitAnime(recordFields, whole, [...part.externalIds], keys, part.title, create(AnimeSchema));
  await releaseIds(tx, id, refs);
  const changed = recordFields.filter((field) => field.isSet(record)).map(({ name }) => name);
  const times = { '*': context.now().getTime() };
  // One that was split off once and merged again comes back under the same id.
  const change = before ? 'RESTORED' as const : 'CREATED' as const;
  await commitIn(tx, context, [
    ask(id, order, synced(left)),
    { ...ask(newId, order, { kind: 'apply', change, record, changed, times, waiting: [], payloadHash: '' }), newId },
  ]);
  return { id: newId, version: (await versionOf(tx, newId)) ?? 1n, changed: true };
}
