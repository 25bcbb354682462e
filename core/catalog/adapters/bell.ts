/** Wakes one waiter. A ring while nobody waits is kept for the next one who does. */
export class Bell {
  #rang = false;
  #wake: (() => void) | undefined;

  ring(): void {
    this.#rang = true;
    this.#wake?.();
  }

  /** Forgets earlier rings: called before looking for what they told of. */
  silence(): void {
    this.#rang = false;
  }

  /** Resolves when it rings or has rung, at the latest after so many milliseconds. */
  async rung(atMostMs: number): Promise<void> {
    if (this.#rang) return;
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
