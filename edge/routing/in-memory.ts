import { storedSwitch, type LlmSwitch, type SwitchState } from './llm-switch.ts';

/** The operator's switch in memory, for tests: as the Durable Object keeps it. */
export function memorySwitch(now?: () => number): LlmSwitch & { away: boolean } {
  const kept = new Map<string, SwitchState>();
  const storage = {
    get: async (key: string) => kept.get(key),
    put: async (key: string, state: SwitchState) => void kept.set(key, state),
  };
  const stored = storedSwitch(storage, now);
  return {
    away: false,
    async read() {
      if (this.away) throw new Error('away');
      return stored.read();
    },
    set: (mode) => stored.set(mode),
  };
}
