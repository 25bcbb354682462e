import { join } from 'node:path';
import { ROOT } from '../../../dev/options.ts';
import type { Fault, FaultContext } from '../faults.ts';
import { Proxy } from '../proxy.ts';
import type { Link } from '../system.ts';

/** Acknowledgements get lost on the way. */
const REDELIVERY = join(ROOT, 'test/chaos/redelivery.ts');

/** What happens to a link, and how it is over. */
const WEATHER = {
  latency: (proxy: Proxy) => void (proxy.latencyMs = 150),
  throttle: (proxy: Proxy) => void (proxy.bytesPerSecond = 20_000),
  stall: (proxy: Proxy) => proxy.stall(),
  // A stall that ends in nothing: what was on its way never comes.
  'half-open': (proxy: Proxy) => void proxy.halfOpen(),
  reset: (proxy: Proxy) => void proxy.reset(),
} as const;

/**
 * Between the services and NATS, PostgreSQL, the embedding server and the catalog the network is late, narrow, silent or
 * torn: each kind on each link once a round, in an order of the seed. A link that went silent is reset in the end, as
 * whoever keeps its connections would.
 */
export const slowNetwork: Fault = {
  name: 'slow-network',
  what: 'latency, throttling, stalls, half-open connections and resets before NATS, PostgreSQL, the embedder and the catalog',
  prepare: async (stack) => {
    const proxies = new Map<Link, Proxy>();
    const between = async (link: Link, address: URL) => {
      const proxy = stack.use(await Proxy.before(address));
      proxies.set(link, proxy);
      return proxy.url;
    };
    return { system: { between, preload: REDELIVERY }, strike: (context) => strike(context, proxies) };
  },
};

async function strike({ rounds, pause, random, log }: FaultContext, proxies: ReadonlyMap<Link, Proxy>) {
  const every = [...proxies].flatMap(([link, proxy]) => Object.entries(WEATHER).map(([kind, come]) => ({ link, proxy, kind, come })));
  let torn = 0;
  for (let round = 0; round < rounds; round++) {
    const order = every.map((weather) => ({ weather, at: random() })).sort((a, b) => a.at - b.at);
    for (const { weather: { link, proxy, kind, come } } of order) {
      log(`${kind} before ${link}`);
      come(proxy);
      await pause();
      Object.assign(proxy, { latencyMs: 0, bytesPerSecond: Infinity });
      if (kind === 'half-open' || (kind === 'stall' && random() < 0.5)) torn += proxy.reset();
      proxy.flow();
    }
  }
  return { done: `${rounds * every.length} disturbances of ${proxies.size} links, ${torn} silent connections torn` };
}
