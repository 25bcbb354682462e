/** The answer is larger than any plan: it is not read to its end. */
export class AnswerTooLarge extends Error {}

/**
 * `fetch` that reads no more than so many bytes of an answer and follows no redirect, so that neither memory nor the
 * key goes where the endpoint likes.
 */
export function boundedFetch(mostBytes: number): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, { ...init, redirect: 'error' });
    if (!response.body) return response;
    let read = 0;
    const counted = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        read += chunk.byteLength;
        if (read > mostBytes) controller.error(new AnswerTooLarge(`the answer is larger than ${mostBytes} bytes`));
        else controller.enqueue(chunk);
      },
    });
    return new Response(response.body.pipeThrough(counted), response);
  };
}
