import type { Logger } from '#platform/telemetry';
import type { GuardedModel } from '../adapters/guarded-model.ts';
import type { Agent } from '../answer.ts';

/** What the routes work with. */
export interface RouteContext {
  readonly agent: Agent;
  /** The planner again when it is a model. */
  readonly model: GuardedModel | undefined;
  readonly log: Logger;
  /** Counts an answer by how it ended, and its tokens. */
  readonly measure: (outcome: string, tokens: number) => void;
}
