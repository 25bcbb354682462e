import { parseArgs } from 'node:util';
import { isClean, sumUp, tableOf } from './report.ts';
import { chaos } from './run.ts';

const HELP = `Kills the catalog and search with SIGKILL before and after each of their effects, NATS and PostgreSQL in between, while
events stream through them; then counts what was lost, doubled or stale.

  npm run chaos -- [--crashes 500] [--restarts 20] [--events 10000] [--anime 1000] [--seed 1]

The seed decides where and in which order; what the processes do meanwhile is not repeatable.`;

const { values } = parseArgs({
  options: {
    crashes: { type: 'string', default: '500' }, restarts: { type: 'string', default: '20' }, events: { type: 'string', default: '10000' },
    anime: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' }, help: { type: 'boolean' },
  },
});

if (values.help) console.log(HELP);
else {
  const number = (name: 'crashes' | 'restarts' | 'events' | 'anime' | 'seed'): number => {
    const value = Number(values[name]);
    if (Number.isInteger(value) && value >= 0) return value;
    throw new Error(`--${name}: expected a whole number, got "${values[name]}"`);
  };
  const start = performance.now();
  const { strikes, verdict, events, poisoned } = await chaos({
    seed: number('seed'), crashes: number('crashes'), restarts: number('restarts'), anime: number('anime'), events: number('events'), say: console.log,
  });
  console.log(`\n${tableOf(strikes)}\n\n${strikes.length} crashes, ${events} events, ${((performance.now() - start) / 1000).toFixed(0)} s in all\n${sumUp(verdict, poisoned)}`);
  process.exitCode = isClean(verdict, poisoned) ? 0 : 1;
}
