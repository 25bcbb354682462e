import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../dev/ports.ts';
import { ROOT } from '../../dev/options.ts';
import { temporaryFolder, until } from '../support/resources.ts';
import { docker } from './engine.ts';
import { baseImage } from './stand-ins.ts';

/** What `docker inspect` says of a container of ours. */
export interface Container {
  readonly service: string;
  readonly id: string;
  readonly pid: number;
  readonly restarts: number;
  readonly healthy: boolean;
}

export interface Project extends Disposable {
  /** One command of Compose, on this project. */
  compose(...args: string[]): string;
  /** Those that run. */
  containers(): Container[];
  /** Ends the first process of a container as a crash would, from outside: within, nobody may kill it. */
  crash(container: Container): void;
  /** @returns the data of the edge's answer @throws Error when it has none, or errors */
  ask<Data>(query: string): Promise<Data>;
  /** A folder that user 1000 may write, for what is mounted. */
  readonly folder: string;
}

const FILES = ['docker-compose.yml', 'ops/container/embedded.yml'];
const NAME = 'echora-tested';

/** The whole Compose file with secrets of its own, on a port of its own, and with the embedded search, for Qdrant and the model's server can't be had without a registry. */
export async function startProject(version: string): Promise<Project> {
  const stack = new DisposableStack();
  const { path } = stack.use(temporaryFolder());
  const port = await freePort(0, 'the edge');
  const secrets = execFileSync(process.execPath, [join(ROOT, 'ops/secrets.js')], { cwd: path, encoding: 'utf8' });
  writeFileSync(join(path, '.env'), `${secrets}ECHORA_VERSION=${version}\nEDGE_PORT=${port}\n`);
  const compose = (...args: string[]) => docker(['compose', '--project-name', NAME, '--env-file', join(path, '.env'), ...FILES.flatMap((file) => ['--file', file]), ...args]);
  // Jobs have volumes too.
  stack.defer(() => compose('--profile', 'jobs', 'down', '--volumes', '--timeout', '5'));
  compose('up', '--detach', '--no-build', '--wait', '--wait-timeout', '300');
  const folder = join(path, 'mounted');
  mkdirSync(folder, { mode: 0o777 });
  execFileSync('chmod', ['777', folder]);
  return {
    compose, folder,
    containers: () => containersOf(compose('ps', '--quiet').split('\n')),
    crash: ({ pid }) => docker(['run', '--rm', '--pid', 'host', '--entrypoint', 'sh', baseImage(), '-c', `kill -9 ${pid}`]),
    ask: (query) => ask(`http://127.0.0.1:${port}/graphql`, query),
    [Symbol.dispose]: () => stack.dispose(),
  };
}

function containersOf(ids: readonly string[]): Container[] {
  const all = JSON.parse(docker(['inspect', ...ids])) as {
    Id: string; RestartCount: number; State: { Pid: number; Health?: { Status: string } }; Config: { Labels: Record<string, string> };
  }[];
  return all.map(({ Id, RestartCount, State, Config }) => ({
    id: Id, service: Config.Labels['com.docker.compose.service'] ?? '', pid: State.Pid, restarts: RestartCount, healthy: State.Health?.Status === 'healthy',
  }));
}

/** Waits until a container that was killed runs again by its restart policy, and is healthy. */
export const untilBack = (project: Project, { id, service, restarts }: Container): Promise<Container> =>
  until(`${service} to be back`, () => project.containers().find((now) => now.id === id && now.restarts > restarts && now.healthy), 180)
    .catch((error: unknown) => {
      throw new Error(`${(error as Error).message}; it said last:\n${docker(['logs', '--tail', '10', id], { both: true })}`);
    });

async function ask<Data>(url: string, query: string): Promise<Data> {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }), signal: AbortSignal.timeout(10_000) };
  const { data, errors } = (await (await fetch(url, init)).json()) as { data?: Data; errors?: { message: string }[] };
  if (errors || data === undefined) throw new Error(`${query}: ${errors?.map(({ message }) => message).join('; ') ?? 'no data'}`);
  return data;
}
