import type { LlmMode } from '../routing/llm-switch.ts';

/** The GraphQL APIs that are served here, each at `/` and its name. */
export const API_NAMES = ['graphql', 'anilist'] as const;
export type ApiName = (typeof API_NAMES)[number];

/** What a client wants executed: a document's text and what goes with it. */
export interface Asked {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>> | null;
  readonly operationName: string | null;
  /** How the operator's switch stood, for what searches. */
  readonly llmMode?: LlmMode;
  /** Whose schema it is asked of; our own when left out. */
  readonly api?: ApiName;
}
