import { QdrantClient, type Schemas } from '@qdrant/js-client-rest';
import { ConfigError } from '#platform/config';
import type { Column, Descriptions, PayloadKind } from '../domain/description.ts';
import type { CollectionStore, CollectionState } from '../active-collection.ts';
import { allColumns, OwnField, Vector } from './qdrant-document.ts';
import { QdrantStore } from './qdrant-store.ts';

export interface QdrantOptions {
  readonly url: string;
  readonly apiKey?: string;
  readonly descriptions: Descriptions;
  readonly dimensions: number;
}

/** Aliases that name the collections; several services see the same. */
const aliases: Readonly<Record<keyof CollectionState, string>> = {
  active: 'echora',
  building: 'echora-building',
  retired: 'echora-retired',
};

const schemas: Readonly<Record<PayloadKind, Schemas['PayloadSchemaParams']>> = {
  keyword: { type: 'keyword' },
  integer: { type: 'integer', lookup: true, range: true },
  float: { type: 'float' },
  bool: { type: 'bool' },
  datetime: { type: 'datetime' },
};

/** Collections of a Qdrant server. */
export function qdrantCollectionStore({ url, apiKey, descriptions, dimensions }: QdrantOptions): CollectionStore {
  // The client would ask the server's version in the background, compare it with its own and warn on standard error.
  const client = new QdrantClient({ url, ...(apiKey && { apiKey }), checkCompatibility: false });
  const columns = allColumns(descriptions);
  return {
    async read() {
      await refuseOld(client, url);
      const known = (await client.getAliases()).aliases;
      const named = Object.entries(aliases).map(([place, alias]) => [
        place,
        known.find((one) => one.alias_name === alias)?.collection_name,
      ]);
      return Object.fromEntries(named.filter(([, collection]) => collection)) as CollectionState;
    },
    async open(collection) {
      const { exists } = await client.collectionExists(collection);
      if (!exists) await client.createCollection(collection, collectionOf(dimensions));
      // A crash may have come between the two; declaring an index that is there changes nothing.
      await createIndexes(client, collection, columns);
      return new QdrantStore(client, collection, columns);
    },
    async write(state) {
      await rename(client, state);
    },
    async drop(collection) {
      await client.deleteCollection(collection);
    },
  };
}

/**
 * `idf.corpus`, without which words of episodes count among those of anime, came with 1.19; servers before ignore it without a
 * word, and rank differently.
 */
const OLDEST = [1, 19] as const;

/** @throws ConfigError that names the version which the server has */
async function refuseOld(client: QdrantClient, url: string): Promise<void> {
  const { version } = await client.versionInfo();
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  throw new ConfigError(`QDRANT_URL: Qdrant at ${new URL(url).host} is ${version}, and ${OLDEST.join('.')} or newer is needed`);
}

function collectionOf(size: number) {
  // Without the modifier every word would weigh the same, "the" as much as "alchemist".
  const withIdf = { modifier: 'idf' } as const;
  return {
    vectors: { [Vector.dense]: { size, distance: 'Cosine' } as const },
    sparse_vectors: { [Vector.terms]: withIdf, [Vector.grams]: withIdf },
  };
}

/** Before the first point: the graph of vectors is then built with the filters in mind. */
async function createIndexes(client: QdrantClient, collection: string, columns: readonly Column[]): Promise<void> {
  const own: Column = { key: OwnField.version, kind: 'integer', many: false };
  for (const { key, kind } of [own, ...columns]) {
    await client.createPayloadIndex(collection, { field_name: key, field_schema: schemas[kind], wait: true });
  }
}

/** Points all aliases at once: Qdrant applies the actions of one request together. */
async function rename(client: QdrantClient, state: CollectionState): Promise<void> {
  const known = new Set((await client.getAliases()).aliases.map(({ alias_name }) => alias_name));
  const actions = (Object.keys(aliases) as (keyof CollectionState)[]).flatMap((place): Schemas['AliasOperations'][] => {
    const [alias_name, collection_name] = [aliases[place], state[place]];
    return [
      ...(known.has(alias_name) ? [{ delete_alias: { alias_name } }] : []),
      ...(collection_name ? [{ create_alias: { alias_name, collection_name } }] : []),
    ];
  });
  await client.updateCollectionAliases({ actions });
}
