import { readFileSync } from 'node:fs';
import { Ajv2019, type ValidateFunction } from 'ajv/dist/2019.js';

/**
 * Of Qdrant's published description (docs/redoc/v1.19.x/openapi.json at github.com/qdrant/qdrant, Apache-2.0) the paths that the
 * adapter asks and what they refer to, without the prose.
 */
const file = new URL('qdrant-1.19.openapi.json', import.meta.url);

type Json = Readonly<Record<string, unknown>>;
interface Content {
  readonly content?: Readonly<Record<'application/json', { readonly schema: Json }>>;
}
interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
}
interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

export interface Exchange {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly body: unknown;
  /** What was answered, where that is part of the matter. */
  readonly answer?: unknown;
}

const ajv = new Ajv2019({ strict: false, validateFormats: false, allErrors: false });
const description = closed(JSON.parse(readFileSync(file, 'utf8'))) as Description & Json;
ajv.addSchema({ ...description, $id: 'qdrant' });
const compiled = new Map<Json, ValidateFunction>();

/** What in an exchange the description does not have: a path, a parameter, a field of the body or of the answer. */
export function faultsOf({ method, path, body, answer }: Exchange): string[] {
  const { pathname, searchParams } = new URL(path, 'http://qdrant');
  const [template, methods] = Object.entries(description.paths).find(([known]) => pathOf(known).test(pathname)) ?? [];
  const operation = methods?.[method.toLowerCase()];
  if (!operation) return [`${method} ${pathname}: no such request`];
  const known = (operation.parameters ?? []).filter((one) => one.in === 'query').map(({ name }) => name);
  const strangers = [...searchParams.keys()].filter((name) => !known.includes(name)).map((name) => `${method} ${template}: no parameter ${name}`);
  const asked = body === undefined ? [] : invalid(operation.requestBody, body, `${method} ${template}`);
  const answered = answer === undefined ? [] : invalid(operation.responses['200'], answer, `the answer to ${method} ${template}`);
  return [...strangers, ...asked, ...answered];
}

const pathOf = (template: string) => new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`);

function invalid(content: Content | undefined, value: unknown, what: string): string[] {
  const schema = content?.content?.['application/json'].schema;
  if (!schema) return [`${what} has no body`];
  const validate = compiled.get(schema) ?? ajv.compile(schema);
  compiled.set(schema, validate);
  return validate(value) ? [] : [`${what}: ${ajv.errorsText(validate.errors)}`];
}

/**
 * As strict as a server should be, for Qdrant takes fields that it does not know and ignores them without a word: where an object's
 * properties are named, no others are; and `nullable` alone is null, not anything.
 */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  if (Object.keys(inner).length === 1 && inner['nullable'] === true) return { type: 'null' };
  if (typeof inner['$ref'] === 'string') return { ...inner, $ref: inner['$ref'].replace(/^#/, 'qdrant#') };
  return isOpen(inner) ? { ...inner, additionalProperties: false } : inner;
}

function isOpen(schema: Json): boolean {
  return schema['type'] === 'object' && typeof schema['properties'] === 'object' && schema['additionalProperties'] === undefined;
}
