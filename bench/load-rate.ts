import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { seeded } from '../core/updates/simulation/random.ts';

export interface Reply {
  /** From when the request was due, so that one that had to wait for a connection has waited. */
  readonly milliseconds: number;
  /** What is wrong with it: a status, the code of an error, or how it is less than was asked for. */
  readonly trouble: string | undefined;
  /** From the edge's cache. */
  readonly isHit: boolean;
}

const CONNECTIONS = 128;
const GIVE_UP_MS = 10_000;

/**
 * Sends GET requests whether or not earlier ones were answered, with exponential gaps, as many people do who know nothing
 * of each other. Load generators that hold a rate by sending a second's requests at its beginning (autocannon's
 * `overallRate` is one) measure how long that burst takes instead.
 *
 * @param rate requests a second
 * @param next the address of the next request
 */
export async function atRate(rate: number, seconds: number, next: () => string): Promise<Reply[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const random = seeded(rate);
  const replies: Promise<Reply>[] = [];
  const start = performance.now();
  for (let due = start; due < start + seconds * 1_000; due += (-Math.log(1 - random()) / rate) * 1_000) {
    // Node's timers go by milliseconds: what is due within one is sent together.
    while (performance.now() < due) await sleep(1);
    replies.push(send(next(), due, agent));
  }
  const all = await Promise.all(replies);
  agent.destroy();
  return all;
}

function send(url: string, due: number, agent: Agent): Promise<Reply> {
  return new Promise((resolve) => {
    const done = (trouble: string | undefined, isHit = false) => resolve({ milliseconds: performance.now() - due, trouble, isHit });
    const asked = request(url, { agent, signal: AbortSignal.timeout(GIVE_UP_MS) }, (reply) => {
      const chunks: Buffer[] = [];
      reply.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', () => done('broken off')).on('end', () => {
        done(troubleOf(reply.statusCode, Buffer.concat(chunks).toString()), /; hit/.test(String(reply.headers['cache-status'])));
      });
    });
    asked.on('error', () => done('no answer')).end();
  });
}

function troubleOf(status: number | undefined, body: string): string | undefined {
  if (status !== 200) return String(status);
  if (body.includes('"errors":[')) return /"code":"(\w+)"/.exec(body)?.[1] ?? 'an error';
  return /"degraded":"(\w+)"/.exec(body)?.[1];
}
