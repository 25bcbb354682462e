import { getOption, hasExtension, hasOption, ScalarType, type DescField, type DescMessage } from '@bufbuild/protobuf';
import { file_buf_validate_validate as whole } from '@bufbuild/protovalidate/gen/buf/validate/validate_pb.js';
import { expect, test } from 'vitest';
import { file_buf_validate_validate as ours } from './gen/buf/validate/validate_pb.js';
import { AnimeSchema } from '#proto/anime';
import { payload, PayloadType, text } from '#proto/options';
import { StreamSchema, stream } from '#proto/streams';

const shape = (field: DescField) => `${field.name} = ${field.number} ${field.fieldKind} ${field.proto.type}`;

test('our part of the validation schema is a true part of the whole in the npm package', () => {
  const theirs = new Map(whole.messages.map((message) => [message.typeName, message.fields.map(shape)]));
  for (const message of ours.messages) {
    expect(theirs.get(message.typeName), message.typeName).toEqual(expect.arrayContaining(message.fields.map(shape)));
  }
  const extensions = (file: typeof ours) => file.extensions.map((extension) => `${extension.typeName} ${extension.number} ${extension.extendee.typeName}`);
  expect(extensions(whole)).toEqual(expect.arrayContaining(extensions(ours)));
});

function fieldsBelow(message: DescMessage, seen: readonly DescMessage[] = []): DescField[] {
  if (seen.includes(message)) return [];
  return message.fields.flatMap((field) => [field, ...(field.message ? fieldsBelow(field.message, [...seen, message]) : [])]);
}

test('a filterable field is declared as a type that its own type can be indexed as', () => {
  const marked = fieldsBelow(AnimeSchema).filter((field) => hasOption(field, payload));
  expect(marked.length).toBeGreaterThan(20);
  for (const field of marked) {
    const type = getOption(field, payload);
    const fits = {
      [PayloadType.KEYWORD]: field.enum !== undefined || field.scalar === ScalarType.STRING,
      [PayloadType.INTEGER]: field.scalar === ScalarType.INT32 || field.scalar === ScalarType.UINT32,
      [PayloadType.FLOAT]: field.scalar === ScalarType.FLOAT || field.scalar === ScalarType.DOUBLE,
      [PayloadType.BOOL]: field.scalar === ScalarType.BOOL,
      [PayloadType.DATETIME]: ['echora.v1.PartialDate', 'google.protobuf.Timestamp'].includes(field.message?.typeName ?? ''),
      [PayloadType.UNSPECIFIED]: false,
    }[type];
    expect(fits, `${field.toString()} is marked ${PayloadType[type]}`).toBe(true);
  }
});

test('only words feed the embedded text', () => {
  for (const field of fieldsBelow(AnimeSchema).filter((field) => hasOption(field, text))) {
    expect(field.scalar === ScalarType.STRING || field.enum !== undefined, field.toString()).toBe(true);
  }
});

test('no subject is kept by two streams', () => {
  const subjects = StreamSchema.values
    .filter((value) => value.proto.options && hasExtension(value.proto.options, stream))
    .flatMap((value) => getOption(value, stream).subjects);
  expect(new Set(subjects).size).toBe(subjects.length);
  expect(subjects).toContain('anime.episode.aired');
});
