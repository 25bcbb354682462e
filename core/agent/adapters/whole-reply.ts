import { createParser } from 'eventsource-parser';
import { z } from 'zod';

const call = z.object({ index: z.number().optional(), function: z.object({ name: z.string().nullish(), arguments: z.string().nullish() }).optional() });
const chunk = z.object({
  choices: z.array(z.object({
    delta: z.object({ content: z.string().nullish(), reasoning_content: z.string().nullish(), tool_calls: z.array(call).nullish() }).nullish(),
    finish_reason: z.string().nullish(),
  })).nullish(),
  usage: z.unknown().optional(),
});

/** `fetch` for endpoints that stream although no stream was requested: the chunks are joined into one completion. */
export function wholeReply(ask: typeof fetch): typeof fetch {
  return async (input, init) => {
    const response = await ask(input, init);
    if (!response.ok || !response.headers.get('content-type')?.startsWith('text/event-stream')) return response;
    const completion = joined(await response.text());
    return new Response(JSON.stringify(completion), { status: 200, headers: { 'content-type': 'application/json' } });
  };
}

function joined(stream: string): object {
  let [content, thoughts, finish, usage]: [string, string, string, unknown] = ['', '', 'stop', undefined];
  const calls: { id: string; type: 'function'; function: { name: string; arguments: string } }[] = [];
  const parser = createParser({
    onEvent({ data }) {
      const piece = data === '[DONE]' ? undefined : chunk.safeParse(JSON.parse(data)).data;
      const [choice] = piece?.choices ?? [];
      content += choice?.delta?.content ?? '';
      thoughts += choice?.delta?.reasoning_content ?? '';
      finish = choice?.finish_reason ?? finish;
      usage = piece?.usage ?? usage;
      for (const { index = 0, function: part } of choice?.delta?.tool_calls ?? []) {
        const known = (calls[index] ??= { id: `call_${index}`, type: 'function', function: { name: '', arguments: '' } });
        known.function.name += part?.name ?? '';
        known.function.arguments += part?.arguments ?? '';
      }
    },
  });
  parser.feed(stream.endsWith('\n\n') ? stream : `${stream}\n\n`);
  const message = { role: 'assistant', content, reasoning_content: thoughts, ...(calls.length > 0 && { tool_calls: calls.flatMap((one) => one ?? []) }) };
  return { object: 'chat.completion', choices: [{ index: 0, message, finish_reason: finish }], usage };
}
