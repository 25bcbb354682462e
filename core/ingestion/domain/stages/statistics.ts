import type { ScoreCalculations, Statistics } from '#proto/anime';
import { choose, fillAll, namesOf, provenanceOf, type SourcedValue } from '../merge.ts';
import { byPrecedence } from '../precedence.ts';
import { mergeScores } from '../../../rules/scores.ts';
import { groupItems, listsOf, nothing, type Member, type Stage, type StageResult } from './stage.ts';

/** Stage 4: the newest numbers of each platform, 0–10, and the platforms' scores merged. */
export const statistics: Stage = (members) => {
  const groups = groupItems(listsOf(members, 'statistics', (anime) => anime.statistics), ({ platform }) => String(platform));
  if (groups.size === 0) return ownScore(members);
  const merged = fillAll(new Map([...groups].map(([platform, said]) => [platform, newestFirst(said)])));
  const platforms = merged.value.sort((a, b) => a.platform - b.platform);
  const score = scoreOf(platforms);
  return {
    fields: { statistics: platforms, ...(score && { score }) },
    provenance: { statistics: merged.provenance, ...(score && { score: provenanceOf(namesOf([...groups.values()].flat())) }) },
  };
};

/** Where no platform's numbers are known, a score that a source merged itself. */
function ownScore(members: readonly Member[]): StageResult {
  const score = choose(byPrecedence(members, 'score').flatMap(({ source, anime }) => (anime.score ? [{ source, value: anime.score }] : [])));
  return score ? { fields: { score: score.value }, provenance: { score: score.provenance } } : nothing;
}

const secondsOf = ({ asOf }: Statistics) => Number(asOf?.seconds ?? 0n);

/** Numbers of one moment belong together, and numbers without a date are the oldest. */
const newestFirst = (said: readonly SourcedValue<Statistics>[]) => [...said].sort((a, b) => secondsOf(b.value) - secondsOf(a.value));

function scoreOf(platforms: readonly Statistics[]): ScoreCalculations | undefined {
  const scored = platforms.filter(({ score }) => score);
  const scores = mergeScores(scored.flatMap(({ score }) => score ?? []));
  if (!scores) return undefined;
  const newest = [...scored].sort((a, b) => secondsOf(b) - secondsOf(a))[0]?.asOf;
  return { $typeName: 'echora.v1.ScoreCalculations', ...scores, ...(newest && { asOf: newest }) };
}
