import { expect, test } from 'vitest';
import { traceparentOf } from './trace.ts';

const given = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00';

test("a client's trace goes on, with a span of our own", () => {
  expect(traceparentOf(given)).toMatch(/^00-0af7651916cd43dd8448eb211c80319c-(?!b7ad6b7169203331)[0-9a-f]{16}-01$/);
});

test.each([undefined, '', 'garbage', given.toUpperCase(), `${given}-more`, '00-00000000000000000000000000000000-b7ad6b7169203331-01'])(
  'a new trace begins when a client sends %s', (header) => {
    const made = traceparentOf(header);
    expect(made).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
    expect(made).not.toContain('0af7651916cd43dd8448eb211c80319c');
  });
