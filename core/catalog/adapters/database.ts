import { setTimeout as sleep } from 'node:timers/promises';
import postgres, { type Sql } from 'postgres';
import { openSocket } from './socket.ts';
import { guardTransactions } from './transactions.ts';

export interface Database extends AsyncDisposable {
  readonly sql: Sql<{ bigint: bigint }>;
}

/** The package's types do not know its `socket`. */
type Options = postgres.Options<{ bigint: postgres.PostgresType<bigint> }>;

/** A pool of connections; each is made when first needed, and again when the server came back. */
export function openDatabase(url: string, connections: number): Database {
  const sql = postgres(url, {
    max: connections,
    types: { bigint: postgres.BigInt },
    onnotice: () => undefined,
    connection: { application_name: 'echora-catalog' },
    backoff: (attempt) => Math.min(5, 0.1 * 2 ** attempt),
    socket: openSocket,
  } as Options);
  guardTransactions(sql);
  return { sql, [Symbol.asyncDispose]: () => sql.end({ timeout: 5 }) };
}

/** Waits until the server takes queries, however long: services may be started in any order. */
export function untilReachable(sql: Sql<{ bigint: bigint }>, log: (reason: string) => void): Promise<void> {
  return retryWhileUnavailable(async () => {
    await sql`select 1`;
    keepTypes(sql);
  }, log);
}

/** Does what a start needs of the server, from its beginning again when the server was away: it may go at any moment. */
export async function retryWhileUnavailable<Result>(act: () => Promise<Result>, log: (reason: string) => void): Promise<Result> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await act();
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      log((error as Error).message || codeOf(error));
      await sleep(Math.min(5_000, 200 * 2 ** attempt));
    }
  }
}

/**
 * The first connection has learned the array types, for all of them. Another that asked again and was lost meanwhile would
 * end the process (postgres 3.4.9 leaves that rejection to nobody), or answer queries with each other's rows.
 */
function keepTypes({ options }: Sql<{ bigint: bigint }>): void {
  Object.assign(options, { fetch_types: false });
}

const codeOf = (error: unknown): string => (error as { code?: string }).code ?? '';

/** The server can't be reached, is starting or stopping, or has no connection left: the statement may be tried again. */
export function isUnavailable(error: unknown): boolean {
  return /^(E[A-Z]+|CONNECT_TIMEOUT|CONNECTION_.*|08...|57P0.|53...)$/.test(codeOf(error));
}

/** Another transaction came first: trying again decides on what it left. */
export function isConflict(error: unknown): boolean {
  return ['23505', '40001', '40P01'].includes(codeOf(error));
}

/** The database refuses the values themselves, whoever comes first (SQLSTATE classes 22 and 23). */
export function isRefusal(error: unknown): boolean {
  return /^(22|23)...$/.test(codeOf(error)) && !isConflict(error);
}
