import { Unreadable } from '../../domain/normalise/text.ts';
import type { FieldError } from '../../domain/source.ts';

/** Reads the fields of one record and notes those that can't be read. */
export class FieldReader {
  readonly fieldErrors: FieldError[] = [];

  /** The field's value, or undefined where it says nothing or what can't be read. */
  read<T>(field: string, parse: () => T | undefined): T | undefined {
    try {
      return parse();
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      this.fieldErrors.push({ field, reason: error.message });
      return undefined;
    }
  }
}
