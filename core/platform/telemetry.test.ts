import { expect, test } from 'vitest';
import { childTraceparent, newTraceparent } from './telemetry.ts';

const traceOf = (traceparent: string) => traceparent.split('-')[1];

test('a child keeps its trace and has a span of its own', () => {
  const parent = newTraceparent();
  const child = childTraceparent(parent);
  expect(child).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
  expect(traceOf(child)).toBe(traceOf(parent));
  expect(child).not.toBe(parent);
});

test('a missing or malformed parent starts a new trace', () => {
  for (const parent of [undefined, '', 'garbage', '00-short-0000000000000000-01']) {
    expect(childTraceparent(parent)).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
  }
});
