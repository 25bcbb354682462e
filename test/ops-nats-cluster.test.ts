import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { connect, managerOf } from '#platform/bus/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBus, type Bus } from '#platform/bus/connection';
import { declaredStreams } from '#platform/bus/contract';
import { publish } from '#platform/bus/publish';
import { ensureStreams } from '#platform/bus/streams';
import { StreamSchema, stream } from '#proto/streams';
import { hasOpenssl, startNatsCluster, type NatsCluster } from './support/nats-cluster.ts';
import { until } from './support/resources.ts';
import { passwordOf } from './support/shipped-nats.ts';

describe.skipIf(!hasOpenssl)('three NATS servers, each on the shipped file and the cluster.conf of the guide,', () => {
  const stack = new AsyncDisposableStack();
  let cluster: NatsCluster;
  let bus: Bus;
  const busOf = async (name: string) => stack.use(await openBus(`tls://catalog:${passwordOf('catalog')}@${cluster.addresses[name]}`, 'test'));
  beforeAll(async () => {
    cluster = stack.use(await startNatsCluster());
    // As NODE_EXTRA_CA_CERTS does at a process's start.
    setDefaultCACertificates([...getCACertificates(), cluster.authority]);
    bus = await busOf('nats-0');
  });
  afterAll(() => stack.disposeAsync());

  const send = (number: number) =>
    until(`message ${number} to be stored`, () =>
      publish(bus.nats, { subject: 'anime.enriched', id: `id-${number}`, body: new Uint8Array([number]) }).catch(() => undefined), 60);
  const intake = async () => (await managerOf(bus.nats)).streams.info('ANIME_INTAKE');

  test('keep three copies of each stream', async () => {
    await until('the servers to have a leader', () => ensureStreams(bus.nats, declaredStreams(StreamSchema, stream), 3).then(() => true, () => undefined), 60);
    const { config, cluster: copies } = await intake();
    expect(config.num_replicas).toBe(3);
    expect([copies?.leader, ...(copies?.replicas ?? []).map(({ name }) => name)].sort()).toEqual(['nats-0', 'nats-1', 'nats-2']);
  });

  test('let nobody in without a password, nor past TLS', async () => {
    const servers = cluster.addresses['nats-0'] ?? '';
    await expect(connect({ servers, tls: {}, maxReconnectAttempts: 0 })).rejects.toThrow(/Authorization Violation/);
    expect(bus.nats.info?.tls_required).toBe(true);
  });

  test('take what is published, and lose nothing of it, when the one that leads is killed', async () => {
    const leader = (await intake()).cluster?.leader ?? '';
    bus = await busOf(leader);
    for (let number = 0; number < 20; number++) await send(number);
    await cluster.kill(leader);
    for (let number = 20; number < 40; number++) await send(number);
    const { state, cluster: copies } = await until('a leader among the others', () => intake().catch(() => undefined));
    expect(state.messages).toBe(40);
    expect(['nats-0', 'nats-1', 'nats-2'].filter((name) => name !== leader)).toContain(copies?.leader);
  });
});
