import { create, ScalarType, type DescEnum, type DescField, type DescMessage } from '@bufbuild/protobuf';
import { AnimeSchema, type Anime } from '#proto/anime';
import { recordFields, withoutOwnFields } from '../../core/catalog/adapters/contract.ts';
import type { Intake } from '../../core/catalog/adapters/intake.ts';
import { mal } from './catalog-write.ts';

/** A record as a producer may write it with a value in every field of the contract, also of one that was added since. */
export function wholeRecord(): Anime {
  const whole = create(AnimeSchema, { ...(filled(AnimeSchema) as Anime), externalIds: [] });
  // Its relation leads elsewhere than to itself.
  for (const relation of whole.relations) relation.target = relation.target.map((target) => ({ ...target, id: 'elsewhere' }));
  const { id } = mal(1);
  return withoutOwnFields({ ...whole, externalIds: [{ ...(filled(AnimeSchema.field['externalIds'].message!) as Anime['externalIds'][number]), id }] });
}

/** An anime becomes this, whatever else is known. */
export const becoming = (record: Anime): Intake => ({
  subject: '', eventId: '', source: 'test', animeId: '', externalIds: record.externalIds, body: new Uint8Array(), traceparent: undefined,
  decide: () => ({ kind: 'apply', change: 'CREATED', record, changed: recordFields.map(({ name }) => name), times: {}, waiting: [] }),
});

function filled(message: DescMessage): object {
  return create(message, Object.fromEntries(message.fields.map((field) => [field.localName, valueOf(field)])) as never);
}

function valueOf(field: DescField): unknown {
  if (field.fieldKind === 'map') return { key: field.message ? filled(field.message) : 'value' };
  const one = field.message ? filled(field.message) : field.enum ? firstOf(field.enum) : scalarOf(field.scalar);
  return field.fieldKind === 'list' ? [one] : one;
}

const firstOf = ({ values }: DescEnum): number => values.find(({ number }) => number > 0)?.number ?? 0;

function scalarOf(scalar: ScalarType): unknown {
  if (scalar === ScalarType.STRING) return 'x';
  if (scalar === ScalarType.BOOL) return true;
  return [ScalarType.INT64, ScalarType.UINT64].includes(scalar) ? 1n : 1;
}

/** The fields that some protobuf JSON has a value of, as `Message.field`, at any depth. */
export function fieldsIn(message: DescMessage, json: object): string[] {
  return Object.entries(json).flatMap(([name, value]) => {
    const field = message.fields.find((known) => known.name === name);
    const inner = field?.message?.file.proto.package === message.file.proto.package ? field.message : undefined;
    const parts = field?.fieldKind === 'map' ? Object.values(value as object) : [value].flat();
    return [`${message.name}.${name}`, ...(inner ? parts.flatMap((part) => fieldsIn(inner, part as object)) : [])];
  });
}
