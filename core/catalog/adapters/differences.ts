import { toJson, type DescMessage, type MessageShape } from '@bufbuild/protobuf';
import type { Difference } from '../domain/questions.ts';

/** Two sides of one question, field by field: the fields in which they differ, as protobuf JSON text. */
export function fieldsAsDifferences<Desc extends DescMessage>(schema: Desc, a: MessageShape<Desc>, b: MessageShape<Desc>): Difference[] {
  const [before, after] = [a, b].map((side) => toJson(schema, side, { useProtoFieldName: true }) as Record<string, unknown>);
  const text = (value: unknown) => (value === undefined ? '' : JSON.stringify(value));
  return schema.fields
    .map(({ name }) => ({ field: name, before: text(before?.[name]), after: text(after?.[name]) }))
    .filter((difference) => difference.before !== difference.after);
}
