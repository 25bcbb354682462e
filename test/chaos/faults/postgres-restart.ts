import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault, FaultContext } from '../faults.ts';

/**
 * PostgreSQL ends in the midst of transactions, at once (`pg_ctl stop -m immediate`) and by kill -9 in turn, and is
 * started again after a pause. Each end waits until some transaction is open that has written something.
 */
export const postgresRestart: Fault = {
  name: 'postgres-restart',
  what: 'PostgreSQL ends in the midst of transactions, immediately or by kill -9, and comes back',
  prepare: async () => ({ strike }),
};

const ENDS_A_ROUND = 4;

async function strike({ system: { servers, sql }, rounds, pause, random }: FaultContext) {
  let [ends, open] = [0, 0];
  for (let end = 0; end < rounds * ENDS_A_ROUND; end++) {
    await sleep(random() * 1_000);
    open += await untilTransactions(sql);
    await servers.postgres.end(end % 2 === 0 ? 'SIGQUIT' : 'SIGKILL');
    ends++;
    // Now and then it is back before anybody has noticed.
    if (end % 4 > 1) await pause();
    await servers.postgres.start();
  }
  return { done: `${ends} ends with ${open} transactions open` };
}

/** Waits until the catalog is in the midst of writing. @returns in how many transactions */
async function untilTransactions(sql: FaultContext['system']['sql']): Promise<number> {
  for (;;) {
    const rows = await sql<{ count: number }[]>`
      select count(*)::int as count from pg_stat_activity where application_name = 'echora-catalog' and backend_xid is not null`.catch(() => []);
    if (rows[0]?.count) return rows[0].count;
    await sleep(1);
  }
}
