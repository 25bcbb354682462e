const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600, d: 86_400 };

/**
 * An instant as an operator names it: an ISO 8601 date or time, or how long ago, for example `90m`, `12h` or `7d`.
 *
 * @throws RangeError that says what is understood
 */
export function since(text: string, now: Date): Date {
  const [, count, unit = ''] = /^(\d+)([smhd])$/.exec(text) ?? [];
  const at = count === undefined ? new Date(text) : new Date(now.getTime() - Number(count) * (UNITS[unit] ?? NaN) * 1000);
  if (Number.isNaN(at.getTime())) throw new RangeError(`--since: expected an ISO 8601 time or a duration such as 90m, 12h or 7d, got "${text}"`);
  return at;
}
