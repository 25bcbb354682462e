import { z } from 'zod';
import { integer, url } from '#platform/config';

const instance = z.strictObject({
  baseUrl: url('http', 'https'),
  limits: z.array(z.strictObject({ requests: integer(1, 1e6), perMs: integer(1, 864e5) })).min(1).optional(),
});
const shape = z.strictObject({ jikan: instance, anilist: instance, kitsu: instance, anidb: instance }).partial();

/** For `SOURCE_INSTANCES`: sources at other addresses, as JSON (`{"jikan":{"baseUrl":"http://…"}}`); none when absent. */
export const sourceInstances = () => z.string().transform(parse).default({});

function parse(text: string, context: z.RefinementCtx): z.infer<typeof shape> {
  const parsed = shape.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues) context.addIssue({ code: 'custom', message: `${path.join('.')}: ${message}` });
  return z.NEVER;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
