import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault, FaultContext } from '../faults.ts';
import { SmallDisk } from '../small-disk.ts';
import type { Disk, ChaosSystem } from '../system.ts';

/** Enough for what each holds at rest, in megabytes; the rest is taken away in the midst of it. */
const MEGABYTES: Readonly<Record<Disk, number>> = { nats: 64, postgres: 256, index: 256 };

/**
 * The disks of NATS, PostgreSQL and the index, a small tmpfs each, are full one after the other while events stream, and
 * have room again after a pause. Publishers keep what the stream does not take, the catalog's outbox its rows, consumers
 * their messages. Servers that gave themselves up on a full disk are started again, as an operator would.
 */
export const diskFull: Fault = {
  name: 'disk-full',
  what: 'the disks of NATS, PostgreSQL and the index fill up to the last byte, and have room again',
  unavailableReason: () => {
    try {
      new SmallDisk(1)[Symbol.dispose]();
      return undefined;
    } catch {
      return 'it mounts small file systems, which needs root: sudo npm run chaos -- --only disk-full';
    }
  },
  prepare: async (stack) => {
    const disks = { nats: stack.use(new SmallDisk(MEGABYTES.nats)), postgres: stack.use(new SmallDisk(MEGABYTES.postgres)), index: stack.use(new SmallDisk(MEGABYTES.index)) };
    const folders = { nats: disks.nats.folder, postgres: disks.postgres.folder, index: disks.index.folder };
    return { system: { disks: folders }, strike: (context) => strike(context, disks) };
  },
};

async function strike({ system, producer, rounds, pause, log }: FaultContext, disks: Readonly<Record<Disk, SmallDisk>>) {
  let [filled, restarts] = [0, 0];
  const refusalsBefore = producer.refusals;
  for (let round = 0; round < rounds; round++) {
    for (const [name, disk] of Object.entries(disks) as [Disk, SmallDisk][]) {
      const bytes = await disk.fill();
      filled++;
      log(`the disk of ${name} is full: its last ${(bytes / 2 ** 20).toFixed(0)} MB`);
      await pause();
      disk.free();
      if (name !== 'index') restarts += await recover(system, name);
      await sleep(2_000);
    }
  }
  return { done: `${filled} disks full, ${producer.refusals - refusalsBefore} publishes refused and repeated, ${restarts} servers started again` };
}

/**
 * After a full disk nats-server takes nothing more until it is started again, though there is room: 2.9 switches JetStream off, 2.15
 * answers and refuses each message. PostgreSQL may have ended.
 */
async function recover({ servers }: ChaosSystem, name: 'nats' | 'postgres'): Promise<number> {
  // 2.9 does not end on SIGTERM then.
  if (name === 'nats') await servers.nats.end('SIGKILL');
  else if (servers.postgres.isRunning) return 0;
  await servers[name].start();
  return 1;
}
