import { create } from '@bufbuild/protobuf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AnimeSchema } from '#proto/anime';
import { Source } from '#proto/common';
import { RelationType } from '#proto/relation';
import { mergeRecords, record, type AnimeInit } from '../core/ingestion/testing.ts';
import { enrichedAt, minute, writeRoom, type WriteRoom } from './support/catalog-write.ts';

let room: WriteRoom;
beforeAll(async () => {
  room = await writeRoom();
});
afterAll(() => room[Symbol.asyncDispose]());

const mal = (id: number) => ({ source: Source.MAL, id: String(id) });
const anilist = (id: number) => ({ source: Source.ANILIST, id: String(id) });
const to = (type: RelationType, ...target: { source: Source; id: string }[]) => ({ type, target });

/** Four sources of the same two anime: each names relations, people and characters by what it has, ids or names. */
const sources: Readonly<Record<string, readonly AnimeInit[]>> = {
  // As a list of related pages has it: one edge for each page, no names of relations.
  'anime-offline-database': [
    { titles: { romaji: 'A' }, externalIds: [mal(1)], relations: [to(RelationType.OTHER, mal(2)), to(RelationType.OTHER, anilist(2))] },
    { titles: { romaji: 'B' }, externalIds: [mal(2), anilist(2)], relations: [to(RelationType.OTHER, mal(1))] },
  ],
  jikan: [
    { titles: { romaji: 'A' }, externalIds: [mal(1)], relations: [to(RelationType.SEQUEL, mal(2))],
      characters: [{ character: { name: 'Spiegel, Spike', externalIds: [mal(1)] }, role: 1 }, { character: { name: 'Faye', externalIds: [mal(2)] } }],
      staff: [{ name: 'Watanabe, Shinichiro', role: 'Director', externalIds: [mal(2009)] }] },
  ],
  anilist: [
    { titles: { romaji: 'A' }, externalIds: [anilist(1), mal(1)], relations: [to(RelationType.SEQUEL, anilist(2))],
      characters: [{ character: { name: 'Spike Spiegel', nativeName: 'スパイク', externalIds: [anilist(1)] }, role: 1 }],
      staff: [{ name: 'Shinichiro Watanabe', nativeName: '渡辺信一郎', role: 'Director', externalIds: [anilist(97009)] }] },
    { titles: { romaji: 'B' }, externalIds: [anilist(2)], relations: [to(RelationType.PREQUEL, anilist(1), mal(1))] },
  ],
  echora: [
    { titles: { romaji: 'A' }, externalIds: [mal(1), anilist(1)], relations: [to(RelationType.SEQUEL, mal(2))],
      characters: [{ character: { name: 'Spike Spiegel' } }, { character: { name: 'Ein' } }], staff: [{ name: 'Shinichiro Watanabe', role: 'director' }, { name: 'Yoko Kanno', role: 'Music' }] },
    { titles: { romaji: 'B' }, externalIds: [mal(2)] },
  ],
};

const names = Object.keys(sources);
const orders = names.flatMap((a) => names.flatMap((b) => names.flatMap((c) => names.map((d) => [a, b, c, d])))).filter((order) => new Set(order).size === 4);

async function counts(): Promise<Record<string, number>> {
  const tables = ['anime_relation', 'anime_character', 'character', 'anime_staff', 'staff'];
  const rows = await Promise.all(tables.map((table) => room.sql<{ count: number }[]>`select count(*)::int as count from ${room.sql(table)}`));
  return Object.fromEntries(tables.map((table, place) => [table, rows[place]?.[0]?.count ?? 0]));
}

async function people() {
  const shown = await Promise.all([1, 2].map((id) => room.get(id)));
  return shown.map(({ relations, characters, staff }) => create(AnimeSchema, { titles: {}, externalIds: [mal(1)], relations, characters, staff }));
}

test.each(orders)('three runs of %s, %s, %s and %s count the same rows, and leave the same relations, characters and staff', async (...order) => {
  await room.empty();
  const seen = [];
  for (let run = 0; run < 3; run++) {
    for (const [place, source] of order.entries()) {
      const { payloads } = await mergeRecords((sources[source] ?? []).map((init) => record(source, init)));
      const outcomes = await room.take(...payloads.map(({ anime }) => enrichedAt(minute(run * 10 + place), anime)));
      expect(outcomes.every((outcome) => outcome === undefined)).toBe(true);
    }
    seen.push({ counts: await counts(), people: await people() });
  }
  expect(seen[1]?.counts).toEqual(seen[0]?.counts);
  expect(seen[2]).toEqual(seen[1]);
  const [a] = seen[2]?.people ?? [];
  expect(a?.relations.map(({ type, targetId }) => [type, targetId !== ''])).toEqual([[RelationType.SEQUEL, true]]);
  expect(a?.staff.map(({ role }) => role.toLowerCase()).toSorted()).toEqual(['director', 'music']);
});
