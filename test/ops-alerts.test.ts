import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishDeadLetter } from '#platform/bus/deadletters';
import { alertOfDeadLetters } from '../core/catalog/adapters/alerts.ts';
import { natsWithStreams } from './support/outbox.ts';
import { until, type TestNats } from './support/resources.ts';

interface Alert {
  readonly text: string;
  readonly letters: readonly { sequence: number; subject: string; consumer: string; error: string }[];
}

let server: TestNats;
let hook: Server;
let status = 200;
const alerts: Alert[] = [];
beforeAll(async () => {
  hook = createServer((request, reply) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
      if (status === 200) alerts.push(JSON.parse(Buffer.concat(chunks).toString()) as Alert);
      reply.writeHead(status).end();
    });
  }).listen(0, '127.0.0.1');
  await once(hook, 'listening');
  server = await natsWithStreams();
});
afterAll(async () => {
  hook.closeAllConnections();
  hook.close();
  await server[Symbol.asyncDispose]();
});

const watch = (quietMs: number) => {
  const webhook = `http://127.0.0.1:${(hook.address() as AddressInfo).port}/hook`;
  return alertOfDeadLetters(server.nats, { webhook, log: pino({ level: 'silent' }), quietMs, retryMs: 50 });
};
const bury = (sequence: number) => publishDeadLetter(server.nats, 'anime.dlq.enriched', {
  subject: 'anime.enriched', stream: 'ANIME_INTAKE', sequence, consumer: 'postgres-consumer', deliveries: 1, error: 'not a protobuf',
  body: new TextEncoder().encode('the body stays here'), headers: undefined,
});
const told = () => alerts.flatMap(({ letters }) => letters);

test('the first dead letter is told of within five seconds, with its reason and without its body', async () => {
  await using _watching = watch(60_000);
  await bury(1);
  await until('an alert', () => alerts[0], 5);
  expect(alerts[0]?.text).toContain('postgres-consumer gave up on anime.enriched: not a protobuf');
  expect(alerts[0]?.letters).toMatchObject([{ sequence: 1, subject: 'anime.enriched', error: 'not a protobuf' }]);
  expect(JSON.stringify(alerts)).not.toContain('stays here');
});

test('the others are told of too, each once, after a restart and a webhook that refused', async () => {
  status = 500;
  {
    await using _refused = watch(60_000);
    for (const sequence of [2, 3, 4]) await bury(sequence);
  }
  status = 200;
  await using _watching = watch(100);
  await until('the other letters', () => (told().length >= 4 ? true : undefined));
  expect(told().map(({ sequence }) => sequence).sort()).toEqual([1, 2, 3, 4]);
});
