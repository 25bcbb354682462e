import { expect, test } from 'vitest';
import { remembered } from './remembered.ts';

/** Upper case, and what was asked of it. */
function counted(size: number) {
  const asked: string[] = [];
  const upper = remembered((text) => (asked.push(text), { text: text.toUpperCase() }), size);
  return { asked, upper };
}

test('an answer is worked out once', () => {
  const { asked, upper } = counted(2);
  expect([upper('a'), upper('b'), upper('a')]).toEqual([{ text: 'A' }, { text: 'B' }, { text: 'A' }]);
  expect(asked).toEqual(['a', 'b']);
});

test('what was asked for lately is kept, and the rest forgotten', () => {
  const { asked, upper } = counted(2);
  for (const text of ['a', 'b', 'a', 'c', 'a', 'd', 'a', 'e', 'a', 'b']) upper(text);
  expect(asked).toEqual(['a', 'b', 'c', 'd', 'e', 'b']);
});
