import type { AnswerCache } from './port.ts';

/** Keeps nothing. */
export const noCache: AnswerCache = {
  serve: async ({ signal }, fill) => {
    const { status, shownStatus, body, detail } = await fill(signal);
    return { status, shownStatus, body, detail, age: 0, source: 'bypass' };
  },
  purge: async () => undefined,
};
