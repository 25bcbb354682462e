import type { TransactionSql } from 'postgres';
import type { Workspace } from '../domain/identity.ts';
import type { Apply, Committed } from '../domain/record.ts';
import { announce, type OutboxRow } from './changes.ts';
import { keepCharacters } from './characters.ts';
import { refOf, splitRef } from './contract.ts';
import { episodeId } from './ids.ts';
import type { CommitContext, Intake } from './intake.ts';
import { keepManga } from './manga.ts';
import { project, type Changed } from './project.ts';
import { animeRow } from './rows/anime.ts';
import { indexable } from './rows/values.ts';
import { query } from './statements.ts';

/** A decision that is to become rows. */
export interface Applied {
  readonly id: string;
  readonly version: bigint;
  /** Something changed; otherwise only what was heard is remembered. */
  readonly isNew: boolean;
  readonly current: Committed | null;
  readonly decision: Apply;
  readonly intake: Pick<Intake, 'eventId' | 'source' | 'reason' | 'traceparent' | 'payload'>;
}

/** Collects what a batch comes to, and writes it with a number of statements that does not grow with the batch. */
export class Writer {
  readonly #context: CommitContext;
  readonly #workspace: Workspace;
  readonly #anime = new Map<string, Committed>();
  readonly #changed = new Map<string, Set<string>>();
  readonly #created = new Set<string>();
  readonly #touched = new Map<string, Committed>();
  readonly #refs: { source: string; external_id: string; anime_id: string }[] = [];
  readonly #changes: { readonly anime_id: string; readonly [column: string]: unknown }[] = [];
  readonly #outbox: OutboxRow[] = [];
  readonly #payloads = new Map<string, object>();

  constructor(context: CommitContext, workspace: Workspace) {
    this.#context = context;
    this.#workspace = workspace;
  }

  apply({ id, version, isNew, current, decision, intake }: Applied): void {
    const next: Committed = {
      id, version,
      deleted: decision.change === 'DELETED',
      record: this.#withOwnIds(id, decision),
      payloadHash: decision.payloadHash ?? current?.payloadHash ?? '',
      times: decision.times,
      ...(decision.merge && { merge: decision.merge }),
    };
    const refs = next.deleted && next.merge ? [] : next.record.externalIds.map(refOf);
    this.#refs.push(...this.#workspace.unknown(refs).map((ref) => ({ ...splitRef(ref), anime_id: id })));
    this.#workspace.put(next, refs);
    this.#keepPayload(id, intake);
    if (isNew) this.#remember(next, decision, intake);
    else this.#touched.set(id, next);
  }

  /** Without the outside ids that are another anime's: those are never taken away from it. */
  #withOwnIds(id: string, { record, change }: Apply): Committed['record'] {
    // One that was merged away keeps its record as it was, for the day it comes back.
    if (change === 'DELETED') return record;
    const own = record.externalIds.filter((ref) => [undefined, id].includes(this.#workspace.ownerOf(refOf(ref))));
    return own.length === record.externalIds.length ? record : { ...record, externalIds: own };
  }

  #remember(next: Committed, { change, changed, merge }: Apply, { eventId, source, reason = '', traceparent }: Applied['intake']): void {
    const { id, version } = next;
    this.#anime.set(id, next);
    if (version === 1n) this.#created.add(id);
    this.#changed.set(id, new Set([...(this.#changed.get(id) ?? []), ...changed]));
    this.#changes.push({ anime_id: id, version: String(version), kind: change, changed_fields: changed, source, event_id: eventId, reason, successor_id: merge?.into ?? null });
    this.#outbox.push(announce({ id, version, kind: change, changed, traceparent, at: this.#context.now(), ...(merge && { successorId: merge.into }) }));
  }

  #keepPayload(id: string, { source, payload }: Applied['intake']): void {
    if (!payload) return;
    const producer = indexable(source);
    this.#payloads.set(`${id} ${producer}`, { anime_id: id, source: producer, payload: payload.json(), payload_hash: payload.hash });
  }

  async write(tx: TransactionSql): Promise<void> {
    const touched = [...this.#touched.values()].filter(({ id }) => !this.#anime.has(id));
    if (touched.length > 0) await query(tx, 'touch_anime', [touched.map(touchRow)]);
    const anime = [...this.#anime.keys()].map((id) => this.#workspace.get(id)).filter((known) => known !== undefined);
    if (anime.length > 0) await this.#writeAnime(tx, anime);
    if (this.#payloads.size > 0) await query(tx, 'upsert_payloads', [[...this.#payloads.values()]]);
  }

  async #writeAnime(tx: TransactionSql, anime: readonly Committed[]): Promise<void> {
    const changed: Changed[] = anime.map(({ id, record }) => ({ id, record, changed: this.#changed.get(id) ?? new Set(), isNew: this.#created.has(id) }));
    await giveIds(tx, changed, this.#context.newId);
    const now = this.#context.now().getTime();
    const rows = anime.map((one) => animeRow(one, now));
    const onAir = new Set(rows.flatMap((row, at) => (row.told_status === 'RELEASING' && !anime[at]?.deleted ? row.id : [])));
    await query(tx, 'insert_changes', [this.#changes.map((change) => ({ ...change, on_air: onAir.has(change.anime_id) }))]);
    await query(tx, 'upsert_anime', [rows]);
    if (this.#refs.length > 0) await query(tx, 'insert_external_ids', [this.#refs]);
    await project(tx, changed);
    if (this.#refs.length > 0) await query(tx, 'resolve_relations', [[...new Set(this.#refs.map(({ anime_id }) => anime_id))]]);
    await query(tx, 'insert_outbox', [this.#outbox]);
    await query(tx, 'notify_outbox');
  }
}

/** Fills in the ids of what a record holds, so that the record that is kept carries them. */
async function giveIds(tx: TransactionSql, anime: readonly Changed[], newId: () => string): Promise<void> {
  for (const { id, record } of anime.filter(({ changed }) => changed.has('episodes'))) {
    for (const episode of record.episodes) episode.id ||= episodeId(id, episode);
  }
  await keepManga(tx, anime.filter(({ changed }) => changed.has('manga')).flatMap(({ record }) => record.manga), newId);
  await keepCharacters(tx, anime.filter(({ changed }) => changed.has('characters')), newId);
}

const touchRow = ({ id, payloadHash, times }: Committed) => ({ id, payload_hash: payloadHash, field_times: times });
