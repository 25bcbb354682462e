import { OPERATORS, type PlanContract } from './contract.ts';
import { BOUNDS } from './validate.ts';

/** A JSON schema, as models are given it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const object = (properties: Readonly<Record<string, JsonSchema>>): JsonSchema =>
  ({ type: 'object', properties, required: Object.keys(properties), additionalProperties: false });
const list = (items: JsonSchema, maxItems: number): JsonSchema => ({ type: 'array', items, maxItems });
const oneOf = (values: readonly string[]): JsonSchema => ({ type: 'string', enum: values });
const orNull = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] });
const text: JsonSchema = { type: 'string' };

/**
 * The closed schema that a model's plan has to follow, in the subset that endpoints enforce: every property
 * required, no others. Lengths and values are checked by `validatePlan` whatever the endpoint enforced.
 */
export function planSchema({ fields, relations, sorts }: PlanContract): JsonSchema {
  const field = oneOf([...fields.keys()]);
  const values = list({ anyOf: [text, { type: 'number' }, { type: 'boolean' }] }, BOUNDS.values);
  return object({
    text,
    filters: list(object({ field, op: oneOf(OPERATORS), values }), BOUNDS.conditions),
    exclude: list(object({ field, values }), BOUNDS.conditions),
    sort: orNull(oneOf(sorts)),
    descending: { type: 'boolean' },
    like: list(text, BOUNDS.like),
    walks: list(object({ from: text, relation: oneOf([...relations, 'SAME_STUDIO', 'ANY']) }), BOUNDS.walks),
    schedule: orNull(object({ first_day: text, last_day: text, first_time: text, last_time: text })),
    limit: orNull({ type: 'integer' }),
  });
}
