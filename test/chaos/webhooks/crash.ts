// Loaded with --import before the webhooks' own main: the process dies with SIGKILL when it gets to its point, and its wall
// clock runs faster, so that the nine attempts of more than a day take seconds. Its timers do not.
import fs from 'node:fs';
import http, { type IncomingMessage } from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import { basename, dirname } from 'node:path';
import { reach } from '../reach.ts';
import { setClock } from '../set-clock.ts';

const [epoch, speed, receiver] = [Number(process.env['CLOCK_EPOCH']), Number(process.env['CLOCK_SPEED']), process.env['RECEIVER_URL'] ?? ''];
setClock((now) => epoch + (now - epoch) * speed);

const { renameSync, rmSync } = fs;
const around = (effect: string | undefined, act: () => void) => {
  if (effect) reach(`${effect}:before`);
  act();
  if (effect) reach(`${effect}:after`);
};

const deadIn = (path: string) => (JSON.parse(fs.readFileSync(path, 'utf8')) as { dead: unknown[] }).dead.length;

/** What it means that a file takes its place, whether another was there or not. */
function effectOf(from: string, to: string): string | undefined {
  if (basename(to) === 'progress.json') return deadIn(from) > (fs.existsSync(to) ? deadIn(to) : 0) ? 'dead' : 'mark';
  if (basename(to) === 'endpoint.json' && !fs.existsSync(to)) return 'create';
  return basename(dirname(to)) === 'asked' ? 'command' : undefined;
}
fs.renameSync = (from, to) => around(effectOf(String(from), String(to)), () => renameSync(from, to));
fs.rmSync = (path, options) => around(basename(String(path)) === 'endpoint.json' ? 'delete' : undefined, () => rmSync(path, options));

type Request = (url: URL | string, options: object, answered?: (reply: IncomingMessage) => void) => ReturnType<typeof http.request>;
const request = http.request as Request;
http.request = ((url, options, answered) => {
  if (!String(url).startsWith(receiver)) return request(url, options, answered);
  reach('post:before');
  return request(url, options, (reply) => {
    reach('post:after');
    answered?.(reply);
  });
}) as typeof http.request;
syncBuiltinESMExports();
