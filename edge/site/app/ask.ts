/** One operation as it is sent; the page shows this very object. */
export interface Asked {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The body of the request, to the byte: what is sent and what the snippets show. */
export const bodyOf = ({ query, variables }: Asked): string => JSON.stringify({ query, variables });

interface Reply<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string }[];
}

const AWAY = 'Echora cannot be reached. Is it running, and are you online?';

/**
 * Asks the endpoint that served this page.
 *
 * @throws Error with a sentence for the visitor; of `signal`, its reason
 */
export async function ask<Data>(asked: Asked, signal: AbortSignal): Promise<Data> {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: bodyOf(asked), signal };
  const reply = await fetch('/graphql', init).catch((error: unknown) => {
    throw signal.aborted ? error : new Error(AWAY);
  });
  if (reply.status === 429) throw new Error(tooOften(reply.headers.get('retry-after')));
  const { data, errors } = await read<Data>(reply, signal);
  const [error] = errors ?? [];
  if (error) throw new Error(`Echora answers: ${error.message}.`);
  if (!data) throw new Error(`Echora answered with status ${reply.status} and no data.`);
  return data;
}

const tooOften = (seconds: string | null): string =>
  `That was too often for one client: please wait ${seconds ? `${seconds} seconds` : 'a moment'}.`;

async function read<Data>(reply: Response, signal: AbortSignal): Promise<Reply<Data>> {
  try {
    return (await reply.json()) as Reply<Data>;
  } catch (error) {
    if (signal.aborted) throw error;
    throw new Error(`Echora answered with status ${reply.status} and something that is not JSON.`, { cause: error });
  }
}
