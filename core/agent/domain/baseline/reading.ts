/** A request that is being read: each rule takes out what it understood, the rest is searched for by meaning. */
export class Reading {
  #rest: string;

  /** @param request cleaned */
  constructor(request: string) {
    this.#rest = ` ${request.replace(/[“”"]/g, '')} `;
  }

  get rest(): string {
    return this.#rest.replace(/\s+/g, ' ').replace(/\s+([,.;?!])/g, '$1').replace(/^[\s,.;?!]+|[\s,.;?!]+$/g, '');
  }

  /** Takes the first match out and returns its groups; undefined when there is none. */
  take(pattern: RegExp): readonly (string | undefined)[] | undefined {
    const match = pattern.exec(this.#rest);
    if (!match) return undefined;
    this.#rest = `${this.#rest.slice(0, match.index)} ${this.#rest.slice(match.index + match[0].length)}`;
    return match;
  }

  /** Every match of a global pattern; nothing is taken out. */
  all(pattern: RegExp): readonly RegExpExecArray[] {
    return [...this.#rest.matchAll(pattern)];
  }

  /** What is left, from a match's position on. */
  from(start: number): string {
    return this.#rest.slice(start);
  }

  /** Takes out what stands between two positions. */
  cut(start: number, end: number): void {
    this.#rest = `${this.#rest.slice(0, start)} ${this.#rest.slice(end)}`;
  }
}

/** A condition as planners write it. */
export interface RawCondition {
  readonly field: string;
  readonly op: string;
  readonly values: readonly (string | number | boolean)[];
}

export const condition = (field: string, op: string, ...values: RawCondition['values']): RawCondition => ({ field, op, values });
