import type { PurgeLog, PurgesSince } from './purge-memo.ts';

/** Longer than any answer is kept: nothing that is still in a cache was purged by what is forgotten. */
const KEPT_MS = 14 * 24 * 60 * 60 * 1000;

/** What the log needs of a Durable Object's SQLite. */
export interface Sql {
  exec<Row extends Record<string, number | string>>(
    statement: string,
    ...values: (number | string)[]
  ): { toArray(): Row[] };
}

/**
 * The log of purges in the SQLite of a Durable Object: one row a tag, with its latest purge. It is consistent the
 * world over, which KV (60 s stale) and the Cache API (each data centre for itself) are not, and works in workerd on
 * one machine too.
 */
export function sqlPurgeLog(sql: Sql, now: () => number = Date.now): PurgeLog {
  sql.exec('create table if not exists purge (tag text primary key, position integer not null, at integer not null)');
  sql.exec('create index if not exists purge_position on purge (position)');
  sql.exec('create table if not exists log (id integer primary key check (id = 1), position integer, horizon integer)');
  sql.exec('insert or ignore into log values (1, 1, 0)');

  const news = (position: number): PurgesSince => {
    const [state] = sql.exec<{ position: number; horizon: number }>('select position, horizon from log').toArray();
    const rows = sql
      .exec<{ tag: string; position: number }>('select tag, position from purge where position > ?', position)
      .toArray();
    const purges = rows.map(({ tag, position: at }) => [tag, at] as const);
    return { position: state?.position ?? 0, horizon: state?.horizon ?? 0, purges };
  };
  const forget = (past: number): void => {
    sql.exec(
      'update log set horizon = max(horizon, (select coalesce(max(position), 0) from purge where at < ?))',
      past,
    );
    sql.exec('delete from purge where at < ?', past);
  };

  return {
    since: async (position) => news(position),
    append: async (tags) => {
      const at = now();
      sql.exec('update log set position = position + 1');
      for (const tag of tags) {
        sql.exec('insert or replace into purge select ?, position, ? from log', tag, at);
      }
      forget(at - KEPT_MS);
    },
  };
}
