import { Code, ConnectError } from '@connectrpc/connect';
import { AgentFailureReason, AgentFailureSchema } from '#proto/agent';
import type { SearchDegradation } from '../schema/types.gen.ts';

/** Why the agent did not answer. */
export interface AgentFault {
  readonly degraded: SearchDegradation;
  /** What it says of the agent itself, rather than of what stands behind it: that is what the circuit breaker counts. */
  readonly agent: 'UP' | 'DOWN' | 'UNKNOWN';
}

type Known = Exclude<keyof typeof AgentFailureReason, 'UNSPECIFIED'>;

/** Total by its type: a reason that the contract gains has to get its name in the SDL. */
const NAMES: Readonly<Record<Known, SearchDegradation>> = {
  NOT_CONFIGURED: 'AGENT_NOT_CONFIGURED',
  TIMEOUT: 'AGENT_TIMEOUT',
  UNREACHABLE: 'AGENT_UNREACHABLE',
  BAD_PLAN: 'AGENT_BAD_PLAN',
  REFUSED: 'AGENT_REFUSED',
  LIMITED: 'AGENT_LIMITED',
  CIRCUIT_OPEN: 'AGENT_CIRCUIT_OPEN',
  BACKEND_UNAVAILABLE: 'AGENT_BACKEND_UNAVAILABLE',
};

/** Why an answer of the agent is less than was asked for: its model failed, and the rules planned. */
export const degradationOf = (reason: AgentFailureReason): SearchDegradation | null => NAMES[AgentFailureReason[reason] as Known] ?? null;

/** @param isLate our own patience is over */
export function faultOf(error: unknown, isLate: boolean): AgentFault {
  const [detail] = error instanceof ConnectError ? error.findDetails(AgentFailureSchema) : [];
  const name = detail && NAMES[AgentFailureReason[detail.reason] as Known];
  if (name) return { degraded: name, agent: 'UP' };
  // Who asked has left.
  if (!isLate && error instanceof ConnectError && error.code === Code.Canceled) {
    return { degraded: 'AGENT_UNREACHABLE', agent: 'UNKNOWN' };
  }
  const isTimeout = isLate || (error instanceof ConnectError && error.code === Code.DeadlineExceeded);
  return { degraded: isTimeout ? 'AGENT_TIMEOUT' : 'AGENT_UNREACHABLE', agent: 'DOWN' };
}
