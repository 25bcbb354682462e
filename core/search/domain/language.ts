import { wordsOf } from './analysis.ts';

/**
 * Words of grammar, by which a language is known: of Latin-script languages the most frequent ones (Snowball's stop lists,
 * https://snowballstem.org, abridged), without those that English has too.
 */
const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  en:
    'a an and are as at be but by for from had has have he her him his if in into is it its not of on or she so that the their them then ' +
    'there these they this to was were what when where which while who whom whose why will with you your about after before being between',
  es: 'el la los las un una unos unas y o de del al en con por para que se su sus como cuando donde quien es son fue ser pero mas más no sobre entre tras lo le les muy',
  pt: 'o os a as um uma uns umas e ou de do da dos das no na nos nas em com por para que se seu sua seus suas como quando onde quem é são foi ser mas mais não sobre entre ao pelo pela',
  fr: 'le la les un une des du de et ou en dans avec pour par que qui se son sa ses leur est sont était être mais plus pas sur entre au aux ce cette il elle ils où comme une dont',
  de: 'der die das den dem des ein eine einen einem einer eines und oder in im mit von vom zu zum zur für auf aus bei nach sich sein seine ihr ihre ist sind war wird werden aber nicht über unter als wie wenn wer was wo er sie es',
  it: 'il lo la gli le un uno una e o di del della dei delle in nel nella con per da dal dalla che si suo sua suoi è sono fu essere ma più non su tra al alla come quando dove chi',
  vi: 'và của là một những các trong với cho được không người có khi để này đó thì ở từ bị cô cậu anh',
  tr: 've bir bu da de ile için olan gibi daha çok ama ne o onun kadar sonra olarak',
  pl: 'i w z na do się że jest to nie o po za przez dla od jak który która które jego jej ich ale',
  id: 'yang dan di ke dari untuk dengan pada seorang sebuah ini itu adalah tidak akan oleh setelah anak dalam',
}; // prettier-ignore

const byWord = new Map<string, string[]>();
for (const [language, list] of Object.entries(FUNCTION_WORDS)) {
  for (const word of new Set(list.split(' ').flatMap(wordsOf))) byWord.set(word, [...(byWord.get(word) ?? []), language]);
}

/** Letters of English; accents are taken off before. */
const LATIN = /^[\p{Script=Latin}\p{N}]+$/u;

/**
 * Whether a text's words could be those of an English synopsis: 1 for English, 0 for another language, between for a few words
 * that say nothing of grammar, as names do.
 */
export function englishness(text: string): number {
  const words = wordsOf(text);
  if (words.length === 0) return 0;
  const latin = words.filter((word) => LATIN.test(word)).length / words.length;
  if (latin < 0.5) return 0;
  const counts = new Map<string, number>();
  for (const word of words) for (const language of byWord.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  const english = counts.get('en') ?? 0;
  const other = Math.max(0, ...[...counts].filter(([language]) => language !== 'en').map(([, count]) => count));
  if (/[ăâđêôơưıłşğąęćńśźżñßçãõ¿¡]/iu.test(text) && english === 0) return 0;
  return other === english ? 0.8 : english > other ? 1 : 0;
}
