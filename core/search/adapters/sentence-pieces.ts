/** The pieces of text that a model knows, by their numbers, each with how likely it is (as a logarithm). */
export type Vocabulary = readonly (readonly [piece: string, score: number])[];

const SPACE = '\u2581';
const UNKNOWN = 0;
/** The first ones stand for no text. */
const RESERVED = 6;

interface Piece {
  readonly number: number;
  readonly score: number;
}

/**
 * Splits text into the likeliest row of pieces (SentencePiece's unigram model, by Viterbi): for every text the same numbers
 * as the tokenizer of `@energetic-ai/embeddings`. That one copies the rest of the text at each of its letters, 6 MB of
 * garbage for a synopsis, and keeps 20 MB for the pieces.
 */
export class SentencePieces {
  /** By text; undefined of what only begins a piece. */
  readonly #pieces = new Map<string, Piece | undefined>();
  readonly #lengths: Uint8Array;

  constructor(vocabulary: Vocabulary) {
    this.#lengths = Uint8Array.from(vocabulary, ([piece]) => piece.length);
    vocabulary.forEach(([piece, score], number) => {
      if (number >= RESERVED) this.#add(piece, { number, score });
    });
  }

  /** @returns the pieces' numbers; a run of what is in no piece is one 0 */
  encode(text: string): number[] {
    const symbols = [...withSpaces(text)];
    const best = new Float64Array(symbols.length + 1);
    const last = new Uint16Array(symbols.length + 1);
    for (let start = 0; start < symbols.length; start++) {
      this.#eachAt(symbols, start, (end, { number, score }) => {
        const sum = score + best[start]!;
        if (best[end] !== 0 && sum < best[end]!) return;
        best[end] = sum;
        last[end] = number;
      });
    }
    return this.#walkBack(last);
  }

  #add(text: string, piece: Piece): void {
    for (let end = 1; end < text.length; end++) {
      const beginning = text.slice(0, end);
      if (!this.#pieces.has(beginning)) this.#pieces.set(beginning, undefined);
    }
    this.#pieces.set(text, piece);
  }

  /** The pieces that start here; a letter that starts none is an unknown one. */
  #eachAt(symbols: readonly string[], start: number, act: (end: number, piece: Piece) => void): void {
    let [text, isKnown] = ['', false];
    for (let end = start; end < symbols.length; ) {
      text += symbols[end++]!;
      const piece = this.#pieces.get(text);
      if (piece) act(end, piece);
      isKnown ||= piece !== undefined;
      if (!piece && !this.#pieces.has(text)) break;
    }
    if (!isKnown) act(start + 1, { number: UNKNOWN, score: 0 });
  }

  #walkBack(last: Uint16Array): number[] {
    const numbers: number[] = [];
    for (let end = last.length - 1; end > 0; end -= this.#lengths[last[end]!]!) {
      const number = last[end]!;
      if (number !== UNKNOWN || numbers.at(-1) !== UNKNOWN) numbers.push(number);
    }
    return numbers.reverse();
  }
}

function withSpaces(text: string): string {
  const normal = text.normalize('NFKC');
  return normal === '' ? '' : SPACE + normal.replaceAll(' ', SPACE);
}
