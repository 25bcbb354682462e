import type { CallToolResult, ContentBlock } from '@modelcontextprotocol/server';
import { GraphQLError } from 'graphql';
import type { GraphQLContext } from '../context.ts';
import { RequestError } from '../errors.ts';
import { answerTo, asSwitched } from '../protocol/endpoint.ts';
import { linksIn } from './links.ts';
import type { Data, Input, Judgement, Tool } from './tool.ts';

/** What GraphQL over HTTP answers. */
interface Body {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string }[];
}

/**
 * Answers a call as the public operation behind it is answered: guarded, from the cache, within the deadline. Whatever
 * is wrong is the tool's own error, in the words that any client is told, for the model to read and do better.
 */
export async function callTool(c: GraphQLContext, tool: Tool, input: Input): Promise<CallToolResult> {
  const body = await answerOf(c, tool, input);
  if (!body.data || body.errors) return failed((body.errors ?? []).map(({ message }) => message));
  const { missing, note, data = body.data }: Judgement = tool.judge?.(body.data, input) ?? {};
  if (missing !== undefined) return failed([missing]);
  // The text is for clients that know no structured content.
  const content: ContentBlock[] = [text(JSON.stringify(data)), ...(note === undefined ? [] : [text(note)]), ...linksIn(data)];
  return { content, structuredContent: data };
}

async function answerOf(c: GraphQLContext, { document, variables }: Tool, input: Input): Promise<Body> {
  try {
    const given = Object.entries(variables?.(input) ?? input).filter(([, value]) => value !== undefined);
    const asked = { query: document, variables: Object.fromEntries(given), operationName: null };
    const operation = await asSwitched(c, c.get('edge').binders.graphql.bind(asked));
    c.set('operation', operation);
    return JSON.parse((await answerTo(c, operation)).body) as Body;
  } catch (error) {
    if (error instanceof RequestError) return { errors: error.errors ?? [error] };
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  }
}

const text = (said: string): ContentBlock => ({ type: 'text', text: said });

const failed = (messages: readonly string[]): CallToolResult => ({ isError: true, content: [text(messages.join('; '))] });
