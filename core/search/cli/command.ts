import { ignoreClosedOutput } from '#platform/output';

/** The data folder of `npm start` when no other is named. */
export const DATA = '.echora';

/** Runs a command: its number is the exit code, and a failure one line without a stack trace and exit code 2. */
export async function command(work: () => Promise<number>): Promise<void> {
  ignoreClosedOutput();
  try {
    process.exitCode = await work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}
