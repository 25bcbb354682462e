/** Where a title says which part of something it is, by kind. */
export type Parts = ReadonlyMap<string, string>;

const KANJI = '〇一二三四五六七八九十';
const ROMAN = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
const NUMBER = String.raw`(\d+|[ivx]+|[${KANJI}]+)`;

/** The words by which titles count parts; the first group is the number. "season" and "期" are one kind, "part" and "クール" another. */
const patterns: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['season', /\b(\d+)(?:st|nd|rd|th) (?:season|series)\b/i],
  ['season', new RegExp(String.raw`\bseason ?${NUMBER}(?![\p{L}\d])`, 'iu')],
  ['season', new RegExp(String.raw`第${NUMBER}(?:期|季|シリーズ|シーズン)`, 'iu')],
  ['season', /シーズン(\d+)/i],
  ['part', new RegExp(String.raw`\bpart\.? ?${NUMBER}(?![\p{L}\d])`, 'iu')],
  ['part', /\b(\d+)(?:st|nd|rd|th) (?:part|half|cour)\b/i],
  ['part', new RegExp(String.raw`第${NUMBER}(?:クール|部)`, 'iu')],
  ['half', /([前中後后]|上|下)[編篇]/],
  ['chapter', new RegExp(String.raw`第${NUMBER}(?:章|幕|話|巻|弾|夜)`, 'iu')],
  // A bare number at the end, where nothing else counts.
  ['number', new RegExp(String.raw`(?:メモワール|\s|vol\.? ?)(\d{1,2}|[ivx]{1,5})(?=$|[-\s]*$|[-‐－].*$)`, 'iu')],
];

/** What a title says of this, for example "Part.2" is part 2 and "第二章" chapter 2. */
export function partsOf(title: string): Parts {
  const text = title.normalize('NFKC');
  const found = new Map<string, string>();
  for (const [kind, pattern] of patterns) {
    const [, number] = pattern.exec(text) ?? [];
    const isNew = kind === 'number' ? found.size === 0 : !found.has(kind);
    if (number !== undefined && isNew) found.set(kind, valueOf(number.toLowerCase()));
  }
  return found;
}

function valueOf(text: string): string {
  if (/^\d+$/.test(text)) return String(Number(text));
  const roman = ROMAN.indexOf(text);
  if (roman > 0) return String(roman);
  const digits = [...text].map((sign) => KANJI.indexOf(sign));
  if (digits.includes(-1)) return text;
  const [tens = 0, ones = 0] = digits;
  if (digits.length === 1) return String(tens);
  // 十二 is 12, 二十 is 20.
  return String(tens === 10 ? 10 + ones : ones === 10 ? tens * 10 + (digits[2] ?? 0) : Number(digits.join('')));
}

/** In words, which parts two sets of titles name that differ; undefined when they differ in none that both name. */
export function differingParts(a: readonly string[], b: readonly string[]): string | undefined {
  const [ours, theirs] = [a, b].map((titles) => titles.flatMap((title) => [...partsOf(title)]));
  for (const [kind, value] of ours ?? []) {
    const other = theirs?.filter(([name]) => name === kind) ?? [];
    if (other.length > 0 && !other.some(([, number]) => number === value)) return `one is ${kind} ${value}, the other ${kind} ${other[0]?.[1]}`;
  }
  return undefined;
}
