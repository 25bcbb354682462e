import type { Sql, TransactionSql } from 'postgres';

type Work<Result> = (tx: TransactionSql<{ bigint: bigint }>) => Promise<Result>;
type Begin = <Result>(options: string, work: Work<Result>) => Promise<Result>;

/**
 * Makes `begin` safe for a connection that is lost in the midst. postgres 3.4.9 would go on to write: the rollback, and
 * whatever the transaction does next. Without a socket that ends the process (porsager/postgres#1208), and once the pool
 * has connected again it would be executed there, outside of any transaction. Here nothing is sent any more, and `begin`
 * rejects with CONNECTION_CLOSED.
 */
export function guardTransactions(sql: Sql<{ bigint: bigint }>): void {
  const begin = sql.begin.bind(sql) as Begin;
  const guarded: Begin = (options, work) => {
    let over = false;
    const result = begin(options, async (tx) => {
      const unsafe = tx.unsafe.bind(tx) as (...args: unknown[]) => Promise<unknown>;
      Object.assign(tx, { unsafe: (...args: unknown[]) => (over ? never() : unsafe(...args)) });
      try {
        return await work(tx);
      } catch (error) {
        // Rejected by itself when the connection has closed; a rollback would come before that, or after it.
        if (isLost(error)) return never();
        throw error;
      }
    });
    return result.finally(() => (over = true));
  };
  const either = <Result>(first: string | Work<Result>, second?: Work<Result>) =>
    typeof first === 'string' ? guarded(first, second!) : guarded('', first);
  sql.begin = either;
}

/** A result that is no longer awaited. */
const never = (): Promise<never> => new Promise(() => undefined);

/** A query failed with its connection: by the client's own error, the socket's, or the server's last word on it. */
function isLost(error: unknown): boolean {
  const { code = '', severity = '' } = error as { code?: string; severity?: string };
  const isOfQuery = typeof error === 'object' && error !== null && 'query' in error;
  return isOfQuery && (/^(CONNECTION_|E[A-Z]+$)/.test(code) || /^(FATAL|PANIC)$/.test(severity));
}
