import type { DescEnum } from '@bufbuild/protobuf';

/** The number of an enum value as a column holds it: by name without prefix, a newer one by its number, none empty. */
export function numberOfEnum(schema: DescEnum, value: string): number {
  return schema.values.find(({ localName }) => localName === value)?.number ?? (/^\d+$/.test(value) ? Number(value) : 0);
}
