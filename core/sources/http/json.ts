import type { z } from 'zod';
import { SourceError } from '../errors.ts';
import type { HttpAnswer } from './types.ts';

/**
 * Reads an answer as JSON of a shape. Only what the shape names is looked at, so a source may add fields.
 *
 * @throws SourceError `malformed`, or `unexpected` with the first field at fault
 */
export function readJson<Shape extends z.ZodType>(
  source: string,
  shape: Shape,
  { url, mediaType, body }: HttpAnswer,
): z.infer<Shape> {
  if (mediaType && !/json$/.test(mediaType))
    throw new SourceError(source, 'malformed', `${url} answered ${mediaType} instead of JSON`);
  const parsed = shape.safeParse(parseText(source, url, Buffer.from(body).toString('utf8')));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new SourceError(
    source,
    'unexpected',
    `${url} answered another shape than documented: ${issue?.path.join('.')}: ${issue?.message}`,
  );
}

function parseText(source: string, url: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new SourceError(source, 'malformed', `${url} answered broken JSON of ${text.length} characters`, { cause });
  }
}
