import {
  Kind,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type InlineFragmentNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { overLimit } from '../errors.ts';
import { LIMITS } from './limits.ts';

/** How long a list is that neither takes `first` nor has a `@listSize`. */
const UNPAGED = 1;

/** Which type each name leads to, as far as the schema knows: what it does not know is left to validation. */
interface Measuring {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** An entity is what has an id of its own that is never null. */
const isEntity = (type: GraphQLNamedType | undefined): boolean =>
  isObjectType(type) && ['ID!', 'Int!'].includes(String(type.getFields()['id']?.type));

export const fragmentsOf = (document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> =>
  new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );

/**
 * Refuses documents with too many fields, counted as if fragments were written out. Each fragment is counted once,
 * so that the counting itself takes no longer for being asked to.
 */
export function checkFields(operation: OperationDefinitionNode, fragments: Measuring['fragments']): void {
  const counted = new Map<string, number>();
  const count = (set: SelectionSetNode | undefined): number =>
    (set?.selections ?? []).reduce((sum, node) => {
      if (node.kind === Kind.FIELD) return sum + 1 + count(node.selectionSet);
      return sum + (node.kind === Kind.INLINE_FRAGMENT ? count(node.selectionSet) : countFragment(node.name.value));
    }, 0);
  const countFragment = (name: string): number => {
    const known = counted.get(name);
    if (known !== undefined) return known;
    // A fragment that contains itself is for validation to refuse.
    counted.set(name, 0);
    const fields = count(fragments.get(name)?.selectionSet);
    counted.set(name, fields);
    return fields;
  };
  const fields = count(operation.selectionSet);
  if (fields > LIMITS.documentFields) throw overLimit('a document', LIMITS.documentFields, 'fields', fields);
}

/** Refuses what reaches too deep or would make too large an answer. Expects `checkFields` to have passed. */
export function checkShape(operation: OperationDefinitionNode, measuring: Measuring): void {
  const root = measuring.schema.getRootType(operation.operation) ?? undefined;
  const { depth, cost } = measureSet(operation.selectionSet, root, measuring, { level: 0, inEntity: false }, []);
  if (depth > LIMITS.depth) throw overLimit('a query', LIMITS.depth, 'levels below its entities', depth);
  if (cost > LIMITS.cost) throw overLimit('a query', LIMITS.cost, 'points of cost', cost);
}

interface Place {
  readonly level: number;
  readonly inEntity: boolean;
}

interface Shape {
  readonly depth: number;
  readonly cost: number;
  /** What of the cost is not of each entry of the list around it, but of the list: its `pageInfo`. */
  readonly once: number;
}

function measureSet(
  set: SelectionSetNode | undefined,
  type: GraphQLNamedType | undefined,
  measuring: Measuring,
  place: Place,
  within: readonly string[],
): Shape {
  const typeOf = ({ typeCondition }: Pick<InlineFragmentNode, 'typeCondition'>) =>
    typeCondition ? measuring.schema.getType(typeCondition.name.value) : type;
  const shapes = (set?.selections ?? []).map((node): Shape => {
    if (node.kind === Kind.FIELD) return measureField(node, type, measuring, place, within);
    if (node.kind === Kind.INLINE_FRAGMENT)
      return measureSet(node.selectionSet, typeOf(node), measuring, place, within);
    const name = node.name.value;
    const fragment = measuring.fragments.get(name);
    if (!fragment || within.includes(name)) return { depth: 0, cost: 0, once: 0 };
    return measureSet(fragment.selectionSet, typeOf(fragment), measuring, place, [...within, name]);
  });
  return {
    depth: Math.max(0, ...shapes.map(({ depth }) => depth)),
    cost: shapes.reduce((sum, { cost }) => sum + cost, 0),
    once: shapes.reduce((sum, { once }) => sum + once, 0),
  };
}

function measureField(
  node: FieldNode,
  parent: GraphQLNamedType | undefined,
  measuring: Measuring,
  { level, inEntity }: Place,
  within: readonly string[],
): Shape {
  // The schema describes itself as deeply as it must; a switch decides whether it does.
  if (node.name.value.startsWith('__')) return { depth: 0, cost: 0, once: 0 };
  const field = isObjectType(parent) ? parent.getFields()[node.name.value] : undefined;
  const type = field && getNamedType(field.type);
  const enters = !inEntity && isEntity(type);
  const here = enters ? 0 : level + 1;
  const below = measureSet(node.selectionSet, type, measuring, { level: here, inEntity: inEntity || enters }, within);
  const own = isCompositeType(type) ? 1 : 0;
  // What holds a page and tells of it is there once, whatever the page's length.
  const each = field && isListType(getNullableType(field.type)) ? own : 0;
  const cost = own - each + below.once + (each + below.cost - below.once) * lengthOf(node, field, measuring);
  return { depth: Math.max(here, below.depth), cost, once: type?.name === 'PageInfo' ? cost : 0 };
}

/** As many as the list has that it answers, else what `first`, or another slicing argument, says, wherever these come from; the schema's default, or `@listSize`, when nothing is said. */
function lengthOf(
  node: FieldNode,
  field: GraphQLField<unknown, unknown> | undefined,
  { schema, variables }: Measuring,
): number {
  const told = listSize(schema, field);
  const given = (argument: unknown): unknown => {
    const value = node.arguments?.find(({ name }) => name.value === argument)?.value;
    if (value?.kind === Kind.VARIABLE) return variables[value.name.value];
    if (value?.kind === Kind.LIST) return value.values;
    return value?.kind === Kind.INT ? Number(value.value) : undefined;
  };
  const listed = given(told?.['byLengthOf']);
  const slicing = told?.['slicingArgument'] ?? 'first';
  const fallback = field?.args.find(({ name }) => name === slicing)?.defaultValue ?? told?.['assumedSize'];
  const length = Array.isArray(listed) ? listed.length : (given(slicing) ?? fallback);
  if (typeof length !== 'number') return UNPAGED;
  // Where a page is cut that is asked for too long, no more than its longest comes.
  return Math.max(UNPAGED, slicing === 'first' ? length : Math.min(length, Number(told?.['assumedSize'])));
}

/** Of lists that are not paged: https://ibm.github.io/graphql-specs/cost-spec.html#sec-The-List-Size-Directive, and `byLengthOf` besides. */
function listSize(schema: GraphQLSchema, field: GraphQLField<unknown, unknown> | undefined) {
  const directive = schema.getDirective('listSize');
  if (!directive || !field?.astNode) return undefined;
  return getDirectiveValues(directive, { directives: field.astNode.directives ?? [] });
}
