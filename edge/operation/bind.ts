import { getVariableValues } from 'graphql';
import type { Served } from '../cache/port.ts';
import { canonicalKey } from '../cache/key.ts';
import { RequestError } from '../errors.ts';
import { checkShape } from '../guard/measure.ts';
import type { LlmMode } from '../routing/llm-switch.ts';
import type { Route } from '../telemetry/route.ts';
import type { Api } from './api.ts';
import type { Asked } from './asked.ts';
import { Lru } from './lru.ts';
import { isQuery, prepare, type Prepared } from './prepare.ts';

/** An operation that may be executed: document and variables together passed the guard. */
export interface Bound extends Prepared {
  readonly asked: Asked;
  readonly api: Api;
  /** Two operations that have the same key have the same answer. */
  readonly key: string;
  /** What the request shows of the answer, where that is another form. */
  readonly view?: View;
}

/** Another form of an answer, in plain JSON whatever the client accepts, for a route of its own. */
export interface View {
  readonly route: Route;
  /** The same one for the same answer, so that what is kept of it is found again. */
  readonly of: (served: Served) => Served;
  /** The answer to a request that was refused, in that form. */
  readonly refuse: (error: RequestError) => Response;
}

/** What an answer depends on besides the operation. */
export interface Setting {
  readonly introspection: boolean;
  /** Of the presenters: a deployment's. */
  readonly version: string;
}

/**
 * The operation as it is answered while the operator's switch stands so: what was made with the agent and what was made
 * without it are kept apart.
 */
export function switched(operation: Bound, llmMode: LlmMode): Bound {
  if (!operation.searches) return operation;
  return { ...operation, asked: { ...operation.asked, llmMode }, key: keyUnder(operation, llmMode) };
}

/** The key of `switched`. */
export const keyUnder = ({ key, searches }: Bound, llmMode: LlmMode): string => (searches ? `${llmMode} ${key}` : key);

/** Characters of documents, and of keys, that an isolate remembers. */
const REMEMBERED = 4_000_000;

/** Reads the operations of one API, remembering the documents that it read: clients send the same few over and over. */
export class Binder {
  readonly api: Api;
  readonly #setting: Setting;
  readonly #documents = new Lru<Prepared>(REMEMBERED);

  constructor(api: Api, { introspection, version }: Setting) {
    this.api = api;
    this.#setting = { introspection, version: `${api.version}${version}` };
  }

  /** @throws RequestError that says what is wrong with the operation, or names the limit that it is over */
  bind(asked: Asked): Bound {
    const prepared = this.#prepare(asked.query);
    const named = prepared.operation.name?.value;
    if (asked.operationName !== null && asked.operationName !== named) {
      const given = JSON.stringify(asked.operationName);
      throw new RequestError(400, 'BAD_REQUEST', `operationName ${given} is not in the document`);
    }
    const variables = this.#variables(prepared, asked);
    checkShape(prepared.operation, { schema: this.api.schema, fragments: prepared.fragments, variables });
    const key = isQuery(prepared) ? canonicalKey(this.api.schema, prepared, variables, this.#setting) : '';
    const { api } = this;
    return { ...prepared, asked: api.name === 'graphql' ? asked : { ...asked, api: api.name }, api, key };
  }

  #prepare(query: string): Prepared {
    const known = this.#documents.get(query);
    if (known) return known;
    const prepared = prepare(this.api, query, this.#setting.introspection);
    // The parsed document is some ten times as large as its text.
    this.#documents.set(query, prepared, query.length * 10);
    return prepared;
  }

  #variables({ operation }: Prepared, { variables }: Asked): Record<string, unknown> {
    const { coerced, errors } = getVariableValues(this.api.schema, operation.variableDefinitions ?? [], variables ?? {});
    if (coerced) return coerced;
    throw new RequestError(400, 'BAD_USER_INPUT', 'the variables do not fit', {
      errors: errors?.map((error) => error.toJSON()),
    });
  }
}
