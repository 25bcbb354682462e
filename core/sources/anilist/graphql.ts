import { z } from 'zod';
import { SourceError, type SourceFault } from '../errors.ts';
import type { HttpAnswer } from '../http/types.ts';
import { readJson } from '../http/json.ts';

const errorShape = z.object({ message: z.string(), status: z.number().nullish() });
const envelope = z.object({ errors: z.array(errorShape).nullish(), data: z.unknown() });

/**
 * The data of a GraphQL answer. An answer may carry errors with status 200, so they decide, not the status.
 *
 * @throws SourceError of the kind that the first error's own `status` says, `rejected` when it has none
 */
export function readGraphql<Shape extends z.ZodType>(source: string, shape: Shape, answer: HttpAnswer): z.infer<Shape> {
  const { errors, data } = readJson(source, envelope, answer);
  const error = errors?.[0];
  if (error)
    throw new SourceError(
      source,
      kindOf(error.status ?? 400),
      `${answer.url} answered "${error.message}" (${error.status ?? 'no status'})`,
    );
  const parsed = shape.safeParse(data);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new SourceError(
    source,
    'unexpected',
    `${answer.url} answered another shape than documented: data.${issue?.path.join('.')}: ${issue?.message}`,
  );
}

function kindOf(status: number): SourceFault {
  if (status === 404) return 'not-found';
  if (status === 429) return 'rate-limited';
  return status >= 500 || status === 403 ? 'unavailable' : 'rejected';
}
