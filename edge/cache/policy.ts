import {
  Kind,
  OperationTypeNode,
  getDirectiveValues,
  getNamedType,
  isCompositeType,
  isObjectType,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** How long an answer may be kept, in seconds. */
export interface Lifetime {
  /** Fresh: answered from the cache without a question. */
  readonly maxAge: number;
  /** After that: answered from the cache while it is refreshed. */
  readonly staleWhileRevalidate: number;
  /** After `maxAge`: answered from the cache, marked, if it cannot be refreshed. */
  readonly staleIfError: number;
}

/** Null: it is never kept. */
export type Policy = Lifetime | null;

/** What `@cacheControl` says at a field or a type; absent is what it does not say. */
interface Hint {
  readonly maxAge?: number | null;
  readonly swr?: number | null;
  readonly staleIfError?: number | null;
  readonly scope?: string | null;
  readonly inheritMaxAge?: boolean | null;
}

/**
 * The least of the hints of all selected fields, by the rules of Apollo's directive
 * (https://www.apollographql.com/docs/apollo-server/performance/caching): a field's own hint goes before its type's;
 * a field of the root, or one that holds objects, without a hint makes the answer uncacheable unless it inherits; a
 * scalar lives as long as what it is part of. `@skip` and `@include` are not looked at: the least stays safe.
 */
export function policyOf(
  schema: GraphQLSchema,
  { operation, selectionSet }: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): Policy {
  const root = schema.getQueryType() ?? undefined;
  if (operation !== OperationTypeNode.QUERY || !root) return null;
  const hints: Hint[] = [];
  collect(selectionSet, root, true, []);
  const shared = hints.every(({ scope }) => scope === undefined || scope === null || scope === 'PUBLIC');
  const least = (of: (hint: Hint) => number) => Math.min(...hints.map(of));
  if (!shared || hints.length === 0 || least(({ maxAge }) => maxAge ?? 0) <= 0) return null;
  return {
    maxAge: least(({ maxAge }) => maxAge ?? 0),
    staleWhileRevalidate: least(({ swr }) => swr ?? 0),
    staleIfError: least(({ staleIfError }) => staleIfError ?? 0),
  };

  function collect(set: SelectionSetNode, type: GraphQLNamedType | undefined, atRoot: boolean, within: string[]): void {
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) {
        const field = isObjectType(type) ? type.getFields()[node.name.value] : undefined;
        if (node.name.value === '__typename') continue;
        const hint = field ? hintOf(schema, field, atRoot) : { maxAge: 0 };
        if (hint) hints.push(hint);
        if (node.selectionSet) collect(node.selectionSet, field && getNamedType(field.type), false, within);
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        collect(node.selectionSet, narrowed(node.typeCondition?.name.value, type), atRoot, within);
      } else if (!within.includes(node.name.value)) {
        const fragment = fragments.get(node.name.value);
        const inside = narrowed(fragment?.typeCondition.name.value, type);
        if (fragment) collect(fragment.selectionSet, inside, atRoot, [...within, node.name.value]);
      }
    }
  }

  function narrowed(condition: string | undefined, type: GraphQLNamedType | undefined): GraphQLNamedType | undefined {
    return condition === undefined ? type : schema.getType(condition);
  }
}

/** Undefined when the field lives as long as what it is part of. */
function hintOf(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>, atRoot: boolean): Hint | undefined {
  const type = getNamedType(field.type);
  const hint: Hint = { ...hintAt(schema, type), ...hintAt(schema, field) };
  if (hint.maxAge !== undefined && hint.maxAge !== null) return hint;
  const inherits = hint.inheritMaxAge === true || (!atRoot && !isCompositeType(type));
  if (!inherits) return { ...hint, maxAge: 0 };
  return hint.scope ? { ...hint, maxAge: Infinity, swr: Infinity, staleIfError: Infinity } : undefined;
}

function hintAt(schema: GraphQLSchema, place: GraphQLNamedType | GraphQLField<unknown, unknown>): Hint {
  const directive = schema.getDirective('cacheControl');
  const node = place.astNode;
  if (!directive || !node) return {};
  const said = getDirectiveValues(directive, { directives: node.directives ?? [] }) ?? {};
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null && value !== undefined));
}
