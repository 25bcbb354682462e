import { isPlaceholderSynopsis } from '../../../rules/placeholders.ts';
import { presentText } from './text.ts';

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', hellip: '…', mdash: '—', ndash: '–', rsquo: '’', lsquo: '‘', ldquo: '“', rdquo: '”' };
/** What sites add below a text: who wrote it, where it is from. Credit for the data is in `attributions`. */
const tail = /\s*(\((?:source|from|adapted from)\s*:[^()]*(?:\([^()]*\)[^()]*)*\)|\[written by [^\]]*\]|(?<=\n)(?:source|quelle):[^\n]*)\s*$/i;

/**
 * A synopsis as plain text with paragraphs: without HTML, Markdown emphasis and marks of hidden text, and without the
 * "(Source: …)" and "[Written by MAL Rewrite]" at its end. What a spoiler mark hides is left out.
 */
export function plainSynopsis(text: string | null | undefined): string | undefined {
  const value = presentText(text);
  if (value === undefined) return undefined;
  let plain = withoutMarkup(withoutSpoilers(value));
  for (let shorter = plain.replace(tail, ''); shorter !== plain; shorter = plain.replace(tail, '')) plain = shorter;
  plain = paragraphs(plain);
  return isPlaceholderSynopsis(plain) ? undefined : presentText(plain);
}

/** AniList's `~!…!~` and `||…||`, and the spoiler tags of HTML and BBCode. */
const withoutSpoilers = (text: string) =>
  text
    .replace(/~!.*?!~/gs, '')
    .replace(/\|\|.*?\|\|/gs, '')
    .replace(/\[spoiler[^\]]*\].*?\[\/spoiler\]/gis, '')
    .replace(/<(span|div)[^>]*class="?[^">]*spoiler[^>]*>.*?<\/\1>/gis, '');

const withoutMarkup = (text: string) =>
  decodeEntities(text.replace(/<br\s*\/?>/gi, '\n').replace(/<\/p>/gi, '\n\n').replace(/<\/?[a-z][^<>]*>/gi, ''))
    .replace(/\[\/?(?:b|i|u|s|quote)\]|\[url=[^\]]*\]|\[\/url\]/gi, '')
    .replace(/__(.+?)__|\*\*(.+?)\*\*/gs, (_all, a?: string, b?: string) => a ?? b ?? '');

/** Named and numbered character references; what is no character stays as it is written. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (all, decimal?: string, hex?: string, name?: string) => {
    if (name) return entities[name.toLowerCase()] ?? all;
    const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : all;
  });
}

const paragraphs = (text: string) =>
  text.normalize('NFC').replace(/\r\n?/g, '\n').replace(/[\u200b\ufeff\u0000]/g, '').replace(/[ \t]+/g, ' ').replace(/ ?\n ?/g, '\n').replace(/\n{3,}/g, '\n\n').trim();
