/** A value that says something which can't be read; the record goes on without it. */
export class Unreadable extends Error {}

const nothing = /^(unknown|none|none found, add some|not available|n\/?a|null|undefined|\?+|-)?$/i;

/** The text, trimmed, or undefined where the source writes that it knows nothing: "", "UNKNOWN", "Not available", "?". */
export function presentText(text: string | null | undefined): string | undefined {
  const trimmed = text?.trim() ?? '';
  return nothing.test(trimmed) ? undefined : trimmed;
}

/** The parts of a list that a source writes in one string, without those that say nothing. */
export const listOf = (text: string | null | undefined, separator = ','): string[] =>
  [...new Set((presentText(text) ?? '').split(separator).flatMap((part) => presentText(part) ?? []))];

/** A whole number of 0 or more. @throws Unreadable when it is something else */
export function wholeNumber(text: string | null | undefined): number | undefined {
  const value = presentText(text);
  if (value === undefined) return undefined;
  if (!/^\d+(\.0+)?$/.test(value)) throw new Unreadable(`not a whole number: ${quote(value)}`);
  return Number(value);
}

/** A score on a scale of 0–`scale`, brought to 0–10. 0 means no votes. @throws Unreadable when it is off the scale */
export function scoreOf(value: string | number | null | undefined, scale = 10): number | undefined {
  const text = presentText(value === null || value === undefined ? undefined : String(value));
  if (text === undefined) return undefined;
  const score = Number(text);
  if (!Number.isFinite(score) || score < 0 || score > scale) throw new Unreadable(`not a score of 0 to ${scale}: ${quote(text)}`);
  return score === 0 ? undefined : (score / scale) * 10;
}

/** For messages: quoted, and cut where it is long. */
export const quote = (text: string): string => JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
