/** What a key of a page's last entry looks like in a cursor, as PostgreSQL writes and reads it. */
export type KeyType = 'text' | 'int' | 'bigint' | 'real' | 'date' | 'timestamptz' | 'uuid';

export function isUuid(text: string): boolean {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);
}

const isCalendarDay = (text: string): boolean => new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) ?? false;

const isKey: Record<KeyType, (text: string) => boolean> = {
  text: (text) => !text.includes('\0'),
  int: (text) => /^-?\d{1,10}$/.test(text) && Math.abs(Number(text)) <= 2 ** 31 && Number(text) !== 2 ** 31,
  bigint: (text) => /^\d{1,18}$/.test(text),
  // Scores: 0–10, and what stands for none.
  real: (text) => /^(-?Infinity|\d{1,3}(\.\d{1,12})?(e-0\d)?)$/.test(text),
  date: (text) => /^-?infinity$/.test(text) || (/^\d{4}-\d\d-\d\d$/.test(text) && isCalendarDay(text)),
  timestamptz: (text) => /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{6}Z$/.test(text) && isCalendarDay(text.slice(0, 10)),
  uuid: isUuid,
};

/**
 * An opaque cursor: base64url of the list's name and the last entry's keys.
 *
 * @param list names the list and its sort, so that a cursor is refused by every other
 */
export function encodeCursor(list: string, keys: readonly string[]): string {
  const bytes = new TextEncoder().encode(JSON.stringify([list, ...keys]));
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The keys of a cursor of this very list; null when it is none, so that nothing forged reaches a statement. */
export function decodeCursor(list: string, types: readonly KeyType[], cursor: string): readonly string[] | null {
  const parts = readParts(cursor);
  if (!parts || parts[0] !== list || parts.length !== types.length + 1) return null;
  const keys = parts.slice(1);
  return types.every((type, place) => isKey[type](keys[place] ?? '')) ? keys : null;
}

function readParts(cursor: string): readonly string[] | null {
  try {
    const bytes = Uint8Array.from(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
    const parts: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return Array.isArray(parts) && parts.every((part) => typeof part === 'string') ? parts : null;
  } catch {
    return null;
  }
}
