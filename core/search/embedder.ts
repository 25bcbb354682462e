import type { UnrelatedBelow } from './domain/related.ts';

/** Turns text into vectors of unit length. Rejects with Unavailable while the model is out of reach. */
export interface Embedder extends AsyncDisposable {
  /** Names the vector space: vectors of two models are never compared. */
  readonly model: string;
  readonly dimensions: number;
  /** A query whose nearest text is farther than this is about nothing that is here; undefined where nobody measured it. */
  readonly unrelatedBelow?: UnrelatedBelow;
  /** A query goes before documents that are waiting. */
  embedQuery(text: string): Promise<Float32Array>;
  /** One vector for each text, in order. Rejects with Refused when the model takes one of them for impossible. */
  embedDocuments(texts: readonly string[]): Promise<Float32Array[]>;
}

/** The model will never embed one of these texts. */
export class Refused extends Error {}
