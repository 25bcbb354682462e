import { randomBytes } from 'node:crypto';

/**
 * `node ops/secrets.ts >> .env`: fresh secrets for docker-compose.yml, in hexadecimal so that they fit into addresses. With a letter
 * before, for NATS reads a variable as a value of its file: of those that begin with a digit it takes one in twelve for a broken
 * number, and does not start.
 */
for (const name of ['RPC_SECRET', 'OPERATOR_TOKEN', 'NATS_TOKEN', 'POSTGRES_PASSWORD', 'QDRANT_API_KEY']) {
  console.log(`${name}=s${randomBytes(24).toString('hex')}`);
}
