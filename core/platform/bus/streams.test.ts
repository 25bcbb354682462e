import { expect, test, vi } from 'vitest';
import * as client from './client.ts';
import { ensureStreams } from './streams.ts';

vi.mock('./client.ts', { spy: true });
const managerOf = vi.mocked(client.managerOf);

test('a stream keeps the copies that it has when a service asks for fewer, and gets more when it asks for more, large bodies too', async () => {
  const copies = new Map([['A', 3], ['B', 1], ['ECHORA_ADVISORIES', 3], ['OBJ_ECHORA_LARGE', 1]]);
  const streams = {
    info: async (name: string) => ({ config: { num_replicas: copies.get(name) } }),
    update: async (name: string, config: { num_replicas: number }) => void copies.set(name, config.num_replicas),
  };
  const nats = {} as client.NatsConnection;
  managerOf.mockResolvedValue({ streams } as unknown as Awaited<ReturnType<typeof client.managerOf>>);
  const spec = (name: string) => ({ name, subjects: [name], maxAgeDays: 1, maxBytes: 1n });
  await ensureStreams(nats, [spec('A')]);
  expect(copies.get('OBJ_ECHORA_LARGE')).toBe(1);
  await ensureStreams(nats, [spec('B')], 3);
  expect(Object.fromEntries(copies)).toEqual({ A: 3, B: 3, ECHORA_ADVISORIES: 3, OBJ_ECHORA_LARGE: 3 });
  await ensureStreams(nats, [spec('B')], 2);
  expect(copies.get('OBJ_ECHORA_LARGE')).toBe(3);
});
