import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parser } from '@prometheus-io/lezer-promql';
import { parse } from 'yaml';
import { ROOT } from '../../dev/options.ts';

const FOLDER = join(ROOT, 'ops/observability');

export interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly labels: { readonly severity: string };
  readonly annotations: { readonly summary: string; readonly action: string };
}

export interface Dashboard {
  readonly uid: string;
  readonly panels: readonly { readonly title: string; readonly targets: readonly { readonly expr: string }[] }[];
}

/** The alert rules. */
export const rules = (parse(readFileSync(join(FOLDER, 'alerts.yml'), 'utf8')) as { groups: { rules: Rule[] }[] }).groups.flatMap((group) => group.rules);

/** The dashboards by their files. */
export const dashboards = new Map(readdirSync(join(FOLDER, 'grafana/dashboards'))
  .map((file) => [file, JSON.parse(readFileSync(join(FOLDER, 'grafana/dashboards', file), 'utf8')) as Dashboard]));

/** Each expression with the place it stands at. */
export const expressions = [
  ...rules.map(({ alert, expr }) => ({ place: alert, expr })),
  ...[...dashboards].flatMap(([file, { panels }]) => panels.flatMap(({ title, targets }) => targets.map(({ expr }) => ({ place: `${file}: ${title}`, expr })))),
];

/** The metrics that a PromQL expression names. @throws Error where it can't be parsed */
export function metricsOf(expr: string): Set<string> {
  // Grafana puts a duration in its place.
  const text = expr.replaceAll('$__rate_interval', '5m');
  const metrics = new Set<string>();
  parser.parse(text).iterate({
    enter({ type, from, to, node }) {
      if (type.isError) throw new Error(`not PromQL at character ${from}: ${text}`);
      if (type.name === 'Identifier' && node.parent?.type.name === 'VectorSelector') metrics.add(text.slice(from, to));
    },
  });
  return metrics;
}

/** All metrics that dashboards and alerts name. */
export const metricsOfFiles = (): Set<string> => new Set(expressions.flatMap(({ expr }) => [...metricsOf(expr)]));
