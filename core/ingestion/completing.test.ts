import { describe, expect, test } from 'vitest';
import { Source } from '#proto/common';
import { mergeReadings, record } from './testing.ts';

const bebop = record('echora', { titles: { romaji: 'Cowboy Bebop' }, externalIds: [{ source: Source.MAL, id: '1' }, { source: Source.KITSU, id: '9' }] });
const idsOf = ({ payloads }: Awaited<ReturnType<typeof mergeReadings>>) => payloads.map(({ anime }) => anime.externalIds.map(({ source, id }) => `${Source[source]}:${id}`));
const list = (...externalIds: { source: Source; id: string }[]) => ({ record: { ...record('arm', { externalIds }), completes: true } });

describe('a list of ids', () => {
  test('adds its ids to the anime that has one of them, and takes no title', async () => {
    const merged = await mergeReadings([{ record: bebop }, list({ source: Source.MAL, id: '1' }, { source: Source.ANNICT, id: '360' })]);
    expect(idsOf(merged)).toEqual([['MAL:1', 'KITSU:9', 'ANNICT:360']]);
    expect(merged.payloads[0]?.anime.titles?.romaji).toBe('Cowboy Bebop');
  });

  test('makes no anime of its own, and is no reject either', async () => {
    const merged = await mergeReadings([{ record: bebop }, list({ source: Source.MAL, id: '5' }, { source: Source.ANNICT, id: '8' })]);
    expect([idsOf(merged).length, merged.rejects]).toEqual([1, []]);
  });
});

describe('an id that its platform has deleted', () => {
  test('is taken out of the record, whichever was read first', async () => {
    const dead = { dead: { platform: Source.KITSU, id: '9' } };
    for (const readings of [[{ record: bebop }, dead], [dead, { record: bebop }]]) expect(idsOf(await mergeReadings(readings))).toEqual([['MAL:1']]);
  });

  test('that was the only one leaves no record to publish, and says so', async () => {
    const { payloads, rejects } = await mergeReadings([{ record: record('echora', { titles: { romaji: 'Gone' }, externalIds: [{ source: Source.MAL, id: '7' }] }) }, { dead: { platform: Source.MAL, id: '7' } }]);
    expect(payloads).toEqual([]);
    expect(rejects).toMatchObject([{ title: 'Gone', field: 'external_ids' }]);
  });
});
