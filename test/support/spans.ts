/** A span as a collector gets it. */
export interface Span {
  readonly service: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
}

interface Export {
  readonly resourceSpans: readonly {
    resource: { attributes: readonly { key: string; value: { stringValue?: string } }[] };
    scopeSpans: readonly { spans: readonly Omit<Span, 'service'>[] }[];
  }[];
}

/** The spans that a collector got, in OTLP's JSON; of one trace, or all. */
export const spansOf = (exports: readonly { readonly body: string }[], trace?: string): Span[] =>
  exports.flatMap(({ body }) => (JSON.parse(body) as Export).resourceSpans).flatMap(({ resource, scopeSpans }) => {
    const service = resource.attributes.find(({ key }) => key === 'service.name')?.value.stringValue ?? '';
    return scopeSpans.flatMap(({ spans }) => spans).filter(({ traceId }) => trace === undefined || traceId === trace).map((span) => ({ ...span, service }));
  });

/** The service and what it did, for example `catalog commit`. */
export const nameOf = ({ service, name }: Span): string => `${service.replace('echora-', '')} ${name}`;
