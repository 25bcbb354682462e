import type { Reporter, TestModule } from 'vitest/node';

/** Ends the run with one line that any CI can read: `N passed, N failed`. */
export default class Summary implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    // A file that could not be loaded, and an error outside every test, are failures too.
    const failed = count('failed') + errors.length + modules.filter((module) => module.errors().length > 0).length;
    const skipped = count('skipped');
    setImmediate(() => console.log(`\n${count('passed')} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`));
  }
}
