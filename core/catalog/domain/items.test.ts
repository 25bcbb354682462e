import { describe, expect, test } from 'vitest';
import { mergeItems } from './items.ts';
import { isTimely } from './times.ts';

interface Episode {
  readonly number: number;
  readonly title?: string;
  readonly synopsis?: string;
}
const episodes = { path: 'episodes', keyOf: ({ number }: Episode) => String(number), compare: (a: Episode, b: Episode) => a.number - b.number };
const merged = (known: Episode[], incoming: Episode[], times: Record<string, number>, at: number, whole = false) => mergeItems(episodes, known, incoming, times, { at, whole });

describe('an event counts for a value', () => {
  test.each<[string, Record<string, number>, boolean, boolean]>([
    ['that was never there, however old all else is', { '*': 900 }, false, true],
    ['that is as old as all else, which is older', { '*': 100 }, true, true],
    ['that is as old as all else, which is younger', { '*': 900 }, true, false],
    ['that is as old as its list, which is older than all else says', { '*': 900, episodes: 100 }, true, true],
    ['that is as old as its list, which is younger than all else says', { '*': 100, episodes: 900 }, true, false],
    ['that is younger itself', { '*': 100, episodes: 100, 'episodes/4/title': 900 }, true, false],
    ['that is older itself', { '*': 900, episodes: 900, 'episodes/4/title': 100 }, true, true],
    ['that was taken away later', { 'episodes/4/title': 900 }, false, false],
    ['that became true just then', { 'episodes/4/title': 500 }, true, true],
  ])('%s: %j, there: %s', (_what, times, isSet, counts) => expect(isTimely(times, 'episodes/4/title', isSet, 500)).toBe(counts));
});

describe('items that add up', () => {
  test('are completed value by value, in order of their key, and each value that was said has its time', () => {
    const { items, times } = merged([{ number: 2, title: 'Two' }], [{ number: 2, title: '', synopsis: 'S' }, { number: 1, title: 'One' }], { '*': 100 }, 500);
    expect(items).toEqual([{ number: 1, title: 'One' }, { number: 2, title: 'Two', synopsis: 'S' }]);
    expect(times).toEqual({ 'episodes/2/number': 500, 'episodes/2/synopsis': 500, 'episodes/1/number': 500, 'episodes/1/title': 500 });
  });

  test('keep what was said later, and take what was not known yet', () => {
    const { items } = merged([{ number: 1, title: 'Later' }], [{ number: 1, title: 'Earlier', synopsis: 'S' }], { '*': 900 }, 500);
    expect(items).toEqual([{ number: 1, title: 'Later', synopsis: 'S' }]);
  });

  test('have no time of what the contract’s messages are called', () => {
    expect(merged([], [{ number: 1, $typeName: 'x' } as Episode], {}, 500).times).toEqual({ 'episodes/1/number': 500 });
  });
});

describe('a list that is all that its producer knows', () => {
  const known = [{ number: 1, title: 'One' }];

  test('has one time for all of it, besides values that have times of their own', () => {
    const before = { '*': 100, 'episodes/1/title': 200 };
    expect(merged(known, [{ number: 1, title: 'Uno' }, { number: 2, title: 'Due' }], before, 500, true).times).toEqual({ episodes: 500, 'episodes/1/title': 500 });
  });

  test('is not older for one that comes late, and has no time when it is empty', () => {
    expect(merged(known, [{ number: 2 }], { '*': 100, episodes: 900 }, 500, true).times).toEqual({});
    expect(merged(known, [{ number: 2 }], { '*': 900 }, 500, true).times).toEqual({});
    expect(merged(known, [{ number: 2 }], { '*': 500 }, 500, true).times).toEqual({});
    expect(merged(known, [], { '*': 100 }, 500, true).times).toEqual({});
    expect(merged([], [{ number: 2 }], {}, 500, true).times).toEqual({ episodes: 500 });
  });
});
