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
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { wholeInfo } from './connection.ts';

/** What an answer lacks, and why. */
export interface UnsupportedField {
  /** "Media.favourites", "Page.media(licensedById:)", "MediaSort.ID". */
  readonly field: string;
  readonly reason: string;
}

interface Place {
  readonly astNode?: { readonly directives?: readonly DirectiveNode[] | undefined } | null | undefined;
}

/** What a document asks for that the schema marks with `@unsupported`, in order, each once. */
export function unsupportedIn(schema: GraphQLSchema, document: DocumentNode, variables: Readonly<Record<string, unknown>> | null): UnsupportedField[] {
  const parts = known.get(document) ?? read(schema, document);
  known.set(document, parts);
  const lacks = parts.flatMap((part) => (typeof part === 'function' ? part(variables) : part));
  return [...new Map(lacks.map((lack) => [lack.field, lack])).values()];
}

/** What a document lacks for certain, or by the variables that it is given. */
type Part = UnsupportedField | ((variables: Readonly<Record<string, unknown>> | null) => UnsupportedField[]);

/** Documents are kept parsed, and are asked again with other variables. */
const known = new WeakMap<DocumentNode, readonly Part[]>();

function read(schema: GraphQLSchema, document: DocumentNode): Part[] {
  const parts: Part[] = [];
  const types = new TypeInfo(schema);
  const Field = (node: FieldNode): void => {
    const [parent, field] = [types.getParentType()?.name ?? '', types.getFieldDef()];
    if (!field) return;
    const name = `${parent}.${field.name}`;
    const reason = reasonOf(schema, field);
    if (reason) parts.push({ field: name, reason });
    const given = field.args.filter(({ name: argument }) => node.arguments?.some((one) => one.name.value === argument));
    if (given.some((argument) => isMarked(schema, argument))) parts.push((variables) => lacksOfArguments(schema, name, field, valuesOf(field, node, variables)));
  };
  visit(document, visitWithTypeInfo(types, { Field }));
  return parts;
}

/** The argument, or one of the values that it may have. */
function isMarked(schema: GraphQLSchema, argument: GraphQLArgument): boolean {
  const type = getNamedType(argument.type);
  return reasonOf(schema, argument) !== undefined || (isEnumType(type) && type.getValues().some((value) => reasonOf(schema, value) !== undefined));
}

function lacksOfArguments(schema: GraphQLSchema, of: string, { args }: GraphQLField<unknown, unknown>, values: Readonly<Record<string, unknown>>): UnsupportedField[] {
  const lack = (field: string, place: Place | null | undefined): UnsupportedField[] => {
    const reason = place && reasonOf(schema, place);
    return reason ? [{ field, reason }] : [];
  };
  return Object.entries(values).flatMap(([name, value]) => {
    const argument = args.find((one) => one.name === name);
    const type = argument && getNamedType(argument.type);
    const ofValues = isEnumType(type) ? [value].flat().flatMap((one) => lack(`${type.name}.${String(one)}`, type.getValue(String(one)))) : [];
    return [...(value === null ? [] : lack(`${of}(${name}:)`, argument)), ...ofValues];
  });
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
