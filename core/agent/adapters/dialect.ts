/** A chat completion's body, as far as dialects differ in it. */
type Body = Readonly<Record<string, unknown>>;

const without = (name: string) => ({ [name]: _gone, ...rest }: Body): Body => rest;

/**
 * What to do without a parameter that an endpoint refuses, by the words in which it is refused; the first that fits. OpenAI's
 * reasoning models take `max_completion_tokens` and no temperature, other endpoints know neither that nor `reasoning_effort`,
 * and Ollama refuses the latter as "does not support thinking".
 */
const WAYS: readonly { readonly name: string; readonly refused: RegExp; readonly otherwise: (body: Body) => Body }[] = [
  { name: 'reasoning_effort', refused: /reasoning[_.]?effort|support(s|ing)? thinking/i, otherwise: without('reasoning_effort') },
  { name: 'max_tokens', refused: /\bmax_tokens\b/i, otherwise: ({ max_tokens: most, ...rest }) => ({ ...rest, max_completion_tokens: most }) },
  { name: 'temperature', refused: /\btemperature\b/i, otherwise: without('temperature') },
  { name: 'response_format', refused: /response_format|json_schema|structured output|grammar/i, otherwise: without('response_format') },
];

/** What OpenAI's own models are known to refuse (https://platform.openai.com/docs/guides/reasoning), so that not even the first call is. */
const KNOWN: readonly { readonly models: RegExp; readonly refuse: readonly string[] }[] = [
  { models: /^(o\d|gpt-5)/, refuse: ['max_tokens', 'temperature'] },
  { models: /^gpt-(3|4)/, refuse: ['reasoning_effort'] },
];

/** More of a refusal than this says nothing that its beginning does not. */
const REFUSAL_CHARACTERS = 4_000;

/**
 * `fetch` that says a request in the words that this endpoint takes: what it refuses (400, 422) is left out, once, of that request
 * and of all after it.
 *
 * @param model its name
 */
export function withModelDialect(ask: typeof fetch, model: string): typeof fetch {
  const refused = new Set(KNOWN.filter(({ models }) => models.test(model)).flatMap(({ refuse }) => refuse));
  return async (input, init) => {
    const body = JSON.parse(init?.body as string) as Body;
    const send = () => ask(input, { ...init, body: JSON.stringify(translated(body, refused)) });
    const response = await send();
    if (response.status !== 400 && response.status !== 422) return response;
    const refusal = await response.text();
    const name = refusedBy(refusal, translated(body, refused));
    if (name === undefined) return new Response(refusal, response);
    refused.add(name);
    return send();
  };
}

const translated = (body: Body, refused: ReadonlySet<string>): Body =>
  WAYS.filter(({ name }) => refused.has(name) && name in body).reduce((said, { otherwise }) => otherwise(said), body);

/** The parameter at fault: as the error's `param` names it, else as its text does. */
function refusedBy(refusal: string, body: Body): string | undefined {
  const said = WAYS.filter(({ name }) => name in body);
  const text = refusal.slice(0, REFUSAL_CHARACTERS);
  const [, param] = /"param"\s*:\s*"([\w.]+)"/.exec(text) ?? [];
  return (said.find(({ name }) => param?.startsWith(name)) ?? said.find(({ refused }) => refused.test(text)))?.name;
}
