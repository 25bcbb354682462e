import { bulkhead, BulkheadRejectedError } from 'cockatiel';
import { Unavailable } from '#platform/bus/consume';

/** So many may wait: about a second at 25,000 points. */
const WAITING = 100;
/** Of the whole process, as Zvec's threads are. */
const bulkheadOfProcess = bulkhead(1, WAITING);

/**
 * Calls what Zvec does outside the event loop, searching and tidying, when nothing else of that kind is going on. Two
 * searches at once, or one while a collection is tidied, now and then wait for each other in Zvec (0.7.0) for ever, and then
 * all that come after them.
 *
 * @throws Unavailable when too many wait
 */
export async function oneAtATime<Result>(act: () => Promise<Result>): Promise<Result> {
  return bulkheadOfProcess.execute(act).catch((error: unknown) => {
    throw error instanceof BulkheadRejectedError ? new Unavailable('the index is asked for more than it can do') : error;
  });
}
