import { log } from '../log.ts';

/** A body that is made as it is read: the next piece is not begun before the one before is taken. */
export function bodyOf(pieces: AsyncGenerator<string, void>, done: () => void): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { value, done: isLast } = await pieces.next();
          if (!isLast) return controller.enqueue(encoder.encode(value));
          controller.close();
        } catch (error) {
          log('error', 'a stream failed', { error });
          controller.error(error);
        }
        done();
      },
      async cancel() {
        done();
        await pieces.return();
      },
    },
    { highWaterMark: 0 },
  );
}
