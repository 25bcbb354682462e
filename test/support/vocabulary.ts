import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DescService } from '@bufbuild/protobuf';
import { Code } from '@connectrpc/connect';
import { codeToString } from '@connectrpc/connect/protocol-connect';
import { Kind, parse as parseGraphql } from 'graphql';
import { Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { parse } from 'yaml';
import { declaredStreams } from '#platform/bus/contract';
import { measureCalls } from '#platform/rpc/metrics';
import { AgentService } from '#proto/agent';
import * as catalogServices from '#proto/catalog';
import { SearchService } from '#proto/search';
import { WebhookService } from '#proto/webhooks';
import { StreamSchema, stream } from '#proto/streams';
import { answerMetrics, modelMetrics } from '../../core/agent/metrics.ts';
import { exposeMetrics } from '../../core/catalog/adapters/metrics.ts';
import { consumers } from '../../core/catalog/consume.ts';
import * as invalidator from '../../core/invalidator/consume.ts';
import { purgeLag } from '../../core/invalidator/metrics.ts';
import { CONSUMER } from '../../core/search/consume.ts';
import type { Embedder } from '../../core/search/embedder.ts';
import { withMetrics } from '../../core/search/measured-embedder.ts';
import { observe } from '../../core/updates/adapters/observer.ts';
import type { Observer } from '../../core/updates/ports.ts';
import { OUTCOMES as WEBHOOK_OUTCOMES } from '../../core/webhooks/domain/outcome.ts';
import { STATES as WEBHOOK_STATES } from '../../core/webhooks/domain/progress.ts';
import { observe as observeWebhooks } from '../../core/webhooks/metrics.ts';
import { ROOT } from '../../dev/options.ts';
import { ROOMS } from './rooms.ts';

type UpdateOutcome = Parameters<Observer['asked']>[1];
const UPDATE_OUTCOMES = { aired: true, not_yet: true, failed: true, measured: true } satisfies Record<UpdateOutcome, true>;

/** What Prometheus puts on each sample by itself. */
const TARGET = ['job', 'instance'];

/** The metrics of all rooms, made by the code that the rooms make them with; nothing is measured. */
function roomMetrics(): Registry {
  const registry = new Registry();
  const nothing = undefined as never;
  collectDefaultMetrics({ register: registry });
  measureCalls(registry);
  exposeMetrics(registry, nothing, nothing);
  answerMetrics(registry);
  modelMetrics(registry, { input: 0, output: 0 });
  purgeLag(registry);
  withMetrics({ model: '', dimensions: 0 } as Embedder, registry);
  observe({ metrics: registry, log: nothing });
  observeWebhooks(registry, nothing, nothing);
  return registry;
}

// By a path that the compiler does not follow: the Worker's sources have types of their own, which are not Node's.
const load = async <Module>(path: string) => (await import(path)) as Module;
interface Family {
  readonly name: string;
  readonly samples: readonly { readonly labels: Readonly<Record<string, string>> }[];
}
interface Requests {
  ended(route: string, asked: undefined, status: number, outcome: string, seconds: number): void;
}
const { Requests } = await load<{ Requests: new () => Requests }>('../../edge/telemetry/requests.ts');
const { CacheCounters } = await load<{ CacheCounters: new (since: number) => object }>('../../edge/cache/tally.ts');
const families = await load<Record<'answers' | 'requests' | 'durations' | 'startTime', (of: object) => Family>>('../../edge/telemetry/families.ts');
const { ROUTES } = await load<{ ROUTES: readonly string[] }>('../../edge/telemetry/route.ts');
const { OUTCOMES, STATUS_CLASSES } = await load<{ OUTCOMES: readonly string[]; STATUS_CLASSES: readonly string[] }>('../../edge/telemetry/series.ts');
const { INTROSPECTION, SEVERAL } = await load<{ INTROSPECTION: string; SEVERAL: string }>('../../edge/telemetry/root-field.ts');

/** The edge's metrics after one request, with the label that all of them have. */
function edgeMetrics(): [string, string[]][] {
  const [requests, tally] = [new Requests(), new CacheCounters(0)];
  requests.ended('graphql', undefined, 200, 'ok', 0);
  const all = [families.answers(tally), families.requests(requests), families.durations(requests), families.startTime(tally)];
  return all.map(({ name, samples }) => [name, ['isolate', ...samples.flatMap(({ labels }) => Object.keys(labels))]]);
}

/** Label names of each metric. */
const LABELS = new Map<string, ReadonlySet<string>>([
  ['up', new Set(TARGET)],
  ...roomMetrics().getMetricsAsArray().map((metric): [string, Set<string>] => {
    const { name, labelNames = [] } = metric as unknown as { name: string; labelNames?: string[] };
    return [name, new Set([...TARGET, 'service', ...labelNames, ...(metric instanceof Histogram ? ['le'] : [])])];
  }),
  ...edgeMetrics().map(([name, labels]): [string, Set<string>] => [name, new Set([...TARGET, ...labels])]),
]);

/** @throws Error for a metric that nothing tells */
export function labelsOf(metric: string): ReadonlySet<string> {
  const labels = LABELS.get(metric) ?? LABELS.get(metric.replace(/_(bucket|sum|count)$/, ''));
  if (!labels) throw new Error(`nothing tells ${metric}`);
  return labels;
}

const rpcs = [...Object.values(catalogServices).filter((value): value is DescService & typeof value => (value as { kind?: string }).kind === 'service'), SearchService, AgentService, WebhookService] as readonly DescService[];
const codes = Object.values(Code).filter((code) => typeof code === 'number').map((code) => codeToString(code));
const jobs = (parse(readFileSync(join(ROOT, 'ops/observability/prometheus.yml'), 'utf8')) as { scrape_configs: { job_name: string }[] }).scrape_configs.map(({ job_name }) => job_name);

/** The fields that a client can ask the root for. */
const rootFields = readdirSync(join(ROOT, 'edge/schema')).filter((file) => file.endsWith('.graphql'))
  .flatMap((file) => parseGraphql(readFileSync(join(ROOT, 'edge/schema', file), 'utf8')).definitions)
  .flatMap((type) => (type.kind === Kind.OBJECT_TYPE_DEFINITION && /^(Query|Mutation)$/.test(type.name.value) ? (type.fields ?? []) : []))
  .map(({ name }) => name.value);

/** The values of labels whose values are known; by metric and label where a label's name means several things. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  job: jobs,
  service: ROOMS,
  rpc: rpcs.map(({ typeName }) => typeName),
  method: rpcs.flatMap(({ methods }) => methods.map(({ name }) => name)),
  code: ['ok', ...codes],
  stream: declaredStreams(StreamSchema, stream).map(({ name }) => name),
  consumer: [...consumers.map(({ name }) => name), CONSUMER, invalidator.CONSUMER, invalidator.REPEATING_CONSUMER],
  use: ['query', 'documents'],
  delivered: ['true', 'false'],
  'search_embedder_duration_seconds outcome': ['ok', 'error'],
  'updates_questions_total outcome': Object.keys(UPDATE_OUTCOMES),
  'edge_requests_total outcome': OUTCOMES,
  'webhooks_deliveries_total outcome': WEBHOOK_OUTCOMES,
  'webhooks_endpoints state': WEBHOOK_STATES.map((state) => state.toLowerCase()),
  status: STATUS_CLASSES,
  route: ROUTES,
  operation: ['query', 'mutation', 'none'],
  field: [...rootFields, SEVERAL, INTROSPECTION, 'none'],
  cache: ['hit', 'miss', 'bypass'],
};

/** What a label of a metric may say; undefined where that is not known beforehand. */
export const valuesOf = (metric: string, label: string): readonly string[] | undefined =>
  VALUES[`${metric.replace(/_(bucket|sum|count)$/, '')} ${label}`] ?? VALUES[label];
