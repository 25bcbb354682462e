import { expect, test } from 'vitest';
import { createTelemetry, newTraceparent } from './telemetry.ts';
import { Traced, currentTraceparent, inSpan } from './tracing.ts';

test('a new trace is a W3C traceparent of its own', () => {
  expect(newTraceparent()).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
  expect(newTraceparent()).not.toBe(newTraceparent());
});

/** A log whose lines are kept. */
function kept() {
  const lines: Record<string, unknown>[] = [];
  const { log } = createTelemetry('test', 'info', { write: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>) });
  return { log, lines };
}

test('what lets somebody in is in no log line, however deep in what is logged', () => {
  const { log, lines } = kept();
  const bad = { token: 'hunter2', secret: 'hunter2', password: 'hunter2', authorization: 'hunter2', 'x-echora-secret': 'hunter2', apiKey: 'hunter2', 'api-key': 'hunter2' };
  log.info({ ...bad, request: { ...bad, headers: { ...bad, more: bad } }, fine: 'shown' }, 'asked');
  expect(JSON.stringify(lines)).not.toContain('hunter2');
  expect(lines[0]).toMatchObject({ name: 'test', msg: 'asked', fine: 'shown', token: '[Redacted]' });
});

test('a log line names the trace that it belongs to, also while no spans are sent anywhere', async () => {
  const { log, lines } = kept();
  const parent = newTraceparent();
  await inSpan('work', { parent }, async (span) => {
    await Promise.resolve();
    expect(currentTraceparent()).toBe(parent);
    expect(span.traceparent).toBe(parent);
    log.info('within');
  });
  log.info('outside');
  expect(lines.map(({ trace_id }) => trace_id)).toEqual([parent.split('-')[1], undefined]);
});

test('a missing or malformed traceparent is no trace', () => {
  for (const parent of ['', 'garbage', '00-short-0000000000000000-01']) expect(new Traced('work', { parent }).traceparent).toBeUndefined();
});
