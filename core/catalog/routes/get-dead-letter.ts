import { Code, ConnectError, type ServiceImpl } from '@connectrpc/connect';
import type { CatalogOperationsService } from '#proto/catalog';
import { readDeadLetter } from '#platform/bus/redrive';
import { DEAD_LETTERS, present, readableBody } from '../adapters/dead-letters.ts';
import type { RouteContext } from './context.ts';

/** One dead letter with its body, also as JSON when it can be read. */
export const getDeadLetter =
  ({ nats }: RouteContext): ServiceImpl<typeof CatalogOperationsService>['getDeadLetter'] =>
  async ({ sequence }) => {
    const found = await readDeadLetter(nats, DEAD_LETTERS, Number(sequence));
    if (!found) throw new ConnectError(`sequence: there is no dead letter ${sequence}`, Code.NotFound);
    const { letter, body } = found;
    return { deadLetter: present(letter), ...(body && { body, bodyJson: readableBody(letter.subject, body) }) };
  };
