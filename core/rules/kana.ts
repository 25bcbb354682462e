/** Hepburn, row by row (https://en.wikipedia.org/wiki/Hepburn_romanization), with the sounds of loan words; pairs of kana come first. */
const ROWS: readonly (readonly [string, string])[] = [
  ['あ い う え お か き く け こ さ し す せ そ た ち つ て と な に ぬ ね の', 'a i u e o ka ki ku ke ko sa shi su se so ta chi tsu te to na ni nu ne no'],
  ['は ひ ふ へ ほ ま み む め も や ゆ よ ら り る れ ろ わ ゐ ゑ を ん', 'ha hi fu he ho ma mi mu me mo ya yu yo ra ri ru re ro wa i e o n'],
  ['が ぎ ぐ げ ご ざ じ ず ぜ ぞ だ ぢ づ で ど ば び ぶ べ ぼ ぱ ぴ ぷ ぺ ぽ ゔ', 'ga gi gu ge go za ji zu ze zo da ji zu de do ba bi bu be bo pa pi pu pe po vu'],
  ['ぁ ぃ ぅ ぇ ぉ ゃ ゅ ょ ゎ ゕ ゖ', 'a i u e o ya yu yo wa ka ke'],
  ['きゃ きゅ きょ しゃ しゅ しょ ちゃ ちゅ ちょ にゃ にゅ にょ ひゃ ひゅ ひょ みゃ みゅ みょ りゃ りゅ りょ', 'kya kyu kyo sha shu sho cha chu cho nya nyu nyo hya hyu hyo mya myu myo rya ryu ryo'],
  ['ぎゃ ぎゅ ぎょ じゃ じゅ じょ びゃ びゅ びょ ぴゃ ぴゅ ぴょ', 'gya gyu gyo ja ju jo bya byu byo pya pyu pyo'],
  ['しぇ じぇ ちぇ てぃ でぃ ふぁ ふぃ ふぇ ふぉ うぃ うぇ うぉ ゔぁ ゔぃ ゔぇ ゔぉ とぅ どぅ', 'she je che ti di fa fi fe fo wi we wo va vi ve vo tu du'],
  ['ふゅ てゅ でゅ ゔゅ つぁ つぃ つぇ つぉ いぇ くぁ くぃ くぇ くぉ ぐぁ', 'fyu tyu dyu vyu tsa tsi tse tso ye kwa kwi kwe kwo gwa'],
];
const LATIN = new Map(ROWS.flatMap(([kana, latin]) => kana.split(' ').map((one, at) => [one, latin.split(' ')[at]!] as const)));

const KANA = '\\u3041-\\u3096\\u30a1-\\u30f6ー';
const RUN = new RegExp(`[${KANA}]+`, 'gu');
const WHOLE = new RegExp(`^[${KANA}]+$`, 'u');

/** Whether a word is of nothing but kana. */
export const isKana = (word: string): boolean => WHOLE.test(word);

/**
 * The kana of a text in Latin letters, long vowels doubled, all else as it is: "ナルト" and "なると" are "naruto", けいおん! is "keion!".
 * っち is "cchi", as titles are spelled: "Bocchi".
 *
 * @param text in NFC or NFKC
 */
export const romanise = (text: string): string => text.replace(RUN, latinOf);

function latinOf(kana: string): string {
  const hiragana = kana.replace(/[\u30a1-\u30f6]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
  const read = hiragana.replace(/([^っー])([ぁぃぅぇぉゃゅょ]?)/gu, (pair, one: string, small: string) => LATIN.get(pair) ?? LATIN.get(one)! + (LATIN.get(small) ?? ''));
  // A small tsu doubles the consonant after it, a bar the vowel before it.
  return read.replace(/っ+([b-df-hj-np-tv-z]?)/gu, '$1$1').replace(/([aeiou])(ー+)/gu, (_long, vowel: string) => vowel + vowel).replace(/ー/gu, '');
}
