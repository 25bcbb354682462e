import { fromBinary, toJson } from '@bufbuild/protobuf';
import { ConnectError } from '@connectrpc/connect';
import { expect, test } from 'vitest';
import type { Delivery } from '#platform/bus/consume';
import { AnimeSchema, type Anime } from '#proto/anime';
import { Source } from '#proto/common';
import { RelationType } from '#proto/relation';
import { invalidator } from '../core/invalidator/invalidate.ts';
import { catalogReader as invalidatorsReader } from '../core/invalidator/adapters/catalog.ts';
import { catalogReader } from '../core/search/adapters/catalog.ts';
import { describeAll } from '../core/search/adapters/contract.ts';
import { readChange } from '../core/search/adapters/events.ts';
import { newestOfEach } from '../core/search/domain/version.ts';
import { take } from '../core/search/indexer.ts';
import { fakeEmbedder, MemoryStore } from '../core/search/testing.ts';
import type { Change } from '../core/search/domain/changes.ts';
import { Footprint } from '../edge/cache/footprint.ts';
import { textOfTag } from '../edge/cache/tags.ts';
import { writeRoom, type WriteRoom } from './support/catalog-write.ts';
import { seeded } from '../core/updates/simulation/random.ts';
import { said, Stormed, type Ref, type Step } from './support/storm.ts';

const ANIME = 2_000;
const HOT = 150;
const STEPS = Number(process.env['STORM_STEPS'] ?? 1_200);
const SEED = Number(process.env['STORM_SEED'] ?? 18);

const mal = (id: number): Ref => ({ source: Source.MAL, id: String(id) });
const anilist = (id: number): Ref => ({ source: Source.ANILIST, id: String(id) });

/** What a source has of the n-th anime: two ids, a few episodes, a relation to another. */
const record = (n: number, random: () => number, more: object = {}) => ({
  titles: { romaji: `Show ${n}` }, externalIds: [mal(n), anilist(n)], synopsis: `What happens in ${n}, told ${Math.floor(random() * 1e6)} times.`, genres: ['Drama'],
  episodes: [{ number: 1, title: `One of ${n}` }, { number: 2 }, { number: 0, label: '2.5', title: 'Half' }],
  relations: [{ type: RelationType.SEQUEL, target: [mal(1 + Math.floor(random() * ANIME))] }].filter(({ target: [to] }) => to?.id !== String(n)),
  ...more,
});

/** Answers that are kept until a change of what they hold drops them, by the edge's own tags. */
class Kept {
  readonly #answers = new Map<string, { readonly text: string; readonly tags: ReadonlySet<string> }>();
  readonly #ask: (id: string) => Promise<{ text: string; tags: ReadonlySet<string> }>;

  constructor(room: WriteRoom) {
    this.#ask = async (id) => {
      const footprint = new Footprint();
      // As the edge does: what was asked for and what answered are both what the answer depends on, and who is not here.
      const load = async (asked: string) => {
        const { anime, redirects } = await room.read.batchGetAnime({ ids: [asked] });
        footprint.anime(asked);
        for (const answers of [...anime.map((record) => record.id), ...Object.values(redirects)]) footprint.anime(answers);
        return anime.find((record) => record.id === (redirects[asked] ?? asked));
      };
      const anime = await load(id);
      for (const { targetId, target } of anime?.relations ?? []) if (!targetId) target.forEach((id) => footprint.missing(id));
      const targets = await Promise.all((anime?.relations ?? []).flatMap(({ targetId }) => (targetId ? [load(targetId)] : [])));
      const shown = [anime?.id, anime?.titles?.romaji, anime?.synopsis, anime?.externalIds.map((one) => one.id), targets.map((target) => target?.titles?.romaji)];
      return { text: JSON.stringify(shown), tags: new Set(footprint.tags) };
    };
  }

  async keep(id: string): Promise<void> {
    if (!this.#answers.has(id)) this.#answers.set(id, await this.#ask(id));
  }

  drop(tags: readonly (string | undefined)[]): void {
    for (const [id, answer] of this.#answers) if (tags.some((tag) => tag !== undefined && answer.tags.has(tag))) this.#answers.delete(id);
  }

  async stale(): Promise<string[]> {
    const wrong: string[] = [];
    for (const [id, { text }] of this.#answers) if ((await this.#ask(id)).text !== text) wrong.push(id);
    return wrong;
  }

  get size(): number {
    return this.#answers.size;
  }
}

/** The index and the cache, which follow what the catalog has committed; each change comes twice, the second time late. */
class Followers {
  readonly store = new MemoryStore();
  readonly kept: Kept;
  readonly #room: WriteRoom;
  readonly #random: () => number;
  readonly #invalidate: ReturnType<typeof invalidator>;
  #last = 0n;
  #late: Delivery[] = [];

  constructor(room: WriteRoom, random: () => number) {
    this.#room = room;
    this.#random = random;
    this.kept = new Kept(room);
    const purge = (tags: readonly Parameters<typeof textOfTag>[0][]) => Promise.resolve(this.kept.drop(tags.map(textOfTag)));
    this.#invalidate = invalidator({ fetchAnime: invalidatorsReader(room.read), purge, observeLag: () => undefined });
  }

  async follow(): Promise<void> {
    const rows = await this.#room.sql<{ id: bigint; subject: string; payload: Uint8Array }[]>`select id, subject, payload from outbox where id > ${this.#last} order by id`;
    this.#last = rows.at(-1)?.id ?? this.#last;
    const fresh = rows.map(({ subject, payload }): Delivery => ({ subject, body: payload, sequence: 1, deliveries: 1, traceparent: undefined }));
    const again = this.#late.filter(() => this.#random() < 0.5);
    this.#late = fresh;
    const all = [...fresh, ...again];
    for (let from = 0; from < all.length; from += 200) {
      await this.#index(all.slice(from, from + 200));
      await this.#invalidate(all.slice(from, from + 200));
    }
  }

  async #index(deliveries: readonly Delivery[]): Promise<void> {
    const descriptions = describeAll();
    const fetchAnime = catalogReader(this.#room.read, descriptions.ANIME.reads);
    const changes = newestOfEach(deliveries.map(readChange).filter((change): change is Change => !(change instanceof Error)));
    expect([...(await take(this.store, changes, { embedder: fakeEmbedder(), fetchAnime, descriptions }))]).toEqual([]);
  }
}

interface Row {
  readonly id: string;
  readonly version: bigint;
  readonly record: Uint8Array;
  readonly deleted: boolean;
  readonly merged_into: string | null;
}
const rowsOf = ({ sql }: WriteRoom) => sql<Row[]>`select id, version, record, deleted_at is not null as deleted, merged_into from anime order by id`;
const refsOf = ({ externalIds }: Anime) => externalIds.map(({ source, id }) => `${Source[source]}:${id}`);

/** What a catalog comes to, without the ids that it has drawn itself: of each anime its record, its version, and where it went. */
async function contentsOf(room: WriteRoom): Promise<string[]> {
  const rows = await rowsOf(room);
  const named = new Map(rows.map(({ id, record }) => [id, fromBinary(AnimeSchema, record)]));
  return rows.map(({ id, version, deleted, merged_into }) => {
    const anime = named.get(id)!;
    const bare = { ...anime, episodes: anime.episodes.map((episode) => ({ ...episode, id: '' })) };
    const successor = merged_into === null ? '' : refsOf(named.get(merged_into)!).toSorted().join(' ');
    return JSON.stringify([String(version), deleted, successor, toJson(AnimeSchema, bare)]);
  }).toSorted();
}

/** One step of the storm, from what there is now. */
function nextStep(n: number, random: () => number, merges: readonly { readonly stays: Ref; readonly done: boolean }[], sent: readonly Delivery[]): Step {
  // Most of it happens to few, so that one thing meets the next.
  const any = () => 1 + Math.floor(random() * (random() < 0.7 ? HOT : ANIME));
  const ref = () => (random() < 0.5 ? mal : anilist)(any());
  const pick = random();
  if (pick < 0.3) return { kind: 'merge', stays: ref(), goes: ref() };
  if (pick < 0.4 && merges.length > 0) {
    const merge = Math.floor(random() * merges.length);
    return { kind: 'unmerge', stays: merges[merge]!.stays, merge };
  }
  if (pick < 0.5) {
    const number = any();
    return { kind: 'split', whole: mal(number), externalIds: [anilist(number)], episodes: random() < 0.5 ? ['2.5'] : [] };
  }
  if (pick < 0.58) return { kind: random() < 0.6 ? 'delete' : 'restore', anime: ref() };
  if (pick < 0.68) return { kind: 'update', anime: ref(), synopsis: `SimulatedAnswers by the operator, ${n}.` };
  if (pick < 0.8) return { kind: 'ingest', events: [sent[Math.floor(random() * sent.length)]!] };
  const number = any();
  const externalIds = random() < 0.5 ? [mal(number)] : [mal(number), anilist(number)];
  return { kind: 'ingest', events: [said(n, record(number, random, { externalIds, episodeCount: 3 + Math.floor(random() * 9) }))] };
}

test(`${STEPS} merges, splits, deletes, ingests and redeliveries over ${ANIME} anime leave rows, index, cache and redirects that agree, and a replay gives the same catalog`, async () => {
  const random = seeded(SEED);
  await using room = await writeRoom();
  const stormed = new Stormed(room);
  const followers = new Followers(room, random);
  const log: Step[] = [];
  const merges: { stays: Ref; done: boolean }[] = [];
  const sent: Delivery[] = [];
  for (let from = 1; from <= ANIME; from += 100) {
    const events = Array.from({ length: 100 }, (_none, place) => said(from + place, record(from + place, random)));
    sent.push(...events);
    log.push({ kind: 'ingest', events });
    await stormed.take(log.at(-1)!);
  }
  await followers.follow();

  const counts: Record<string, number> = {};
  for (let n = 1; n <= STEPS; n++) {
    const step = nextStep(ANIME + n, random, merges, sent);
    const before = stormed.gone.length;
    const outcome = await stormed.take(step).then(() => 'done', (error: unknown) => {
      // An operator's order may be refused as things are; an event never is.
      if (!(error instanceof ConnectError) || step.kind === 'ingest') throw error;
      return 'refused';
    });
    counts[`${step.kind} ${outcome}`] = (counts[`${step.kind} ${outcome}`] ?? 0) + 1;
    if (outcome === 'done') log.push(step);
    if (step.kind === 'merge' && stormed.gone.length > before) merges.push({ stays: step.stays, done: true });
    if (step.kind === 'ingest') sent.push(...step.events);
    // Asked for twice, by whoever did not hear the answer.
    if (outcome === 'done' && random() < 0.3) await stormed.take(step).catch(() => undefined);
    if (random() < 0.5) await followers.kept.keep(stormed.gone[Math.floor(random() * stormed.gone.length)] ?? (await stormed.idOf(mal(1))));
    if (random() < 0.5) await followers.kept.keep(await stormed.idOf(mal(1 + Math.floor(random() * ANIME))));
    if (n % 20 === 0) await followers.follow();
  }
  await followers.follow();
  await followers.follow();
  console.log('storm:', counts, 'answers kept:', followers.kept.size);

  const rows = await rowsOf(room);
  const live = rows.filter(({ deleted }) => !deleted);
  const records = new Map(rows.map(({ id, record }) => [id, fromBinary(AnimeSchema, record)]));

  // Rows: every id leads to the anime whose record has it, and tables hold what records do.
  const owners = await room.sql<{ source: string; external_id: string; anime_id: string }[]>`select source, external_id, anime_id from anime_external_id`;
  const standing = rows.filter(({ merged_into }) => merged_into === null);
  expect(owners.map((row) => `${row.source}:${row.external_id} ${row.anime_id}`).toSorted())
    .toEqual(standing.flatMap(({ id }) => refsOf(records.get(id)!).map((ref) => `${ref} ${id}`)).toSorted());
  expect(owners).toHaveLength(2 * ANIME);
  const episodes = await room.sql<{ anime_id: string; count: number }[]>`select anime_id, count(*)::int as count from episode group by 1`;
  expect(new Map(episodes.map(({ anime_id, count }) => [anime_id, count]))).toEqual(new Map(rows.flatMap(({ id }) => (records.get(id)!.episodes.length > 0 ? [[id, records.get(id)!.episodes.length]] : []))));
  const [astray] = await room.sql<{ count: number }[]>`
    select count(*)::int as count from anime_relation r join anime_external_id x using (source, external_id)
    where r.target_id is distinct from x.anime_id and r.anime_id <> x.anime_id`;
  expect(astray?.count).toBe(0);

  // Redirects: every id that ever was answers for the one that stands for it, or for nobody when that was withdrawn.
  const roots = new Map(rows.map(({ id, merged_into }) => [id, merged_into]));
  const rootOf = (id: string): string => (roots.get(id) ? rootOf(roots.get(id)!) : id);
  const { redirects } = await room.read.batchGetAnime({ ids: rows.filter(({ merged_into }) => merged_into !== null).map(({ id }) => id).slice(0, 500) });
  expect(Object.keys(redirects).length).toBeGreaterThan(STEPS / 20);
  for (const [id, into] of Object.entries(redirects)) expect(into).toBe(rootOf(id));

  // The index: a point for each anime that stands, at its version.
  const points = [...followers.store.points.values()].filter(({ entity }) => entity === 'ANIME').map(({ id, version }) => `${id} ${version}`);
  expect(points.toSorted()).toEqual(live.map(({ id, version }) => `${id} ${version}`).toSorted());

  // The cache: what it still keeps is what the catalog says.
  expect(followers.kept.size).toBeGreaterThan(STEPS / 20);
  expect(await followers.kept.stale()).toEqual([]);

  // A replay of what was done, each once, comes to the same.
  await using other = await writeRoom();
  const replayed = new Stormed(other);
  for (const step of log) await replayed.take(step);
  expect(await contentsOf(other)).toEqual(await contentsOf(room));
}, 900_000);
