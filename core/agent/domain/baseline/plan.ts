import { cleanText } from '../clean.ts';
import type { Vocabulary } from '../labels.ts';
import { BOUNDS } from '../validate.ts';
import { readBareLabels, readDifference, readLabels, readNegations, readStudio } from './labels.ts';
import { glossOf, languageOf, type Language, type Lexicon } from './gloss.ts';
import { englishOf, hasMood, moodsOf, topicOf } from './phrases.ts';
import { readCounts } from './numbers.ts';
import { Reading, type RawCondition } from './reading.ts';
import { titleAskedAbout } from './questions.ts';
import { readLikes, readWalks } from './references.ts';
import { readSchedule, type RawSchedule } from './schedule.ts';
import { readRelativeSeason } from './seasons.ts';
import { readLimit, readSort, readWords } from './words.ts';
import { readYears } from './years.ts';

/** A plan as a planner writes it, before it is validated. */
export interface RawPlan {
  readonly text: string;
  readonly own_words?: string;
  readonly filters: readonly RawCondition[];
  readonly exclude: readonly RawCondition[];
  readonly like: readonly string[];
  readonly walks: readonly { readonly from: string; readonly relation: string }[];
  readonly schedule: RawSchedule | null;
  readonly sort?: string;
  readonly descending?: boolean;
  readonly limit: number | null;
}

const NOTHING: RawPlan = { text: '', filters: [], exclude: [], like: [], walks: [], schedule: null, limit: null };

/** What may stand beside a label and asks for nothing more. */
const FILLERS = /\b(?:anime|series|shows?|movies?|films?|titles?|ones?|an?|the|some|any|good|great|nice|really)\b/giu;

/** What tells of no anime, beside what was read out of it. Letters of other scripts do. */
const SAYS_NOTHING = /^(?:(?:an?|the|anime|series|shows?|that|what|which|is|are|ones?|airs?|airing|coming|out|on|tv|now|new|good|great|should|i|s)(?!\p{L})|おすすめ|オススメ|人気|[のをはな]|[^\p{L}\p{N}])*$/iu;

/** Words that only ask. */
const ASKING = /^(?:(?:can you |please )?(?:recommend|suggest|find|show|give|list)(?: me)?|i (?:want|need|would like|am looking for|'m looking for)(?: to watch)?|looking for|what is|what are|which|any|some)\b[\s,]*/iu;

/**
 * Plans without a model, by rules: what a model has to be better than. The same request, day and vocabulary give
 * the same plan.
 *
 * @param today on the asker's clocks, `2026-11-23`
 * @param lexicon the words of other languages
 */
export function planByRules(request: string, today: string, vocabulary: Vocabulary, lexicon: Lexicon): RawPlan {
  const asked = cleanText(request, 500);
  const title = titleAskedAbout(asked);
  if (title) return { ...NOTHING, text: title };
  const english = englishOf(asked);
  const plan = planOf(english, today, vocabulary);
  // "seinen" is a word of German, too.
  const language = readBareLabels(english, vocabulary).length > 0 ? undefined : languageOf(asked, lexicon);
  if (language && isRead(plan, english)) return inEnglish(plan, english, language, (text) => planOf(text, today, vocabulary));
  const gloss = language && glossOf(asked, language);
  if (gloss?.isKnown) return { ...plan, text: topicOf(gloss.text), own_words: asked.slice(0, BOUNDS.text) };
  // What is only half understood would be searched for in two languages at once.
  return english !== asked && !isRead(plan, english) ? { ...plan, text: asked } : plan;
}

/** Whether more of it was understood than that it tells something. */
const isRead = ({ filters, exclude, like, walks, schedule, sort }: RawPlan, english: string): boolean =>
  filters.length + exclude.length + like.length + walks.length > 0 || schedule !== null || sort !== undefined || hasMood(english);

/** The plan of what is half in English already, read again with the rest of its words in English: but titles stay as they are. */
function inEnglish(plan: RawPlan, english: string, language: Language, read: (text: string) => RawPlan): RawPlan {
  if (plan.like.length + plan.walks.length > 0) return { ...plan, text: glossOf(plan.text, language).text };
  return read(glossOf(english, language).text);
}

function planOf(request: string, today: string, vocabulary: Vocabulary): RawPlan {
  const reading = new Reading(request);
  const walks = readWalks(reading);
  const exclude = readNegations(reading, vocabulary);
  const like = walks.length > 0 ? [] : readLikes(reading);
  const difference = like.length > 0 ? readDifference(reading, vocabulary) : [];
  const studio = readStudio(reading, vocabulary);
  const schedule = readSchedule(reading, today);
  const limit = readLimit(reading);
  const counts = readCounts(reading);
  const labels = readLabels(reading.rest, vocabulary);
  const sort = readSort(reading);
  const words = readWords(reading);
  const seasons = readRelativeSeason(reading, today);
  const years = readYears(reading, today);
  const bare = labels.length + difference.length > 0 ? [] : readBareLabels(reading.rest.replace(ASKING, ''), vocabulary);
  const named = [...labels, ...bare];
  const filters = [...difference, ...studio, ...counts, ...named, ...words, ...seasons, ...years];
  // "like X but with magic": what is said of the difference.
  const rest = reading.rest.replace(ASKING, '').replace(/^(?:but|and|with|a bit|much|more)\s+/i, '').replace(/^(?:an?|the)\s+/i, '');
  const isSaid = walks.length + like.length + filters.length > 0 || schedule !== null || sort !== undefined;
  const text = isSaid && SAYS_NOTHING.test(rest) ? '' : rest || request;
  const only = like.length > 0 ? undefined : onlyLabels(text, named, vocabulary);
  return {
    text: only ? '' : moodsOf(topicOf(text)),
    filters: [...(named.length === 0 && only ? only : []), ...filters].slice(0, BOUNDS.conditions),
    exclude, like, walks, schedule, limit, ...sort,
  };
}

/**
 * The labels of a text that asks for nothing else: "isekai anime", "anime with vampires". Searched for by these words, what has them
 * in its title would come first: "Suicide Squad ISEKAI".
 *
 * @param named those that were read in it
 */
function onlyLabels(text: string, named: readonly RawCondition[], vocabulary: Vocabulary): readonly RawCondition[] | undefined {
  if (hasMood(text)) return undefined;
  if (named.length > 0) return readBareLabels(text.replace(FILLERS, ' '), vocabulary).length === named.length ? named : undefined;
  const topic = topicOf(text);
  const topics = topic === text ? [] : readBareLabels(topic, vocabulary);
  return topics.length > 0 ? topics : undefined;
}
