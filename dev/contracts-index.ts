import { createFileRegistry, fromBinary } from '@bufbuild/protobuf';
import { FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt';
import { describe } from '../core/search/adapters/contract.ts';

/** What of an entity is indexed, as the contract's field options mark it. */
export interface IndexedEntity {
  readonly entity: string;
  /** Filterable keys of the vector payload. */
  readonly payload: readonly { readonly key: string; readonly type: string; readonly many: boolean }[];
  /** Fields that feed the embedded text. */
  readonly text: readonly { readonly field: string; readonly role: string }[];
}

const entities = { ANIME: 'echora.v1.Anime', CHARACTER: 'echora.v1.Character', EPISODE: 'echora.v1.Episode' } as const;

/**
 * The payload indexes and texts that a contract declares, whichever version of it.
 *
 * @param descriptors a `google.protobuf.FileDescriptorSet`
 */
export function indexListing(descriptors: Uint8Array): IndexedEntity[] {
  const registry = createFileRegistry(fromBinary(FileDescriptorSetSchema, descriptors));
  return (Object.keys(entities) as (keyof typeof entities)[]).flatMap((entity) => {
    const message = registry.getMessage(entities[entity]);
    if (!message) return [];
    const { payload, texts } = describe(message, entity);
    return [
      {
        entity,
        payload: payload.map(({ key, kind, many }) => ({ key, type: kind, many })),
        text: texts.map(({ path, role }) => ({ field: path.map(({ field }) => field).join('.'), role })),
      },
    ];
  });
}

/** Payload keys that consumers may filter on and that are gone or of another type, one line each. */
export function brokenKeys(before: readonly IndexedEntity[], now: readonly IndexedEntity[]): string[] {
  const types = new Map(
    now.flatMap(({ entity, payload }) => payload.map(({ key, type }) => [`${entity} ${key}`, type] as const)),
  );
  return before.flatMap(({ entity, payload }) =>
    payload.flatMap(({ key, type }) => {
      const is = types.get(`${entity} ${key}`);
      return is === type ? [] : [`${entity} payload ${key}: was ${type}, is ${is ?? 'gone'}`];
    }),
  );
}
