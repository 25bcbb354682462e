import { failuresOf, injectFault } from './faults.ts';
import { FAULTS } from './faults/index.ts';
import { HELP, readOptions, type CommandOptions } from './options.ts';
import { headOfFaults, isClean, reached, rowOfFault, sumUp, tableOf } from './report.ts';
import { chaos } from './run.ts';

const options = read();
if (options?.help) console.log(HELP);
else if (options) {
  const all = [...(options.only.includes('storm') ? [await storm(options)] : []), await faults(options)];
  process.exitCode = all.every(Boolean) ? 0 : 1;
}

function read(): CommandOptions | undefined {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 2;
    return undefined;
  }
}

/** @returns whether nothing was lost, doubled or stale, and each crash came about where it was planned */
async function storm(options: CommandOptions): Promise<boolean> {
  const start = performance.now();
  const { strikes, verdict, events, letters } = await chaos({ ...options, log: console.log });
  console.log(`\n${tableOf(strikes)}\n\n${reached(strikes)} of ${options.crashes} crashes at their point and ${strikes.length - reached(strikes)} elsewhere, ${events} events, ${((performance.now() - start) / 1000).toFixed(0)} s in all\n${sumUp(verdict, letters)}\n`);
  return isClean(verdict, letters) && reached(strikes) === options.crashes;
}

async function faults({ seed, rounds, pause, anime, only }: CommandOptions): Promise<boolean> {
  const [rows, complaints]: [string[], string[]] = [[], []];
  for (const fault of FAULTS.filter(({ name }) => only.includes(name))) {
    const unavailableReason = fault.unavailableReason?.();
    console.log(unavailableReason ? `${fault.name}: left out, ${unavailableReason}` : `${fault.name} begins`);
    if (unavailableReason) continue;
    try {
      const suffered = await injectFault(fault, { seed, rounds, pauseMs: pause * 1000, anime, log: console.log });
      rows.push(rowOfFault(fault.name, suffered));
      complaints.push(...failuresOf(suffered).map((line) => `${fault.name}: ${line}`));
    } catch (error) {
      complaints.push(`${fault.name}: ${String(error)}`);
    }
  }
  if (rows.length > 0) console.log(`\n${headOfFaults}\n${rows.join('\n')}\n`);
  for (const line of complaints.slice(0, 50)) console.log(line);
  return complaints.length === 0;
}
