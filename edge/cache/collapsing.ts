/** Work that is under way, shared by all who want its result; it is given up when the last of them has left. */
export class Collapsing<Result> {
  readonly #running = new Map<string, Running<Result>>();

  has(key: string): boolean {
    return this.#running.has(key);
  }

  /** Starts the work, or joins it. The result is the same for all; so is the failure. */
  join(key: string, leaving: AbortSignal, work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    const running = this.#running.get(key) ?? this.#start(key, work);
    running.waiting++;
    const leave = () => {
      running.waiting--;
      if (running.waiting === 0) running.controller.abort(leaving.reason);
    };
    if (leaving.aborted) leave();
    else leaving.addEventListener('abort', leave, { once: true });
    return running.result;
  }

  #start(key: string, work: (signal: AbortSignal) => Promise<Result>): Running<Result> {
    const controller = new AbortController();
    const result = work(controller.signal).finally(() => this.#running.delete(key));
    const running = { controller, result, waiting: 0 };
    this.#running.set(key, running);
    return running;
  }
}

interface Running<Result> {
  readonly controller: AbortController;
  readonly result: Promise<Result>;
  waiting: number;
}
