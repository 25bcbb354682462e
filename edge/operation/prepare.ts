import {
  GraphQLError,
  Kind,
  NoSchemaIntrospectionCustomRule,
  OperationTypeNode,
  TypeInfo,
  getNamedType,
  getOperationAST,
  parse,
  specifiedRules,
  validate,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { policyOf, type Policy } from '../cache/policy.ts';
import { RequestError, overLimit } from '../errors.ts';
import { LIMITS } from '../guard/limits.ts';
import { checkFields, fragmentsOf } from '../guard/measure.ts';
import { nameArgument } from '../protocol/name-argument.ts';
import { rootField } from '../telemetry/root-field.ts';

/** A document that was read, guarded and found to fit the schema. */
export interface Prepared {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly policy: Policy;
  /** Which root field it asks for, as metrics and spans call it. */
  readonly field: string;
  /** It searches: who serves it is for the operator's switch to say. */
  readonly searches: boolean;
}

/** What a document has to fit. */
export interface Admission {
  readonly schema: GraphQLSchema;
  /** Throws RequestError for an operation that the schema has no place for, before it is validated. */
  readonly checkOperation?: (operation: OperationDefinitionNode) => void;
}

/**
 * Everything about a document that its variables do not change.
 *
 * @throws RequestError when it cannot be parsed, is over a limit, has not exactly one operation, or does not fit
 */
export function prepare({ schema, checkOperation }: Admission, query: string, introspection: boolean): Prepared {
  const document = parseDocument(query);
  const operation = onlyOperation(document);
  checkOperation?.(operation);
  checkCounts(document);
  const fragments = fragmentsOf(document);
  checkFields(operation, fragments);
  checkFit(schema, document, introspection);
  return {
    document,
    operation,
    fragments,
    policy: policyOf(schema, operation, fragments),
    field: rootField(operation.selectionSet, fragments),
    searches: doesSearch(schema, document),
  };
}

export const isQuery = ({ operation }: Prepared): boolean => operation.operation === OperationTypeNode.QUERY;

function parseDocument(query: string): DocumentNode {
  try {
    return parse(query, { maxTokens: LIMITS.documentTokens });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    if (error.message.includes('Parsing aborted')) {
      throw new RequestError(400, 'LIMIT_EXCEEDED', `a document may have ${LIMITS.documentTokens} tokens`);
    }
    throw new RequestError(400, 'GRAPHQL_PARSE_FAILED', error.message, { locations: error.locations });
  }
}

function onlyOperation(document: DocumentNode): OperationDefinitionNode {
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length;
  if (operations > 1) throw overLimit('a document', 1, 'operation', operations);
  const operation = getOperationAST(document);
  if (!operation) throw new RequestError(400, 'BAD_REQUEST', 'query holds no operation');
  return operation;
}

function checkCounts(document: DocumentNode): void {
  let aliases = 0;
  let directives = 0;
  visit(document, {
    Field: ({ alias }) => void (aliases += alias ? 1 : 0),
    Directive: () => void directives++,
  });
  if (aliases > LIMITS.aliases) throw overLimit('a document', LIMITS.aliases, 'aliases', aliases);
  if (directives > LIMITS.directives) throw overLimit('a document', LIMITS.directives, 'directives', directives);
}

function doesSearch(schema: GraphQLSchema, document: DocumentNode): boolean {
  const types = new TypeInfo(schema);
  let found = false;
  const Field = () => {
    found ||= types.getFieldDef()?.args.some(({ type }) => getNamedType(type).name === 'SearchMode') ?? false;
  };
  visit(document, visitWithTypeInfo(types, { Field }));
  return found;
}

function checkFit(schema: GraphQLSchema, document: DocumentNode, introspection: boolean): void {
  const rules = introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];
  const errors = validate(schema, document, rules);
  if (errors.length === 0) return;
  throw new RequestError(400, 'GRAPHQL_VALIDATION_FAILED', 'the document does not fit the schema', {
    errors: errors.map((error) => nameArgument(error.toJSON(), document)),
  });
}
