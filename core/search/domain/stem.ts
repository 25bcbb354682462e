/**
 * The stem of an English word by Porter's algorithm (M. F. Porter, "An algorithm for suffix stripping", Program
 * 14(3), 1980), so that "girls" finds "girl" and "hunting" finds "hunter's hunt". Other scripts pass unchanged.
 *
 * @param word in lower case
 */
export function stem(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  // A "y" at the start is a consonant; written large it escapes the vowels.
  const start = word.startsWith('y') ? `Y${word.slice(1)}` : word;
  return steps.reduce((stemmed, step) => step(stemmed), start).toLowerCase();
}

const consonants = '[^aeiou][^aeiouy]*';
const vowels = '[aeiouy][aeiou]*';
/** Porter's measure m counts the vowel-consonant sequences of a stem. */
const measured = new RegExp(`^(${consonants})?${vowels}${consonants}`);
const measuredOnce = new RegExp(`^(${consonants})?${vowels}${consonants}(${vowels})?$`);
const measuredTwice = new RegExp(`^(${consonants})?${vowels}${consonants}${vowels}${consonants}`);
const holdsVowel = new RegExp(`^(${consonants})?[aeiouy]`);
const endsShort = new RegExp(`^${consonants}[aeiouy][^aeiouwxy]$`);

/** Takes the ending off, or changes it, when the stem that remains meets the condition. */
function replace(ending: RegExp, condition: RegExp, endings: Readonly<Record<string, string>> = {}) {
  return (word: string): string => {
    const [, rest = '', found = ''] = ending.exec(word) ?? [];
    return rest && condition.test(rest) ? rest + (endings[found] ?? '') : word;
  };
}

const doubles: Readonly<Record<string, string>> = {
  ational: 'ate', tional: 'tion', enci: 'ence', anci: 'ance', izer: 'ize', bli: 'ble', alli: 'al', entli: 'ent',
  eli: 'e', ousli: 'ous', ization: 'ize', ation: 'ate', ator: 'ate', alism: 'al', iveness: 'ive', fulness: 'ful',
  ousness: 'ous', aliti: 'al', iviti: 'ive', biliti: 'ble', logi: 'log',
}; // prettier-ignore
const longer: Readonly<Record<string, string>> = { icate: 'ic', alize: 'al', iciti: 'ic', ical: 'ic' };

const steps: readonly ((word: string) => string)[] = [
  (word) => word.replace(/^(.+?)(ss|i)es$/, '$1$2').replace(/^(.+?)([^s])s$/, '$1$2'),
  pastAndParticiple,
  replace(/^(.+?)(y)$/, holdsVowel, { y: 'i' }),
  replace(new RegExp(`^(.+?)(${Object.keys(doubles).join('|')})$`), measured, doubles),
  replace(/^(.+?)(icate|ative|alize|iciti|ical|ful|ness)$/, measured, longer),
  lastSuffix,
  finalE,
  (word) => (word.endsWith('ll') && measuredTwice.test(word) ? word.slice(0, -1) : word),
];

function pastAndParticiple(word: string): string {
  const agreed = /^(.+?)eed$/.exec(word);
  if (agreed) return measured.test(agreed[1]!) ? word.slice(0, -1) : word;
  const rest = /^(.+?)(ed|ing)$/.exec(word)?.[1];
  if (!rest || !holdsVowel.test(rest)) return word;
  if (/(at|bl|iz)$/.test(rest) || endsShort.test(rest)) return `${rest}e`;
  return /([^aeiouylsz])\1$/.test(rest) ? rest.slice(0, -1) : rest;
}

function lastSuffix(word: string): string {
  const suffix = /^(.+?)(al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize)$/;
  if (suffix.test(word)) return replace(suffix, measuredTwice)(word);
  return replace(/^(.+?[st])(ion)$/, measuredTwice)(word);
}

function finalE(word: string): string {
  if (!word.endsWith('e')) return word;
  const rest = word.slice(0, -1);
  return measuredTwice.test(rest) || (measuredOnce.test(rest) && !endsShort.test(rest)) ? rest : word;
}
