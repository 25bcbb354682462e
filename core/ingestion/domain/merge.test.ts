import { describe, expect, test } from 'vitest';
import { choose, collect, fill, fillAll, namesOf, sorted, toText, type SourcedValue } from './merge.ts';

const said = <T>(source: string, value: T): SourcedValue<T> => ({ source, value });

describe('one value of several', () => {
  test('is the first, and the first other one of each other source is a conflict', () => {
    const chosen = choose([said('a', 1), said('c', 3), said('b', 2), said('c', 4), said('a', 5), said('d', 1)]);
    expect(chosen).toMatchObject({ value: 1, provenance: { source: 'a', conflicts: { b: '2', c: '3' } } });
    expect(Object.keys(chosen?.provenance.conflicts ?? {})).toEqual(['b', 'c']);
  });

  test('is none when nobody says any', () => expect(choose([])).toBeUndefined());

  test('is the same in whatever order its keys are written', () => {
    expect(choose([said('a', { x: 1, y: [2n] }), said('b', { y: [2n], x: 1, $typeName: 'z' })])?.provenance.conflicts).toEqual({});
    expect(choose([said('a', { x: 1, y: 2 }), said('b', { x: 1, y: 3 })])?.provenance.conflicts).toEqual({ b: '{"x":1,"y":3}' });
  });
});

test('items of all are each there once, as they are first said, credited to those that have any', () => {
  const all = collect([said('a', ['x', 'y']), said('b', []), said('c', ['Y', 'z']), said('a', ['x'])], (item) => item.toLowerCase());
  expect(all).toMatchObject({ value: ['x', 'y', 'z'], provenance: { source: 'a, c' } });
});

test('texts and maps are in the order of their keys, so that the same comes to the same', () => {
  expect(toText({ b: { d: 1, c: null }, a: [3, 1], $typeName: 'x' })).toBe('{"a":[3,1],"b":{"c":null,"d":1}}');
  expect(Object.keys(sorted({ b: 1, a: 2, c: 3 }))).toEqual(['a', 'b', 'c']);
  expect(namesOf([said('b', 1), said('a', 1), said('b', 2)])).toBe('b, a');
});

describe('a gap', () => {
  test.each([['undefined', undefined], ['a text', ''], ['a number', 0], ['a large number', 0n], ['a list', []]])('is %s that says nothing; it is filled in, and nothing else is', (_what, nothing) => {
    expect(fill({ a: nothing, b: 'ours' }, { a: 'theirs', b: 'theirs' })).toEqual({ a: 'theirs', b: 'ours' });
    expect(fill({ a: 'ours' }, { a: nothing } as never)).toEqual({ a: 'ours' });
  });

  test('is filled in within messages too, and a false or a null is no gap', () => {
    expect(fill({ m: { a: '', b: 1 }, f: false, n: null }, { m: { a: 'x', b: 2 }, f: true, n: 'y' } as never)).toEqual({ m: { a: 'x', b: 1 }, f: false, n: null });
    expect(fill<object>({}, { m: { a: 'x' } })).toEqual({ m: { a: 'x' } });
  });

  test.each<[string, unknown, unknown, boolean]>([
    ['an id', { source: 1, id: '5', note: 'a' }, { source: 1, id: '5', note: 'b' }, true], ['an id', { source: 1, id: '5' }, { source: 2, id: '5' }, false], ['an id', { source: 1, id: '5' }, { source: 1, id: '6' }, false],
    ['a person', { name: 'A', role: 'x' }, { name: 'A', role: 'y' }, true], ['a person', { name: 'A', language: 'ja' }, { name: 'A', language: 'en' }, false], ['a person', { name: 'A' }, { name: 'B' }, false],
    ['a person without an id', { source: 1, id: '', name: 'A' }, { source: 1, id: '', name: 'B' }, false], ['a page', { url: 'u', title: 'a' }, { url: 'u', title: 'b' }, true],
    ['a page', { url: 'u' }, { url: 'v' }, false], ['a text', 'a', 'a', true], ['a text', 'a', 'b', false], ['anything else', { x: 1 }, { x: 1 }, true], ['anything else', { x: 1 }, { x: 2 }, false],
  ])('in a list: %s is there already or added: %j, %j', (_what, ours, theirs, same) => {
    expect(fill({ list: [ours] }, { list: [theirs] }).list).toEqual(same ? [ours] : [ours, theirs]);
  });
});

describe('items that are matched', () => {
  const groups = (...entries: [string, SourcedValue<object>[]][]) => new Map(entries);

  test('are each filled in from the first on, and what differs is a conflict by its source, item and field', () => {
    const { value, provenance } = fillAll(groups(
      ['1', [said('a', { title: 'One', synopsis: '' }), said('b', { title: 'Uno', synopsis: 'S' }), said('c', { title: 'Eins', synopsis: 'T' })]],
      ['2', [said('b', { title: 'Two' })]], ['3', []],
    ));
    expect(value).toEqual([{ title: 'One', synopsis: 'S' }, { title: 'Two' }]);
    expect(provenance).toMatchObject({ source: 'a, b, c', conflicts: { b: '{"1":{"title":"Uno"}}', c: '{"1":{"synopsis":"T","title":"Eins"}}' } });
  });

  test('have no conflict with what the same source says twice, with lists that say more, or with nothing', () => {
    const { provenance } = fillAll(groups(['1', [
      said('a', { title: 'One', tags: ['x'], m: { a: 1, b: 2 }, n: 1 }), said('a', { title: 'Other' }), said('b', { title: '', tags: ['y'], m: { a: 1, b: 0 }, n: undefined }),
    ]]));
    expect(provenance.conflicts).toEqual({});
  });

  test('have as a conflict within a message only what differs, and of one source the first', () => {
    const { provenance } = fillAll(groups(['1', [said('a', { m: { a: 1, b: 2 } }), said('b', { m: { a: 1, b: 3 } }), said('b', { m: { a: 9, b: 2 } })]]));
    expect(provenance.conflicts).toEqual({ b: '{"1":{"m":{"b":3}}}' });
  });
});
