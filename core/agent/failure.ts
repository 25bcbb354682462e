import { create } from '@bufbuild/protobuf';
import { durationFromMs } from '@bufbuild/protobuf/wkt';
import { Code, ConnectError } from '@connectrpc/connect';
import { AgentFailureReason, AgentFailureSchema } from '#proto/agent';

/** Tokens of a model's call; its thoughts are part of the output. */
export interface Usage {
  readonly input: number;
  readonly output: number;
  readonly reasoning: number;
}

/** Why there is no answer. In the contract each is `AGENT_FAILURE_REASON_…`; to operators it is the name with `AGENT_`. */
export type FailureName =
  | 'AGENT_TIMEOUT' | 'AGENT_UNREACHABLE' | 'AGENT_BAD_PLAN' | 'AGENT_REFUSED'
  | 'AGENT_LIMITED' | 'AGENT_CIRCUIT_OPEN' | 'AGENT_BACKEND_UNAVAILABLE'; // prettier-ignore

const failures: Readonly<Record<FailureName, readonly [AgentFailureReason, Code]>> = {
  AGENT_TIMEOUT: [AgentFailureReason.TIMEOUT, Code.DeadlineExceeded],
  AGENT_UNREACHABLE: [AgentFailureReason.UNREACHABLE, Code.Unavailable],
  AGENT_BAD_PLAN: [AgentFailureReason.BAD_PLAN, Code.Internal],
  AGENT_REFUSED: [AgentFailureReason.REFUSED, Code.PermissionDenied],
  AGENT_LIMITED: [AgentFailureReason.LIMITED, Code.ResourceExhausted],
  AGENT_CIRCUIT_OPEN: [AgentFailureReason.CIRCUIT_OPEN, Code.Unavailable],
  AGENT_BACKEND_UNAVAILABLE: [AgentFailureReason.BACKEND_UNAVAILABLE, Code.Unavailable],
};

interface FailureDetail {
  readonly retryAfterMs?: number;
  readonly tokens?: number;
  readonly usage?: Usage;
}

/** The agent can't answer; the caller searches directly. */
export class Failure extends Error {
  readonly failure: FailureName;
  readonly retryAfterMs: number | undefined;
  /** What a model's answer cost that was none. */
  readonly tokens: number;
  readonly usage: Usage | undefined;

  constructor(failure: FailureName, message: string, options: ErrorOptions & FailureDetail = {}) {
    super(message, options);
    this.failure = failure;
    this.retryAfterMs = options.retryAfterMs;
    this.tokens = options.tokens ?? 0;
    this.usage = options.usage;
  }

  /** As the contract names it. */
  get reason(): AgentFailureReason {
    return failures[this.failure][0];
  }

  /** As it goes over the wire: `AGENT_TIMEOUT: …`, with an AgentFailure among the details. */
  toConnect(): ConnectError {
    const [reason, code] = failures[this.failure];
    const retryAfter = this.retryAfterMs === undefined ? {} : { retryAfter: durationFromMs(this.retryAfterMs) };
    const value = create(AgentFailureSchema, { reason, ...retryAfter });
    return new ConnectError(`${this.failure}: ${this.message}`, code, undefined, [{ desc: AgentFailureSchema, value }]);
  }
}
