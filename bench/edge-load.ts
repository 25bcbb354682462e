import { connect, type Socket } from 'node:net';

/** One request, written out, and how many of it are to be sent over how many connections. */
export interface Load {
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly requests: number;
  readonly connections: number;
}

/**
 * Sends the load over kept-alive connections, one request at a time on each, and waits for every answer.
 *
 * @returns requests a second
 * @throws Error when an answer is not a 200 or has no `content-length`
 */
export async function run(load: Load): Promise<number> {
  const { hostname, port, pathname, search, host } = new URL(load.url);
  const body = load.body ?? '';
  const headers = { host, 'content-length': String(Buffer.byteLength(body)), ...load.headers };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const request = Buffer.from(`${load.method ?? 'GET'} ${pathname}${search} HTTP/1.1\r\n${lines.join('')}\r\n${body}`);
  let left = load.requests;
  const take = () => left-- > 0;
  const start = performance.now();
  await Promise.all(Array.from({ length: load.connections }, () => drive(connect(Number(port), hostname), request, take)));
  return load.requests / ((performance.now() - start) / 1000);
}

function drive(socket: Socket, request: Buffer, take: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    let received = '';
    const next = () => (take() ? void socket.write(request) : (socket.destroy(), resolve()));
    socket.setEncoding('latin1').setNoDelay(true);
    socket.on('connect', next).on('error', reject);
    socket.on('close', () => reject(new Error(`the connection was closed after ${JSON.stringify(received.slice(0, 200))}`)));
    socket.on('data', (chunk: string) => {
      received += chunk;
      const end = received.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/\r\ncontent-length: (\d+)/i.exec(received.slice(0, end))?.[1] ?? NaN);
      if (!received.startsWith('HTTP/1.1 200') || Number.isNaN(length)) return void reject(new Error(received.slice(0, 500)));
      if (received.length < end + 4 + length) return;
      received = '';
      next();
    });
  });
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** In rounds: what is compared should have been compiled by V8 before. */
const WARMING = 2;

/** Runs all loads in turn, round after round. @returns for each its rates */
export async function interleave<Name extends string>(loads: Readonly<Record<Name, Load>>, rounds: number): Promise<Record<Name, number[]>> {
  const names = Object.keys(loads) as Name[];
  const rates = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (const name of names) await run({ ...loads[name], requests: loads[name].requests * WARMING });
  for (let round = 0; round < rounds; round++) for (const name of names) rates[name].push(await run(loads[name]));
  return rates;
}

/** Median of the rounds' ratios: what was measured next to each other is compared with each other. */
export const ratio = (ours: readonly number[], theirs: readonly number[]): number =>
  median(ours.map((rate, round) => rate / (theirs[round] ?? NaN)));
