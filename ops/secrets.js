import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';

/**
 * `node ops/secrets.js >> .env`: fresh secrets for docker-compose.yml, those that .env does not have yet, so that it may be run again
 * when a version needs more of them. JavaScript, because a Node that takes no types would fail and leave an empty .env behind.
 *
 * In hexadecimal so that they fit into addresses. With a letter before, for NATS reads a variable as a value of its file: of those
 * that begin with a digit it takes one in twelve for a broken number, and does not start.
 */
const NAMES = [
  'RPC_SECRET', 'OPERATOR_TOKEN', 'POSTGRES_PASSWORD', 'QDRANT_API_KEY',
  ...['CATALOG', 'SEARCH', 'INVALIDATOR', 'INGESTION', 'UPDATES'].map((user) => `NATS_PASSWORD_${user}`),
];
const kept = existsSync('.env') ? readFileSync('.env', 'utf8') : '';
const missing = NAMES.filter((name) => !new RegExp(`^${name}=.`, 'm').test(kept));
if (missing.length > 0 && kept !== '' && !kept.endsWith('\n')) process.stdout.write('\n');
for (const name of missing) process.stdout.write(`${name}=s${randomBytes(24).toString('hex')}\n`);
