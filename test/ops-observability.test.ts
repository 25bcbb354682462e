import { expect, test } from 'vitest';
import { dashboards, expressions, metricsOf, rules } from './support/observability.ts';

test.each(expressions)('$place asks in PromQL for some metric', ({ expr }) => {
  expect(metricsOf(expr).size).toBeGreaterThan(0);
});

test('what is no PromQL is found out', () => {
  expect(() => metricsOf('rate(x[5m)')).toThrow(/not PromQL/);
  expect([...metricsOf('sum by (le) (rate(a_bucket{code!="ok"}[5m])) / b')]).toEqual(['a_bucket', 'b']);
});

test('each alert has a name of its own, a severity, and says what to do', () => {
  expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
  for (const { labels, annotations } of rules) {
    expect(labels.severity).toMatch(/^(page|warn)$/);
    expect(annotations.summary.length * annotations.action.length).toBeGreaterThan(0);
  }
});

test('each dashboard has an id of its own', () => {
  expect(new Set([...dashboards.values()].map(({ uid }) => uid)).size).toBe(dashboards.size);
});
