import { z } from 'zod';

/** https://prometheus.io/docs/prometheus/latest/configuration/configuration/: `1h30m`, units from large to small, each once. */
const duration = z.string().regex(/^(?=.)(\d+y)?(\d+w)?(\d+d)?(\d+h)?(\d+m)?(\d+s)?(\d+ms)?$/);
const labelName = z.string().regex(/^[a-zA-Z_][a-zA-Z0-9_]*$/);

const alert = z.strictObject({
  alert: z.string().regex(/^Echora[A-Z]\w*$/),
  expr: z.string().min(1),
  for: duration.optional(),
  keep_firing_for: duration.optional(),
  labels: z.strictObject({ severity: z.enum(['page', 'warn']) }),
  annotations: z.strictObject({ summary: z.string().min(1), action: z.string().min(1) }),
});

/** A file of rules (https://prometheus.io/docs/prometheus/latest/configuration/alerting_rules/), with what we want of each alert. */
export const rulesFile = z.strictObject({
  groups: z.array(z.strictObject({ name: z.string().min(1), interval: duration.optional(), rules: z.array(alert).min(1) })).min(1),
});

const datasource = z.strictObject({ type: z.literal('prometheus'), uid: z.string() });
const target = z.strictObject({ refId: z.string().regex(/^[A-Z]$/), datasource, expr: z.string().min(1), legendFormat: z.string() });
/** Of the units that Grafana knows, those that we use: an unknown one is shown as a suffix without a word. */
const unit = z.enum(['short', 's', 'reqps', 'ops', 'percentunit', 'bytes']);
const panel = z.strictObject({
  id: z.int().positive(),
  type: z.literal('timeseries'),
  title: z.string().min(1),
  description: z.string(),
  datasource,
  gridPos: z.strictObject({ h: z.int().positive(), w: z.int().min(1).max(24), x: z.int().min(0).max(23), y: z.int().min(0) }),
  fieldConfig: z.strictObject({ defaults: z.strictObject({ unit, min: z.number().optional(), max: z.number().optional() }), overrides: z.array(z.never()) }),
  targets: z.array(target).min(1),
  options: z.looseObject({}).optional(),
});

/**
 * A dashboard in Grafana's classic model (https://grafana.com/docs/grafana/latest/dashboards/build-dashboards/view-dashboard-json-model/),
 * the part of it that ours use: what is not named here is a slip of the pen, which Grafana would pass over in silence.
 */
export const dashboard = z.strictObject({
  uid: z.string().regex(/^[a-zA-Z0-9_-]{1,40}$/),
  title: z.string().min(1),
  tags: z.array(z.string()),
  schemaVersion: z.int().min(36),
  version: z.int(),
  editable: z.boolean(),
  timezone: z.enum(['browser', 'utc']),
  refresh: duration,
  time: z.strictObject({ from: z.string(), to: z.string() }),
  templating: z.strictObject({ list: z.array(z.never()) }),
  annotations: z.strictObject({ list: z.array(z.never()) }),
  panels: z.array(panel).min(1),
});

/** The labels that a template names: `{{ $labels.x }}` in alerts, `{{x}}` in legends. */
export const labelsInAlert = (text: string): string[] => [...text.matchAll(/\$labels\.(\w+)/g)].map(([, name = '']) => labelName.parse(name));
export const labelsInLegend = (text: string): string[] => [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name = '']) => labelName.parse(name));
