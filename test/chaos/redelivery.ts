// Loaded with --import before a service's own main: what was delivered and never answered comes again after this, not
// after the half minute or the minute of production. What is tried here is long enough.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const ACK_WAIT_NS = 3e9;

type Add = (this: unknown, stream: string, config: { ack_wait?: number }) => unknown;
const require = createRequire(import.meta.url);
const { prototype } = (require(join(dirname(require.resolve('@nats-io/jetstream')), 'jsmconsumer_api.js')) as { ConsumerAPIImpl: { prototype: { add: Add } } }).ConsumerAPIImpl;
const { add } = prototype;
prototype.add = function (stream, config) {
  return add.call(this, stream, { ...config, ack_wait: ACK_WAIT_NS });
};
