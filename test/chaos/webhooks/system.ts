import { join } from 'node:path';
import { createRpcClient } from '#platform/rpc/client';
import { WebhookService } from '#proto/webhooks';
import { ROOT } from '../../../dev/options.ts';
import { freePort } from '../../../dev/ports.ts';
import { Producer } from '../producer.ts';
import { SECRET, openSystem, type ChaosSystem } from '../system.ts';
import { Victim } from '../victim.ts';
import { Operator } from './operator.ts';
import { openReceiver, type Receiver } from './receiver.ts';

/** So many times as fast: a change is given up after some 12 s, long before five days are over, after 29 s. */
const CLOCK_SPEED = 15_000;

/** A catalog that changes, and the sender of webhooks between it and a receiver. */
export interface WebhookSystem extends AsyncDisposable {
  readonly system: ChaosSystem;
  readonly producer: Producer;
  readonly sender: Victim;
  readonly receiver: Receiver;
  readonly operator: Operator;
}

/** With the catalog started and so many anime in it; the sender is not. */
export async function openWebhookSystem(anime: number): Promise<WebhookSystem> {
  const stack = new AsyncDisposableStack();
  const [system, receiver] = [stack.use(await openSystem({ preload: join(ROOT, 'test/chaos/redelivery.ts') })), stack.use(await openReceiver())];
  const [port, state] = [await freePort(0, 'webhooks'), join(system.folder, 'webhooks')];
  const sender = new Victim('webhooks', {
    CATALOG_URL: system.urls.catalog, RPC_SECRETS: SECRET, PORT: String(port), STATE_DIR: state, WEBHOOKS_ALLOW_PRIVATE: 'true',
    RECEIVER_URL: receiver.url, CLOCK_EPOCH: String(Date.now()), CLOCK_SPEED: String(CLOCK_SPEED),
  }, { logs: system.folder, preload: join(ROOT, 'test/chaos/webhooks/crash.ts') });
  stack.defer(() => sender.stop());
  const operator = new Operator(createRpcClient(WebhookService, `http://127.0.0.1:${port}`, SECRET), receiver, state);
  const producer = new Producer(system, anime);
  system.catalog.keep();
  await producer.createAll();
  return { system, producer, sender, receiver, operator, [Symbol.asyncDispose]: () => stack.disposeAsync() };
}
