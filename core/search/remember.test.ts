import { expect, test } from 'vitest';
import { remember } from './remember.ts';

/** Answers as the test says, and tells what was asked. */
function asking(answer: (question: string) => Promise<string>, size = 2) {
  const asked: string[] = [];
  return { asked, answers: remember((question) => (asked.push(question), answer(question)), size) };
}

test('a question is asked once, though it comes again before the answer', async () => {
  const { asked, answers } = asking(async (question) => question.toUpperCase());
  expect(await Promise.all([answers.of('a'), answers.of('a')])).toEqual(['A', 'A']);
  expect(await answers.of('a')).toBe('A');
  expect(asked).toEqual(['a']);
});

test('what was asked for longest ago is forgotten first', async () => {
  const { asked, answers } = asking(async (question) => question);
  for (const question of ['a', 'b', 'a', 'c', 'a', 'b']) await answers.of(question);
  expect(asked).toEqual(['a', 'b', 'c', 'b']);
});

test('a question whose answer failed is asked again', async () => {
  let isAway = true;
  const { answers } = asking(async () => (isAway ? Promise.reject(new Error('away')) : 'here'));
  await expect(answers.of('a')).rejects.toThrow('away');
  isAway = false;
  expect(await answers.of('a')).toBe('here');
});

test('after all is cleared it is asked anew, though the last answer is still on its way, or fails', async () => {
  const [first, second] = [Promise.withResolvers<string>(), Promise.withResolvers<string>()];
  const pending = [first, second];
  const { asked, answers } = asking(() => pending.shift()!.promise);
  const before = answers.of('a');
  answers.clear();
  const after = answers.of('a');
  first.reject(new Error('broken off'));
  second.resolve('new');
  await expect(before).rejects.toThrow('broken off');
  expect([await after, await answers.of('a')]).toEqual(['new', 'new']);
  expect(asked).toEqual(['a', 'a']);
});
