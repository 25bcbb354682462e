import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';

/** Prints when its input ends, by then to nobody. */
const SCRIPT = `
  import { ignoreClosedOutput } from '${new URL('./output.ts', import.meta.url).href}';
  ignoreClosedOutput();
  process.stdin.resume().on('end', async () => {
    process.exitCode = 3;
    for (let line = 0; line < 10; line++) {
      console.log(line);
      await new Promise((resolve) => setImmediate(resolve));
    }
  });`;

test('a command whose output nobody reads any more ends without a word, with its own exit code', async () => {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', SCRIPT]);
  const complaints = text(child.stderr);
  child.stdout.destroy();
  child.stdin.end();
  expect(await once(child, 'exit')).toEqual([3, null]);
  expect(await complaints).toBe('');
});
