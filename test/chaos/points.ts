/** Where a process may be killed: before an effect, and after it but before whatever comes next. */
export const SERVICES = {
  catalog: ['commit', 'publish', 'puback', 'mark', 'mark-commit', 'ack', 'dlq', 'term'],
  search: ['embed', 'upsert', 'ack', 'dlq', 'term'],
  invalidator: ['purge', 'ack', 'dlq', 'term'],
} as const;

export type Service = keyof typeof SERVICES;
export const NAMES = Object.keys(SERVICES) as Service[];

/** Where the sender of webhooks may be killed; a storm of its own, over webhooks that come and go. */
export const WEBHOOK_EFFECTS = ['post', 'mark', 'command', 'create', 'delete', 'dead'] as const;

export interface Crash {
  readonly service: Service | 'webhooks';
  /** `commit:before`, as the process reads it from `CRASH_POINT`. */
  readonly point: string;
  /** Dies when it gets there for the n-th time, from 1. */
  readonly time: number;
}

/** Points that only a message which can never be read leads to. */
export const needsPoison = ({ point }: Crash): boolean => /^(dlq|term):/.test(point);

/**
 * So many crashes, shuffled: each point of each service before and after its effect, equally often.
 *
 * @param random in [0, 1)
 */
export function planCrashes(count: number, random: () => number): Crash[] {
  const every = Object.entries(SERVICES).flatMap(([service, effects]) =>
    effects.flatMap((effect) => [`${effect}:before`, `${effect}:after`].map((point) => ({ service: service as Service, point }))),
  );
  const crashes = Array.from({ length: count }, (_none, index) => {
    const { service, point } = every[index % every.length]!;
    const isRare = /^(dlq|term):/.test(point);
    return { service, point, time: isRare ? 1 : 1 + Math.floor(random() * 4) };
  });
  return shuffled(crashes, random);
}

/** In place, so that each order is as likely. @param random in [0, 1) */
export function shuffled<Item>(items: Item[], random: () => number): Item[] {
  for (let last = items.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [items[last], items[other]] = [items[other]!, items[last]!];
  }
  return items;
}
