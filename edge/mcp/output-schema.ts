import {
  Kind,
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf } from '../guard/measure.ts';

/** The part of JSON Schema that describes an answer. */
export interface AnswerSchema {
  readonly type: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, AnswerSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false;
  readonly items?: AnswerSchema;
  readonly enum?: readonly (string | null)[];
}

const SCALARS: Readonly<Record<string, string>> = { Int: 'integer', Float: 'number', Boolean: 'boolean' };

/**
 * The schema of the data that a document gives, descriptions included, so that what a tool says of its answer follows
 * the SDL. Knows what our documents are made of: fields of objects, and fragments without a condition.
 */
export function outputSchema(schema: GraphQLSchema, query: string): AnswerSchema & { readonly type: 'object' } {
  const document = parse(query);
  const fragments = fragmentsOf(document);
  const fieldsOf = ({ selections }: SelectionSetNode): readonly FieldNode[] =>
    selections.flatMap((node) => {
      if (node.kind === Kind.FIELD) return node;
      const set = node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : fragments.get(node.name.value)?.selectionSet;
      return set ? fieldsOf(set) : [];
    });
  const objectOf = (type: GraphQLObjectType, set: SelectionSetNode): AnswerSchema & { readonly type: 'object' } => {
    const properties = fieldsOf(set).map((node) => [node.name.value, describe(type, node)] as const);
    const required = properties.map(([name]) => name);
    return { type: 'object', properties: Object.fromEntries(properties), required, additionalProperties: false };
  };
  const describe = (parent: GraphQLObjectType, node: FieldNode): AnswerSchema => {
    const field = parent.getFields()[node.name.value];
    if (!field) throw new Error(`${parent.name} has no field ${node.name.value}`);
    const { description } = field;
    return { ...valueOf(field.type, node.selectionSet), ...(description && { description }) };
  };
  const valueOf = (type: GraphQLOutputType, set: SelectionSetNode | undefined): AnswerSchema => {
    const known = getNullableType(type);
    const value = isListType(known)
      ? { type: 'array', items: valueOf(known.ofType, set) }
      : isObjectType(known) && set
        ? objectOf(known, set)
        : leafOf(known);
    return isNonNullType(type) ? value : orNull(value);
  };
  const root = schema.getQueryType();
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!root || !operation) throw new Error('the document holds no query');
  return objectOf(root, operation.selectionSet);
}

function leafOf(type: GraphQLOutputType): AnswerSchema {
  if (isEnumType(type)) return { type: 'string', enum: type.getValues().map(({ name }) => name) };
  return { type: SCALARS[getNamedType(type).name] ?? 'string' };
}

const orNull = (value: AnswerSchema): AnswerSchema => ({
  ...value,
  type: [value.type, 'null'].flat(),
  ...(value.enum && { enum: [...value.enum, null] }),
});
