import type { Sql, TransactionSql } from 'postgres';
import type { Workspace } from '../domain/identity.ts';
import type { Apply, Committed, Waiting } from '../domain/record.ts';
import type { OwnerOf } from '../domain/relations.ts';
import { nameOfSource, refOf } from './contract.ts';
import type { CommitContext, Intake } from './intake.ts';
import { askAboutChanges, askAboutIdentities, findChosen, identityQuestion, type AskedChange, type AskedIdentity } from './reviews.ts';
import { loadTargets, loadWorkspace } from './workspace.ts';
import { Writer } from './write.ts';

/** What became of one of them. Nothing of it is lost any more once the batch has returned. */
export type Outcome =
  | { readonly kind: 'created' | 'changed' | 'unchanged'; readonly id: string; readonly version: bigint; readonly waiting: readonly string[] }
  /** Its ids lead to several anime: nothing was applied, an operator is asked. */
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'refused'; readonly why: string; readonly fault: 'absent' | 'deleted' | 'outdated' }
  /** It must come again. */
  | { readonly kind: 'later'; readonly why: string };

/**
 * Decides on a batch of events, each on what the ones before it left, and writes rows, history and outbox in one
 * transaction.
 *
 * @throws what PostgreSQL threw; then nothing of the batch was written
 */
export function commitBatch(sql: Sql<{ bigint: bigint }>, context: CommitContext, batch: readonly Intake[]): Promise<Outcome[]> {
  return sql.begin<Outcome[]>((tx) => commitIn(tx, context, batch));
}

/** The same within a transaction that does more. */
export async function commitIn(tx: TransactionSql, context: CommitContext, batch: readonly Intake[]): Promise<Outcome[]> {
  const refs = batch.flatMap(({ externalIds }) => externalIds.map(refOf));
  const workspace = await loadWorkspace(tx, refs, batch.map(({ animeId }) => animeId));
  await loadTargets(tx, workspace, batch.flatMap(({ targets = [] }) => targets));
  const work = new Batch(context, workspace, await chosenBefore(tx, workspace, batch));
  const outcomes = batch.map((intake) => work.take(intake));
  await work.write(tx);
  return outcomes;
}

/** What operators said earlier about the same several anime. */
async function chosenBefore(tx: TransactionSql, workspace: Workspace, batch: readonly Intake[]): Promise<ReadonlyMap<string, string>> {
  const questions = batch.flatMap(({ animeId, externalIds }) => {
    const identity = workspace.identify(animeId, externalIds.map(refOf));
    return identity.kind === 'ambiguous' ? [identityQuestion(identity.anime, externalIds)] : [];
  });
  return findChosen(tx, questions);
}

class Batch {
  readonly #context: CommitContext;
  readonly #workspace: Workspace;
  readonly #chosen: ReadonlyMap<string, string>;
  readonly #writer: Writer;
  readonly #identities: AskedIdentity[] = [];
  readonly #changes: AskedChange[] = [];

  constructor(context: CommitContext, workspace: Workspace, chosen: ReadonlyMap<string, string>) {
    this.#context = context;
    this.#workspace = workspace;
    this.#chosen = chosen;
    this.#writer = new Writer(context, workspace);
  }

  take(intake: Intake): Outcome {
    const refs = intake.externalIds.map(refOf);
    const identity = this.#workspace.identify(intake.animeId, refs, intake.exactly);
    if (identity.kind !== 'ambiguous') return this.#decide(intake, identity.kind === 'known' ? identity.anime : null);
    const chosen = this.#workspace.identify(this.#chosen.get(identityQuestion(identity.anime, intake.externalIds)) ?? '', []);
    if (chosen.kind === 'known') return this.#decide(intake, chosen.anime);
    this.#identities.push({ intake, anime: identity.anime });
    return { kind: 'ambiguous' };
  }

  #decide(intake: Intake, current: Committed | null): Outcome {
    const decision = intake.decide(current, this.#ownerOf);
    if (decision.kind === 'later') return decision;
    if (decision.kind === 'refuse') return { kind: 'refused', why: decision.why, fault: decision.fault };
    if (decision.kind === 'apply') return this.#apply(intake, current, decision);
    return { kind: 'unchanged', id: current?.id ?? '', version: current?.version ?? 0n, waiting: [] };
  }

  readonly #ownerOf: OwnerOf = (source, id) => this.#workspace.targetOf(`${nameOfSource(source)}:${id}`);

  #apply(intake: Intake, current: Committed | null, decision: Apply): Outcome {
    const id = current?.id ?? intake.newId ?? this.#context.newId();
    const isNew = decision.changed.length > 0 || decision.change !== 'SYNCED';
    const version = (current?.version ?? 0n) + (isNew ? 1n : 0n);
    this.#writer.apply({ id, version, isNew, current, decision, intake });
    if (decision.waiting.length > 0) this.#changes.push(asked(id, current, decision.waiting, intake));
    const kind = !isNew ? 'unchanged' : version === 1n ? 'created' : 'changed';
    return { kind, id, version, waiting: decision.waiting.map(({ field }) => field) };
  }

  async write(tx: TransactionSql): Promise<void> {
    await this.#writer.write(tx);
    await askAboutIdentities(tx, this.#identities);
    await askAboutChanges(tx, this.#changes);
  }
}

const asked = (animeId: string, current: Committed | null, waiting: readonly Waiting[], intake: Intake): AskedChange => (
  { animeId, before: current?.record, waiting, intake }
);
