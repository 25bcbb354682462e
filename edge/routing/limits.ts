/** Answers come within three seconds. The agent has this long; what is left of them is for the entities. */
export const AGENT_MS = 2_500;
/** A search that has no answer by then, direct search included, is told that there is none. */
export const SEARCH_MS = 2_800;
/** From then on direct search runs beside the agent, so that its hits are there when the agent's time is over. */
export const STANDBY_MS = 1_500;
/** The longest request that the agent takes, in characters (MakePlanRequest.query). */
export const AGENT_QUERY_MAX = 500;

/** No isolate goes by an older state of the operator's switch than this. */
export const SWITCH_MAX_AGE_MS = 5_000;
/** From this age on it is read anew in the background, so that a busy isolate does not wait for it. */
export const SWITCH_OLD_MS = 2_500;
/** What a change takes at most to hold everywhere: the memo's age and the longest execution that went by it. */
export const EFFECTIVE_WITHIN_SECONDS = 10;
