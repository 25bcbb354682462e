import { expect, test } from 'vitest';
import { MatchingIds } from './zvec-matching.ts';

/** Lists what the test says, and tells how often it was asked. */
function listing(answers: (condition: string) => Promise<string[]>) {
  const asked: string[] = [];
  return { asked, matching: new MatchingIds((condition) => (asked.push(condition), answers(condition))) };
}

test('ids are listed once for both arms of a search and for the next one', async () => {
  const { asked, matching } = listing(async () => ['a', 'b']);
  const [words, titles] = await Promise.all([matching.of('(adult = false)'), matching.of('(adult = false)')]);
  expect(words).toEqual(new Set(['a', 'b']));
  expect(titles).toBe(words);
  await matching.of('(adult = false)');
  expect(asked).toHaveLength(1);
});

test('after a write they are listed anew, those too that were being listed', async () => {
  let ids = ['a'];
  const { matching } = listing(async () => ids);
  const before = matching.of('all');
  matching.clear();
  ids = ['a', 'b'];
  expect(await matching.of('all')).toEqual(new Set(['a', 'b']));
  expect(await before).toEqual(new Set(['a']));
});

test('a listing that failed is tried again', async () => {
  let isDown = true;
  const { matching } = listing(async () => (isDown ? Promise.reject(new Error('busy')) : ['a']));
  await expect(matching.of('all')).rejects.toThrow('busy');
  isDown = false;
  expect(await matching.of('all')).toEqual(new Set(['a']));
});

test('the filter that was asked for longest ago is forgotten first', async () => {
  const { asked, matching } = listing(async () => []);
  for (const filter of ['0', '1', '2', '3', '4', '5', '6', '7', '0', '8', '0', '1']) await matching.of(filter);
  expect(asked).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '1']);
});
