// Stands in for the `postgres` package in a process that is to be killed around its transactions.
import postgres from 'postgres';
import { reach } from './reach.ts';

type Begin = (options: string, work: (tx: { unsafe(text: string, ...rest: unknown[]): Promise<unknown> }) => Promise<unknown>) => Promise<unknown>;

/** Transactions that published say so by marking; the others are the consumers' commits. */
const watched = (begin: Begin): Begin => async (options, work) => {
  let effect = '';
  const result = await begin(options, async (tx) => {
    const unsafe = tx.unsafe.bind(tx);
    tx.unsafe = async (text, ...rest) => {
      const isMark = text.includes('set published_at');
      if (isMark) reach('mark:before');
      else if (/^insert into outbox/m.test(text)) effect = 'commit';
      const rows = await unsafe(text, ...rest);
      if (isMark) {
        effect = 'mark-commit';
        reach('mark:after');
      }
      return rows;
    };
    const answer = await work(tx);
    if (effect) reach(`${effect}:before`);
    return answer;
  });
  if (effect) reach(`${effect}:after`);
  return result;
};

const wrapped = (...args: Parameters<typeof postgres>) => {
  const sql = postgres(...args);
  const patched = sql as unknown as { begin: Begin };
  patched.begin = watched(patched.begin.bind(sql));
  return sql;
};

export default Object.assign(wrapped, postgres);
