import { expect, test } from 'vitest';
import { nameKey } from './names.ts';

test.each([
  ['Spike Spiegel', 'SPIEGEL, Spike'],
  ['Saitō Hajime', 'Hajime Saito'],
  ['Señor Pink', 'senor pink'],
  ['ＭＡＳＫＩＮＧ', 'Masking'],
  ['佐藤 ますき', '佐藤ますき'],
  ['スパイク・スピーゲル', 'スピーゲル スパイク'],
  ['Ёлка', 'елка'],
])('%s is %s', (a, b) => {
  expect(nameKey(a)).toBe(nameKey(b));
});

test.each([
  ['Spike', 'Spike Spiegel'],
  ['かき', 'がき'],
  ['はは', 'ぱぱ'],
  ['佐藤ますき', '佐藤さくら'],
])('%s is not %s', (a, b) => {
  expect(nameKey(a)).not.toBe(nameKey(b));
});

test('what has no letter is no name', () => {
  expect(nameKey(' – ?! ')).toBe('');
});
