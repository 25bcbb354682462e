/**
 * The JSON in what a model said. Models of today think aloud before (`<think>…</think>`, of which some templates keep only the
 * end), put a fence around it or a sentence before it.
 *
 * @returns undefined when there is none
 */
export function jsonIn(said: string): unknown {
  const text = withoutThoughts(said).trim();
  const fenced = /```(?:\w+)?\s*\n?([^]*?)```/.exec(text)?.[1];
  for (const candidate of [text, fenced, objectIn(text)]) {
    const read = candidate === undefined ? undefined : parsed(candidate);
    if (read !== undefined) return read;
  }
  return undefined;
}

/** What was thought and not ended is thought up to the end. */
function withoutThoughts(text: string): string {
  const end = /^[^]*<\/(?:think|thinking|reasoning)>/i;
  return text.replace(end, '').replace(/<(?:think|thinking|reasoning)>[^]*$/i, '');
}

/** From the first brace to the one that closes it. */
function objectIn(text: string): string | undefined {
  const start = text.indexOf('{');
  let depth = 0;
  let quoted = false;
  for (let at = start; at >= 0 && at < text.length; at += 1) {
    const character = text[at];
    if (quoted && character === '\\') at += 1;
    else if (character === '"') quoted = !quoted;
    else if (!quoted && character === '{') depth += 1;
    else if (!quoted && character === '}' && (depth -= 1) === 0) return text.slice(start, at + 1);
  }
  return undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
