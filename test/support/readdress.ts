import http from 'node:http';
import https from 'node:https';
import type { ClientRequest, IncomingMessage, RequestOptions } from 'node:http';

/**
 * Sends what clients send to one address to another one, and changes nothing else of it: many have no setting for it. Those that use
 * `fetch` are reached, and those that use `node:https`.
 *
 * @param from such as "https://graphql.anilist.co"
 * @returns undoes it
 */
export function readdress(from: string, to: string): Disposable {
  const [meant, real] = [new URL(from), new URL(to)];
  const { fetch } = globalThis;
  const { request } = https;
  // A root is written with a slash, or without.
  const moved = (path: string): string => (path === '/' ? real.pathname : real.pathname.replace(/\/$/, '') + path.slice(meant.pathname.replace(/\/$/, '').length));
  globalThis.fetch = (input, init) => {
    const asked = new Request(input, init);
    const url = new URL(asked.url);
    if (url.host !== meant.host) return fetch(asked);
    return fetch(new Request(real.origin + moved(url.pathname) + url.search, asked));
  };
  https.request = ((options: RequestOptions, answered?: (reply: IncomingMessage) => void): ClientRequest => {
    const path = options.path ?? '/';
    return http.request({ ...options, protocol: 'http:', hostname: real.hostname, host: real.hostname, port: real.port, path: moved(path), agent: undefined }, answered);
  }) as typeof https.request;
  return {
    [Symbol.dispose]: () => {
      globalThis.fetch = fetch;
      https.request = request;
    },
  };
}
