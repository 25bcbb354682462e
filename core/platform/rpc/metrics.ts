import { ConnectError, type Interceptor } from '@connectrpc/connect';
import { codeToString } from '@connectrpc/connect/protocol-connect';
import { Histogram, type Registry } from 'prom-client';

/** Seconds; from a cached read to the longest call that is allowed. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60];

/** Rate, errors and duration of each RPC, in one histogram: count by code is the rate, sum and buckets the duration. */
export function measureCalls(registry: Registry): Interceptor {
  const duration = new Histogram({
    name: 'rpc_server_duration_seconds',
    help: 'How long a call took, by method and by the code it ended with',
    labelNames: ['rpc', 'method', 'code'],
    buckets: BUCKETS,
    registers: [registry],
  });
  return (next) => async (request) => {
    const labels = { rpc: request.service.typeName, method: request.method.name };
    const ended = duration.startTimer(labels);
    try {
      const response = await next(request);
      ended({ code: 'ok' });
      return response;
    } catch (error) {
      ended({ code: codeToString(ConnectError.from(error).code) });
      throw error;
    }
  };
}
