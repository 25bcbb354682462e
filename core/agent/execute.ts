import type { Backend } from './backend.ts';
import { passes, type Facts } from './domain/facts.ts';
import { both, NO_FILTER, type Filter, type Plan, type Walk } from './domain/plan.ts';
import { arrange, blend, fuse, preferAlike, preferKnown, type Candidate } from './domain/rank.ts';
import { pickTitle } from './domain/titles.ts';

/** What a plan came to. */
export interface Executed {
  readonly hits: readonly Candidate[];
  /** Of the hits and of the titles that the plan refers to. */
  readonly facts: ReadonlyMap<string, Facts>;
  /** The anime that each title of the plan was found to be. */
  readonly found: ReadonlyMap<string, Facts>;
  readonly walked: ReadonlyMap<string, { readonly relation: string; readonly from: string }>;
  /** In words. */
  readonly airsAt: ReadonlyMap<string, string>;
}

export interface Order {
  readonly plan: Plan;
  /** The caller's. */
  readonly filter: Filter;
  readonly limit: number;
}

/** The index answers no more at once; sorting and filtering here happens among so many. */
const CANDIDATES = 200;
/** Among the best so many hits for a title is the anime that has it, if any does. */
const TITLE_HITS = 10;

/** Among the best so many the better known ones are preferred. */
const KNOWN = 50;

/** Runs a plan: finds its titles and what they lead to, searches, reads the facts of what was found, and ranks it by them. */
export async function execute(order: Order, backend: Backend): Promise<Executed> {
  const { plan, limit } = order;
  const found = await findTitles(plan, backend);
  const filter = both(both(plan.filter, studiosOf(plan.walks, found)), order.filter);
  const walked = await walkRelations(plan.walks, found, backend);
  const airsAt = await findAiring(plan, backend);
  const isListed = walked !== undefined || airsAt !== undefined;
  const texts = textsOf(plan, found);
  // Conditions alone say nothing to search by: what meets them is listed, all of it, and not what sounds like them.
  const isCatalogued = !isListed && texts.length + plan.like.length === 0;
  const candidates = isListed ? listed(walked, airsAt) : isCatalogued ? await backend.list(filter, plan.sort, CANDIDATES) : await searched(order, texts, filter, found, backend);

  const named = new Set([...found.values()].map(({ id }) => id));
  const others = candidates.filter(({ id }) => !named.has(id));
  const isWhole = isListed || isCatalogued || plan.sort !== undefined;
  const like = plan.like.flatMap((title) => found.get(title) ?? []);
  const read = others.slice(0, isWhole || like.length > 0 ? CANDIDATES : Math.max(limit, KNOWN));
  const facts = await backend.facts(read.map(({ id }) => id));
  const fit = read.filter(({ id }) => {
    const known = facts.get(id);
    return known !== undefined && passes(known, filter);
  });
  const isNamed = () => pickTitle(plan.ownWords ?? plan.text, fit.slice(0, TITLE_HITS).flatMap(({ id }) => facts.get(id) ?? [])) !== undefined;
  const ranked = isCatalogued ? fit : isWhole ? arrange(fit, facts, plan.sort) : like.length > 0 ? preferAlike(fit, facts, like) : isNamed() ? fit : preferKnown(fit, facts);
  return { hits: ranked.slice(0, limit), facts, found, walked: walked ?? new Map(), airsAt: airsAt ?? new Map() };
}

async function findTitles({ like, walks }: Plan, backend: Backend): Promise<Map<string, Facts>> {
  const titles = [...new Set([...like, ...walks.map(({ from }) => from)])];
  const picked = await Promise.all(titles.map(async (title) => {
    const hits = await backend.search(title, NO_FILTER, TITLE_HITS);
    const facts = await backend.facts(hits.map(({ id }) => id));
    return [title, pickTitle(title, hits.flatMap(({ id }) => facts.get(id) ?? []))] as const;
  }));
  return new Map(picked.flatMap(([title, facts]) => (facts ? [[title, facts]] : [])));
}

/** "By the studio of…" as a condition. */
function studiosOf(walks: readonly Walk[], found: ReadonlyMap<string, Facts>): Filter {
  const studios = walks.filter(({ sameStudio }) => sameStudio).flatMap(({ from }) => found.get(from)?.studios ?? []);
  const must = studios.length > 0 ? [{ field: 'studios.name', operator: 'IN', values: studios } as const] : [];
  return { ...NO_FILTER, must };
}

/** @returns undefined when the plan walks no relation, or from no title that is here */
async function walkRelations(walks: readonly Walk[], found: ReadonlyMap<string, Facts>, backend: Backend) {
  const starts = walks.filter(({ sameStudio }) => !sameStudio).flatMap(({ from, types }) => {
    const start = found.get(from);
    return start ? [{ start, types }] : [];
  });
  if (starts.length === 0) return undefined;
  const steps = await Promise.all(starts.map(async ({ start, types }) => {
    const related = await backend.related(start.id, types);
    return related.map(({ id, type }) => [id, { relation: type.toLowerCase().replaceAll('_', ' '), from: start.title }] as const);
  }));
  return new Map(steps.flat());
}

async function findAiring({ schedule }: Plan, backend: Backend): Promise<Map<string, string> | undefined> {
  if (!schedule) return undefined;
  const slots = await backend.airing(schedule);
  const first = new Map<string, string>();
  for (const { id, when } of slots) if (!first.has(id)) first.set(id, when);
  return first;
}

/** Related or airing anime, those that are both when the plan says both. Being listed is all there is to be: the score is 1. */
function listed(walked: ReadonlyMap<string, unknown> | undefined, airsAt: ReadonlyMap<string, unknown> | undefined): readonly Candidate[] {
  const ids = [...(walked ?? airsAt ?? new Map<string, unknown>()).keys()];
  const shared = walked && airsAt ? ids.filter((id) => airsAt.has(id)) : ids;
  return shared.map((id) => ({ id, score: 1 }));
}

/** What to search for: the plan's words, and the titles that nothing has. */
function textsOf({ text, like, walks }: Plan, found: ReadonlyMap<string, Facts>): string[] {
  const lost = [...like, ...walks.map(({ from }) => from)].filter((title) => !found.has(title));
  const whole = [text, ...lost].filter(Boolean).join(' ');
  return whole ? [whole] : [];
}

/** By meaning and by likeness, fused. */
async function searched({ plan }: Order, texts: readonly string[], filter: Filter, found: ReadonlyMap<string, Facts>, backend: Backend): Promise<readonly Candidate[]> {
  const like = plan.like.flatMap((title) => found.get(title) ?? []);
  return fuse(await Promise.all([
    ...texts.map((one) => (plan.ownWords ? inBothWordings(plan.ownWords, one, filter, backend) : backend.search(one, filter, CANDIDATES))),
    ...like.map(({ id }) => backend.similar(id, filter, CANDIDATES)),
  ]));
}

/** By the request's own words and by their translation, unless they are a title. */
async function inBothWordings(ownWords: string, translated: string, filter: Filter, backend: Backend): Promise<readonly Candidate[]> {
  const [own, other] = await Promise.all([backend.search(ownWords, filter, CANDIDATES), backend.search(translated, filter, CANDIDATES)]);
  const best = own.slice(0, TITLE_HITS).map(({ id }) => id);
  const facts = await backend.facts(best);
  return pickTitle(ownWords, best.flatMap((id) => facts.get(id) ?? [])) ? own : blend(own, other);
}
