import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { ROOT } from '../../dev/options.ts';
import { dashboard, labelsInAlert, labelsInLegend, rulesFile } from './observability-schema.ts';
import { PromQL } from './promql.ts';

export const FOLDER = join(ROOT, 'ops/observability');
const textOf = (file: string) => readFileSync(join(FOLDER, file), 'utf8');

/** The alert rules. */
export const rules = rulesFile.parse(parse(textOf('alerts.yml'))).groups.flatMap((group) => group.rules);

/** The dashboards by their files. */
export const dashboards = new Map<string, z.infer<typeof dashboard>>(readdirSync(join(FOLDER, 'grafana/dashboards'))
  .map((file) => [file, dashboard.parse(JSON.parse(textOf(join('grafana/dashboards', file))))]));

/** Each expression with the place it stands at, and the labels that the text beside it names. */
export const expressions = [
  ...rules.map(({ alert, expr, annotations }) => ({ place: alert, expr, named: Object.values(annotations).flatMap(labelsInAlert) })),
  ...[...dashboards].flatMap(([file, { panels }]) => panels.flatMap(({ title, targets }) =>
    targets.map(({ expr, legendFormat }) => ({ place: `${file}: ${title}`, expr, named: labelsInLegend(legendFormat) })))),
];

/** All metrics that dashboards and alerts name. */
export const metricsOfFiles = (): Set<string> => new Set(expressions.flatMap(({ expr }) => [...new PromQL(expr).metrics]));
