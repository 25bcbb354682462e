/**
 * Calls `heard` when the signal aborts, at once where it has. A signal may outlive by far who listens to it: call what is
 * returned when there is nothing left to hear, or the listener stays for as long as the signal does.
 */
export function onAbort(signal: AbortSignal, heard: () => void): () => void {
  signal.addEventListener('abort', heard, { once: true });
  if (signal.aborted) heard();
  return () => signal.removeEventListener('abort', heard);
}
