import { describe, expect, test } from 'vitest';
import { against, inverseOf } from './relations.ts';
import { watchOrder, type Edge, type Title } from './watch-order.ts';

const title = (id: string, start: number | null, format = 'TV'): Title => ({ id, start, format });
const edge = (from: string, type: string, to: string): Edge => ({ from, to, type });
/** The titles in order, those that can be skipped in brackets. */
const order = (titles: readonly Title[], edges: readonly Edge[]) =>
  watchOrder(titles, edges).map(({ id, optional }) => (optional ? `(${id})` : id)).join(' ');

describe('the order to watch a franchise in', () => {
  test('is the story of its sequels, whichever side tells of them, not the order of their making', () => {
    const titles = [title('third', 2010), title('first', 2005), title('second', 2000)];
    expect(order(titles, [edge('first', 'SEQUEL', 'second'), edge('third', 'PREQUEL', 'second')])).toBe('first second third');
  });

  test('of two ways from one to another takes the earlier first, and what they join in last', () => {
    const diamond = [edge('a', 'SEQUEL', 'late'), edge('a', 'SEQUEL', 'early'), edge('late', 'SEQUEL', 'end'), edge('early', 'SEQUEL', 'end')];
    expect(order([title('end', 2001), title('late', 2003), title('early', 2002), title('a', 2004)], diamond)).toBe('a early late end');
  });

  test('begins with the earliest where sequels run in a circle, and has each once', () => {
    const circle = [edge('a', 'SEQUEL', 'b'), edge('b', 'SEQUEL', 'c'), edge('c', 'SEQUEL', 'a')];
    expect(order([title('a', 2003), title('b', 2001), title('c', 2002)], circle)).toBe('b c a');
  });

  test('knows nothing of titles that are not here', () => {
    expect(order([title('a', 2000)], [edge('a', 'SEQUEL', 'elsewhere'), edge('elsewhere', 'SIDE_STORY', 'a')])).toBe('a');
  });

  test('puts a title without a start right after what it follows', () => {
    const titles = [title('a', 2000), title('undated', null), title('c', 2002), title('side', 2001, 'OVA')];
    expect(order(titles, [edge('a', 'SEQUEL', 'undated'), edge('undated', 'SEQUEL', 'c'), edge('c', 'SIDE_STORY', 'side')])).toBe('a undated c (side)');
    expect(order([title('b', null), title('a', null)], [])).toBe('a b');
  });

  test('goes by the prequels that are told of, as by the sequels', () => {
    expect(order([title('second', 2000), title('first', 2005)], [edge('second', 'PREQUEL', 'first')])).toBe('first second');
  });

  test('leaves alone what leads elsewhere, and what leads to itself', () => {
    const others = ['CHARACTER', 'OTHER', 'SPIN_OFF'].map((type) => edge('b', type, 'a'));
    expect(order([title('a', 2000), title('b', 2001)], [...others, edge('a', 'SEQUEL', 'a'), edge('b', 'SIDE_STORY', 'b')])).toBe('a b');
  });

  test('puts what has no start before what started later, when it follows something early', () => {
    const titles = [title('a', 2000), title('undated', null), title('other', 2001, 'OVA')];
    expect(order(titles, [edge('a', 'SEQUEL', 'undated'), edge('a', 'SIDE_STORY', 'other')])).toBe('a undated (other)');
    expect([order([title('b', 2000), title('a', 2000)], []), order([title('a', 2000), title('b', 2000)], [])]).toEqual(['a b', 'a b']);
  });

  test('has what a full story sums up before the sum, which can be skipped', () => {
    expect(order([title('sum', 2000), title('full', 2001)], [edge('sum', 'FULL_STORY', 'full')])).toBe('full (sum)');
  });

  test('takes the earliest of equally long lines for the one that is told, and a longer one before it', () => {
    const sides = [edge('a', 'SIDE_STORY', 'b'), edge('b', 'SIDE_STORY', 'a')];
    expect(order([title('b', 2001), title('a', 2000)], sides)).toBe('a (b)');
    const longer = [title('x', 2001), title('y', 2002), title('a', 2000)];
    expect(order(longer, [edge('x', 'SEQUEL', 'y'), edge('x', 'SIDE_STORY', 'a'), edge('a', 'SIDE_STORY', 'x')])).toBe('(a) x y');
  });

  test('has side stories, summaries and specials after what they belong to, as what can be skipped', () => {
    const titles = [title('main', 2005), title('side', 2004), title('recap', 2006, 'MOVIE'), title('extra', 2005, 'SPECIAL'), title('next', 2007), title('all', 2008)];
    const edges = [edge('side', 'PARENT_STORY', 'main'), edge('main', 'SUMMARY', 'recap'), edge('main', 'SEQUEL', 'extra'), edge('main', 'SEQUEL', 'next'), edge('next', 'COMPILATION', 'all')];
    expect(order(titles, edges)).toBe('main (side) (extra) (recap) next (all)');
  });

  test('lets a side story\'s sequels be skipped with it', () => {
    const titles = [title('main', 2000), title('main 2', 2003), title('side', 2001), title('side 2', 2002), title('side 3', 2004)];
    const edges = [edge('main', 'SEQUEL', 'main 2'), edge('main', 'SIDE_STORY', 'side'), edge('side', 'SEQUEL', 'side 2'), edge('side 2', 'SEQUEL', 'side 3')];
    expect(order(titles, edges)).toBe('main (side) (side 2) main 2 (side 3)');
  });

  test('lets a side story be skipped that is also in the line', () => {
    const edges = [edge('a', 'SEQUEL', 'b'), edge('a', 'SIDE_STORY', 'b'), edge('b', 'SEQUEL', 'c')];
    expect(order([title('a', 1), title('b', 2), title('c', 3)], edges)).toBe('a (b) c');
  });

  test('keeps the longest line when two are each other\'s side story', () => {
    const edges = [edge('a', 'SIDE_STORY', 'b'), edge('b', 'SIDE_STORY', 'a'), edge('b', 'SEQUEL', 'c')];
    expect(order([title('a', 1), title('b', 2), title('c', 3)], edges)).toBe('(a) b c');
  });
});

describe('a relation walked against its direction', () => {
  test.each([['SEQUEL', 'PREQUEL'], ['PARENT_STORY', 'SIDE_STORY'], ['SPIN_OFF', 'PARENT_STORY'], ['SUMMARY', 'FULL_STORY'], ['OTHER', 'OTHER'], ['99', '99']])(
    'is turned round: %s is %s', (type, inverse) => expect(inverseOf(type)).toBe(inverse),
  );

  test('counts as the types asked for when it is one of them turned round', () => {
    expect(against(['SEQUEL', 'OTHER'])).toEqual(['PREQUEL', 'OTHER']);
    expect(against(['PARENT_STORY'])).toEqual(['SIDE_STORY', 'SPIN_OFF']);
  });
});
