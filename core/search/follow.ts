import { Poison, type Handler } from '#platform/bus/consume';
import { readChange } from './adapters/events.ts';
import type { Change } from './domain/changes.ts';
import { newestOfEach } from './domain/version.ts';
import type { Writer } from './writer.ts';

/**
 * Answers batches of change events: each is acknowledged once every open collection holds it durably.
 *
 * @param onTaken gets the time of the newest change of each batch
 */
export function followChanges(writer: Pick<Writer, 'take'>, onTaken: (at: Date) => void = () => undefined): Handler {
  return async (batch) => {
    const read = batch.map(readChange);
    const changes = read.filter((change): change is Change => !(change instanceof Poison));
    const late = await writer.take(newestOfEach(changes));
    const newest = changes.flatMap(({ at }) => at ?? []).sort((a, b) => b.getTime() - a.getTime())[0];
    if (newest) onTaken(newest);
    return read.map((change) => (change instanceof Poison ? change : late.get(change.id)));
  };
}
