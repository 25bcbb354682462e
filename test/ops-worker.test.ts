import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as wrangler from 'wrangler';
import { ROOT } from '../dev/options.ts';

// Its types ask for Cloudflare's, which are not Node's.
const { unstable_readConfig: read } = wrangler as unknown as {
  unstable_readConfig: (args: { config: string; env?: string }, options: { hideWarnings: boolean }) => { observability: object; define: object };
};
const configOf = (env?: string) => read({ config: join(ROOT, 'wrangler.toml'), ...(env !== undefined && { env }) }, { hideWarnings: true });

test.each([undefined, 'production'])('Cloudflare keeps every line that the Worker logs, so every audit line (environment: %s)', (env) => {
  expect(configOf(env).observability).toMatchObject({ enabled: true, head_sampling_rate: 1, logs: { enabled: true, head_sampling_rate: 1 } });
});

test('a deployment is the Worker that is measured: the same constants go into its bundle', () => {
  expect(configOf('production').define).toEqual(configOf().define);
  expect(configOf().define).toHaveProperty(['process.env.NODE_ENV']);
});
