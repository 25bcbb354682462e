import { request as overHttp, type RequestOptions } from 'node:http';
import { request as overHttps } from 'node:https';
import { Webhook } from 'standardwebhooks';
import type { Endpoint } from '../domain/endpoint.ts';
import type { Message } from '../domain/message.ts';
import type { Failure } from '../domain/outcome.ts';
import { publicOnly } from './addresses.ts';
import { faultOfUrl } from './target.ts';

/** Sends a message to an endpoint; never rejects. @param withinMs how long it may take, 15 s unless told otherwise */
export type Post = (endpoint: Pick<Endpoint, 'url' | 'secrets'>, message: Message, now: number, withinMs?: number) => Promise<Failure>;

const TIMEOUT_MS = 15_000;

/** @param allowPrivate also to addresses that are not public, and without TLS: for trying it out */
export function poster({ allowPrivate }: { readonly allowPrivate: boolean }): Post {
  return async ({ url, secrets }, message, now, withinMs = TIMEOUT_MS) => {
    const target = new URL(url);
    const fault = allowPrivate ? undefined : faultOfUrl(target);
    if (fault !== undefined) return { reason: fault, isGone: false };
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(message.body),
      'user-agent': 'echora-webhooks',
      'webhook-id': message.id,
      'webhook-timestamp': String(Math.floor(now / 1000)),
      'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(message.id, new Date(now), message.body)).join(' '),
    };
    try {
      return judge(await send(target, { headers, signal: AbortSignal.timeout(withinMs), ...(!allowPrivate && { lookup: publicOnly }) }, message.body));
    } catch (error) {
      return { reason: reasonOf(error, withinMs), isGone: false };
    }
  };
}

/** Redirects are not followed: they would lead around what was checked. What is answered is not read. */
function send(target: URL, how: RequestOptions, body: string): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const options = { ...how, method: 'POST', agent: false as const };
  const sent = (target.protocol === 'https:' ? overHttps : overHttp)(target, options, (reply) => {
    resolve(reply.statusCode ?? 0);
    reply.destroy();
  });
  sent.on('error', reject);
  sent.end(body);
  return promise;
}

/** Of a request that took too long Node says that it was aborted, and of a name whose every address failed nothing at all. */
function reasonOf(error: unknown, withinMs: number): string {
  if (error instanceof AggregateError) return error.errors.map((one) => reasonOf(one, withinMs)).join(', ');
  const { name, message } = error as Error;
  return name === 'AbortError' ? `it did not answer within ${withinMs / 1000} s` : message.trim();
}

function judge(status: number): Failure {
  if (status >= 200 && status < 300) return undefined;
  return { reason: `it answered ${status}`, isGone: status === 410 };
}
