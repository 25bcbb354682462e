import { badUserInput } from '../errors.ts';

/** How deep the index can be paged into. */
export const OFFSET_MAX = 10_000;

/** Marks what the rest of a cursor means, so that a later scheme can tell the old one apart. */
const PREFIX = 'o:';

/** An opaque cursor for "after this many hits". */
export function encodeCursor(offset: number): string {
  return btoa(PREFIX + offset)
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** How many hits to skip; none without a cursor. Throws BAD_USER_INPUT that names `after`. */
export function decodeCursor(after: string | null | undefined): number {
  if (after === null || after === undefined) return 0;
  const offset = Number(/^o:([1-9]\d{0,5})$/.exec(fromBase64Url(after))?.[1]);
  if (!(offset <= OFFSET_MAX)) throw badUserInput('after', 'is not a cursor of this search');
  return offset;
}

function fromBase64Url(text: string): string {
  try {
    return atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return '';
  }
}
