import type { Ask } from './data.ts';

/** What a form of the page does, and what is said when it is done. */
export type Action = (ask: Ask, form: Readonly<Record<string, string>>) => Promise<string>;

const SET = 'mutation ($mode: LlmMode!) { setLlmMode(mode: $mode) { mode effectiveWithinSeconds } }';
const REDRIVE = 'mutation ($consumer: String) { redriveDeadLetters(consumer: $consumer) { redriven unreadable } }';
const RESOLVE =
  'mutation ($id: ID!, $accept: Boolean!, $chosenId: ID) { resolveReview(id: $id, accept: $accept, chosenId: $chosenId) { state } }';

/** By the word of the form. */
const WEBHOOK_ACTS: ReadonlyMap<string, string> = new Map([['pause', 'pauseWebhook(id: $id)'], ['resume', 'resumeWebhook(id: $id)'], ['replay', 'replayWebhook(id: $id, dead: true)']]);

/** By the last part of the form's address. Each is one mutation, so it is refused and written down as any other. */
export const actions: Readonly<Record<string, Action>> = {
  llm: async (ask, { mode }) => {
    const { setLlmMode } = await done<{ setLlmMode: { mode: string; effectiveWithinSeconds: number } }>(
      ask(SET, { mode }),
    );
    return `The agent is ${setLlmMode.mode === 'AUTO' ? 'on' : 'off'}, everywhere within ${setLlmMode.effectiveWithinSeconds} seconds.`;
  },
  redrive: async (ask, { consumer }) => {
    const variables = { consumer: consumer || null };
    const { redriveDeadLetters } = await done<{ redriveDeadLetters: { redriven: number; unreadable: string[] } }>(
      ask(REDRIVE, variables),
    );
    const { redriven, unreadable } = redriveDeadLetters;
    const left = unreadable.length > 0 ? ` ${unreadable.length} stay: their body is gone.` : '';
    return `${redriven} ${redriven === 1 ? 'message was' : 'messages were'} published again.${left}`;
  },
  review: async (ask, { id, decision, chosenId }) => {
    const variables = { id, accept: decision === 'accept', chosenId: chosenId || null };
    const { resolveReview } = await done<{ resolveReview: { state: string | null } }>(ask(RESOLVE, variables));
    return `The review is ${resolveReview.state?.toLowerCase() ?? 'decided'}.`;
  },
  webhook: async (ask, { id, act }) => {
    const field = WEBHOOK_ACTS.get(act ?? '');
    if (!field) throw new Error(`unknown webhook action: ${act}`);
    const { webhook } = await done<{ webhook: { state: string | null } }>(ask(`mutation ($id: ID!) { webhook: ${field} { state } }`, { id }));
    return `The webhook is ${webhook.state?.toLowerCase() ?? 'changed'}.`;
  },
};

/** @throws Error with the server's own words */
async function done<Data>(asked: ReturnType<Ask>): Promise<Data> {
  const { data, errors } = await asked;
  if (!data || errors.length > 0) throw new Error(errors[0]?.message ?? 'nothing was answered');
  return data as Data;
}
