import { createHash } from 'node:crypto';
import type { Descriptions } from './domain/description.ts';
import type { Embedder } from './embedder.ts';

/** Raise it when points are built differently from the same record and description. */
const LAYOUT = 7;

/** Names collections after all that shapes their points, so that two models or two contracts never mix in one. */
export function collectionName(descriptions: Descriptions, { model, dimensions }: Embedder): string {
  const texts = Object.values(descriptions).map(({ entity, payload, texts }) => ({ entity, payload, texts }));
  const shape = JSON.stringify({ LAYOUT, model, dimensions, texts });
  return `echora-${createHash('sha256').update(shape).digest('hex').slice(0, 12)}`;
}
