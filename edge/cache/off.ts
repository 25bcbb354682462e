import type { AnswerCache } from './port.ts';

/** Keeps nothing. */
export const noCache: AnswerCache = {
  serve: async ({ signal }, fill) => {
    const { status, body, detail } = await fill(signal);
    return { status, body, detail, age: 0, source: 'bypass' };
  },
  purge: async () => undefined,
};
