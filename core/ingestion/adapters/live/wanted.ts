import { existsSync, readFileSync } from 'node:fs';

/** Which anime a live source is asked about: these, those that were read before it, or all titles of AniDB's dump. */
export type Wanted = { readonly kind: 'ids'; readonly ids: readonly string[] } | { readonly kind: 'known' } | { readonly kind: 'titles' };

/**
 * @param text what stands after `--source NAME=`: ids with commas, `@` and a file with an id a line (`#` begins a
 *   comment), `known`, or for AniDB `titles`
 * @throws Error that says what is wrong with it
 */
export function parseWanted(name: string, text: string): Wanted {
  if (text === 'known') return { kind: 'known' };
  if (text === 'titles' && name === 'anidb') return { kind: 'titles' };
  const words = text.startsWith('@') ? linesOf(name, text.slice(1)) : text.split(',');
  const ids = [...new Set(words.map((word) => word.trim()).filter(Boolean))];
  const wrong = ids.filter((id) => !/^[1-9]\d{0,8}$/.test(id));
  if (ids.length === 0 || wrong.length > 0) {
    const ways = `ids with commas, @FILE with an id a line, or "known"${name === 'anidb' ? ', or "titles"' : ''}`;
    throw new Error(`--source ${name}: it is live and takes ${ways}${wrong.length > 0 ? `; no id: ${wrong.slice(0, 3).join(', ')}` : ''}`);
  }
  return { kind: 'ids', ids };
}

function linesOf(name: string, path: string): string[] {
  if (!existsSync(path)) throw new Error(`--source ${name}: there is no file ${path}`);
  return readFileSync(path, 'utf8').split('\n').map((line) => line.replace(/#.*/, ''));
}
