import { wrongFormat } from './recognise.ts';

type JsonObject = Record<string, unknown>;

/** A JSON document as a whole, for files of a size that a person keeps. @throws UsageError when it is not JSON */
export function parseDocument(source: string, path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw wrongFormat(source, path, text, (error as Error).message);
  }
}

/** The objects of a document that fit, outermost first; what lies within one that fits is not looked at. */
export function* objectsWhere(value: unknown, fits: (value: JsonObject) => boolean): Generator<JsonObject> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value) && fits(value as JsonObject)) {
    yield value as JsonObject;
    return;
  }
  for (const inner of Object.values(value)) yield* objectsWhere(inner, fits);
}
