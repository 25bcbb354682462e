import { isAlive } from './orphans.ts';
import { readRun } from './state.ts';

/** A running edge, asked as an operator. */
export interface EdgeAccess {
  /** @throws Error with the first error's message; a part of an answer with errors is given as it is */
  query<Data>(query: string, variables?: object): Promise<Data>;
}

/**
 * The edge at `ECHORA_URL` (GraphQL's address) with `OPERATOR_TOKEN`, or the one that runs on a data folder.
 *
 * @throws Error if there is none
 */
export function edgeFrom(data: string, env: NodeJS.ProcessEnv = process.env): EdgeAccess {
  const { url, token } = accessOf(data, env);
  return {
    async query<Data>(query: string, variables = {}) {
      const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
      const reply = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
      const { data: answer, errors = [] } = (await reply.json()) as { data?: Data | null; errors?: { message: string }[] };
      if (!answer) throw new Error(errors[0]?.message ?? `${url} answered ${reply.status}`);
      return answer;
    },
  };
}

function accessOf(data: string, env: NodeJS.ProcessEnv): { url: string; token: string | undefined } {
  if (env['ECHORA_URL']) return { url: env['ECHORA_URL'], token: env['OPERATOR_TOKEN'] };
  const at = readRun(data);
  if (!at || !isAlive(at.pid)) throw new Error(`Echora is not running on ${data}. Start it with: npm start; or set ECHORA_URL and OPERATOR_TOKEN`);
  return { url: at.graphql, token: at.secret };
}
