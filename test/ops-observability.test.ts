import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FOLDER, dashboards, expressions, rules } from './support/observability.ts';
import { dashboard, rulesFile } from './support/observability-schema.ts';
import { PromQL } from './support/promql.ts';
import { labelsOf, valuesOf } from './support/vocabulary.ts';

/** Why an expression can't mean anything: labels and values that nothing has. */
const strangers = (expr: string): string[] => new PromQL(expr).matchers.flatMap(({ metric, label, values }) => {
  if (!labelsOf(metric).has(label)) return [`${metric} has no label ${label}`];
  const known = valuesOf(metric, label);
  return values.filter((value) => known && !known.includes(value)).map((value) => `${label} is never ${value}`);
});

describe.each(expressions)('$place', ({ expr, named }) => {
  test('asks in PromQL for a metric, by labels and values that there are', () => {
    expect(new PromQL(expr).metrics.size).toBeGreaterThan(0);
    expect(strangers(expr)).toEqual([]);
  });

  test('names in words only labels that its result has', () => {
    const left = new PromQL(expr).labels(labelsOf);
    expect(named.filter((label) => !left.has(label))).toEqual([]);
  });
});

describe('the check finds out', () => {
  test('what is no PromQL', () => expect(() => new PromQL('rate(x[5m)')).toThrow(/not PromQL/));

  test.each([
    ['rate(rpc_server_duration_seconds_count{method!~"AnswerQuery|Search"}[5m])', 'method is never AnswerQuery'],
    ['edge_requests_total{outcome="error"}', 'outcome is never error'],
    ['bus_consumer_pending_messages{consumer="qdrant"}', 'consumer is never qdrant'],
    ['up{job="catalog"}', 'job is never catalog'],
    ['catalog_dead_letters{stream="ANIME_DLQ"}', 'catalog_dead_letters has no label stream'],
  ])('what nothing tells: %s', (expr, fault) => expect(strangers(expr)).toEqual([fault]));

  test('labels that are gone', () => {
    const left = (expr: string) => [...new PromQL(expr).labels(labelsOf)];
    expect(left('histogram_quantile(0.9, sum by (service, le) (rate(rpc_server_duration_seconds_bucket[5m]))) > 2')).toEqual(['service']);
    expect(left('time() - max(updates_window_built_timestamp_seconds) > 900')).toEqual([]);
    expect(left('max without (instance, job) (bus_consumer_pending_messages)')).toEqual(['service', 'stream', 'consumer']);
    expect(left('sum by (source) (updates_questions_total) / sum by (source) (updates_questions_total) > 1')).toEqual(['source']);
    expect(() => left('sum by (kind) (up)')).toThrow(/nothing is labelled kind/);
    expect(() => left('imagined_total')).toThrow(/nothing tells imagined_total/);
  });

  test('what is no rule, and no dashboard', () => {
    const [rule] = rules;
    const fileOf = (more: object) => rulesFile.safeParse({ groups: [{ name: 'x', rules: [{ ...rule, ...more }] }] }).success;
    expect([{}, { for: '5 minutes' }, { forr: '5m' }, { labels: { severity: 'critical' } }, { annotations: { summary: 'only' } }].map(fileOf)).toEqual([true, false, false, false, false]);
    const [, any] = [...dashboards][0] ?? [];
    const shows = (more: object) => dashboard.safeParse({ ...any, panels: [{ ...any?.panels[0], ...more }] }).success;
    expect([{}, { target: [] }, { targets: [] }, { type: 'graf' }].map(shows)).toEqual([true, false, false, false]);
  });
});

test('each alert has a name of its own, and each dashboard an id, with panels that do not lie upon each other', () => {
  expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
  expect(new Set([...dashboards.values()].map(({ uid }) => uid)).size).toBe(dashboards.size);
  for (const { panels } of dashboards.values()) {
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    expect(new Set(panels.map(({ gridPos: { x, y } }) => `${x} ${y}`)).size).toBe(panels.length);
  }
});

/** Prometheus' own tool, where this machine has it; it is no npm package. */
const promtool = (...args: string[]) => spawnSync('promtool', args, { cwd: FOLDER, encoding: 'utf8' });
const isHere = promtool('--version').status === 0;

describe.skipIf(!isHere)("Prometheus' own tool", () => {
  test('takes the rules and the configuration', () => {
    const { status, stdout, stderr } = promtool('check', 'rules', 'alerts.yml');
    expect({ status, said: stdout + stderr }).toEqual({ status: 0, said: expect.stringContaining(`${rules.length} rules found`) });
    expect(promtool('check', 'config', '--syntax-only', join(FOLDER, 'prometheus.yml')).status).toBe(0);
  });

  test('fires what has to fire, when it has to, and says what is to be said', () => {
    const { status, stdout, stderr } = promtool('test', 'rules', 'alerts.test.yml');
    expect(status, stdout + stderr).toBe(0);
  });
});
