import type { ServiceImpl } from '@connectrpc/connect';
import type { CatalogOperationsService } from '#proto/catalog';
import { redriveLetters } from '../adapters/dead-letters.ts';
import type { RouteContext } from './context.ts';

/** Sends dead letters again on their original subjects. */
export const redriveDeadLetters =
  ({ nats }: RouteContext): ServiceImpl<typeof CatalogOperationsService>['redriveDeadLetters'] =>
  async ({ consumer, sequences, limit }) => {
    const { redriven, unreadable } = await redriveLetters(nats, { consumer, sequences: sequences.map(Number), limit });
    return { redriven: BigInt(redriven), unreadable: unreadable.map(BigInt) };
  };
