import type { Sql } from 'postgres';

/** The same database, and how many statements were sent to it by name or composed. */
export function counted(sql: Sql<{ bigint: bigint }>): { readonly sql: Sql<{ bigint: bigint }>; count: number } {
  const counter = {
    count: 0,
    sql: new Proxy(sql, {
      apply: (target, self, args) => {
        counter.count++;
        return Reflect.apply(target, self, args) as unknown;
      },
      get: (target, key) => {
        const value = Reflect.get(target, key) as unknown;
        if (key !== 'unsafe' || typeof value !== 'function') return value;
        return (...args: unknown[]) => {
          counter.count++;
          return Reflect.apply(value, target, args) as unknown;
        };
      },
    }),
  };
  return counter;
}
