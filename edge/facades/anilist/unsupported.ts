import {
  TypeInfo,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  visit,
  visitWithTypeInfo,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { wholeInfo } from './connection.ts';

/** What an answer lacks, and why. */
export interface Lack {
  /** "Media.favourites", "Page.media(licensedById:)", "MediaSort.ID". */
  readonly field: string;
  readonly reason: string;
}

interface Place {
  readonly astNode?: { readonly directives?: readonly DirectiveNode[] | undefined } | null | undefined;
}

/** What a document asks for that the schema marks with `@unsupported`, in order, each once. */
export function unsupportedIn(schema: GraphQLSchema, document: DocumentNode, variables: Readonly<Record<string, unknown>> | null): Lack[] {
  const lacks = new Map<string, string>();
  const look = (field: string, place: Place | null | undefined): void => {
    const reason = place && reasonOf(schema, place);
    if (reason) lacks.set(field, reason);
  };
  const types = new TypeInfo(schema);
  const Field = (node: FieldNode): void => {
    const [parent, field] = [types.getParentType()?.name ?? '', types.getFieldDef()];
    if (!field) return;
    look(`${parent}.${field.name}`, field);
    for (const [name, value] of Object.entries(valuesOf(field, node, variables))) {
      const argument = field.args.find((one) => one.name === name);
      if (value !== null) look(`${parent}.${field.name}(${name}:)`, argument);
      const type = argument && getNamedType(argument.type);
      if (isEnumType(type)) [value].flat().forEach((one) => look(`${type.name}.${String(one)}`, type.getValue(String(one))));
    }
  };
  visit(document, visitWithTypeInfo(types, { Field }));
  return [...lacks].map(([field, reason]) => ({ field, reason }));
}

/** Values that do not fit are told of as errors elsewhere. */
function valuesOf(field: GraphQLField<unknown, unknown>, node: FieldNode, variables: Readonly<Record<string, unknown>> | null): Record<string, unknown> {
  try {
    return getArgumentValues(field, node, variables);
  } catch {
    return {};
  }
}

function reasonOf(schema: GraphQLSchema, { astNode }: Place): string | undefined {
  const directive = schema.getDirective('unsupported');
  const reasons = schema.getType('Unsupported');
  if (!directive || !isEnumType(reasons) || !astNode) return undefined;
  const because = getDirectiveValues(directive, { directives: astNode.directives ?? [] })?.['because'] as string | undefined;
  return because && (reasons.getValue(because)?.description ?? because);
}

/** Gives each marked field a resolver that answers with nothing, in the form that clients can walk through. */
export function answerUnsupported(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) if (reasonOf(schema, field)) field.resolve = nothing(field);
  }
}

/** False where AniList never says null, no entries and no parts where clients look into a list or a date, null for all else. */
function nothing({ type }: GraphQLField<unknown, unknown>): GraphQLFieldResolver<unknown, unknown> {
  if (isNonNullType(type)) return () => false;
  if (isListType(type)) return () => [];
  const named = getNamedType(type).name;
  if (named === 'FuzzyDate') return () => ({});
  if (!named.endsWith('Connection')) return () => null;
  return () => ({ edges: [], nodes: [], pageInfo: wholeInfo(0) });
}
