import { findLabels, LABEL_FIELDS, type Label, type Vocabulary } from '../labels.ts';
import { condition, type RawCondition, type Reading } from './reading.ts';
import { formatAt } from './words.ts';

const NEGATOR =
  /\b(?:(?:but|and) )?(?:(?:that |which |who )?(?:is|are|was)(?:n['’]t| not)(?: (?:set )?in(?: an?)?| an?| any)?|(?:that |which |i )?(?:does|do|did|has|have)(?:n['’]t| not)(?: (?:have|contain|involve|include|feature|be|want|need|show(?: me)?))?(?: any| an?)?|without(?: any| the| too much| so much| much)?|with(?:out)? (?:no|zero|less|little)|no(?: more)?|zero|not(?: too)?(?: as)?(?: an?| the| any)?|never(?: an?| any)?|less|free of|lacking|avoid(?:ing)?|skip(?:ping)?|hates?|excluding|except(?: for)?|minus|(?:other|rather) than(?: an?)?|instead of(?: an?)?|anything but(?: an?)?|nothing with|non)[ -]/giu;
/** "gore-free". */
const FREE = /\b([\p{L}\p{N} ]{3,20}?)-free\b/iu;
const SEPARATOR = /^(?:,? (?:or|and|nor) |, )(?:no |any |an? )?/iu;
/** What a label stands before when it is asked for, and not only mentioned. */
const NOUN = /(?:anime|series|shows?|one|titles?|stor(?:y|ies)|movies?|films?)\b/iu;
const LONGEST_LABEL = 4;

/** "without gore or romance", "not a movie": what is excluded, as far as it is a label of the catalog or a format. */
export function readNegations(reading: Reading, vocabulary: Vocabulary): RawCondition[] {
  const free = FREE.exec(reading.rest)?.[1];
  const freed = free && labelNamed(free.split(' ').at(-1)!, vocabulary);
  if (freed) {
    reading.take(new RegExp(`\\b${free.split(' ').at(-1)!}-free\\b`, 'iu'));
    return [condition(freed.field, 'IN', freed.value), ...readNegations(reading, vocabulary)];
  }
  for (const negator of reading.all(NEGATOR)) {
    const start = negator.index + negator[0].length;
    const [named, end] = readList(reading.from(start), vocabulary, namedAt);
    if (named.length === 0) continue;
    reading.cut(negator.index, start + end);
    return [...named.map(({ field, value }) => condition(field, 'IN', value)), ...readNegations(reading, vocabulary)];
  }
  return [];
}

type Named = Pick<Label, 'field' | 'value'>;
/** What a text begins with, and how long its name is. */
type ReadName = (text: string, vocabulary: Vocabulary) => readonly [Named, number] | undefined;

/** Names in a row, and where the row ends. */
function readList(text: string, vocabulary: Vocabulary, read: ReadName): [readonly Named[], number] {
  const first = read(text, vocabulary);
  if (!first) return [[], 0];
  const [named, length] = first;
  const separator = SEPARATOR.exec(text.slice(length))?.[0] ?? '';
  const [more, end] = separator ? readList(text.slice(length + separator.length), vocabulary, read) : [[], 0];
  return more.length > 0 ? [[named, ...more], length + separator.length + end] : [[named], length];
}

const labelAt: ReadName = (text, vocabulary) => {
  const words = /^(?:[\p{L}\p{N}-]+ ?){1,4}/u.exec(text)?.[0].trim().split(' ') ?? [];
  for (let length = words.length; length > 0; length -= 1) {
    const name = words.slice(0, length).join(' ');
    const label = labelNamed(name, vocabulary);
    if (label) return [label, name.length];
  }
  return undefined;
};

const namedAt: ReadName = (text, vocabulary) => {
  const label = labelAt(text, vocabulary);
  const format = label ? undefined : formatAt(text);
  return format ? [{ field: 'format', value: format[0] }, format[1]] : label;
};

/** "like X but with mecha": labels alone, which the difference is; anything more is a description. */
export function readDifference(reading: Reading, vocabulary: Vocabulary): RawCondition[] {
  const said = /^(?:,? ?(?:but|and|just) )?(?:(?:is |are )?(?:with|in|about|more)(?: (?:a|an|some|more|added))?|(?:it )?(?:has|have)) (.+)$/iu.exec(reading.rest)?.[1]?.trim();
  if (!said) return [];
  const [labels, end] = readList(said, vocabulary, labelAt);
  if (end < said.length) return [];
  reading.take(/[^]+/u);
  return labels.map(({ field, value }) => condition(field, 'EQ', value));
}

/** "a psychological thriller anime": labels right before the noun. They stay in the text, which they describe too. */
export function readLabels(request: string, vocabulary: Vocabulary): RawCondition[] {
  const noun = NOUN.exec(request);
  if (!noun) return [];
  return labelsEnding(wordsOf(request.slice(0, noun.index)), vocabulary)[0];
}

/** "seinen thriller": a request that is nothing but labels asks for them; with any other word they are part of a description. */
export function readBareLabels(request: string, vocabulary: Vocabulary): RawCondition[] {
  const [found, left] = labelsEnding(wordsOf(request), vocabulary);
  return left === 0 ? found : [];
}

const wordsOf = (text: string): string[] => text.split(/[\s,]+/).filter((word) => word && !/^(?:and|&)$/iu.test(word));

/** The labels that a text ends with, the last first, and how many words stand before them. */
function labelsEnding(words: readonly string[], vocabulary: Vocabulary): [RawCondition[], number] {
  const ending = labelEndingAt(words, vocabulary);
  if (!ending) return [[], words.length];
  const [more, left] = labelsEnding(words.slice(0, -ending[1]), vocabulary);
  return [[condition(ending[0].field, 'EQ', ending[0].value), ...more], left];
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
