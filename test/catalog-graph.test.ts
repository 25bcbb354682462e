import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Code, ConnectError, type Client } from '@connectrpc/connect';
import { Format } from '#proto/anime';
import { CatalogGraphService, CatalogReadService } from '#proto/catalog';
import { RelationType } from '#proto/relation';
import { catalogDatabase, type AnimeInit } from './support/catalog.ts';
import { catalogClient, idOf, malOf, numberOf, putAnime } from './support/catalog-rows.ts';
import { startNats } from './support/resources.ts';

const { SEQUEL, PREQUEL, SIDE_STORY, SPIN_OFF, PARENT_STORY, OTHER } = RelationType;
const resources = new AsyncDisposableStack();
let client: Client<typeof CatalogGraphService>;
let reads: Client<typeof CatalogReadService>;

const to = (n: number, type: RelationType) => ({ type, target: [malOf(n)], targetTitle: `Show ${n}` });
const year = (value: number) => ({ year: value, month: 1, day: 1 });

/**
 *  1 ⇄ 2 → 3 → 1 (a circle of sequels), 2 → 4 a side story that tells of itself, 5 points at 4 and nothing at 5;
 *  6 was withdrawn and leads on to 7; 1 names 99, which is not here.
 */
const franchise: readonly (AnimeInit & { id: string })[] = [
  { id: idOf(1), startDate: year(2001), relations: [to(2, SEQUEL), to(99, OTHER), to(6, OTHER)] },
  { id: idOf(2), startDate: year(2002), relations: [to(1, PREQUEL), to(3, SEQUEL)] },
  { id: idOf(3), startDate: year(2003), relations: [to(1, SEQUEL)] },
  { id: idOf(4), format: Format.OVA, startDate: year(2004), relations: [to(2, PARENT_STORY)] },
  { id: idOf(5), startDate: year(2005), relations: [to(4, SPIN_OFF)] },
  { id: idOf(6), relations: [to(7, OTHER)] },
  { id: idOf(7) },
].map((show) => ({ titles: { romaji: `Show ${numberOf(show.id)}` }, ...show }));

beforeAll(async () => {
  const { sql } = resources.use(await catalogDatabase());
  const { nats } = resources.use(await startNats());
  client = catalogClient(CatalogGraphService, sql, nats);
  reads = catalogClient(CatalogReadService, sql, nats);
  await putAnime(sql, ...franchise);
  await sql`update anime set deleted_at = now() where id = ${idOf(6)}`;
});
afterAll(() => resources.disposeAsync());

const nameOf = (type: RelationType) => RelationType[type];

describe('the neighbours of an anime', () => {
  const related = async (n: number, types: RelationType[] = []) =>
    (await client.findRelatedAnime({ id: idOf(n), types })).relations.map(({ type, targetId, targetTitle }) => `${nameOf(type)} ${targetId ? numberOf(targetId) : '-'} ${targetTitle}`);

  test('are those that it names, those not here too, and those that name it, turned round', async () => {
    expect(await related(1)).toEqual(['SEQUEL 2 Show 2', 'OTHER - Show 99', 'OTHER - Show 6', 'PREQUEL 3 Show 3']);
    expect(await related(4)).toEqual(['PARENT_STORY 2 Show 2', 'PARENT_STORY 5 Show 5']);
  });

  test('may be asked for by type', async () => {
    expect(await related(2, [SIDE_STORY, PREQUEL])).toEqual(['PREQUEL 1 Show 1', 'SIDE_STORY 4 Show 4']);
  });

  test('of an anime that is not here, or was withdrawn, are not found', async () => {
    for (const n of [6, 404]) expect(ConnectError.from(await related(n).catch((reason: unknown) => reason)).code).toBe(Code.NotFound);
  });
});

test('a record names its resolved targets, but not one that was withdrawn', async () => {
  const { anime: [show] } = await reads.batchGetAnime({ ids: [idOf(1)] });
  expect(show?.relations.map(({ targetId }) => targetId)).toEqual([idOf(2), '', '']);
});

describe('the graph around an anime', () => {
  const walk = async (n: number, depth: number, more: { types?: RelationType[]; limit?: number } = {}) => {
    const { nodes, edges, truncated } = await client.traverseRelationshipGraph({ id: idOf(n), depth, ...more });
    return {
      nodes: nodes.map(({ animeId, distance }) => `${numberOf(animeId)}@${distance}`).join(' '),
      edges: edges.map(({ fromId, toId, type }) => `${numberOf(fromId)}-${nameOf(type)}-${numberOf(toId)}`),
      truncated,
    };
  };

  test('has each anime once at its nearest, circle or not, edges walked both ways', async () => {
    expect(await walk(1, 3)).toEqual({
      nodes: '1@0 2@1 3@1 4@2 5@3',
      edges: ['1-SEQUEL-2', '2-PREQUEL-1', '2-SEQUEL-3', '3-SEQUEL-1', '4-PARENT_STORY-2', '5-SPIN_OFF-4'],
      truncated: false,
    });
  });

  test('ends at its depth', async () => {
    expect((await walk(5, 1)).nodes).toBe('5@0 4@1');
    expect((await walk(5, 2)).nodes).toBe('5@0 4@1 2@2');
  });

  test('says when its limit hid something, and keeps the nearest', async () => {
    expect(await walk(1, 3, { limit: 3 })).toMatchObject({ nodes: '1@0 2@1 3@1', truncated: true });
    expect(await walk(1, 3, { limit: 5 })).toMatchObject({ nodes: '1@0 2@1 3@1 4@2 5@3', truncated: false });
  });

  test('follows the types asked for, in their direction', async () => {
    expect((await walk(2, 10, { types: [SIDE_STORY] })).nodes).toBe('2@0 4@1');
    expect((await walk(4, 10, { types: [SIDE_STORY] })).nodes).toBe('4@0');
    expect((await walk(1, 10, { types: [SEQUEL] })).nodes).toBe('1@0 2@1 3@2');
  });

  test('of an anime that is not here is not found', async () => {
    expect(ConnectError.from(await walk(404, 1).catch((reason: unknown) => reason)).code).toBe(Code.NotFound);
  });
});

test('the order to watch is the whole franchise from any of its parts', async () => {
  for (const n of [1, 3, 4]) {
    const { entries } = await client.getWatchOrder({ id: idOf(n) });
    expect(entries.map(({ animeId, optional }) => (optional ? `(${numberOf(animeId)})` : numberOf(animeId)))).toEqual([1, 2, 3, '(4)']);
  }
});
