import type { Client } from '@connectrpc/connect';
import type { CatalogOperationsService, DeadLetter } from '#proto/catalog';

/** What is asked of the catalog about dead letters. */
export type DeadLetterCalls = Pick<Client<typeof CatalogOperationsService>, 'listDeadLetters' | 'redriveDeadLetters'>;

const PAGE = 500;
/** As the command does by default: thousands in one call outlast its deadline on a busy machine. */
const AT_ONCE = 100;

/** Every dead letter there is, oldest first. */
export async function allDeadLetters(operations: Pick<DeadLetterCalls, 'listDeadLetters'>): Promise<DeadLetter[]> {
  const all: DeadLetter[] = [];
  for (let afterSequence = 0n; ; afterSequence = all.at(-1)!.sequence) {
    const { deadLetters } = await operations.listDeadLetters({ pageSize: PAGE, afterSequence });
    all.push(...deadLetters);
    if (deadLetters.length < PAGE) return all;
  }
}

/** Sends just these again, some in each call. @returns how many were, and which stay because their large body is gone; others were gone */
export async function redriveInParts(operations: Pick<DeadLetterCalls, 'redriveDeadLetters'>, sequences: readonly bigint[]) {
  const unreadable: bigint[] = [];
  let redriven = 0;
  for (let at = 0; at < sequences.length; at += AT_ONCE) {
    const answer = await operations.redriveDeadLetters({ sequences: sequences.slice(at, at + AT_ONCE), limit: AT_ONCE });
    redriven += Number(answer.redriven);
    unreadable.push(...answer.unreadable);
  }
  return { redriven, unreadable };
}
