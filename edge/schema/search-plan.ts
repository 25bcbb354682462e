import { AgentPlanner, type Plan, type RelationWalk, type ScheduleWindow, type TitleReference } from '#proto/agent';
import { SortField, type AnimeSort as ProtoSort } from '#proto/filter';
import { RelationType } from '#proto/relation';
import { FilterOperator, type FilterCondition } from '#proto/search';
import type { AgentAnswer } from '../routing/agent.ts';
import { textOf } from './common.ts';
import { nameOf } from './enums.ts';
import type { AnimeSort, PlanCondition, PlanDays, PlanTitle, PlanWalk, SearchPlan, SearchPlanner } from './types.gen.ts';

const PLANNERS: Readonly<Partial<Record<AgentPlanner, SearchPlanner>>> = {
  [AgentPlanner.MODEL]: 'MODEL',
  [AgentPlanner.BASELINE]: 'RULES',
};

/** Null for none, and for one that only a newer contract knows. */
export const plannerOf = (planner: AgentPlanner): SearchPlanner | null => PLANNERS[planner] ?? null;

/** The plan as it was executed, with who made it. */
export function presentPlan({ made, executed }: AgentAnswer): SearchPlan {
  const { semanticText, filter, sort, like, walks, schedule, limit, relaxed } = executed.plan ?? ({} as Partial<Plan>);
  return {
    planner: plannerOf(made.planner),
    model: made.planner === AgentPlanner.MODEL ? made.model : null,
    tokens: made.tokens,
    text: textOf(semanticText ?? ''),
    filters: (filter?.must ?? []).map(presentCondition),
    exclude: (filter?.mustNot ?? []).map(presentCondition),
    sort: sort ? presentSort(sort) : null,
    like: (like ?? []).map(presentTitle),
    walks: (walks ?? []).map(presentWalk),
    schedule: schedule ? presentSchedule(schedule) : null,
    limit: limit || null,
    relaxed: (relaxed ?? []).map(presentCondition),
  };
}

const presentSchedule = ({ firstDay, lastDay, timeZone, firstTime, lastTime }: ScheduleWindow): PlanDays => ({
  firstDay,
  lastDay,
  timeZone: timeZone || 'UTC',
  firstTime: textOf(firstTime),
  lastTime: textOf(lastTime),
});

const presentCondition = ({ field, operator, values }: FilterCondition): PlanCondition => ({
  field,
  operator: nameOf(FilterOperator, operator),
  values: values.map(({ kind }) => String(kind.value ?? '')),
});

function presentSort({ field, descending }: ProtoSort): AnimeSort | null {
  const name = nameOf(SortField, field);
  return name && (descending ? `${name}_DESC` : name);
}

const presentTitle = ({ title, animeId }: TitleReference): PlanTitle => ({ title, animeId: textOf(animeId) });

const presentWalk = ({ from, types, sameStudio }: RelationWalk): PlanWalk => ({
  from: from ? presentTitle(from) : { title: '', animeId: null },
  relations: types.flatMap((type) => nameOf(RelationType, type) ?? []),
  sameStudio,
});
