const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it is, or as HTML: nothing in it is markup then but its line breaks. */
export function describe(text: string | null, asHtml: boolean | null | undefined): string | null {
  if (text === null || !asHtml) return text;
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '').replace(/\r?\n/g, '<br>');
}
