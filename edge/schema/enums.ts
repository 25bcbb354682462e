/**
 * The name of a proto enum's value, which is its name in GraphQL too. Null for UNSPECIFIED, and for a
 * number that a newer producer knows and we do not.
 *
 * The types make it total: a value that the proto has and the SDL lacks does not compile.
 */
export function nameOf<E extends Record<string, string | number>>(
  protoEnum: E,
  value: number,
): Exclude<keyof E, 'UNSPECIFIED' | number> | null {
  if (value === 0) return null;
  return (protoEnum[value] as Exclude<keyof E, 'UNSPECIFIED' | number> | undefined) ?? null;
}
