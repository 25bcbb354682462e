import {
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  isObjectType,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

export interface Keyed {
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** What an answer depends on besides its operation. */
export interface KeySetting {
  readonly version: string;
}

interface Writing {
  readonly schema: GraphQLSchema;
  readonly fragments: Keyed['fragments'];
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * The operation as it will be executed, written down in one way: fragments in their places, `@skip` and `@include`
 * decided, each field with all its arguments' values, defaults included, by name. What does not change the answer
 * (names of operation, fragments and variables, order of arguments, spelling of values) is not in it; what does
 * (which fields, in which order, under which names) is.
 *
 * @param variables as coerced by the schema; the operation must be a valid query
 */
export function canonicalKey(
  schema: GraphQLSchema,
  { operation, fragments }: Keyed,
  variables: Readonly<Record<string, unknown>>,
  { version }: KeySetting,
): string {
  const writing = { schema, fragments, variables };
  return `${version}${writeSet(operation.selectionSet, schema.getQueryType() ?? undefined, writing)}`;
}

function writeSet(set: SelectionSetNode, type: GraphQLNamedType | undefined, writing: Writing): string {
  const written = set.selections.map((node) => writeSelection(node, type, writing)).filter((text) => text !== '');
  return `{${written.join(' ')}}`;
}

function writeSelection(node: SelectionNode, type: GraphQLNamedType | undefined, writing: Writing): string {
  if (isLeftOut(node, writing)) return '';
  if (node.kind === Kind.FIELD) return isObjectType(type) ? writeField(node, type, writing) : node.name.value;
  const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : writing.fragments.get(node.name.value);
  if (!fragment) return '';
  const condition = fragment.typeCondition?.name.value ?? type?.name;
  if (condition === type?.name) return writeSet(fragment.selectionSet, type, writing).slice(1, -1);
  const narrowed = writing.schema.getType(condition ?? '');
  return `...on ${condition}${writeSet(fragment.selectionSet, narrowed, writing)}`;
}

function isLeftOut(node: SelectionNode, { variables }: Writing): boolean {
  const skipped = getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] === true;
  return skipped || getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] === false;
}

function writeField(node: FieldNode, parent: GraphQLObjectType, writing: Writing): string {
  const name = node.name.value;
  const label = node.alias && node.alias.value !== name ? `${node.alias.value}:${name}` : name;
  const field = parent.getFields()[name];
  // Meta fields: their arguments, where they have any, are few and plain enough to be told apart by position.
  if (!field) return `${label}${writeMeta(node, writing)}`;
  const given = field.args.length > 0 ? `(${stableJson(getArgumentValues(field, node, writing.variables))})` : '';
  const below = node.selectionSet ? writeSet(node.selectionSet, getNamedType(field.type), writing) : '';
  return `${label}${given}${below}`;
}

/** `__schema` and `__type` are never kept; only `__typename` matters here. */
const writeMeta = (node: FieldNode, writing: Writing): string =>
  node.selectionSet ? writeSet(node.selectionSet, undefined, writing) : '';

/** JSON with the members of every object by name. */
export function stableJson(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
