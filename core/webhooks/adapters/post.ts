import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIP } from 'node:net';
import { Webhook } from 'standardwebhooks';
import type { Endpoint } from '../domain/endpoint.ts';
import type { Message } from '../domain/message.ts';
import type { Failure } from '../domain/outcome.ts';
import { isPublic, publicOnly } from './addresses.ts';

/** Sends a message to an endpoint; never rejects. */
export type Post = (endpoint: Endpoint, message: Message, now: number) => Promise<Failure>;

const TIMEOUT_MS = 15_000;

/** @param allowPrivate also to addresses that are not public, and without TLS: for trying it out */
export function poster({ allowPrivate }: { readonly allowPrivate: boolean }): Post {
  return async ({ url, secrets }, message, now) => {
    const target = new URL(url);
    const fault = allowPrivate ? undefined : faultOf(target);
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
      return judge(await send(target, headers, message.body, allowPrivate));
    } catch (error) {
      return { reason: error instanceof Error ? error.message : String(error), isGone: false };
    }
  };
}

/** An address that is written out is not looked up, so it is looked at here. */
function faultOf({ protocol, hostname }: URL): string | undefined {
  if (protocol !== 'https:') return 'its URL is not https';
  const literal = hostname.replace(/^\[|\]$/g, '');
  return isIP(literal) && !isPublic(literal) ? 'its address is not public' : undefined;
}

/** Redirects are not followed: they would lead around what was checked. What is answered is not read. */
function send(target: URL, headers: Record<string, string | number>, body: string, allowPrivate: boolean): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const options = { method: 'POST', headers, agent: false as const, signal: AbortSignal.timeout(TIMEOUT_MS), ...(!allowPrivate && { lookup: publicOnly }) };
  const sent = (target.protocol === 'https:' ? overHttps : overHttp)(target, options, (reply) => {
    resolve(reply.statusCode ?? 0);
    reply.destroy();
  });
  sent.on('error', reject);
  sent.end(body);
  return promise;
}

function judge(status: number): Failure {
  if (status >= 200 && status < 300) return undefined;
  return { reason: `it answered ${status}`, isGone: status === 410 };
}
