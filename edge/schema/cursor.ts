import { badUserInput } from '../errors.ts';
import { readPaging } from './page.ts';

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

/** How many hits to skip. Throws BAD_USER_INPUT that names `after`. */
function decodeCursor(after: string): number {
  const offset = Number(/^o:([1-9]\d{0,5})$/.exec(fromBase64Url(after))?.[1]);
  if (!(offset <= OFFSET_MAX)) throw badUserInput('after', 'is not a cursor of this search');
  return offset;
}

/** Where a page of hits begins. */
export interface HitPaging {
  readonly offset: number;
  /** Null unless it was asked for by its number. */
  readonly number: number | null;
}

/** A page of hits as it was asked for. Throws BAD_USER_INPUT that names the argument at fault. */
export function readHitPaging(args: Parameters<typeof readPaging>[0]): HitPaging & { readonly limit: number } {
  const { size, after, offset, number } = readPaging(args);
  return { limit: size, number, offset: after === '' ? offset : decodeCursor(after) };
}

function fromBase64Url(text: string): string {
  try {
    return atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return '';
  }
}
