import type { Change } from './endpoint.ts';

/** A change that was given up. */
export interface Dead {
  readonly change: Change;
  readonly reason: string;
  readonly at: string;
}

/** How far an endpoint has been told; durable. */
export interface Progress {
  /** Everything up to here was delivered, was not wanted, or is among the dead. */
  readonly cursor: string;
  /** Failed ones, of the change that is tried now. */
  readonly attempts: number;
  /** Milliseconds since 1970: not before. */
  readonly nextAt: number;
  /** Since when nothing has got through; 0 while it does. */
  readonly failingSince: number;
  /** Why the last attempt failed; null once one has got through. */
  readonly failure: string | null;
  /** Nothing got through for too long, or it asked to be left alone. */
  readonly isDisabled: boolean;
  /** By an operator. */
  readonly isPaused: boolean;
  readonly dead: readonly Dead[];
  /** Dead ones that an operator asked to be sent again; they go first. */
  readonly again: readonly Change[];
}

export const initialProgress = (cursor: string): Progress => ({
  cursor, attempts: 0, nextAt: 0, failingSince: 0, failure: null, isDisabled: false, isPaused: false, dead: [], again: [],
});

export const STATES = ['ACTIVE', 'RETRYING', 'PAUSED', 'DISABLED'] as const;
export type State = (typeof STATES)[number];

/** How an endpoint is doing. */
export function stateOf({ isPaused, isDisabled, failure }: Progress): State {
  if (isPaused) return 'PAUSED';
  if (isDisabled) return 'DISABLED';
  return failure === null ? 'ACTIVE' : 'RETRYING';
}

/** Whether nothing is to be sent at this instant. */
export const isIdle = ({ isPaused, isDisabled, nextAt }: Progress, now: number): boolean => isPaused || isDisabled || nextAt > now;

/** What an operator asks of an endpoint. */
export type Command =
  | { readonly kind: 'pause' | 'resume' | 'replay-dead' }
  /** Go on from this place in the feed. */
  | { readonly kind: 'replay'; readonly cursor: string };

/** Progress after that. All but a pause also ends waiting for the next attempt and being disabled; only `resume` ends a pause. */
export function applyCommand(progress: Progress, asked: Command): Progress {
  if (asked.kind === 'pause') return { ...progress, isPaused: true };
  const woken = { ...progress, attempts: 0, nextAt: 0, failingSince: 0, failure: null, isDisabled: false };
  if (asked.kind === 'replay') return { ...woken, cursor: asked.cursor };
  if (asked.kind === 'replay-dead') return { ...woken, dead: [], again: [...progress.again, ...progress.dead.map(({ change }) => change)] };
  return { ...woken, isPaused: false };
}
