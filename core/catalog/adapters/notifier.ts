/** Wakes one waiter. A notification sent while nobody waits is kept for the next waiter. */
export class Notifier {
  #notified = false;
  #wake: (() => void) | undefined;

  notify(): void {
    this.#notified = true;
    this.#wake?.();
  }

  /** Forgets earlier notifications; call it before looking for what they announced. */
  reset(): void {
    this.#notified = false;
  }

  /** Resolves once notified, now or earlier, and at the latest after so many milliseconds. */
  async wait(atMostMs: number): Promise<void> {
    if (this.#notified) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, atMostMs);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#wake = undefined;
  }
}
