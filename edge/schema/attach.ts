import { isObjectType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import type { GraphQLContext } from '../context.ts';
import { toPublicError } from '../errors.ts';

export type Resolve = GraphQLFieldResolver<unknown, GraphQLContext>;

/** Gives fields of a schema their resolvers, each wrapped. Throws Error for one that the SDL has not. */
export function attach(schema: GraphQLSchema, resolvers: object, wrap: (resolve: Resolve) => Resolve): GraphQLSchema {
  for (const [typeName, fields] of Object.entries(resolvers) as [string, object][]) {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) throw new Error(`the SDL has no object type ${typeName}`);
    for (const [name, resolve] of Object.entries(fields)) {
      const field = type.getFields()[name];
      if (!field) throw new Error(`the SDL has no field ${typeName}.${name}`);
      field.resolve = wrap(resolve as Resolve);
    }
  }
  return schema;
}

/**
 * Here, not on the way out, because the server below turns errors into text before we see them again. What is known at once
 * is not made a promise, which graphql would wait for in each entry of a list.
 */
export function hideFaults(resolve: Resolve): Resolve {
  return (...call) => {
    const hide = (error: unknown): never => {
      const [, , context] = call;
      throw toPublicError(error, context.get('traceparent'));
    };
    try {
      const found: unknown = resolve(...call);
      return found instanceof Promise ? found.catch(hide) : found;
    } catch (error) {
      return hide(error);
    }
  };
}

/** FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/): versions only need to differ from their neighbours. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16);
}
