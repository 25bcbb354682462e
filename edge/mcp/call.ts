import type { CallToolResult, ContentBlock } from '@modelcontextprotocol/server';
import { GraphQLError } from 'graphql';
import type { GraphQLContext } from '../context.ts';
import { RequestError } from '../errors.ts';
import { executeInternal } from '../protocol/ask-own.ts';
import { linksIn } from './links.ts';
import type { Data, Input, Judgement, Tool } from './tool.ts';

/**
 * Answers a call as the public operation behind it is answered. Whatever is wrong is the tool's own error, in the words
 * that any client is told, for the model to read and do better.
 */
export async function callTool(c: GraphQLContext, tool: Tool, input: Input): Promise<CallToolResult> {
  try {
    const given = Object.entries(tool.variables?.(input) ?? input).filter(([, value]) => value !== undefined);
    const asked = await executeInternal<Data>(c, tool.document, Object.fromEntries(given));
    return resultOf(asked.data, tool, input);
  } catch (error) {
    if (error instanceof RequestError) return failed((error.errors ?? [error]).map(({ message }) => message));
    if (error instanceof GraphQLError) return failed([error.message]);
    throw error;
  }
}

function resultOf(whole: Data, tool: Tool, input: Input): CallToolResult {
  const { missing, note, data = whole }: Judgement = tool.judge?.(whole, input) ?? {};
  if (missing !== undefined) return failed([missing]);
  // The text is for clients that know no structured content.
  const content: ContentBlock[] = [text(JSON.stringify(data)), ...(note === undefined ? [] : [text(note)]), ...linksIn(data)];
  return { content, structuredContent: data };
}

const text = (said: string): ContentBlock => ({ type: 'text', text: said });

const failed = (messages: readonly string[]): CallToolResult => ({ isError: true, content: [text(messages.join('; '))] });
