import { describe, expect, test } from 'vitest';
import type { Answer } from './domain/finding.ts';
import { newJob, type Progress } from './domain/progress.ts';
import { sourceAnswer, show } from './domain/testing.ts';
import type { UpdateEvent } from './update-events.ts';
import type { Alert } from './ports.ts';
import { checkShow } from './check-show.ts';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 3, 5, 14);
const retryPolicy = { retries: 3, retryDelay: 2 * HOUR, window: 7 * 24 * HOUR };
const due: Progress = { highest: 3, jobs: [newJob(NOW)], over: [], verifyAt: NOW, told: '' };

/** One check, and everything that it did, in order. */
async function ask(answer: (number: number) => Answer[], before = due, about = show()) {
  const [news, alerts, saved, asked]: [UpdateEvent[], Alert[], Progress[], number[]] = [[], [], [], []];
  const order: string[] = [];
  const check = (_show: unknown, number: number) => {
    asked.push(number);
    return Promise.resolve(answer(number));
  };
  await checkShow(about, before, NOW, {
    sources: { enabled: ['anilist'], of: () => ['anilist'], platform: () => 'ANILIST', measure: () => Promise.resolve([]), check },
    publish: async (one) => void (news.push(one), order.push(`publish ${one.id}`)),
    sendAlert: async (alert) => void (alerts.push(alert), order.push(`tell ${alert.id}`)),
    save: async (progress) => void (saved.push(progress), order.push(`save ${progress.highest}`)),
    observer: { published: () => undefined, asked: () => undefined, failed: () => undefined, planned: () => undefined, synced: () => undefined },
    retryPolicy,
  });
  return { news, alerts, asked, order, kept: saved.at(-1)! };
}
const upTo = (last: number) => (number: number) =>
  [sourceAnswer('anilist', number <= last ? { aired: true, at: NOW - (last - number) * HOUR, next: { number: last + 1, at: NOW + HOUR } } : { at: NOW + HOUR, next: { number: last + 1, at: NOW + HOUR } })];

describe('a check', () => {
  test('publishes the ones in between when a source is several episodes ahead, each with its own instant', async () => {
    const { news, kept } = await ask(upTo(6));
    expect(news.flatMap((one) => (one.kind === 'aired' ? [[one.id, one.airedAt]] : []))).toEqual([['aired:a:4', NOW - 2 * HOUR], ['aired:a:5', NOW - HOUR], ['aired:a:6', NOW]]);
    expect(kept).toMatchObject({ highest: 6, over: [NOW] });
  });

  test('asks no further than it must when the source announces the next one', async () => {
    expect((await ask(upTo(4))).asked).toEqual([4]);
  });

  test('publishes twelve at most, whatever a source claims', async () => {
    const { news, kept } = await ask(upTo(100_000), due, show({ episodeCount: null }));
    expect(news).toHaveLength(12);
    expect(kept).toMatchObject({ highest: 15, verifyAt: NOW + 2 * HOUR });
  });

  test('calls a run finished only when all of its episodes are published', async () => {
    const ended = (number: number) => [sourceAnswer('anilist', { status: 'FINISHED', ...(number <= 20 && { aired: true, at: NOW - HOUR }) })];
    const about = show({ episodeCount: 20, highest: 0 });
    const first = await ask(ended, { ...due, highest: 0 }, about);
    expect(first.news.map(({ kind }) => kind)).toEqual(Array.from({ length: 12 }, () => 'aired'));
    const second = await ask(ended, first.kept, about);
    expect(second.news.map(({ kind }) => kind)).toEqual([...Array.from({ length: 8 }, () => 'aired'), 'status']);
  });

  test.each([['announces the next one', true], ['does not', false]])('takes a long runner up where it is, when the source %s', async (_how, announces) => {
    const at = (number: number) => NOW - (1_169 - number) * 7 * 24 * HOUR;
    const next = announces ? { next: { number: 1_170, at: NOW + 7 * 24 * HOUR } } : {};
    const long = (number: number) => [sourceAnswer('anilist', number <= 1_169 ? { aired: true, at: at(number), ...next } : { ...next })];
    const { news, kept, asked } = await ask(long, { ...due, highest: 0 }, show({ episodeCount: null, highest: 0 }));
    expect(news.map(({ id }) => id)).toEqual(['aired:a:1169']);
    expect([kept.highest, asked.length <= 25]).toEqual([1_169, true]);
  });

  test('tells of a show that nothing is new of that it is still on air, when that was last said a week ago, once', async () => {
    const asOf = show({ statusAsOf: NOW - 7 * 24 * HOUR });
    const first = await ask(() => [sourceAnswer('anilist')], due, asOf);
    expect(first.news).toMatchObject([{ kind: 'confirmed', status: 'RELEASING', at: NOW }]);
    expect((await ask(() => [sourceAnswer('anilist')], first.kept, asOf)).news).toEqual([]);
    expect((await ask(() => [sourceAnswer('anilist')], due, show({ statusAsOf: NOW - 24 * HOUR }))).news).toEqual([]);
  });

  test('remembers each episode once it is stored, before anything else is done', async () => {
    expect((await ask(upTo(5))).order).toEqual(['publish aired:a:4', 'save 4', 'publish aired:a:5', 'save 5', 'save 5']);
  });

  test('moves the slot when the source announces the episode for later, and says so', async () => {
    const { news, kept, alerts } = await ask(upTo(3));
    expect(news).toMatchObject([{ kind: 'broadcast', broadcast: { next: { number: 4, at: NOW + HOUR } } }]);
    expect(kept.jobs).toEqual([newJob(NOW + HOUR)]);
    expect(alerts).toEqual([]);
  });

  test('without a slot finds a show back from its hiatus, and expects what is announced', async () => {
    const { news, kept } = await ask(upTo(3), { ...due, jobs: [] }, show({ status: 'HIATUS' }));
    expect(news.map(({ kind }) => kind)).toEqual(['broadcast', 'status']);
    expect(kept.jobs).toEqual([newJob(NOW + HOUR)]);
  });

  test('tells of a status once, also while the catalog has not taken it over', async () => {
    const finished = () => [sourceAnswer('anilist', { status: 'FINISHED' })];
    const first = await ask(finished);
    expect(first.news).toMatchObject([{ kind: 'status', status: 'FINISHED' }]);
    expect((await ask(finished, { ...first.kept, jobs: [newJob(NOW)], over: [] })).news).toEqual([]);
  });

  test('asks again the next day when the last episode is out and nobody calls the run finished, and else in a week', async () => {
    const day = 24 * HOUR;
    expect((await ask(() => [sourceAnswer('anilist')], { ...due, highest: 12, jobs: [] })).kept.verifyAt).toBe(NOW + day);
    expect((await ask(() => [sourceAnswer('anilist')], { ...due, highest: 12, jobs: [] }, show({ episodeCount: null }))).kept.verifyAt).toBe(NOW + 7 * day);
  });

  test('alarms with the title and why, under an id that a repetition has too', async () => {
    const last = { ...due, jobs: [{ ...newJob(NOW - 6 * HOUR), askAt: NOW, target: 4, tries: 3 }] };
    const { alerts } = await ask(() => [sourceAnswer('anilist')], last);
    expect(alerts).toEqual([{ id: `alert:a:${NOW - 6 * HOUR}`, animeId: 'a', title: 'Voice of Stars', at: new Date(NOW), why: expect.stringContaining('episode 4 was due') }]);
  });
});
