import type { GraphQLFieldResolver, GraphQLResolveInfo } from 'graphql';
import type { GraphQLContext } from '../context.ts';
import { toPublicError } from '../errors.ts';
import { requireOperator } from '../guard/operator.ts';
import { log } from '../log.ts';

type Resolve<Args> = GraphQLFieldResolver<unknown, GraphQLContext, Args>;

/**
 * A field for operators: refused without one of their tokens before anything is looked at, and written to the log
 * whatever comes of it. A token is in no argument, so arguments may be logged.
 */
export function operatorOnly<Args>(resolve: Resolve<Args>): Resolve<Args> {
  return async (root, args, context, info) => {
    try {
      await requireOperator(context.var.authorization, context.var.edge.config.operatorTokens);
      const result = await (resolve(root, args, context, info) as Promise<unknown>);
      audit(info, args, 'done', context);
      return result;
    } catch (error) {
      const shown = toPublicError(error, context.get('traceparent'));
      audit(info, args, String(shown.extensions['code']), context);
      throw shown;
    }
  };
}

function audit({ parentType, fieldName }: GraphQLResolveInfo, args: unknown, outcome: string, context: GraphQLContext): void {
  const traceparent = context.get('traceparent');
  log('info', 'an operator acted', { traceparent, audit: `${parentType.name}.${fieldName}`, arguments: args, outcome });
}
