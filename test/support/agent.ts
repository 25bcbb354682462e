import { join } from 'node:path';
import { Children, type Child } from '../../dev/children.ts';
import { freePort } from '../../dev/ports.ts';
import { agent as agentSpec, type Addresses } from '../../dev/services.ts';
import { TOKEN } from './edge.ts';
import { temporaryFolder, until } from './resources.ts';

/** The agent as a process of its own, over a data plane and a model of the test's. It can be killed and started again. */
export class AgentProcess implements AsyncDisposable {
  readonly #stack = new AsyncDisposableStack();
  readonly #folder = this.#stack.use(temporaryFolder());
  readonly #children = this.#stack.use(new Children(join(this.#folder.path, 'logs'), () => undefined));
  readonly url: string;
  readonly #env: Readonly<Record<string, string>>;
  readonly #planeUrl: string;
  #child: Child | undefined;

  private constructor(url: string, planeUrl: string, env: Readonly<Record<string, string>>) {
    this.url = url;
    this.#planeUrl = planeUrl;
    this.#env = env;
  }

  /** @param env of the agent, beside where things are */
  static async start(planeUrl: string, env: Readonly<Record<string, string>>): Promise<AgentProcess> {
    const agent = new AgentProcess(`http://127.0.0.1:${await freePort(0, 'the agent')}`, planeUrl, env);
    await agent.start();
    return agent;
  }

  /** Resolves when it answers. */
  async start(): Promise<void> {
    const at = { catalog: this.#planeUrl, search: this.#planeUrl, agent: this.url, secret: TOKEN, data: this.#folder.path } as Addresses;
    const spec = agentSpec(at);
    const child = this.#children.start({ ...spec, restart: false, env: { ...spec.env, ...this.#env } });
    this.#child = child;
    await until(`the agent to answer; see ${child.logFile}`, () => fetch(`${this.url}/readyz`).then(({ ok }) => ok || undefined, () => undefined), 60);
  }

  /** SIGSTOP and SIGCONT hold it and let it go on; after SIGKILL it is gone when this resolves. */
  async signal(name: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): Promise<void> {
    const pid = this.#child?.pid;
    if (!this.#child || pid === undefined) throw new Error('the agent is not running');
    process.kill(pid, name);
    if (name === 'SIGKILL') await this.#child.ended;
  }

  /** How often it was asked, by how that ended, as its metrics count. */
  async asked(): Promise<number> {
    const text = await (await fetch(`${this.url}/metrics`)).text();
    const lines = text.split('\n').filter((line) => line.startsWith('agent_answers_total{'));
    return lines.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // A process that is held takes no other signal.
    await this.signal('SIGCONT').catch(() => undefined);
    await this.#stack.disposeAsync();
  }
}
