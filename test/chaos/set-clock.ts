const System = Date;

/** Has this process's wall clock show something else than the machine's, from which it is computed. */
export function setClock(shown: (now: number) => number): void {
  globalThis.Date = class extends System {
    constructor(...args: [] | [number | string | Date]) {
      super(...((args.length === 0 ? [shown(System.now())] : args) as [number]));
    }

    static override now(): number {
      return shown(System.now());
    }
  } as DateConstructor;
}
