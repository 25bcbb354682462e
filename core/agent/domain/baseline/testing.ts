import { vocabularyOf } from '../labels.ts';
import { planByRules } from './plan.ts';

const labels = [
  ['genres', 'Sci-Fi'], ['genres', 'Romance'], ['genres', 'Horror'], ['genres', 'Mystery'], ['genres', 'Slice of Life'], ['genres', 'Mahou Shoujo'],
  ['themes', 'Gore'], ['demographics', 'Seinen'], ['themes', 'School'], ['themes', 'Vampire'], ['genres', 'Comedy'], ['genres', 'Fantasy'], ['studios.name', 'Madhouse'], ['tags.name', 'Gore'], ['tags.name', 'Cyberpunk'], ['studios.name', 'Kyoto Animation'],
].map(([field, value], place) => ({ field: field!, value: value!, count: 100 - place }));
const vocabulary = vocabularyOf([...new Set(labels.map(({ field }) => field))], labels);
/** @param today a Monday by default */
export const plan = (request: string, today = '2026-11-23') => planByRules(request, today, vocabulary, []);
/** The conditions of a plan, as `field OP value`. */
export const filters = (request: string) => plan(request).filters.map(({ field, op, values }) => [field, op, ...values].join(' '));
