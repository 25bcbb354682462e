// Loaded with --import before a service's own main: the very process that runs in production, except that it dies with
// SIGKILL when it gets to CRASH_POINT for the CRASH_TIME-th time. Nothing of this is in the services themselves.
import { createRequire, registerHooks } from 'node:module';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { reach } from './reach.ts';
import './redelivery.ts';

const require = createRequire(import.meta.url);

type Method = (this: unknown, ...args: never[]) => unknown;

function around(prototype: object, name: string, wrap: (inner: Method) => (this: unknown, ...args: never[]) => unknown): void {
  const methods = prototype as Record<string, Method>;
  methods[name] = wrap(methods[name]!);
}

/** An effect whose call returns at once: "after" is when what it wrote had a turn to leave the process. */
const oneWay = (effect: string) => (inner: Method) =>
  function (this: unknown, ...args: never[]) {
    reach(`${effect}:before`);
    const result = inner.apply(this, args);
    void setImmediate().then(() => reach(`${effect}:after`));
    return result;
  };

/** A file within the client, by its path: its package names only what is meant for everybody. */
const clientFile = (name: string) => require(join(dirname(require.resolve('@nats-io/jetstream')), name)) as Record<string, { prototype: object }>;
const { JsMsgImpl } = clientFile('jsmsg.js') as { JsMsgImpl: { prototype: object } };
const { JetStreamClientImpl } = clientFile('jsclient.js') as { JetStreamClientImpl: { prototype: object } };
around(JsMsgImpl.prototype, 'ack', oneWay('ack'));
around(JsMsgImpl.prototype, 'term', oneWay('term'));

around(JetStreamClientImpl.prototype, 'publish', (inner) =>
  async function (this: unknown, ...args: never[]) {
    const isLetter = String(args[0]).startsWith('anime.dlq.');
    reach(isLetter ? 'dlq:before' : 'publish:before');
    const stored = inner.apply(this, args) as Promise<unknown>;
    // Whoever called handles its failure, below.
    stored.catch(() => undefined);
    if (!isLetter) {
      await (this as { nc: { flush(): Promise<void> } }).nc.flush().then(() => reach('publish:after'), () => undefined);
    }
    const ack = await stored;
    if (!isLetter) reach('puback:before');
    void setImmediate().then(() => reach(isLetter ? 'dlq:after' : 'puback:after'));
    return ack;
  });

const zvec = require('@zvec/zvec') as Record<string, Method>;
for (const open of ['ZVecCreateAndOpen', 'ZVecOpen']) {
  around(zvec, open, (inner) =>
    function (this: unknown, ...args: never[]) {
      const collection = inner.apply(this, args) as Record<string, Method>;
      const upsert = collection['upsertSync']!;
      // Its own methods are read-only.
      Object.defineProperty(collection, 'upsertSync', {
        value: (...points: never[]) => {
          reach('upsert:before');
          const statuses = upsert.apply(collection, points);
          reach('upsert:after');
          return statuses;
        },
      });
      return collection;
    });
}

/** Calls over HTTP that are effects, by where they go. */
const CALLS = { embed: process.env['EMBEDDINGS_URL'], purge: process.env['EDGE_URL'] };
const { fetch } = globalThis;
const addressOf = (input: Parameters<typeof fetch>[0]) => (input instanceof Request ? input.url : input.toString());
globalThis.fetch = async (...args: Parameters<typeof fetch>) => {
  const address = addressOf(args[0]);
  const [effect] = Object.entries(CALLS).find(([, url]) => url !== undefined && address.startsWith(url)) ?? [];
  if (effect) reach(`${effect}:before`);
  const reply = await fetch(...args);
  if (effect) reach(`${effect}:after`);
  return reply;
};

registerHooks({
  resolve(specifier, context, next) {
    const isOurs = specifier === 'postgres' && !context.parentURL?.endsWith('/crash-postgres.ts');
    return isOurs ? { url: new URL('crash-postgres.ts', import.meta.url).href, shortCircuit: true } : next(specifier, context);
  },
});
