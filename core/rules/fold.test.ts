import { expect, test } from 'vitest';
import { fold } from './fold.ts';

test.each([
  ['width and case', 'Ｐｏｋémon', 'pokemon'],
  ['accents, composed or not', 'Le\u0301s É\u0323', 'les e'],
  ['marks of Arabic vowels', 'كُتُب', 'كتب'],
])('%s do not count', (_what, text, folded) => {
  expect(fold(text)).toBe(folded);
});

test.each(['ガンダム', '프리렌', 'มังงะ', '葬送のフリーレン'])('the letters of %s stay what they are', (text) => {
  expect(fold(text)).toBe(text);
  expect(fold(text.normalize('NFD'))).toBe(text);
});
