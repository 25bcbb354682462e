import { findLabels, LABEL_FIELDS, type Label, type Vocabulary } from '../labels.ts';
import { condition, type RawCondition, type Reading } from './reading.ts';

const NEGATOR =
  /\b(?:(?:but|and) )?(?:(?:that |which |who )?(?:is|are|was)(?:n['’]t| not)(?: an?| any)?|(?:that |which )?(?:does|do|did|has|have)(?:n['’]t| not)(?: (?:have|contain|involve|include|feature|be))?(?: any| an?)?|without(?: any)?|with(?:out)? (?:no|zero)|no(?: more)?|zero|not(?: too)?(?: an?)?|less|free of|lacking|avoid(?:ing)?|skip(?:ping)?|hates?|excluding|except(?: for)?|minus|other than|anything but|nothing with|never any|non)[ -]/giu;
/** "gore-free". */
const FREE = /\b([\p{L}\p{N} ]{3,20}?)-free\b/iu;
const SEPARATOR = /^(?:,? (?:or|and|nor) |, )(?:no |any )?/iu;
/** What a label stands before when it is asked for, and not only mentioned. */
const NOUN = /(?:anime|series|shows?|one|titles?|stor(?:y|ies)|movies?|films?)\b/iu;
const LONGEST_LABEL = 4;

/** "without gore or romance": what is excluded, as far as the catalog has labels of that name. */
export function readNegations(reading: Reading, vocabulary: Vocabulary): RawCondition[] {
  const free = FREE.exec(reading.rest)?.[1];
  const freed = free && labelNamed(free.split(' ').at(-1)!, vocabulary);
  if (freed) {
    reading.take(new RegExp(`\\b${free.split(' ').at(-1)!}-free\\b`, 'iu'));
    return [condition(freed.field, 'IN', freed.value), ...readNegations(reading, vocabulary)];
  }
  for (const negator of reading.all(NEGATOR)) {
    const start = negator.index + negator[0].length;
    const [labels, end] = readList(reading.from(start), vocabulary);
    if (labels.length === 0) continue;
    reading.cut(negator.index, start + end);
    return [...labels.map(({ field, value }) => condition(field, 'IN', value)), ...readNegations(reading, vocabulary)];
  }
  return [];
}

/** Labels in a row, and where the row ends. */
function readList(text: string, vocabulary: Vocabulary): [readonly Label[], number] {
  const words = /^(?:[\p{L}\p{N}-]+ ?){1,4}/u.exec(text)?.[0].trim().split(' ') ?? [];
  for (let length = words.length; length > 0; length -= 1) {
    const name = words.slice(0, length).join(' ');
    const label = labelNamed(name, vocabulary);
    if (!label) continue;
    const separator = SEPARATOR.exec(text.slice(name.length))?.[0] ?? '';
    const [more, end] = separator ? readList(text.slice(name.length + separator.length), vocabulary) : [[], 0];
    return more.length > 0 ? [[label, ...more], name.length + separator.length + end] : [[label], name.length];
  }
  return [[], 0];
}

/** "like X but with mecha": labels alone, which the difference is; anything more is a description. */
export function readDifference(reading: Reading, vocabulary: Vocabulary): RawCondition[] {
  const said = /^(?:,? ?(?:but|and|just) )?(?:(?:is |are )?(?:with|in|about|more)(?: (?:a|an|some|more|added))?|(?:it )?(?:has|have)) (.+)$/iu.exec(reading.rest)?.[1]?.trim();
  if (!said) return [];
  const [labels, end] = readList(said, vocabulary);
  if (end < said.length) return [];
  reading.take(/[^]+/u);
  return labels.map(({ field, value }) => condition(field, 'EQ', value));
}

/** "a psychological thriller anime": labels right before the noun. They stay in the text, which they describe too. */
export function readLabels(request: string, vocabulary: Vocabulary): RawCondition[] {
  const noun = NOUN.exec(request);
  if (!noun) return [];
  let words = request.slice(0, noun.index).split(/[\s,]+/).filter(Boolean);
  const found: RawCondition[] = [];
  while (words.length > 0) {
    const ending = labelEndingAt(words, vocabulary);
    if (!ending) break;
    found.push(condition(ending[0].field, 'EQ', ending[0].value));
    words = words.slice(0, -ending[1]);
  }
  return found;
}

function labelEndingAt(words: readonly string[], vocabulary: Vocabulary): [Label, number] | undefined {
  for (let length = Math.min(LONGEST_LABEL, words.length); length > 0; length -= 1) {
    const label = labelNamed(words.slice(-length).join(' '), vocabulary);
    if (label) return [label, length];
  }
  return undefined;
}

const labelNamed = (name: string, vocabulary: Vocabulary) => findLabels(vocabulary, name).find(({ field }) => LABEL_FIELDS.includes(field));

/** "by Kyoto Animation", "a Madhouse film": a studio that the catalog knows. */
export function readStudio(reading: Reading, vocabulary: Vocabulary): RawCondition[] {
  for (const labels of vocabulary.byName.values()) {
    const studio = labels.find(({ field }) => field === 'studios.name');
    if (!studio) continue;
    const name = studio.value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const by = `\\b(?:(?:made |animated |produced |done )?(?:by|from|at) (?:the )?(?:studio )?)${name}(?![\\p{L}])`;
    // "a Madhouse film", "Kyoto Animation's shows"; a name of few letters may be a word.
    const before = studio.value.length < 4 ? '(?!)' : `(?<![\\p{L}])(?:studio )?${name}(?:['’]s)?(?= (?:[\\w-]+ ){0,4}(?:anime|series|shows?|movies?|films?|works?|titles?)(?![\\p{L}]))`;
    if (reading.take(new RegExp(`${by}|${before}`, 'iu'))) {
      return [condition('studios.name', 'EQ', studio.value)];
    }
  }
  return [];
}
