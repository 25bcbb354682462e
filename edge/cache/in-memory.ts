import type { PurgeLog } from './purge-memo.ts';
import type { Entry, Store } from './store.ts';

/** A log in memory, for tests: as the Durable Object keeps it. */
export function memoryLog(): PurgeLog & { away: boolean; horizon: number } {
  const purged = new Map<string, number>();
  let position = 1;
  return {
    away: false,
    horizon: 0,
    async since(from) {
      if (this.away) throw new Error('away');
      return { position, horizon: this.horizon, purges: [...purged].filter(([, at]) => at > from) };
    },
    async append(tags) {
      position++;
      tags.forEach((tag) => purged.set(tag, position));
    },
  };
}

/** A store in memory. */
export function memoryStore(): Store & { readonly entries: Map<string, Entry> } {
  const entries = new Map<string, Entry>();
  return {
    entries,
    get: async (key) => entries.get(key),
    put: async (key, entry) => void entries.set(key, entry),
  };
}
