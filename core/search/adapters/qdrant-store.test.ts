import { randomUUID } from 'node:crypto';
import { describe, it } from 'vitest';
import { contractDescriptions, contractDimensions, storeContract } from '../store.contract.ts';
import { qdrantCollectionStore } from './qdrant-collection-store.ts';

const url = process.env['QDRANT_URL'];

if (url) {
  const apiKey = process.env['QDRANT_API_KEY'];
  const collectionStore = qdrantCollectionStore({
    url,
    descriptions: contractDescriptions,
    dimensions: contractDimensions,
    ...(apiKey && { apiKey }),
  });
  storeContract('Qdrant', async () => {
    const collection = `echora-test-${randomUUID()}`;
    const store = await collectionStore.open(collection);
    const close = store[Symbol.asyncDispose].bind(store);
    return Object.assign(store, {
      [Symbol.asyncDispose]: async () => {
        await close();
        await collectionStore.drop(collection);
      },
    });
  });
} else {
  describe.skip('Qdrant as a store: set QDRANT_URL to run the contract against a server', () => {
    it('keeps the rules of the store port', () => undefined);
  });
}
