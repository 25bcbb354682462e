import { planByRules } from '../domain/baseline/plan.ts';
import type { Planner } from '../planner.ts';
import { readLexicon } from './lexicon.ts';

const lexicon = readLexicon();

/** Rules instead of a model: offline, free, the same every time. */
export const baselinePlanner: Planner = {
  kind: 'BASELINE',
  name: 'baseline',
  plan: async ({ query, today, vocabulary }) => ({ raw: planByRules(query, today, vocabulary, lexicon), tokens: 0 }),
};
