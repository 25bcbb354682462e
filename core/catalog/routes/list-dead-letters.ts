import type { ServiceImpl } from '@connectrpc/connect';
import type { CatalogOperationsService } from '#proto/catalog';
import { readDeadLetters, type DeadLetterMessage } from '#platform/bus/redrive';
import { countMessages } from '#platform/bus/streams';
import { DEAD_LETTERS, present } from '../adapters/dead-letters.ts';
import type { RouteContext } from './context.ts';

/** A page of dead letters, oldest first, and how many there are in all. */
export const listDeadLetters =
  ({ nats }: RouteContext): ServiceImpl<typeof CatalogOperationsService>['listDeadLetters'] =>
  async ({ consumer, pageSize, afterSequence }) => {
    const page: DeadLetterMessage[] = [];
    for await (const letter of readDeadLetters(nats, DEAD_LETTERS, Number(afterSequence))) {
      if (consumer === '' || letter.consumer === consumer) page.push(letter);
      if (page.length === pageSize) break;
    }
    return { deadLetters: page.map(present), total: BigInt(await countMessages(nats, DEAD_LETTERS)) };
  };
