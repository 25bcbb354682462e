import { cleanText } from '../clean.ts';
import type { Vocabulary } from '../labels.ts';
import { BOUNDS } from '../validate.ts';
import { readLabels, readNegations, readStudio } from './labels.ts';
import { readCounts, readYears } from './numbers.ts';
import { Reading, type RawCondition } from './reading.ts';
import { readLikes, readWalks } from './references.ts';
import { readSchedule, type RawSchedule } from './schedule.ts';
import { readRelativeSeason } from './seasons.ts';
import { readLimit, readSort, readWords } from './words.ts';

/** A plan as a planner writes it, before it is validated. */
export interface RawPlan {
  readonly text: string;
  readonly filters: readonly RawCondition[];
  readonly exclude: readonly RawCondition[];
  readonly like: readonly string[];
  readonly walks: readonly { readonly from: string; readonly relation: string }[];
  readonly schedule: RawSchedule | null;
  readonly sort?: string;
  readonly descending?: boolean;
  readonly limit: number | null;
}

/** Words that only ask. */
const ASKING = /^(?:(?:can you |please )?(?:recommend|suggest|find|show|give|list)(?: me)?|i (?:want|need|would like|am looking for|'m looking for)(?: to watch)?|looking for|what is|what are|which|any|some)\b[\s,]*/iu;

/**
 * Plans without a model, by rules: what a model has to be better than. The same request, day and vocabulary give
 * the same plan.
 *
 * @param today on the asker's clocks, `2026-11-23`
 */
export function planByRules(request: string, today: string, vocabulary: Vocabulary): RawPlan {
  const reading = new Reading(cleanText(request, 500));
  const walks = readWalks(reading);
  const exclude = readNegations(reading, vocabulary);
  const like = walks.length > 0 ? [] : readLikes(reading);
  const studio = readStudio(reading, vocabulary);
  const schedule = readSchedule(reading, today);
  const limit = readLimit(reading);
  const counts = readCounts(reading);
  const labels = readLabels(reading.rest, vocabulary);
  const sort = readSort(reading);
  const words = readWords(reading);
  const seasons = readRelativeSeason(reading, today);
  const years = readYears(reading);
  const filters = [...studio, ...counts, ...labels, ...words, ...seasons, ...years].slice(0, BOUNDS.conditions);
  const rest = reading.rest.replace(ASKING, '').replace(/^(?:an?|the)\s+/i, '');
  const isSaid = walks.length + like.length + filters.length > 0 || schedule !== null;
  const text = isSaid && /^(?:an?|the|anime|series|shows?|that|what|which|is|are|one|\W)*$/i.test(rest) ? '' : rest || request;
  return { text, filters, exclude, like, walks, schedule, limit, ...sort };
}
