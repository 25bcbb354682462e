import { Unavailable } from '#platform/bus/consume';
import { SpanKind, inSpan } from '#platform/tracing';
import type { Anime } from '#proto/anime';
import type { FetchAnime } from './adapters/catalog.ts';
import { decide, isKnown, type Change, type Decision } from './domain/changes.ts';
import type { Descriptions } from './domain/description.ts';
import type { Point } from './domain/point.ts';
import { draftOf } from './drafts.ts';
import { Refused, type Embedder } from './embedder.ts';
import { planMembers } from './members.ts';
import type { Store } from './store.ts';

export interface IndexerContext {
  readonly embedder: Embedder;
  readonly fetchAnime: FetchAnime;
  readonly descriptions: Descriptions;
}

interface Step {
  readonly change: Change;
  readonly decision: Decision;
  readonly record: Anime | undefined;
  readonly draft: Point | undefined;
}

/**
 * Makes a store equal to what the catalog has now, for each id that these changes name; one change an id.
 *
 * @returns for changes that the catalog's answer is too old for, why; they are to come again
 * @throws Unavailable while the catalog, the embedder or the store is away
 */
export async function take(
  store: Store,
  changes: readonly Change[],
  context: IndexerContext,
): Promise<Map<string, Error>> {
  const steps = await plan(store, changes, context);
  await carryOut(store, steps, context);
  const late = steps.filter(({ decision }) => decision === 'await');
  return new Map(late.map(({ change }) => [change.id, tooEarly(change)]));
}

/**
 * Writes these anime as the catalog has them now, whatever the store holds of them.
 *
 * @returns how many points were written or removed
 */
export async function repair(store: Store, ids: readonly string[], context: IndexerContext): Promise<number> {
  const records = await context.fetchAnime(ids);
  const states = await guarded(() => store.states(ids));
  await guarded(() => store.forget(ids));
  const changes = ids.map((id): Change => {
    const record = records.get(id);
    // What the catalog does not have stays removed from the version on that the index held.
    return record
      ? { kind: 'committed', id, version: record.version }
      : { kind: 'deleted', id, version: states.get(id)?.version ?? 1n };
  });
  const late = await take(store, changes, { ...context, fetchAnime: async () => records });
  return ids.length - late.size;
}

async function plan(
  store: Store,
  changes: readonly Change[],
  { fetchAnime, descriptions }: IndexerContext,
): Promise<Step[]> {
  const states = await guarded(() => store.states(changes.map(({ id }) => id)));
  const fresh = changes.filter((change) => !isKnown(change, states.get(change.id)));
  const records = await fetchAnime(fresh.filter(({ kind }) => kind === 'committed').map(({ id }) => id));
  return fresh.map((change) => {
    const record = records.get(change.id);
    const draft = record && draftOf(record, descriptions);
    return { change, record, draft, decision: decide(change, states.get(change.id), draft) };
  });
}

async function carryOut(
  store: Store,
  steps: readonly Step[],
  { embedder, descriptions }: IndexerContext,
): Promise<void> {
  const decided = (...wanted: Decision[]) => steps.filter(({ decision }) => wanted.includes(decision));
  const drafts = (wanted: Decision) => decided(wanted).flatMap(({ draft }) => draft ?? []);
  const removals = decided('remove').map(({ change }) => change);
  const records = decided('embed', 'update').flatMap(({ record }) => record ?? []);
  const members = await guarded(() =>
    planMembers(
      store,
      records,
      removals.map(({ id }) => id),
      descriptions,
    ),
  );
  // The anime last: its version tells that its characters and episodes are in.
  await writeMembers(store, members.write, embedder);
  await guarded(() => store.removeMany(members.remove));
  await embedAndWrite(store, drafts('embed'), embedder);
  const updates = drafts('update');
  await written('update', updates, () => store.updateMany(updates));
  await written('remove', removals, () => store.removeMany(removals));
}

async function writeMembers(store: Store, points: readonly Point[], embedder: Embedder): Promise<void> {
  const states = await guarded(() => store.states(points.map(({ id }) => id)));
  const isSameText = ({ id, digest }: Point) => {
    const state = states.get(id);
    return state?.kind === 'present' && state.digest === digest;
  };
  await guarded(() => store.updateMany(points.filter(isSameText)));
  await embedAndWrite(
    store,
    points.filter((point) => !isSameText(point)),
    embedder,
  );
}

async function embedAndWrite(store: Store, drafts: readonly Point[], embedder: Embedder): Promise<void> {
  if (drafts.length === 0) return;
  const vectors = await embedAll(drafts, embedder);
  await written('upsert', drafts, () => store.upsertMany(drafts.map((draft, index) => ({ ...draft, vector: vectors[index]! }))));
}

/** One text that the model refuses does not keep the others from being embedded. */
async function embedAll(drafts: readonly Point[], embedder: Embedder): Promise<Float32Array[]> {
  try {
    return await embedder.embedDocuments(drafts.map(({ text }) => text));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const [only] = drafts;
    // By its id, which resembles nothing, it is still found by words and titles.
    if (drafts.length === 1) return embedder.embedDocuments([only!.id]);
    const vectors: Float32Array[] = [];
    for (const draft of drafts) vectors.push(...(await embedAll([draft], embedder)));
    return vectors;
  }
}

/** A store that fails is waited for: giving the messages up would lose them for the index. */
async function guarded<Result>(use: () => Promise<Result>): Promise<Result> {
  try {
    return await use();
  } catch (error) {
    throw new Unavailable(`the store failed: ${String(error)}`);
  }
}

/** The end of a change's way, as a part of its trace. */
async function written(how: string, points: readonly unknown[], write: () => Promise<void>): Promise<void> {
  if (points.length === 0) return;
  await inSpan(`index ${how}`, { kind: SpanKind.CLIENT, attributes: { 'echora.points': points.length } }, () => guarded(write));
}

function tooEarly({ id, version }: Change): Error {
  return new Error(`the catalog's answer for ${id} is older than version ${version}, which the event announced`);
}
