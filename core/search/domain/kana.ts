/** Hepburn, by the first letter of each row (https://en.wikipedia.org/wiki/Hepburn_romanization); pairs of kana come first. */
const TABLE: Readonly<Record<string, string>> = {};
const put = (kana: string, romaji: string) => kana.split(' ').forEach((one, at) => ((TABLE as Record<string, string>)[one] = romaji.split(' ')[at]!));
put('あ い う え お か き く け こ さ し す せ そ た ち つ て と な に ぬ ね の', 'a i u e o ka ki ku ke ko sa shi su se so ta chi tsu te to na ni nu ne no');
put('は ひ ふ へ ほ ま み む め も や ゆ よ ら り る れ ろ わ ゐ ゑ を ん', 'ha hi fu he ho ma mi mu me mo ya yu yo ra ri ru re ro wa i e o n');
put('が ぎ ぐ げ ご ざ じ ず ぜ ぞ だ ぢ づ で ど ば び ぶ べ ぼ ぱ ぴ ぷ ぺ ぽ ゔ', 'ga gi gu ge go za ji zu ze zo da ji zu de do ba bi bu be bo pa pi pu pe po vu');
put('ぁ ぃ ぅ ぇ ぉ ゃ ゅ ょ ゎ', 'a i u e o ya yu yo wa');
put('きゃ きゅ きょ しゃ しゅ しょ ちゃ ちゅ ちょ にゃ にゅ にょ ひゃ ひゅ ひょ みゃ みゅ みょ りゃ りゅ りょ', 'kya kyu kyo sha shu sho cha chu cho nya nyu nyo hya hyu hyo mya myu myo rya ryu ryo');
put('ぎゃ ぎゅ ぎょ じゃ じゅ じょ びゃ びゅ びょ ぴゃ ぴゅ ぴょ', 'gya gyu gyo ja ju jo bya byu byo pya pyu pyo');
put('しぇ じぇ ちぇ てぃ でぃ ふぁ ふぃ ふぇ ふぉ うぃ うぇ うぉ ゔぁ ゔぃ ゔぇ ゔぉ とぅ どぅ', 'she je che ti di fa fi fe fo wi we wo va vi ve vo tu du');

const KANA = /^[\u3041-\u3096\u30a1-\u30faー]+$/u;

/** A word of nothing but kana in Latin letters, so that "ナルト" and "なると" are "naruto"; any other word as it is. */
export function romanise(word: string): string {
  if (!KANA.test(word)) return word;
  const hiragana = word.replace(/[\u30a1-\u30f6]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
  let romaji = '';
  for (let at = 0; at < hiragana.length; ) {
    const [pair, one] = [hiragana.slice(at, at + 2), hiragana[at]!];
    const next = TABLE[pair] === undefined ? one : pair;
    romaji += one === 'っ' ? '=' : (TABLE[next] ?? '');
    at += one === 'っ' ? 1 : next.length;
  }
  // A small tsu doubles the consonant after it, and long vowels are written once: see analysis.ts.
  return romaji.replace(/=(\p{L}?)/gu, (_tsu, consonant: string) => (consonant === 'c' ? 'tc' : consonant + consonant));
}
