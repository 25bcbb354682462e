import { SpanKind } from '@opentelemetry/api';
import { Code, ConnectError, type Transport } from '@connectrpc/connect';
import type { Transports } from '../rpc.ts';
import { TRACE_HEADER } from '../trace.ts';
import type { OpenSpan, RequestTrace } from './tracing.ts';

/** The ways to the services, on which each call is a span that the other end is told of. */
export function tracedCalls({ catalog, search, agent, webhooks }: Transports, trace: RequestTrace, within: OpenSpan): Transports {
  const traced = (transport: Transport) => tracedTransport(transport, trace, within);
  return { catalog: traced(catalog), search: traced(search), agent: agent && traced(agent), webhooks: webhooks && traced(webhooks) };
}

/** Nothing is streamed. */
function tracedTransport(transport: Transport, trace: RequestTrace, within: OpenSpan): Transport {
  const unary: Transport['unary'] = async (method, signal, timeout, _header, ...rest) => {
    const service = method.parent.typeName;
    const attributes = { 'rpc.system': 'connect_rpc', 'rpc.service': service, 'rpc.method': method.name };
    const span = trace.start(`${service}/${method.name}`, SpanKind.CLIENT, attributes, within);
    try {
      const reply = await transport.unary(method, signal, timeout, { [TRACE_HEADER]: span.traceparent }, ...rest);
      span.end();
      return reply;
    } catch (error) {
      span.end(Code[ConnectError.from(error).code]);
      throw error;
    }
  };
  return { ...transport, unary };
}
