import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CatalogReviewService, CatalogWriteService } from '#proto/catalog';
import { Source } from '#proto/common';
import { SortField } from '#proto/filter';
import { RelationType } from '#proto/relation';
import { ingestionSystem, summaryOf, type IngestionSystem } from './support/ingestion.ts';

let system: IngestionSystem;
beforeAll(async () => {
  system = await ingestionSystem();
});
afterAll(() => system[Symbol.asyncDispose]());

/** Small records that came out wrong once, as their sources write them. */
const file = (name: string) => join(import.meta.dirname, 'cases', name);
async function ingest(...inputs: readonly string[]) {
  const names = [...new Set(inputs.map((input) => input.split('=')[0] ?? ''))];
  const lines = await system.run(['run', ...inputs.flatMap((input) => ['--source', input.replace('=', `=${file('x').slice(0, -1)}`)]), ...names.flatMap((name) => ['--only', name, '--accept-terms', name])]);
  await system.settled();
  return summaryOf(lines);
}
const find = async (id: number, source = Source.MAL) => (await system.reader.getAnime({ by: { case: 'externalId', value: { source, id: String(id) } } })).anime!;
const listed = async (ids: readonly number[], isAdult: boolean) => {
  const anime = await Promise.all(ids.map((id) => find(id)));
  const { anime: found } = await system.reader.listAnime({ filter: { idIn: anime.map(({ id }) => id), isAdult }, pageSize: 10 });
  return ids.filter((_id, place) => found.some(({ id }) => id === anime[place]?.id));
};

describe('c1: episodes, dates, relations and ids', () => {
  beforeAll(async () => {
    expect(await ingest('contract-json=c1.jsonl')).toMatchObject({ read: 14, merged: 14, published: 14, rejected: 0 });
  });

  test('an episode 0 is the first one', async () =>
    expect((await find(9000101)).episodes.map(({ number, label, title }) => [number, label, title])).toEqual([[0, '', 'Prologue'], [1, '', 'One']]));

  test('an episode 6.5 stands between 6 and 7', async () =>
    expect((await find(9000102)).episodes.map(({ number, label, title }) => [number, label, title])).toEqual([[6, '', 'Six'], [0, '6.5', 'Recap'], [7, '', 'Seven']]));

  test('dates that never were keep what is sure of them', async () => {
    const dates = await Promise.all([9000104, 9000105, 9000106, 9000107, 9000108].map(async (id) => {
      const { startDate, endDate } = await find(id);
      return [startDate, endDate].map((date) => date && [date.year, date.month, date.day]);
    }));
    expect(dates).toEqual([[[1989, 0, 0], undefined], [[2024, 2, 0], undefined], [[2024, 0, 0], undefined], [[2024, 5, 3], undefined], [[2027, 4, 0], undefined]]);
  });

  test('what was set aside is listed with where and why', async () => {
    const lines = await system.run(['rejects']);
    expect(lines.map(({ title, field, kept }) => [title, field, kept])).toEqual(expect.arrayContaining([
      ['Zz Bad Day', 'start_date', true], ['Zz No Month', 'start_date', true], ['Zz End Before Start', 'end_date', true], ['Zz Saiyuki First', 'relations[1]', true],
    ]));
  });

  test('an anime has one relation to each other and none to itself', async () => {
    const edges = await Promise.all([9000109, 9000110, 9000111].map(async (id) => (await find(id)).relations.map(({ type, target }) => [type, target[0]?.id])));
    expect(edges).toEqual([
      [[RelationType.SEQUEL, '9000110']], [[RelationType.SEQUEL, '9000109'], [RelationType.SEQUEL, '9000111']], [[RelationType.SEQUEL, '9000109']],
    ]);
  });

  test('one anime of two ids on one platform has both', async () => {
    const anime = await find(9000131);
    expect((await find(9000132)).id).toBe(anime.id);
    expect(anime.externalIds.map(({ source, id }) => `${Source[source]}:${id}`)).toEqual(['MAL:9000131', 'MAL:9000132', 'ANILIST:9000131']);
  });

  test('adult content is seen with and without the flag', async () => {
    expect(await find(9000134)).toMatchObject({ isAdult: true, adult: true, adultEvidence: ['age rating RX', 'genre Hentai'] });
    expect((await find(9000133)).adultEvidence[0]).toBe('stated by an operator');
    expect((await find(9000101)).adult).toBeUndefined();
    expect(await listed([9000101, 9000133, 9000134], false)).toEqual([9000101]);
    expect(await listed([9000101, 9000133, 9000134], true)).toEqual([9000133, 9000134]);
  });
});

describe('mal.csv, adult and noadult: a list of MyAnimeList, and what an operator corrects', () => {
  beforeAll(() => ingest('mal-csv=mal.csv', 'contract-json=adult.jsonl'));

  test('a chart goes by votes: a 10 of two is below a 9.1 of two million', async () => {
    const anime = await Promise.all([9300001, 9300002].map((id) => find(id)));
    expect(anime.map(({ score }) => Number(score?.weighted?.toFixed(2)))).toEqual([6.41, 9.1]);
    expect(anime[0]?.score?.arithmeticMean).toBe(10);
    const { anime: chart } = await system.reader.listAnime({ filter: { idIn: anime.map(({ id }) => id) }, sort: [{ field: SortField.SCORE, descending: true }], pageSize: 2 });
    expect(chart.map(({ id }) => id)).toEqual([anime[1]?.id, anime[0]?.id]);
  });

  test('RX and explicit genres are for adults, a lower rating is not, and without any it is not known', async () => {
    const anime = await Promise.all([9300002, 9300003, 9300004, 9300005, 34823].map((id) => find(id)));
    expect(anime.map(({ adult }) => adult)).toEqual([false, true, true, undefined, true]);
    expect(anime[2]?.adultEvidence).toEqual(['genre Erotica']);
  });

  test('an operator’s "no" stands, also when the list is read again', async () => {
    await ingest('contract-json=noadult.jsonl');
    for (let again = 0; again < 2; again++) {
      expect(await find(9300003)).toMatchObject({ adult: false, isAdult: false, adultEvidence: ['stated by an operator'], ageRating: 6 });
      await ingest('mal-csv=mal.csv');
    }
    expect(await listed([9300003, 9300004], false)).toEqual([9300003]);
  });
});

describe('rel1 and rel2: relations of two sources', () => {
  test('come to one relation for each target, however often and in whichever order they are read', async () => {
    const inputs = ['anime-offline-database=rel1.jsonl', 'anime-offline-database=rel2.jsonl'];
    for (const input of [...inputs, ...inputs.toReversed(), ...inputs]) await ingest(input);
    const [a, b] = await Promise.all([9200001, 9200002].map((id) => find(id)));
    expect(a?.relations.map(({ targetId }) => targetId)).toEqual([b?.id]);
    expect(b?.relations.map(({ targetId }) => targetId)).toEqual([a?.id]);
    const again = await ingest(...inputs);
    expect(again).toMatchObject({ merged: 2 });
    expect((await find(9200001)).relations).toHaveLength(1);
  });
});

describe('m1 to m3: two records that are one', () => {
  test('wait for an operator, who merges them; from then on both ids mean the one, and nothing is asked', async () => {
    const [reviews, write] = [system.client(CatalogReviewService), system.client(CatalogWriteService)];
    await ingest('contract-json=m1.jsonl');
    const [stays, goes] = await Promise.all([find(9400001), find(9400001, Source.ANILIST)]);
    await ingest('contract-json=m2.jsonl');
    expect((await reviews.listReviews({ pageSize: 10 })).reviews.map(({ entityIds }) => entityIds.toSorted())).toEqual([[stays.id, goes.id].toSorted()]);
    await write.mergeAnime({ id: stays.id, duplicateId: goes.id, reason: 'one show', source: 'operator:ann' });
    expect(await find(9400001, Source.ANILIST)).toMatchObject({ id: stays.id, episodeCount: 12, titles: { romaji: 'Zz Merge Mal' } });
    await ingest('contract-json=m3.jsonl');
    expect((await find(9400001)).episodeCount).toBe(13);
    expect((await reviews.listReviews({ pageSize: 10 })).reviews).toEqual([]);
    expect((await system.reader.getAnime({ by: { case: 'id', value: goes.id } })).anime?.id).toBe(stays.id);
  });
});
