import { create } from '@bufbuild/protobuf';
import { describe, expect, test } from 'vitest';
import { StatisticsSchema } from '#proto/anime';
import { Source } from '#proto/common';
import { show } from './domain/testing.ts';
import { Memory } from './memory.ts';
import type { UpdateEvent } from './update-events.ts';
import { PublishRefused, type CompletedWork, type Measurement } from './ports.ts';
import { Rating } from './rating.ts';

const SIX = Date.UTC(2026, 3, 5, 6);
const HOUR = 3_600_000;
const rated = show({ statistics: [{ platform: 'MAL', score: 8 }, { platform: 'ANILIST', score: 7 }], score: { arithmeticMean: 7.5, median: 7.5, arithmeticGeometricMean: 7.491 } });
const mal = (score: number): Measurement => ({ source: 'jikan', statistics: create(StatisticsSchema, { platform: Source.MAL, score }) });

/** A sync with what is kept between processes. */
function sync(answers: readonly Measurement[], { refused = false, enabled = ['jikan', 'anilist'] as readonly string[] } = {}) {
  const news: UpdateEvent[] = [];
  const asked: unknown[][] = [];
  let kept: CompletedWork = { windowBuiltFor: 0, scoresSyncedFor: 0 };
  const start = async () => {
    const memory = new Memory({ load: () => Promise.resolve({ progress: new Map(), done: kept }), save: () => Promise.resolve(), saveDone: async (done) => void (kept = done) });
    await memory.load();
    const nothing = () => undefined;
    return new Rating({
      catalog: { slots: () => Promise.resolve([]), shows: (...given) => (asked.push(given), Promise.resolve([rated])) },
      sources: { enabled, of: () => enabled, platform: (source) => (source === 'jikan' ? 'MAL' : 'ANILIST'), check: () => Promise.resolve([]), measure: () => Promise.resolve(answers) },
      publish: async (one) => {
        if (refused) throw new PublishRefused('away');
        news.push(one);
      },
      observer: { published: nothing, asked: nothing, failed: nothing, planned: nothing, synced: nothing },
    }, memory, { hour: 6, lookbackDays: 90, threshold: 0.1 });
  };
  return { news, asked, start, done: () => kept };
}
const leading = () => true;

describe('the score sync', () => {
  test('is done once a day, from six on, of what airs and what ended in 90 days', async () => {
    const { asked, start, done } = sync([mal(8)]);
    const rating = await start();
    await rating.tick(SIX, leading);
    await rating.tick(SIX + HOUR, leading);
    await (await start()).tick(SIX + 23 * HOUR, leading);
    expect(asked).toEqual([[['RELEASING'], '2026-01-05']]);
    expect(done().scoresSyncedFor).toBe(SIX);
    await rating.tick(SIX + 24 * HOUR, leading);
    expect(asked).toHaveLength(2);
  });

  test('is made up for by a worker that was down at six', async () => {
    const { asked, start } = sync([mal(8)]);
    await (await start()).tick(SIX + 9 * HOUR, leading);
    expect(asked).toHaveLength(1);
  });

  test('is not repeated when the clock steps back', async () => {
    const { asked, start } = sync([mal(8)]);
    const rating = await start();
    await rating.tick(SIX + 24 * HOUR, leading);
    await rating.tick(SIX + 23 * HOUR, leading);
    expect(asked).toHaveLength(1);
  });

  test('publishes what moved with the platforms that answered, merged with what is known of those that did not', async () => {
    const { news, start } = sync([mal(8.5), { source: 'anilist', failed: 'anilist: 503' }]);
    await (await start()).tick(SIX, leading);
    expect(news).toMatchObject([{ kind: 'scores', source: 'jikan', statistics: [{ platform: Source.MAL }], score: { arithmeticMean: 7.75 } }]);
  });

  test('publishes nothing for noise, for a platform without a score, and when all fail', async () => {
    for (const answers of [[mal(8.05)], [{ source: 'jikan' }], [{ source: 'jikan', failed: 'away' }]]) {
      const { news, start } = sync(answers);
      await (await start()).tick(SIX, leading);
      expect(news).toEqual([]);
    }
  });

  test('that could not publish is not done, and is tried again half an hour later', async () => {
    const { asked, start, done } = sync([mal(9)], { refused: true });
    const rating = await start();
    await rating.tick(SIX, leading);
    await rating.tick(SIX + HOUR / 4, leading);
    expect([asked.length, done().scoresSyncedFor]).toEqual([1, 0]);
    await rating.tick(SIX + HOUR / 2, leading);
    expect(asked).toHaveLength(2);
  });

  test('is not noted as done by one that lost the lead on the way, and asks nobody when no source is enabled', async () => {
    const lost = sync([mal(9)]);
    await (await lost.start()).tick(SIX, () => false);
    expect(lost.done().scoresSyncedFor).toBe(0);
    const off = sync([mal(9)], { enabled: [] });
    await (await off.start()).tick(SIX, leading);
    expect(off.asked).toEqual([]);
  });
});
