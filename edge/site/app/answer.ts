import { useEffect, useState } from 'preact/hooks';
import { ask, type Asked } from './ask.ts';

/** What became of the request that was sent last; while the next one is on its way, the data of the one before stay. */
export interface Answer<Data> {
  readonly asked: Asked | undefined;
  readonly data: Data | undefined;
  readonly failed: string | undefined;
  readonly isAsking: boolean;
  readonly again: () => void;
}

type State<Data> = Omit<Answer<Data>, 'again'>;
const NOTHING = { asked: undefined, data: undefined, failed: undefined, isAsking: false };

/**
 * Asks whenever the request changes, and gives up on the one before.
 *
 * @param asked undefined while there is nothing to ask
 */
export function useAnswer<Data>(asked: Asked | undefined): Answer<Data> {
  const [state, setState] = useState<State<Data>>(NOTHING);
  const [attempt, setAttempt] = useState(0);
  const key = asked && JSON.stringify(asked);
  useEffect(() => {
    if (!asked) return setState(NOTHING);
    const leaving = new AbortController();
    setState(({ data }) => ({ asked, data, failed: undefined, isAsking: true }));
    ask<Data>(asked, leaving.signal).then(
      (data) => leaving.signal.aborted || setState({ asked, data, failed: undefined, isAsking: false }),
      (error: Error) => leaving.signal.aborted || setState({ asked, data: undefined, failed: error.message, isAsking: false }),
    );
    return () => leaving.abort();
  }, [key, attempt]);
  return { ...state, again: () => setAttempt((count) => count + 1) };
}
