/** Which of a franchise's seasons or parts a title or a query names. */
export interface Ordinal {
  /** The text without it. */
  readonly base: string;
  readonly season?: number;
  readonly part?: number;
  /** "The Final Season": the last one, whatever its number. */
  readonly isFinal?: boolean;
}

const WORDS: Readonly<Record<string, number>> = {
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7,
  i: 1, ii: 2, iii: 3, iv: 4, v: 5, vi: 6, vii: 7, viii: 8, ix: 9, x: 10, ni: 2, san: 3,
  一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10, 壱: 1, 弐: 2, 参: 3, 肆: 4, 伍: 5, 陸: 6, 漆: 7, 後半: 2, 后半: 2,
  primera: 1, segunda: 2, tercera: 3, cuarta: 4, primeira: 1, terceira: 3, quarta: 4, première: 1, deuxième: 2, seconde: 2, troisième: 3,
  erste: 1, zweite: 2, dritte: 3, vierte: 4, seconda: 2, terza: 3, первый: 1, второй: 2, третий: 3, четвертый: 4,
}; // prettier-ignore

const NUMBER = String.raw`(\d{1,2}|[ivx]{1,4}|one|two|three|four|five|six)`;
const NTH = String.raw`(\d{1,2}(?:st|nd|rd|th|ª|º|a|e|è?me|ème|\.|-?й)?|first|second|third|fourth|fifth|sixth|seventh|primera|segunda|tercera|cuarta|primeira|terceira|quarta|première|deuxième|seconde|troisième|erste|zweite|dritte|vierte|seconda|terza|первый|второй|третий|четвертый)`;
const SEASON = '(?:season|series|saison|staffel|temporada|stagione|sezon|сезон|phần|mùa|ภาค(?:ที่)?|ซีซั่น|시즌|シーズン)';
const CJK_NUMBER = '([0-9]{1,2}|[一二三四五六七八九十壱弐参])';

const FINAL = /\b(?:the )?final season\b|最终季|最終季/u;
/** From what says it plainly to what may be part of a name. */
const SEASONS: readonly RegExp[] = [
  new RegExp(String.raw`(?<![\p{L}\p{N}])${SEASON}\s*[.#]?\s*${NUMBER}(?![\p{L}\p{N}])`, 'u'),
  new RegExp(String.raw`(?<![\p{L}\p{N}])${NTH}\s*(?:${SEASON}|stage|gig|act)(?![\p{L}])`, 'u'),
  new RegExp(String.raw`第?\s*${CJK_NUMBER}\s*(?:期|季|シーズン|シリーズ|기(?![\p{L}]))`, 'u'),
  /(?<![\p{L}\p{N}])(?:s|r|tv)\s?([1-9]\d?)(?![\p{L}\p{N}])/u,
];
const PARTS: readonly RegExp[] = [
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:part|cour|pt|parte|partie|teil|часть)\s*[.#]?\s*${NUMBER}(?![\p{L}\p{N}])`, 'u'),
  new RegExp(String.raw`第?\s*${CJK_NUMBER}\s*(?:クール|部分|部(?![\p{L}]))`, 'u'),
  /(後半|后半)(?:クール|戦|战|部分)?/u,
];
/** A number at the very end; of one above 9, or after another number, it is a name: "Mob Psycho 100", "Area 88". */
const LAST =
  /(?<=[\p{L}!?♪☆*'0].*)(?:\s(ii|iii|iv|vi{0,3}|[2-9](?:nd|rd|th)?|[二三四五六七八九弐参肆伍陸漆])|[x×]\s?([2-9])|(?<=[\p{L}!?])([2-9])|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])(ii|iii|iv))(?=$|\s*[~〜～:：-])/u;
/** Gintama' is the second, as some titles count in strokes. */
const STROKES = /(?<=\p{L})(['’′]{1,2})(?=$|\s*[:：])/u;

/** What follows a season is the next one: "the sequel to Overlord", "Overlord sequel", "オーバーロードの続編". */
const SEQUEL =
  /^(?:(?:the|la|die|a|il)\s+)?(?:sequel\s+(?:of|to)|(?:secuela|continuación|sequência|continuação|suite)\s+d[eoa]|fortsetzung\s+von|seguito\s+di|продолжение)\s+|\s+sequel$|\s*の?(?:続編|续集|續集|续作)$|\s+후속작$/u;
/** Left before the name by "the second season of Dr. Stone". */
const OF = /^(?:(?:the|la|die|a|il)\s+)?(?:of|de|do|da|von|di)\s+/u;

/** Reads a season and a part out of a title or a query, in the scripts and languages that titles are written in. */
export function readOrdinal(text: string): Ordinal {
  const given = text.normalize('NFKC').toLowerCase().trim();
  const name = given.replace(SEQUEL, '');
  if (name !== given && name !== '') return sequelOf(readOrdinal(name));
  const isFinal = FINAL.test(given);
  const part = take(isFinal ? given.replace(FINAL, ' ') : given, PARTS);
  const season = isFinal ? undefined : take(part?.rest ?? given, SEASONS);
  let rest = season?.rest ?? part?.rest ?? given.replace(FINAL, ' ');
  let number = season?.number;
  if (number === undefined && !isFinal) {
    const last = take(rest.trim(), [LAST]);
    const strokes = last ? undefined : STROKES.exec(rest);
    number = last?.number ?? (strokes ? strokes[1]!.length + 1 : undefined);
    rest = last?.rest ?? (strokes ? rest.replace(strokes[0], '') : rest);
  }
  const named = number === undefined ? rest : rest.replace(OF, '');
  const base = named.replace(/[\s:：,\-–~〜～(（)）]+$/u, '').trim();
  if (base === '') return { base: given };
  return { base, ...(number !== undefined && { season: number }), ...(part && { part: part.number }), ...(isFinal && { isFinal }) };
}

function sequelOf({ base, season = 1 }: Ordinal): Ordinal {
  return { base, season: season + 1 };
}

function take(text: string, patterns: readonly RegExp[]): { readonly number: number; readonly rest: string } | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    const word = found?.slice(1).find((group) => group !== undefined);
    const number = word === undefined ? undefined : (WORDS[word] ?? Number.parseInt(word, 10));
    if (found && number !== undefined && number > 0) return { number, rest: `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`.replace(/\s+/gu, ' ').trim() };
  }
  return undefined;
}
