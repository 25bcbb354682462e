import { ConfigError } from '#platform/config';
import { ignoreClosedOutput } from '#platform/output';
import { run } from '#platform/run';
import { once } from './commands/once.ts';
import { plan } from './commands/plan.ts';
import { serve } from './commands/serve.ts';
import { status } from './commands/status.ts';
import { readUpdatesConfig } from './config.ts';
import { help, readOptions, type Options } from './options.ts';

ignoreClosedOutput();
try {
  const options = readOptions();
  if (options.help) console.log(help());
  else if (options.command === 'serve') await run((life) => serve(readUpdatesConfig(process.env, options.data), life));
  else console.log(await answer(options));
} catch (error) {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exitCode = error instanceof ConfigError ? 2 : 1;
}

function answer(options: Options): Promise<string> {
  const config = readUpdatesConfig(process.env, options.data);
  if (options.command === 'plan') return plan(config, options);
  return options.command === 'status' ? status(config) : once(config, options);
}
