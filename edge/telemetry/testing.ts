/** A span as a collector gets it. */
export interface SentSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: number;
  readonly status: { readonly code: number; readonly message?: string };
  readonly attributes: readonly { readonly key: string; readonly value: { readonly stringValue?: string; readonly intValue?: number } }[];
}

export interface SentTraces {
  readonly resourceSpans: readonly { readonly scopeSpans: readonly { readonly spans: readonly SentSpan[] }[] }[];
}

export const COLLECTOR = 'http://collector.test:4318';

/** Stands in for the collector: what is fetched is what it gets, and the fake plane needs no network. */
export function fakeCollector(answer: () => Response = () => new Response('{}')) {
  const asked: { url: string; init: RequestInit }[] = [];
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    asked.push({ url, init });
    return answer();
  };
  const text = (body: unknown) => new TextDecoder().decode(body as Uint8Array);
  const spans = () => asked.flatMap(({ init }) => (JSON.parse(text(init.body)) as SentTraces).resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)));
  return { fetch, asked, spans };
}
