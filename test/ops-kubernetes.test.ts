import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigMap, PersistentVolumeClaim, Service } from 'kubernetes-models/v1';
import { Deployment } from 'kubernetes-models/apps/v1';
import { Job } from 'kubernetes-models/batch/v1';
import { describe, expect, test } from 'vitest';
import { TELEMETRY_VARIABLES } from '#platform/telemetry';
import { ROOT } from '../dev/options.ts';
import { COMPOSE_SECRETS, readCompose } from './support/compose.ts';
import { FOLDER, readManifests, typeFaults, type Container } from './support/kubernetes.ts';
import { readers, type Room } from './support/readers.ts';

const manifests = readManifests();
const of = (kind: string) => manifests.filter((manifest) => manifest.kind === kind);
const deployments = of('Deployment');
const pods = [...deployments, ...of('Job')].map(({ spec }) => spec.template);
const containerOf = (name: string) => pods.map(({ spec }) => spec.containers[0]).find((container) => container.name === name) as Container;
const shared = of('ConfigMap')[0]?.data ?? {};
const [, keysOfGuide = ''] = /# echora\.env: (.+)/.exec(readFileSync(join(ROOT, 'ops/DEPLOY.md'), 'utf8')) ?? [];

/** As the Secret of the guide would fill it in. */
const SECRETS: Readonly<Record<string, string>> = {
  DATABASE_URL: 'postgres://echora:s3c6d2f0a1e94c57@postgres:5432/echora', ...Object.fromEntries(['catalog', 'search', 'invalidator', 'updates', 'ingestion'].map((user) => [`NATS_URL_${user.toUpperCase()}`, `tls://${user}:s3c6d2f0a1e94c57@nats:4222`])),
  RPC_SECRETS: 's4c6d2f0a1e94c57',
  OPERATOR_TOKEN: 's5c6d2f0a1e94c57', QDRANT_API_KEY: 's6c6d2f0a1e94c57', EMBEDDINGS_API_KEY: 's7c6d2f0a1e94c57', LLM_API_KEY: 's8c6d2f0a1e94c57',
};
const environmentOf = (name: string): Record<string, string> => ({
  ...shared, ...Object.fromEntries(containerOf(name).env.map(({ name: key, value, valueFrom }) => [key, value ?? SECRETS[valueFrom?.secretKeyRef.key ?? ''] ?? ''])),
});

describe('the manifests', () => {
  test('are what Kubernetes takes, and a typo is not', () => {
    const models = { Deployment, Job, Service, ConfigMap, PersistentVolumeClaim } as unknown as Record<string, new (data: unknown) => { validate(): void }>;
    for (const manifest of manifests) {
      const Model = models[manifest.kind];
      expect(Model, manifest.kind).toBeDefined();
      expect(() => (Model ? new Model(manifest).validate() : undefined), `${manifest.kind} ${manifest.metadata.name}`).not.toThrow();
    }
    expect(typeFaults(manifests)).toEqual([]);
    expect(typeFaults([{ ...deployments[0], spec: { ...deployments[0]?.spec, replica: 2 } }])).toHaveLength(1);
  });

  test('are of the services, each behind a name, and in no namespace', () => {
    const names = ['agent', 'catalog', 'invalidator', 'search', 'updates', 'webhooks'];
    for (const kind of ['Deployment', 'Service']) expect(of(kind).map(({ metadata }) => metadata.name).sort()).toEqual(names);
    expect(manifests.filter(({ metadata }) => metadata.namespace !== undefined)).toEqual([]);
    for (const { metadata, spec } of of('Service')) {
      const target = deployments.find(({ spec: { template } }) => template.metadata.labels['app'] === spec.selector['app']);
      expect(target?.metadata.name).toBe(metadata.name);
      const ports = containerOf(metadata.name ?? '').ports?.map(({ name }) => name);
      expect(spec.ports.map(({ targetPort }) => targetPort)).toEqual(ports);
    }
  });

  test.each(['search', 'invalidator', 'agent', 'webhooks'])('never run two of %s at once, not while one follows another either', (name) => {
    expect(deployments.find(({ metadata }) => metadata.name === name)?.spec).toMatchObject({ replicas: 1, strategy: { type: 'Recreate' } });
  });

  test('give what we run no more than it needs', () => {
    for (const { spec } of pods) {
      expect(spec).toMatchObject({ automountServiceAccountToken: false, securityContext: { runAsNonRoot: true } });
      expect(spec.containers[0]).toMatchObject({ securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } }, resources: { limits: { memory: '512Mi' } } });
    }
  });

  test('mount only volumes that there are', () => {
    const claims = of('PersistentVolumeClaim').map(({ metadata }) => metadata.name);
    for (const { spec } of pods) {
      expect(spec.containers[0].volumeMounts.map(({ name }) => name)).toEqual(spec.volumes.map(({ name }) => name));
      for (const { persistentVolumeClaim: claim } of spec.volumes) if (claim) expect(claims).toContain(claim.claimName);
    }
  });

  test('name the keys of one Secret, which the guide tells to make', () => {
    const keys = pods.flatMap(({ spec }) => spec.containers[0].env).flatMap(({ valueFrom }) => valueFrom?.secretKeyRef ?? []);
    expect(new Set(keys.map(({ name }) => name))).toEqual(new Set(['echora']));
    for (const { key } of keys) expect(keysOfGuide).toContain(key);
    expect(new Set(keys.map(({ key }) => key))).toEqual(new Set(Object.keys(SECRETS)));
  });

  test('tell nothing that nothing reads', () => {
    const known = new Set([...Object.keys(readers).flatMap((name) => Object.keys(readers[name as Room](full(environmentOf(name))))), ...TELEMETRY_VARIABLES, 'NODE_ENV']);
    expect(Object.keys(shared).filter((key) => !known.has(key))).toEqual([]);
  });
});

/** With what is optional filled in, so that the parsers show that they read it. */
const OPTIONAL: Readonly<Record<string, string>> = { LLM_BASE_URL: 'http://llm/v1', LLM_MODEL: 'm', ALERT_WEBHOOK_URL: 'http://hook', ANIDB_CLIENT: 'mine/1' };
const full = (env: Record<string, string>) => Object.fromEntries(Object.entries(env).map(([key, value]) => [key, value || OPTIONAL[key] || value]));

describe.each(Object.keys(readers) as Room[])('%s in Kubernetes', (name) => {
  const environment = environmentOf(name);
  const { args, env, ports = [], ...container } = containerOf(name);

  test('starts a file that is there, from the image of Compose', () => {
    expect(existsSync(join(ROOT, args[0] ?? ''))).toBe(true);
    expect(container.image).toBe('echora/services:local');
  });

  test('has an environment that it accepts, with no variable of its own that it does not read', () => {
    const read = Object.keys(readers[name](full(environment)));
    expect(env.map(({ name: key }) => key).filter((key) => !read.includes(key))).toEqual([]);
  });

  test('is told all that Compose tells it', () => {
    const compose = Object.keys(readCompose(COMPOSE_SECRETS).services[name]?.environment ?? {});
    // The invalidator keeps to Cloudflare's quota here, which is its default.
    expect(compose.filter((key) => !(key in environment) && !key.startsWith('PURGE'))).toEqual([]);
  });

  test.skipIf(name === 'ingestion')('is asked for its health where it serves it, and may take its time to start', () => {
    expect(Object.fromEntries(ports.map(({ name: port, containerPort }) => [port, String(containerPort)])))
      .toEqual({ http: environment['PORT'], ...(environment['GRPC_PORT'] && { grpc: environment['GRPC_PORT'] }) });
    for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe'] as const) {
      expect(container[probe], probe).toMatchObject({ httpGet: { port: 'http', path: expect.stringMatching(/^\/(healthz|readyz)$/) as string } });
    }
    expect(container.startupProbe).toMatchObject({ periodSeconds: 5, failureThreshold: 720 });
  });
});

test(`${FOLDER} has a job that can be made again and again`, () => {
  expect(of('Job')[0]?.metadata).toMatchObject({ generateName: 'ingestion-' });
});
