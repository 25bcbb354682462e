/** One object of a JSON document, as text still. */
export interface JsonText {
  /** Where it begins, 1 first. */
  readonly line: number;
  readonly text: string;
  /** The document ended in the middle of it. */
  readonly cut: boolean;
}

const [QUOTE, BACKSLASH, OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET, LINE_FEED] = [0x22, 0x5c, 0x7b, 0x7d, 0x5b, 0x5d, 0x0a];
/** What one record may be long; without a bound one missing quote would read the whole file into memory. */
export const MAX_RECORD_BYTES = 64 * 1024 * 1024;

/**
 * The objects at one depth of a JSON document, one by one, so that the document may be of any size. Only the structure
 * is looked at: whether each object is valid JSON is for the caller to see.
 *
 * @param depth 0: JSON lines, or objects one after the other; 1: the elements of an array; 2: of an array in an object;
 *   undefined: 1 for a document that begins with "[", and `otherwise`
 * @throws Error when one object is over 64 MiB
 */
export async function* jsonObjects(chunks: AsyncIterable<Buffer | string>, otherwise: 0 | 2): AsyncGenerator<JsonText> {
  const scanner = new Scanner(otherwise);
  for await (const chunk of chunks) yield* scanner.scan(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  yield* scanner.end();
}

class Scanner {
  readonly #otherwise: 0 | 2;
  #wanted: number | undefined;
  #depth = 0;
  #line = 1;
  #inString = false;
  #escaped = false;
  /** Of the object that is being read: its earlier chunks, and the line where it begins. */
  #pieces: Buffer[] | undefined;
  #size = 0;
  #startLine = 0;

  constructor(otherwise: 0 | 2) {
    this.#otherwise = otherwise;
  }

  *scan(chunk: Buffer): Generator<JsonText> {
    let start = 0;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at];
      if (byte === LINE_FEED) this.#line++;
      if (this.#inString) this.#inside(byte);
      else if (byte === QUOTE) this.#inString = true;
      else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) {
        this.#wanted ??= byte === OPEN_BRACKET ? 1 : this.#otherwise;
        if (byte === OPEN_BRACE && this.#depth === this.#wanted && !this.#pieces) {
          start = at;
          this.#begin();
        }
        this.#depth++;
      } else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
        this.#depth--;
        if (byte === CLOSE_BRACE && this.#depth === this.#wanted && this.#pieces) yield this.#finish(chunk.subarray(start, at + 1), false);
      }
    }
    if (this.#pieces) this.#keep(chunk.subarray(start));
  }

  *end(): Generator<JsonText> {
    if (this.#pieces) yield this.#finish(Buffer.alloc(0), true);
  }

  #inside(byte: number | undefined): void {
    if (this.#escaped) this.#escaped = false;
    else if (byte === BACKSLASH) this.#escaped = true;
    else if (byte === QUOTE) this.#inString = false;
  }

  #begin(): void {
    this.#pieces = [];
    this.#size = 0;
    this.#startLine = this.#line;
  }

  #keep(piece: Buffer): void {
    this.#size += piece.length;
    if (this.#size > MAX_RECORD_BYTES) throw new Error(`line ${this.#startLine}: a record of over ${MAX_RECORD_BYTES} bytes`);
    this.#pieces?.push(Buffer.from(piece));
  }

  #finish(piece: Buffer, cut: boolean): JsonText {
    const text = Buffer.concat([...(this.#pieces ?? []), piece]).toString('utf8');
    this.#pieces = undefined;
    return { line: this.#startLine, text, cut };
  }
}
