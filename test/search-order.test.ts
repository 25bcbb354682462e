import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { qdrantCollectionStore } from '../core/search/adapters/qdrant-collection-store.ts';
import { openZvecStore } from '../core/search/adapters/zvec-store.ts';
import { contractDescriptions as descriptions, contractDimensions as dimensions } from '../core/search/store.contract.ts';
import type { Store } from '../core/search/store.ts';
import { someId, somePoint } from '../core/search/testing.ts';

const IDS = 1_000;
const VERSIONS = 10;
const BATCH = 100;

const folder = mkdtempSync(join(tmpdir(), 'echora-order-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const qdrantUrl = process.env['QDRANT_URL'];
const adapters: [string, () => Promise<Store>][] = [
  ['Zvec', async () => openZvecStore({ folder, collection: 'order', descriptions, dimensions })],
  ...(qdrantUrl
    ? [['Qdrant', () => qdrantCollectionStore({ url: qdrantUrl, descriptions, dimensions }).open(`echora-order-${randomUUID()}`)] as [string, () => Promise<Store>]]
    : []),
];

/** A linear congruential generator (Numerical Recipes): a failure can be run again by its seed. */
function generator(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last--) {
    const place = Math.floor(random() * (last + 1));
    [result[last], result[place]] = [result[place]!, result[last]!];
  }
  return result;
}

interface Change {
  readonly id: string;
  readonly version: bigint;
  readonly kind: 'upsert' | 'remove';
}

describe.each(adapters)('10,000 changes of %s', (_name, open) => {
  test('delivered shuffled and twice, deletes among them, end as the last version of each, nothing resurrected', async () => {
    const random = generator(20_261_123);
    await using store = await open();
    const changes = Array.from({ length: IDS * VERSIONS }, (_none, place): Change => {
      const version = BigInt(1 + (place % VERSIONS));
      return { id: someId(Math.floor(place / VERSIONS)), version, kind: random() < 0.3 ? 'remove' : 'upsert' };
    });
    const delivered = shuffled([...changes, ...changes], random);
    for (let start = 0; start < delivered.length; start += BATCH) await deliver(store, delivered.slice(start, start + BATCH));

    const last = changes.filter(({ version }) => version === BigInt(VERSIONS));
    const kept = last.filter(({ kind }) => kind === 'upsert').map(({ id, version }) => ({ id, version }));
    expect(kept.length).toBeGreaterThan(IDS / 2);
    expect(await store.list({ entity: 'ANIME', afterId: '', limit: IDS })).toEqual(kept);
    const points = [...(await store.getMany(kept.map(({ id }) => id))).values()];
    expect(points.every(({ payload }) => payload['season_year'] === VERSIONS)).toBe(true);
  });
});

async function deliver(store: Store, batch: readonly Change[]): Promise<void> {
  const upserts = batch.filter(({ kind }) => kind === 'upsert');
  const removals = batch.filter(({ kind }) => kind === 'remove');
  await store.upsertMany(
    upserts.map(({ id, version }) => somePoint(id, version, { payload: { entity_type: 'ANIME', season_year: Number(version) } })),
  );
  await store.removeMany(removals);
}
