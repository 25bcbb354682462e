import { create } from '@bufbuild/protobuf';
import { join } from 'node:path';
import { AnimeSchema } from '#proto/anime';
import { ROOT } from '../../../dev/options.ts';
import type { Fault, FaultContext } from '../faults.ts';
import { NAMES } from '../points.ts';
import { malOf } from '../workload.ts';

const [HOUR, DAY] = [3_600_000, 86_400_000];
const STEPS = [HOUR, -HOUR, DAY, -DAY];

/**
 * The wall clocks of the services are set an hour and a day ahead and back, each for itself, while events stream
 * through them. After each step an operator edits an anime, whose last edit must stand whatever time it was.
 */
export const clock: Fault = {
  name: 'clock',
  what: 'the wall clocks of the services are set an hour and a day ahead and back',
  prepare: async () => ({ system: { preload: join(ROOT, 'test/chaos/wall-clock.ts') }, strike }),
};

async function strike(context: FaultContext) {
  const { system, rounds, pause, random, log } = context;
  const wrong: string[] = [];
  let steps = 0;
  for (let round = 0; round < rounds; round++) {
    for (const step of [...STEPS, 0]) {
      // Those of two machines do not step together.
      for (const name of NAMES) system[name].tell({ clockOffsetMs: Math.round(step * (0.9 + random() / 10)) });
      log(`clocks are ${step / HOUR} hours off`);
      steps++;
      wrong.push(...(await edit(context, `edited when clocks were ${step / HOUR} hours off for the ${round + 1}. time`)));
      await pause();
    }
  }
  return { done: `${steps} steps of three clocks, as many edits by an operator`, wrong };
}

/** An anime that gets episodes: nobody else changes its synopsis. */
const EDITED = 1;

async function edit({ system: { rpc }, producer }: FaultContext, synopsis: string): Promise<string[]> {
  const by = { case: 'externalId', value: malOf(EDITED) } as const;
  const { anime } = await rpc.read.getAnime({ by });
  await rpc.write.updateAnime({ id: anime!.id, anime: create(AnimeSchema, { synopsis }), updateMask: { paths: ['synopsis'] }, source: 'operator' });
  producer.edits.set(EDITED, (producer.edits.get(EDITED) ?? 0) + 1);
  const { anime: after } = await rpc.read.getAnime({ by });
  return after?.synopsis === synopsis ? [] : [`an operator's edit was taken for older than the one before: "${after?.synopsis}" stands, not "${synopsis}"`];
}
