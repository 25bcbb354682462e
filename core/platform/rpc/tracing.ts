import type { Interceptor, StreamRequest, UnaryRequest } from '@connectrpc/connect';
import { SpanKind, inSpan } from '../tracing.ts';

const HEADER = 'traceparent';
const nameOf = ({ service, method }: UnaryRequest | StreamRequest) => `${service.typeName}/${method.name}`;
const attributesOf = ({ service, method }: UnaryRequest | StreamRequest) => ({ 'rpc.system': 'connect_rpc', 'rpc.service': service.typeName, 'rpc.method': method.name });

/** A call that is answered, as a part of the trace that its caller names. */
export const traceAnswers: Interceptor = (next) => (request) => {
  const parent = request.header.get(HEADER) ?? undefined;
  return inSpan(nameOf(request), { kind: SpanKind.SERVER, parent, attributes: attributesOf(request) }, () => next(request));
};

/** A call that is made, as a part of what is running; the other end is told. */
export const traceCalls: Interceptor = (next) => (request) =>
  inSpan(nameOf(request), { kind: SpanKind.CLIENT, attributes: attributesOf(request) }, ({ traceparent }) => {
    if (traceparent) request.header.set(HEADER, traceparent);
    return next(request);
  });
