import type { Served } from '../cache/port.ts';
import type { ErrorCode } from '../errors.ts';
import type { Outcome } from './series.ts';

const OURS: readonly ErrorCode[] = ['INTERNAL_SERVER_ERROR', 'UNAVAILABLE'];
const FAULT = new RegExp(`"code":"(${OURS.join('|')})"`);

/**
 * How a request ended. What is kept is whole; of what is not, the body says it, which `shape` begins with the errors:
 * it may have been made in another isolate, behind Workers Caching.
 */
export function outcomeOf(status: number, served: Served | undefined, isRefused: boolean): Outcome {
  const errors = served?.source === 'bypass' && served.body.startsWith('{"errors"');
  if (status >= 500 || (errors && FAULT.test(served.body))) return 'failed';
  return status >= 400 || errors || isRefused ? 'refused' : 'ok';
}
