import { DurableObject, WorkerEntrypoint, exports } from 'cloudflare:workers';
import { createGateway } from './app.ts';
import { sqlPurgeLog } from './cache/purge-log.ts';
import type { PurgeLog as Log, PurgesSince } from './cache/purge-memo.ts';
import type { Executor as ExecutorPort } from './cache/workers.ts';
import type { Env } from './env.ts';
import { storedSwitch, type LlmMode, type LlmSwitch as Switch, type SwitchState } from './routing/llm-switch.ts';
import { createExecutor } from './protocol/executor.ts';

/** Bindings of this Worker to itself; what is fetched through them passes Workers Caching. */
const self = exports as unknown as { readonly Executor: ExecutorPort };

const dependencies = {
  executor: {
    fetch: (request: Request) => self.Executor.fetch(request),
    purge: (tags: string[]) => self.Executor.purge(tags),
  },
};

/** The gateway: runs for every request and is never cached itself. */
export default createGateway(dependencies);

const executor = createExecutor(dependencies);

/** Executes what Workers Caching, which stands before its `fetch`, has no answer for. */
export class Executor extends WorkerEntrypoint<Env> {
  override fetch(request: Request): Response | Promise<Response> {
    return executor.fetch(request, this.env, this.ctx);
  }

  /** A purge reaches only what is kept for the entrypoint that it is called in. */
  purge(tags: string[]): Promise<CachePurgeResult> {
    const { cache } = this.ctx;
    if (!cache) throw new Error('Workers Caching is not switched on');
    return cache.purge({ tags });
  }
}

/** The log of purges of the local cache. */
export class PurgeLog extends DurableObject<Env> {
  readonly #log: Log;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#log = sqlPurgeLog(ctx.storage.sql);
  }

  since(position: number): Promise<PurgesSince> {
    return this.#log.since(position);
  }

  append(tags: readonly string[]): Promise<void> {
    return this.#log.append(tags);
  }
}

/** The operator's switch. */
export class LlmSwitch extends DurableObject<Env> {
  readonly #switch: Switch;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#switch = storedSwitch(ctx.storage);
  }

  read(): Promise<SwitchState | null> {
    return this.#switch.read();
  }

  set(mode: LlmMode): Promise<SwitchState> {
    return this.#switch.set(mode);
  }
}
