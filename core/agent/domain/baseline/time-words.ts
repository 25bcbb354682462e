/** How Spanish, Portuguese, French, German, Japanese and Chinese name times, and the English for it. */
export type Wording = readonly (readonly [RegExp, string])[];

const whole = (words: string, after = ''): RegExp => new RegExp(String.raw`(?<!\p{L})(?:${words})(?!\p{L})${after}`, 'giu');
const YEAR = String.raw`(?=\s*(?:19|20)\d\d)`;
const OF = '(?: de(?:l| los)?| d[oeu]s?| der| von)?';
const THE = String.raw`(?:(?:de los|los|dos|des|les|der|den|aus den|in den|en los|nos) )?(?:años |anos |années )`;

const DECADES: readonly (readonly [decade: string, romance: string, other: string])[] = [
  ['60', 'sesenta|sessenta|soixante', 'sechzigern?(?: jahren?)?|六十年代'],
  ['70', 'setenta|soixante-dix', 'siebzigern?(?: jahren?)?|七十年代'],
  ['80', 'ochenta|oitenta|quatre-vingts?', 'achtzigern?(?: jahren?)?|八十年代'],
  ['90', 'noventa|quatre-vingt-dix', 'neunzigern?(?: jahren?)?|九十年代'],
];

const SEASONS: readonly (readonly [english: string, words: string, letter: string, month: string])[] = [
  ['winter', 'invierno|inverno|hiver|winter', '冬', '0?1'],
  ['spring', 'primavera|printemps|frühling|frühjahr', '春', '0?4'],
  ['summer', 'verano|verão|été|sommer', '夏', '0?7'],
  ['fall', 'otoño|outono|automne|herbst', '秋', '10'],
];

/** In the order in which they are to be read: the longer before what it contains. */
export const TIME_WORDS: Wording = [
  ...DECADES.toReversed().flatMap(([decade, romance, other]) => [
    [whole(String.raw`(?:${THE}|(?:de los|los|dos) )(?:${romance})`), ` the ${decade}s `] as const,
    [whole(String.raw`(?:(?:der|den|aus den|in den) )?(?:${other})`), ` the ${decade}s `] as const,
  ]),
  [/(?<!\p{L})(?:de los|de las|dos|des|der|aus den) (?:años |anos |années )?(\d0)(?:er)?(?:ern?)?(?: jahren?)?(?!\d)|(?<!\p{L})(?:años|anos|années) (\d0)(?!\d)|(\d0)(?:er|ern)(?: jahren?)?(?!\p{L})/giu, ' the $1$2$3s '],
  [whole(`(?:a )?(?:principios|comienzos|início|começo|début|anfang)${OF}`, String.raw`(?=\s+the \d0s)`), ' early '],
  [whole(`(?:a )?(?:mediados|meados|milieu|mitte)${OF}`, String.raw`(?=\s+the \d0s)`), ' mid '],
  [whole(`(?:a )?(?:finales|fines|fim|final|finais|fin|ende)${OF}`, String.raw`(?=\s+the \d0s)`), ' late '],
  ...SEASONS.flatMap(([english, words, letter, month]) => [
    [whole(`(?:(?:en|im|no|na|au|del?|do|d[eu]) )?(?:${words})${OF}`, YEAR), ` ${english} `] as const,
    [new RegExp(String.raw`((?:19|20)\d\d)年?(?:の)?(?:${letter}(?:季|期)?(?:的|の|新番|番)?(?!\p{Script=Han})|${month}月(?:新?番|アニメ))`, 'giu'), ` ${english} $1 `] as const,
  ]),
  [whole('antes del?|avant|vor', YEAR), ' before '],
  [whole('hasta|até|jusqu[’\']?(?:en|à)|bis', YEAR), ' until '],
  [whole('después del?|depois de|après|nach', YEAR), ' after '],
  [whole('desde|a partir de|à partir de|depuis|seit|ab', YEAR), ' since '],
  [/(?<!\p{L})(?:entre|zwischen|von|de) ((?:19|20)\d\d) (?:y|e|et|und|a|à|até|bis) ((?:19|20)\d\d)(?!\d)/giu, ' from $1 to $2 '],
  [/(?<!\p{L})(?:(?:de los|los|dos|nos|os|des|les|der|den|in den) )?(?:últimos (\d{1,2}) (?:años|anos)|(\d{1,2}) dernières années|letzten (\d{1,2}) jahren?)(?!\p{L})|(?:過去|ここ|最近|过去|近)(\d{1,2})年間?(?:的|の)?/giu, ' last $1$2$3$4 years '],
  [whole('(?:de |d|n)?este a[ñn]o|(?:de )?cette année|(?:aus )?diese[sm] jahr(?:es)?'), ' this year '],
  [whole('(?:del |el |do |o )?a[ñn]o (?:pasado|passado)|(?:de )?l[’\']année (?:dernière|passée)|(?:aus )?letzte[smn] jahr(?:es)?|昨年の?'), ' last year '],
  [whole('(?:de |en )?(?:la )?temporada pasada|[dn]?a temporada passada|(?:de |la )?saison (?:dernière|passée)|(?:der )?letzten? saison|上一?季'), ' last season '],
  [whole('recientes?|recentes?|récent(?:e?s)?|neuere[nrs]?|最近の|近年の|近几年的?'), ' recent '],
];

/** What tells a request in Latin letters alone from English, as an alternative of a pattern. */
export const TIME_MARKS = String.raw`(?:antes de|avant|vor|hasta|bis|depois de|nach|desde|depuis|seit|a partir de|entre|zwischen) (?:19|20)\d\d|\d0ern?|(?:sech|sieb|acht|neun)[a-z]*zigern?|(?:verano|invierno|primavera|outono|inverno|printemps|automne|hiver|sommer|herbst)(?: de[l]?| von)? (?:19|20)\d\d|[dn]?este ano|ano passado|temporada pas+ada|(?:diese|letzte)[sm] jahr|letzten \d`;
