import * as tokenizers from '@huggingface/tokenizers';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SentencePieces } from './sentence-pieces.ts';

const texts = [
  'A girl trapped working in a bathhouse for spirits.', '進撃の巨人 2期', 'ﾌﾙﾒﾀﾙ　ＡＬＣＨＥＭＩＳＴ', 'Pokémon: déjà vu, naïve café!',
  '강철의 연금술사', 'девочка в игре', 'ผู้ชายที่แข็งแกร่ง', 'فتى يريد أن يصبح ملك القراصنة', 'cậu bé thi làm thợ săn', 'two  spaces\tand a\nbreak',
  '\u{12000}\u{12001}\u{12002} is written in no piece', 'x', '1999–2004 (24 ep.)',
]; // prettier-ignore

it('gives the numbers that the library gives', () => {
  const [special, unknown] = [6, 0];
  const file = readFileSync(new URL('model/pieces.tsv', import.meta.url), 'utf8');
  const vocab = file.trimEnd().split('\n').map((line) => line.split('\t')).map(([piece, score]) => [piece, Number(score)]);
  const normalizer = {
    type: 'Sequence',
    normalizers: [{ type: 'Replace', pattern: { Regex: '[\\t\\n]' }, content: ' ' }, { type: 'NFKC' }, { type: 'Replace', pattern: { Regex: ' {2,}' }, content: ' ' }],
  };
  const pre_tokenizer = { type: 'Metaspace', replacement: '▁', prepend_scheme: 'always', add_prefix_space: true };
  const model = { type: 'Unigram', unk_id: unknown, vocab };
  // Its types are not found by every tool.
  const { Tokenizer } = tokenizers as unknown as { Tokenizer: new (file: object, config: object) => { encode(text: string): { ids: number[] } } };
  const library = new Tokenizer({ version: '1.0', added_tokens: [], normalizer, pre_tokenizer, post_processor: null, decoder: null, model }, {});
  const pieces = new SentencePieces(file, { special, unknown });
  const runsAsOne = (ids: readonly number[]) => ids.filter((id, at) => id !== unknown || ids[at - 1] !== unknown);
  for (const text of texts) expect(pieces.encode(text), text).toEqual(runsAsOne(library.encode(text).ids));
});

const small = ['<unk>\t0', '\u2581\t-2', '\u2581ab\t-1', 'a\t-3', 'b\t-3', 'c\t-3'].join('\n');

it('leaves out what cannot be seen, and gives nothing for nothing', () => {
  const pieces = new SentencePieces(small, { special: 1, unknown: 0 });
  expect(pieces.encode('a\0b')).toEqual([2]);
  expect(pieces.encode(' \t ')).toEqual([]);
});

it('makes one unknown of a run of letters that it does not know', () => {
  expect(new SentencePieces(small, { special: 1, unknown: 0 }).encode('aбюc')).toEqual([1, 3, 0, 5]);
});
